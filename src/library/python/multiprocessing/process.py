# Process. Follows CPython 3.14, Lib/multiprocessing/process.py, popen_*.py, spawn.py and util.py.
# The rule: a process is a handle to an interpreter that shares nothing. What the child gets is one
# pickled Process object, made in start(); only while that is being pickled (_spawning) may locks
# and queues be pickled too, because only the new child can inherit them.
import _interleave
import _thread
import atexit
import sys

_info = _interleave.current_process_info()
_spawning = _thread._local()
_children = {}  # in order of their start
_count = [0]
_is_child = _info[2] > 0 and _info[1] != "MainProcess"
_importing_main = [_is_child]  # a child that has not reached _child_main() yet
_parent = [None]
_exiting = [False]
_forkserver_lock = _thread.allocate_lock()
_exit_first = {}  # finalizers before the children are joined: pools end, queues send their sentinel
_exit_last = {}  # and after it: queues wait for their feeders

_BOOTSTRAP_ERROR = """
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        """


def _is_spawning():
    return getattr(_spawning, "active", False)


def assert_spawning(obj, name=None):
    if not _is_spawning():
        raise RuntimeError(f"{name or type(obj).__name__} objects should only be shared between processes "
                           "through inheritance")


def current_process():
    return _current[0]


def parent_process():
    return _parent[0]


# multiprocessing's own log is there when the program has asked for it.
def _info_log(text):
    util = sys.modules.get("multiprocessing.util")
    if util is not None:
        util.info(text)


# As its finalizers are.
def _run_finalizers(*least):
    util = sys.modules.get("multiprocessing.util")
    if util is not None:
        util._run_finalizers(*least)


def _log_settings():
    util = sys.modules.get("multiprocessing.util")
    if util is None or util._logger is None:
        return ()
    return util._log_to_stderr, util._logger.getEffectiveLevel()


def active_children():
    for process in list(_children):
        if process._handle.exitcode is not None:
            _children.pop(process, None)
    return list(_children)


def _serve(name, payload, daemonic):
    # The server takes requests one after the other, once it has imported the program.
    with _forkserver_lock:
        handle = _interleave.spawn_process(name, payload, "forkserver", daemonic)
        if handle.served():
            return handle
    raise ConnectionResetError(104, "Connection reset by peer")


class AuthenticationString(bytes):
    def __reduce__(self):
        if not _is_spawning():
            raise TypeError("Pickling an AuthenticationString object is disallowed for security reasons")
        return AuthenticationString, (bytes(self),)


def _method_of(process):
    if process._start_method is not None:
        return process._start_method
    from multiprocessing import context
    return context._default.get_start_method()


class _Popen:
    # A started process is held by objects that have a weak reference, and that cannot be pickled.
    def __init__(self, process):
        self._module = "popen_spawn_posix" if _method_of(process) == "spawn" else "popen_forkserver"

    def __reduce__(self):
        error = TypeError("cannot pickle 'weakref.ReferenceType' object")
        for part in ("dict item '_weakref'", "multiprocessing.util.Finalize state",
                     "multiprocessing.util.Finalize object", "dict item 'finalizer'",
                     f"multiprocessing.{self._module}.Popen state",
                     f"multiprocessing.{self._module}.Popen object"):
            error.add_note(f"when serializing {part}")
        raise error


