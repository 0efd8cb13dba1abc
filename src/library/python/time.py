# time: the part that is written in Python; time_module.cpp has filled the module before this runs.
# Clocks by number, and reading dates. Modules/timemodule.c and Lib/_strptime.py, CPython 3.14.

CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID = 0, 1, 2, 3
CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME, CLOCK_TAI = 4, 7, 11

_clocks = {CLOCK_REALTIME: time_ns, CLOCK_MONOTONIC: monotonic_ns, CLOCK_MONOTONIC_RAW: monotonic_ns,
           CLOCK_BOOTTIME: monotonic_ns, CLOCK_PROCESS_CPUTIME_ID: process_time_ns,
           CLOCK_THREAD_CPUTIME_ID: thread_time_ns, CLOCK_TAI: time_ns}


def clock_gettime_ns(clk_id, /):
    try:
        return _clocks[clk_id]()
    except KeyError:
        raise OSError(22, "Invalid argument") from None


def clock_gettime(clk_id, /):
    return clock_gettime_ns(clk_id) / 1e9


def clock_getres(clk_id, /):
    clock_gettime_ns(clk_id)
    return 1e-09


class _ClockInfo:
    def __init__(self, **facts):
        self.__dict__.update(facts)

    def __repr__(self):
        return f"namespace({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"


def get_clock_info(name, /):
    known = {"time": ("CLOCK_REALTIME", False, True), "monotonic": ("CLOCK_MONOTONIC", True, False),
             "perf_counter": ("CLOCK_MONOTONIC", True, False),
             "process_time": ("CLOCK_PROCESS_CPUTIME_ID", True, False),
             "thread_time": ("CLOCK_THREAD_CPUTIME_ID", True, False)}
    if name not in known:
        raise ValueError("unknown clock")
    clock, only_forward, adjustable = known[name]
    return _ClockInfo(implementation=f"clock_gettime({clock})", monotonic=only_forward,
                      adjustable=adjustable, resolution=1e-09)


def tzset():
    pass  # the zone is UTC


def strptime(data_string, format="%a %b %d %H:%M:%S %Y", /):
    import _strptime
    return _strptime.struct_time_of(data_string, format)
