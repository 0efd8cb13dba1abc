# atexit. Follows CPython 3.14, Modules/atexitmodule.c.
# The rule: callbacks run last registered first, after the non-daemon threads have been joined.
import _thread

_callbacks = []
_hooked = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    if not _hooked:
        _hooked.append(True)
        _thread._register_at_exit(_at_main_end)
    _callbacks.append((func, args, kwargs))
    return func


def unregister(func):
    _callbacks[:] = [entry for entry in _callbacks if entry[0] != func]


def _clear():
    _callbacks.clear()


def _ncallbacks():
    return len(_callbacks)


def _run_exitfuncs():
    # What a callback registers now is not called any more.
    for func, args, kwargs in reversed(_callbacks[:]):
        try:
            func(*args, **kwargs)
        except BaseException as error:
            import sys
            sys._unraisable(error, f"Exception ignored in atexit callback {func!r}")
    _callbacks.clear()


def _at_main_end():
    import sys
    if "threading" in sys.modules:
        sys.modules["threading"]._shutdown()
    _run_exitfuncs()
