# gc. Memory is freed by a tracing collector of the engine's: when enough has been allocated, and when
# a program asks for it here. Finalizers and callbacks of weak references run at once behind it. There are
# no generations, and thresholds are only remembered.
from _weakref import collect_soon as _collect_soon, take_count as _take_count

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL = 1, 2, 4, 32
DEBUG_LEAK = DEBUG_COLLECTABLE | DEBUG_UNCOLLECTABLE | DEBUG_SAVEALL

callbacks = []
garbage = []
_enabled = [True]
_thresholds = [2000, 10, 10]
_stats = [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]


def enable():
    _enabled[0] = True


def disable():
    _enabled[0] = False


def isenabled():
    return _enabled[0]


def _poll():
    pass


def _collect():
    _collect_soon(True)
    _poll()
    found = _take_count()
    # What finalizers have left. Always, so that the work does not depend on what was found: how much is
    # found may depend on the size of objects, and a model's trace must not.
    _collect_soon(False)
    _poll()
    return found


def _tell(phase, generation, collected):
    for callback in callbacks:
        callback(phase, {"generation": generation, "collected": collected, "uncollectable": 0})


# Modules/gcmodule.c, gc_collect_impl
def collect(generation=2):
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    _tell("start", generation, 0)
    found = _collect()
    _tell("stop", generation, found)
    _stats[generation]["collections"] += 1
    _stats[generation]["collected"] += found
    return found


def freeze():
    pass


def unfreeze():
    pass


def get_freeze_count():
    return 0


def get_count():
    return (0, 0, 0)


def get_threshold():
    return tuple(_thresholds)


def set_threshold(threshold0, threshold1=None, threshold2=None, /):
    given = [threshold0, threshold1, threshold2]
    _thresholds[:] = [old if new is None else new for old, new in zip(_thresholds, given)]


def get_stats():
    return [dict(stats) for stats in _stats]


def get_objects(generation=None):
    return []


def is_tracked(obj, /):
    return isinstance(obj, (list, dict, set, tuple)) or hasattr(obj, "__dict__")
