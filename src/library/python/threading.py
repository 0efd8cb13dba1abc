# threading. Follows CPython 3.14, Lib/threading.py; locks, thread-local data and starting a strand
# are native (_thread), and every wait below is a Parker, one for each waiter.
# The rule: a waiter appends its own Parker to a deque while it holds the lock, and whoever wakes it
# removes it from the deque first. So a wake-up is given to exactly one waiter, first come first
# served, while the order in which woken threads get the lock back stays open, as it is in CPython.
import _interleave
import _thread
from _collections import deque

get_ident = _thread.get_ident
get_native_id = _thread.get_native_id
Lock = _thread.lock
RLock = _thread.RLock
local = _thread._local
_used_locals = _thread._used
_forget_thread = _thread._forget_thread
ThreadError = RuntimeError
TIMEOUT_MAX = _thread.TIMEOUT_MAX
stack_size = _thread.stack_size

__all__ = [
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread",
    "TIMEOUT_MAX",
    "Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier",
    "BrokenBarrierError",
    "Timer", "ThreadError", "ExceptHookArgs", "excepthook", "get_native_id", "local", "stack_size",
]

_Parker = _interleave.Parker
_now = _interleave.now
_daemons_allowed = not _thread.is_subinterpreter()


def _checked(timeout):
    # What a wait does with a timeout in CPython, where it ends in a lock's acquire().
    if not timeout > 0:
        return 0.0
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timestamp out of range for C PyTime_t")
    return timeout


def _deprecated(name, instead):
    import warnings
    warnings.warn(f"{name}() is deprecated, {instead} instead", DeprecationWarning, stacklevel=3)


class Condition:
    _kind = "condition"  # colour of the wait in the timeline; Queue, Event and others set their own
    _label = None

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        self.locked = lock.locked
        self._recursive = hasattr(lock, "_release_save")
        if self._recursive:
            self._release_save, self._acquire_restore = lock._release_save, lock._acquire_restore
        self._waiters = deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _is_owned(self):
        if self._recursive:
            return self._lock._is_owned()
        return self._lock.locked()

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, saved):
        self._lock.acquire()

    def wait(self, timeout=None):
        lock = self._lock
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        parker = _Parker(self._kind)
        self._waiters.append(parker)
        if self._label is not None:
            _interleave.current_wait_label(self._label)
        woken = False
        if self._recursive:
            saved = lock._release_save()
        else:
            lock.release()
        try:
            if timeout is None:
                woken = parker.park()
            else:
                woken = parker.park(_checked(timeout))
            return woken
        finally:
            if self._recursive:
                lock._acquire_restore(saved)
            else:
                lock.acquire()
            if not woken:
                try:
                    self._waiters.remove(parker)
                except ValueError:
                    pass

    def wait_for(self, predicate, timeout=None):
        deadline = None
        left = timeout
        result = predicate()
        while not result:
            if left is not None:
                if deadline is None:
                    deadline = _now() + left
                else:
                    left = deadline - _now()
                    if left <= 0:
                        break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        waiters = self._waiters
        while waiters and n > 0:
            waiters.popleft().unpark()
            n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        _deprecated("notifyAll", "use notify_all()")
        self.notify_all()


def _condition(kind, label):
    condition = Condition(Lock())
    condition._kind = kind
    condition._label = label
    return condition


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = _condition("lock", "Semaphore.acquire")
        self._value = value

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        deadline = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if deadline is None:
                        deadline = _now() + timeout
                    else:
                        timeout = deadline - _now()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return (f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: "
                f"value={self._value}/{self._initial_value}>")

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            self._cond.notify(n)


