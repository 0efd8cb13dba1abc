# What CPython does when the main thread has ended: Python/pylifecycle.c, Py_FinalizeEx. The engine
# runs this file's body; daemon threads still run meanwhile, and are dropped behind it.
import sys

if "_thread" in sys.modules:
    _functions = sys.modules["_thread"]._exit_functions
    while _functions:
        _functions.pop()()
if "threading" in sys.modules:
    sys.modules["threading"]._shutdown()
