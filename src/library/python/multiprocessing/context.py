# Contexts: one namespace for each start method. Follows CPython 3.14,
# Lib/multiprocessing/context.py.
# The rule: the method is fixed by its first use. A copy of a running interpreter is what neither
# machine has, so "fork" exists only where the costs make it the default: it costs what fork costs,
# and the child imports the program like all others, silently.
import _interleave
from multiprocessing import process


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


class Process(process.BaseProcess):
    _start_method = None


class SpawnProcess(process.BaseProcess):
    _start_method = "spawn"


class ForkServerProcess(process.BaseProcess):
    _start_method = "forkserver"


class ForkProcess(process.BaseProcess):
    _start_method = "fork"


class BaseContext:
    ProcessError = ProcessError
    BufferTooShort = BufferTooShort
    TimeoutError = TimeoutError
    AuthenticationError = AuthenticationError
    current_process = staticmethod(process.current_process)
    parent_process = staticmethod(process.parent_process)
    active_children = staticmethod(process.active_children)

    def cpu_count(self):
        return _interleave.cpu_count()

    def freeze_support(self):
        pass

    def Manager(self):
        from multiprocessing.managers import SyncManager
        made = SyncManager(ctx=self.get_context())
        made.start()
        return made

    def Pipe(self, duplex=True):
        from multiprocessing import connection
        return connection.Pipe(duplex)

    def Lock(self):
        from multiprocessing import synchronize
        return synchronize.Lock()

    def RLock(self):
        from multiprocessing import synchronize
        return synchronize.RLock()

    def Condition(self, lock=None):
        from multiprocessing import synchronize
        return synchronize.Condition(lock)

    def Semaphore(self, value=1):
        from multiprocessing import synchronize
        return synchronize.Semaphore(value)

    def BoundedSemaphore(self, value=1):
        from multiprocessing import synchronize
        return synchronize.BoundedSemaphore(value)

    def Event(self):
        from multiprocessing import synchronize
        return synchronize.Event()

    def Barrier(self, parties, action=None, timeout=None):
        from multiprocessing import synchronize
        return synchronize.Barrier(parties, action, timeout)

    def Queue(self, maxsize=0):
        from multiprocessing import queues
        return queues.Queue(maxsize)

    def JoinableQueue(self, maxsize=0):
        from multiprocessing import queues
        return queues.JoinableQueue(maxsize)

    def SimpleQueue(self):
        from multiprocessing import queues
        return queues.SimpleQueue()

    def Pool(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        from multiprocessing import pool
        return pool.Pool(processes, initializer, initargs, maxtasksperchild,
                         context=self.get_context())

    def RawValue(self, typecode_or_type, *args):
        from multiprocessing import sharedctypes
        return sharedctypes.RawValue(typecode_or_type, *args)

    def RawArray(self, typecode_or_type, size_or_initializer):
        from multiprocessing import sharedctypes
        return sharedctypes.RawArray(typecode_or_type, size_or_initializer)

    def Value(self, typecode_or_type, *args, lock=True):
        from multiprocessing import sharedctypes
        return sharedctypes.Value(typecode_or_type, *args, lock=lock)

    def Array(self, typecode_or_type, size_or_initializer, *, lock=True):
        from multiprocessing import sharedctypes
        return sharedctypes.Array(typecode_or_type, size_or_initializer, lock=lock)

    def get_context(self, method=None):
        if method is None:
            return self
        try:
            return _contexts[method]
        except KeyError:
            raise ValueError(f"cannot find context for {method!r}") from None

    def get_start_method(self, allow_none=False):
        return self._name

    def set_start_method(self, method, force=False):
        raise ValueError("cannot set start method of concrete context")

    def get_all_start_methods(self):
        return list(_contexts)

    def set_executable(self, executable):
        pass

    def set_forkserver_preload(self, module_names):
        if not all(type(name) is str for name in module_names):
            raise TypeError("module_names must be a list of strings")

    def get_logger(self):
        from multiprocessing import util
        return util.get_logger()

    def log_to_stderr(self, level=None):
        from multiprocessing import util
        return util.log_to_stderr(level)


class SpawnContext(BaseContext):
    _name = "spawn"
    Process = SpawnProcess


class ForkServerContext(BaseContext):
    _name = "forkserver"
    Process = ForkServerProcess


class ForkContext(BaseContext):
    _name = "fork"
    Process = ForkProcess


_contexts = {"forkserver": ForkServerContext(), "spawn": SpawnContext()}
if _interleave.process_start_method() == "fork":
    _contexts = {"fork": ForkContext(), **_contexts}


class DefaultContext(BaseContext):
    Process = Process

    def __init__(self):
        self._actual = None

    def get_context(self, method=None):
        if method is None:
            if self._actual is None:
                self._actual = _contexts[_interleave.process_start_method()]
            return self._actual
        return super().get_context(method)

    def set_start_method(self, method, force=False):
        if self._actual is not None and not force:
            raise RuntimeError("context has already been set")
        if method is None and force:
            self._actual = None
            return
        self._actual = super().get_context(method)

    def get_start_method(self, allow_none=False):
        if self._actual is None:
            if allow_none:
                return None
            self.get_context()
        return self._actual._name


_default = DefaultContext()