class BaseProcess:
    _start_method = None  # None: the default of the moment
    _authkey = None

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        _count[0] += 1
        current = _current[0]
        self._identity = current._identity + (_count[0],)
        self._daemonic = current._daemonic if daemon is None else bool(daemon)
        if current._authkey is not None:
            self._authkey = current._authkey
        self._parent_pid = _info[0]
        self._parent_name = current.name
        self._handle = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or type(self).__name__ + "-" + ":".join(str(i) for i in self._identity)

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    def start(self):
        self._check_closed()
        assert self._handle is None, "cannot start a process twice"
        assert self._parent_pid == _info[0], "can only start a process object created by current process"
        # What a process is comes to it after the program has been imported there.
        if _importing_main[0]:
            raise RuntimeError(_BOOTSTRAP_ERROR)
        assert not _current[0]._daemonic, "daemonic processes are not allowed to have children"
        active_children()
        method = _method_of(self)
        _spawning.active = True
        try:
            # The settings stand before the process, which is pickled as itself.
            settings = " ".join([str(int(each)) for each in _log_settings()])
            payload = f"{method} {settings}\n".encode() + _interleave.dumps_across(self)
        finally:
            _spawning.active = False
        if method == "forkserver":
            self._handle = _serve(self._name, payload, self._daemonic)
        else:
            self._handle = _interleave.spawn_process(self._name, payload, method, self._daemonic)
        del self._target, self._args, self._kwargs
        _children[self] = None

    def __getstate__(self):
        # CPython's has these two before the target.
        state = {} if _is_spawning() else {"_config": {"authkey": AuthenticationString()}}
        if self._handle is not None:
            state["_popen"] = _Popen(self)
        return {**state, **self.__dict__, "_handle": None}

    def _alive_handle(self):
        self._check_closed()
        assert self._parent_pid == _info[0], "can only test a child process"
        return self._handle

    def terminate(self):
        self._send_signal(15)

    def kill(self):
        self._send_signal(9)

    def interrupt(self):
        self._send_signal(2)

    def _send_signal(self, number):
        self._check_closed()
        self._handle.signal(number)

    def join(self, timeout=None):
        self._check_closed()
        assert self._parent_pid == _info[0], "can only join a child process"
        assert self._handle is not None, "can only join a started process"
        if timeout is not None and timeout < 0:
            timeout = 0.0
        if self._handle.join(timeout):
            _children.pop(self, None)

    def is_alive(self):
        self._check_closed()
        if self is _current[0]:
            return True
        assert self._parent_pid == _info[0], "can only test a child process"
        if self._handle is None:
            return False
        if self._handle.exitcode is None:
            return True
        _children.pop(self, None)
        return False

    def close(self):
        if self._handle is not None:
            if self._handle.exitcode is None:
                raise ValueError("Cannot close a process while it is still running. You should first "
                                 "call join() or terminate().")
            _children.pop(self, None)
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        assert self._handle is None, "process has already started"
        self._daemonic = daemonic

    @property
    def exitcode(self):
        self._check_closed()
        if self is _current[0] or self._handle is None:
            return None
        return self._handle.exitcode

    @property
    def ident(self):
        self._check_closed()
        if self is _current[0]:
            return _info[0]
        return self._handle and self._handle.pid

    pid = ident

    @property
    def sentinel(self):
        self._check_closed()
        if self._handle is None:
            raise ValueError("process not started")
        return self._handle

    @property
    def authkey(self):
        # Made when somebody asks: nothing here needs it.
        if self._authkey is None:
            current = _current[0]
            if self is current:
                from os import urandom
                self._authkey = AuthenticationString(urandom(32))
            else:
                self._authkey = current.authkey
        return self._authkey

    @authkey.setter
    def authkey(self, authkey):
        self._authkey = AuthenticationString(authkey)

    def __repr__(self):
        code = None
        if self is _current[0]:
            status = "started"
        elif self._closed:
            status = "closed"
        elif self._parent_pid != _info[0]:
            status = "unknown"
        elif self._handle is None:
            status = "initial"
        else:
            code = self._handle.exitcode
            status = "started" if code is None else "stopped"
        words = f"<{type(self).__name__} name={self._name!r}"
        if self._handle is not None and not self._closed:
            words += f" pid={self._handle.pid}"
        words += f" parent={self._parent_pid} {status}"
        if code is not None:
            words += f" exitcode={_name_of(code)}"
        return words + (" daemon>" if self._daemonic else ">")

    def _bootstrap(self):
        # In the child: everything from the first step to the exit code.
        code = 1
        try:
            _info_log("child process calling self.run()")
            self.run()
            code = 0
        except SystemExit as error:
            if error.code is None:
                code = 0
            elif isinstance(error.code, int):
                code = error.code
            else:
                sys.stderr.write(str(error.code) + "\n")
                code = 1
        except BaseException as error:
            sys.stderr.write(f"Process {self._name}:\n" + _interleave.format_exception(error))
        finally:
            if "threading" in sys.modules:
                sys.modules["threading"]._shutdown()
            _info_log(f"process exiting with exitcode {code}")
        return code


def _name_of(code):
    if code >= 0:
        return code
    from signal import Signals
    return f"-{Signals(-code).name}" if -code in iter(Signals) else code


class _MainProcess(BaseProcess):
    def __init__(self):
        self._identity = ()
        self._name = _info[1]
        self._daemonic = _info[3]
        self._parent_pid = None if _info[1] == "MainProcess" else _info[2]
        self._handle = None
        self._closed = False

    def close(self):
        pass


class _ParentProcess(BaseProcess):
    def __init__(self, name, pid):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._daemonic = False
        self._parent_pid = None
        self._handle = None
        self._closed = False
        self.sentinel = _interleave.process_of(pid)

    sentinel = None  # no property here: it is what a wait for the parent waits for

    def is_alive(self):
        return self.sentinel.is_alive()

    @property
    def ident(self):
        return self._pid

    pid = ident

    def join(self, timeout=None):
        self.sentinel.join(timeout)


_current = [_MainProcess()]
del _MainProcess


def _exit_function():
    # At the end of a process: queues and pools end, daemons are killed, the others are joined.
    _exiting[0] = True
    _info_log("process shutting down")
    _run_finalizers(0)
    while _exit_first:
        _exit_first.popitem()[1]()
    for process in active_children():
        if process._daemonic:
            _info_log(f"calling terminate() for daemon {process.name}")
            process._handle.signal(15)
    for process in active_children():
        _info_log(f"calling join() for process {process.name}")
        process.join()
    while _exit_last:
        _exit_last.popitem()[1]()
    _run_finalizers()


def _child_main(payload):
    main = sys.modules.get("__mp_main__")
    if main is not None:
        sys.modules["__main__"] = main
    settings, _, pickled = payload.partition(b"\n")
    method, *log = settings.decode().split()
    try:
        process = _interleave.loads(pickled)
    except BaseException as error:
        sys.stderr.write(_interleave.format_exception(error))
        return 1
    from multiprocessing import context
    context._default.set_start_method(method, force=True)
    if method != "spawn":
        # Forked from a process that may have registered callbacks: they are not the child's.
        atexit._clear()
        atexit.register(_exit_function)
    if log:
        from multiprocessing import util
        util._set_up(*[int(each) for each in log])
    process._handle = None
    _parent[0] = _ParentProcess(process._parent_name, process._parent_pid)
    _current[0] = process
    _count[0] = 0
    _importing_main[0] = False
    return process._bootstrap()


atexit.register(_exit_function)