class Event:
    def __init__(self):
        self._cond = _condition("event", "Event.wait")
        self._flag = False

    def __repr__(self):
        status = "set" if self._flag else "unset"
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: {status}>"

    def is_set(self):
        return self._flag

    def isSet(self):
        _deprecated("isSet", "use is_set()")
        return self.is_set()

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            signaled = self._flag
            if not signaled:
                signaled = self._cond.wait(timeout)
            return signaled


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    # _state: 0 filling, 1 draining (newcomers wait for the next round), -1 resetting, -2 broken.
    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self._cond = _condition("barrier", "Barrier.wait")
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = 0
        self._count = 0

    def __repr__(self):
        name = f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}:"
        if self.broken:
            return name + " broken>"
        return name + f" waiters={self.n_waiting}/{self.parties}>"

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state == -1 or self._state == 1:
                self._cond.wait()
            if self._state < 0:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()
                else:
                    self._wait(timeout)
                return index
            finally:
                self._count -= 1
                if self._count == 0 and (self._state == -1 or self._state == 1):
                    self._state = 0
                    self._cond.notify_all()

    def _release(self):
        try:
            if self._action is not None:
                self._action()
            self._state = 1
            self._cond.notify_all()
        except BaseException:
            self._break()
            raise

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != 0, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state < 0:
            raise BrokenBarrierError

    def _break(self):
        self._state = -2
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state == 0 or self._state == -2:
                    self._state = -1
            else:
                self._state = 0
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 0 else 0

    @property
    def broken(self):
        return self._state == -2


# --- threads --------------------------------------------------------------------------------------

_active = {}  # ident -> Thread, from its first step to its last
_limbo = {}  # started, but not yet running
_counts = [0, 0]  # names given: threads, dummy threads


def _new_name(pattern):
    _counts[0] += 1
    return pattern % _counts[0]


ExceptHookArgs = _interleave.struct_sequence(
    "_thread", "_ExceptHookArgs", ("exc_type", "exc_value", "exc_traceback", "thread"))


def excepthook(args, /):
    if args.exc_type is SystemExit:
        return
    import sys
    name = args.thread.name if args.thread is not None else get_ident()
    text = f"Exception in thread {name}:\n" + _interleave.format_exception(args.exc_value)
    if sys.stderr is not None:
        sys.stderr.write(text)
        sys.stderr.flush()


__excepthook__ = excepthook


# There is no tracing here: what a program asks for is kept, and never called, and it is told so.
_trace_hook = _profile_hook = None


def settrace(func):
    import sys
    global _trace_hook
    sys.settrace(func)
    _trace_hook = func


def gettrace():
    return _trace_hook


def setprofile(func):
    import sys
    global _profile_hook
    sys.setprofile(func)
    _profile_hook = func


def getprofile():
    return _profile_hook


settrace_all_threads, setprofile_all_threads = settrace, setprofile


class _Unpicklable:
    def __init__(self, kind):
        self._kind = kind

    def __reduce__(self):
        raise TypeError(f"cannot pickle '{self._kind}' object")


