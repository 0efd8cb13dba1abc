# What CPython does when the main thread has ended: Python/pylifecycle.c, Py_FinalizeEx. The engine
# runs this file's body; daemon threads still run meanwhile, and are dropped behind it.
import sys

if "uncaught" in globals():  # the program's own sys.excepthook is to say it
    try:
        sys.excepthook(type(uncaught), uncaught, uncaught.__traceback__)
    except SystemExit:
        pass
    except BaseException as _error:
        import _interleave
        sys.stderr.write("Error in sys.excepthook:\n" + _interleave.format_exception(_error)
                         + "\nOriginal exception was:\n" + _interleave.format_exception(uncaught))

if "_thread" in sys.modules:
    _functions = sys.modules["_thread"]._exit_functions
    while _functions:
        _functions.pop()()
if "threading" in sys.modules:
    sys.modules["threading"]._shutdown()
if "asyncio.base_events" in sys.modules:
    sys.modules["asyncio.base_events"]._report_at_exit()
if "_crossinterpreter" in sys.modules:
    sys.modules["_crossinterpreter"].end_all()

# Objects with __del__ that are left: those of the program's names first, as its module is cleared.
# (Modules/main.c, pymain_run_python; Python/pylifecycle.c, finalize_modules.)
if "__main__" in sys.modules:
    import _weakref
    for _item in _weakref.take_finalizable(sys.modules["__main__"].__dict__):
        try:
            type(_item).__del__(_item)
        except BaseException as _error:
            _weakref.unraisable(_error, type(_item).__del__)
