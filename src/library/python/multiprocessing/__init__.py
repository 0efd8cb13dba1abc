# multiprocessing. Follows CPython 3.14, Lib/multiprocessing/, file by file; without the fork method.
# The rule: the functions of this module are the methods of the default context.
import sys
from multiprocessing import context, process, queues
from multiprocessing.context import AuthenticationError, BufferTooShort, Process, ProcessError, TimeoutError
from multiprocessing.process import _child_main, active_children, current_process, parent_process

_d = context._default
Array = _d.Array
Barrier = _d.Barrier
BoundedSemaphore = _d.BoundedSemaphore
Condition = _d.Condition
Event = _d.Event
JoinableQueue = _d.JoinableQueue
Lock = _d.Lock
Manager = _d.Manager
Pipe = _d.Pipe
Pool = _d.Pool
Queue = _d.Queue
RLock = _d.RLock
RawArray = _d.RawArray
RawValue = _d.RawValue
Semaphore = _d.Semaphore
SimpleQueue = _d.SimpleQueue
Value = _d.Value
cpu_count = _d.cpu_count
freeze_support = _d.freeze_support
get_all_start_methods = _d.get_all_start_methods
get_context = _d.get_context
get_logger = _d.get_logger
get_start_method = _d.get_start_method
log_to_stderr = _d.log_to_stderr
set_executable = _d.set_executable
set_forkserver_preload = _d.set_forkserver_preload
set_start_method = _d.set_start_method
del _d

__all__ = ["Array", "AuthenticationError", "Barrier", "BoundedSemaphore", "BufferTooShort", "Condition",
           "Event", "JoinableQueue", "Lock", "Manager", "Pipe", "Pool", "Process", "ProcessError", "Queue",
           "RLock", "RawArray", "RawValue", "Semaphore", "SimpleQueue", "TimeoutError", "Value",
           "active_children", "cpu_count", "current_process", "freeze_support", "get_all_start_methods",
           "get_context", "get_logger", "get_start_method", "log_to_stderr", "parent_process",
           "set_executable", "set_forkserver_preload", "set_start_method"]
SUBDEBUG = 5  # levels of its log
SUBWARNING = 25

# What a child pickles by the name of its main module, the parent must find too.
if "__main__" in sys.modules and "__mp_main__" not in sys.modules:
    sys.modules["__mp_main__"] = sys.modules["__main__"]