class Thread:
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None,
                 context=None):
        assert group is None, "group argument must be None for now"
        if name:
            name = str(name)
        else:
            name = _new_name("Thread-%d")
            if target is not None:
                try:
                    name += f" ({target.__name__})"
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        if daemon and not _daemons_allowed:
            raise RuntimeError("daemon threads are disabled in this (sub)interpreter")
        self._daemonic = current_thread().daemon if daemon is None else bool(daemon)
        self._context = context
        self._ident = None
        self._handle = None
        self._over = False
        self._started = Event()
        self._initialized = True

    def __getstate__(self):
        # CPython's has two attributes more, and neither can be pickled.
        state = {}
        for name, value in self.__dict__.items():
            state[name] = value
            if name == "_ident":
                state["_os_thread_handle"] = _Unpicklable("_thread._ThreadHandle")
        if self._handle is not None and state["_context"] is None:
            state["_context"] = _Unpicklable("_contextvars.Context")
        return state

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "initial"
        if self._started.is_set():
            status = "started"
        if self._over:
            status = "stopped"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {status})>"

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started._flag:
            raise RuntimeError("threads can only be started once")
        _limbo[self] = self
        try:
            self._handle = _thread.start_joinable_thread(self._bootstrap, self._name,
                                                         self._daemonic)
        except Exception:
            del _limbo[self]
            raise
        self._started.wait()  # the child runs first

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._ident = ident = get_ident()
        _active[ident] = self
        del _limbo[self]
        self._started.set()
        try:
            if self._context is None:
                self.run()
            else:
                self._context.run(self.run)
        except BaseException as error:
            self._report(error)
        finally:
            self._over = True
            _active.pop(ident, None)
            if ident in _used_locals:
                _forget_thread(ident)

    def _report(self, error):
        args = ExceptHookArgs((type(error), error, error.__traceback__, self))
        try:
            excepthook(args)
        except BaseException as second:
            second.__suppress_context__ = True
            import sys
            sys.stderr.write("Exception in threading.excepthook:\n")
            sys.excepthook(type(second), second, second.__traceback__)

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started._flag:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if self._handle is None:
            raise RuntimeError("cannot join thread before it is started")
        if timeout is None:
            self._handle.join()
        else:
            self._handle.join(_checked(max(timeout, 0)))

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    @property
    def native_id(self):
        return self._ident

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        if not self._started._flag:
            return False
        return self._handle is None or not self._handle.is_done()

    @property
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._started._flag:
            raise RuntimeError("cannot set daemon status of active thread")
        if daemonic and not _daemons_allowed:
            raise RuntimeError("daemon threads are disabled in this interpreter")
        self._daemonic = daemonic

    def isDaemon(self):
        _deprecated("isDaemon", "get the daemon attribute")
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated("setDaemon", "set the daemon attribute")
        self.daemon = daemonic

    def getName(self):
        _deprecated("getName", "get the name attribute")
        return self.name

    def setName(self, name):
        _deprecated("setName", "set the name attribute")
        self.name = name


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, name="MainThread", daemon=False)
        self._ident = _thread.main_thread_ident()
        self._started._flag = True
        _active[self._ident] = self

    def is_alive(self):
        return not self._over


class _DummyThread(Thread):
    # A strand that was not started by this module.
    def __init__(self):
        _counts[1] += 1
        Thread.__init__(self, name=f"Dummy-{_counts[1]}", daemon=_daemons_allowed)
        self._ident = get_ident()
        self._started._flag = True
        _active[self._ident] = self

    def is_alive(self):
        return True

    def join(self, timeout=None):
        raise RuntimeError("cannot join a dummy thread")


def _forget_dummy():
    # The thread leaves this interpreter, as it does after a call of concurrent.interpreters.
    if isinstance(_active.get(get_ident()), _DummyThread):
        del _active[get_ident()]


def current_thread():
    thread = _active.get(get_ident())
    return thread if thread is not None else _DummyThread()


def currentThread():
    _deprecated("currentThread", "use current_thread()")
    return current_thread()


def active_count():
    return len(_active) + len(_limbo)


def activeCount():
    _deprecated("activeCount", "use active_count()")
    return active_count()


def enumerate():
    return list(_active.values()) + list(_limbo.values())


def main_thread():
    return _main_thread


_main_thread = _MainThread()
_atexits = []  # executors; called before the threads are joined, last registered first
_shut_down = False


def _register_atexit(func, *args, **kwargs):
    if _shut_down:
        raise RuntimeError("can't register atexit after shutdown")
    _atexits.append(lambda: func(*args, **kwargs))


def _shutdown():
    global _shut_down
    _shut_down = True
    while _atexits:
        _atexits.pop()()
    me = get_ident()
    while True:
        waiting = [t for t in list(_active.values()) if not t._daemonic and t is not _main_thread
                   and t._ident != me and t._handle is not None]
        if not waiting:
            break
        for thread in waiting:
            thread._handle.join()
            _active.pop(thread._ident, None)
    _main_thread._over = True
