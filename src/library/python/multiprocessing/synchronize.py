# Locks between processes. Follows CPython 3.14, Lib/multiprocessing/synchronize.py.
# The rule: everything is made of semaphores of the machine (SemLock); the object in each process is
# only a name for them, so it holds no state of its own.
import _interleave
import threading
from multiprocessing.process import assert_spawning, current_process

SEM_VALUE_MAX = 2147483647
_now = _interleave.now


class SemLock:
    def __init__(self, value, maxvalue, recursive=False):
        self._semlock = _interleave.SemLock(value, maxvalue, recursive)
        self._bind()

    def _bind(self):
        self.acquire = self._semlock.acquire
        self.release = self._semlock.release

    def __enter__(self):
        self._semlock.acquire()
        return True

    def __exit__(self, *args):
        self._semlock.release()

    def __getstate__(self):
        assert_spawning(self)
        return self._semlock

    def __setstate__(self, state):
        self._semlock = state
        self._bind()

    def locked(self):
        return self._semlock._is_zero()


class Semaphore(SemLock):
    def __init__(self, value=1, *, ctx=None):
        SemLock.__init__(self, value, SEM_VALUE_MAX)

    def get_value(self):
        return self._semlock.get_value()

    def __repr__(self):
        return f"<{type(self).__name__}(value={self._semlock.get_value()})>"


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1, *, ctx=None):
        SemLock.__init__(self, value, value)

    def __repr__(self):
        semlock = self._semlock
        return f"<{type(self).__name__}(value={semlock.get_value()}, maxvalue={semlock.maxvalue})>"


def _owner(semlock):
    # Who has it, and how often.
    if semlock._is_mine():
        name = current_process().name
        thread = threading.current_thread().name
        return name if thread == "MainThread" else name + "|" + thread, semlock._count()
    if semlock.get_value() == 1:
        return "None", 0
    return "SomeOtherThread" if semlock._count() > 0 else "SomeOtherProcess", "nonzero"


class Lock(SemLock):
    def __init__(self, *, ctx=None):
        SemLock.__init__(self, 1, 1)

    def __repr__(self):
        return f"<{type(self).__name__}(owner={_owner(self._semlock)[0]})>"


class RLock(SemLock):
    def __init__(self, *, ctx=None):
        SemLock.__init__(self, 1, 1, True)

    def __repr__(self):
        owner, count = _owner(self._semlock)
        return f"<{type(self).__name__}({owner}, {count})>"


class Condition:
    # notify() raises _wait_semaphore for each waiter and then waits on _woken_count until those
    # waiters have really left, so that a later notify() cannot reach them a second time.
    def __init__(self, lock=None, *, ctx=None):
        self._lock = lock or RLock()
        self._sleeping_count = Semaphore(0)
        self._woken_count = Semaphore(0)
        self._wait_semaphore = Semaphore(0)
        self._bind()

    def _bind(self):
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __getstate__(self):
        assert_spawning(self)
        return self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore

    def __setstate__(self, state):
        self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore = state
        self._bind()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        waiters = self._sleeping_count.get_value() - self._woken_count.get_value()
        return f"<{type(self).__name__}({self._lock}, {waiters})>"

    def wait(self, timeout=None):
        semlock = self._lock._semlock
        assert semlock._is_mine(), "must acquire() condition before using wait()"
        self._sleeping_count.release()
        count = semlock._count()
        for _ in range(count):
            self._lock.release()
        try:
            return self._wait_semaphore.acquire(True, timeout)
        finally:
            self._woken_count.release()
            for _ in range(count):
                self._lock.acquire()

    def notify(self, n=1):
        assert self._lock._semlock._is_mine(), "lock is not owned"
        while self._woken_count.acquire(False):
            self._sleeping_count.acquire(False)
        sleepers = 0
        while sleepers < n and self._sleeping_count.acquire(False):
            self._wait_semaphore.release()
            sleepers += 1
        if sleepers:
            for _ in range(sleepers):
                self._woken_count.acquire()
            while self._wait_semaphore.acquire(False):
                pass

    def notify_all(self):
        self.notify(SEM_VALUE_MAX)

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if result:
            return result
        deadline = None if timeout is None else _now() + timeout
        while not result:
            left = None
            if deadline is not None:
                left = deadline - _now()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result


class Event:
    def __init__(self, *, ctx=None):
        self._cond = Condition(Lock())
        self._flag = Semaphore(0)

    def is_set(self):
        with self._cond:
            if self._flag.acquire(False):
                self._flag.release()
                return True
            return False

    def set(self):
        with self._cond:
            self._flag.acquire(False)
            self._flag.release()
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag.acquire(False)

    def wait(self, timeout=None):
        with self._cond:
            if self._flag.acquire(False):
                self._flag.release()
            else:
                self._cond.wait(timeout)
            if self._flag.acquire(False):
                self._flag.release()
                return True
            return False

    def __repr__(self):
        return f"<Event at {id(self):#x} {'set' if self.is_set() else 'unset'}>"


class Barrier(threading.Barrier):
    # threading.Barrier with its two numbers in shared memory.
    def __init__(self, parties, action=None, timeout=None, *, ctx=None):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self._numbers = _interleave.SharedBlock(16)
        self._cond = Condition()
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._state = 0
        self._count = 0

    def __getstate__(self):
        return self._parties, self._action, self._timeout, self._cond, self._numbers

    def __setstate__(self, state):
        self._parties, self._action, self._timeout, self._cond, self._numbers = state

    @property
    def _state(self):
        return self._numbers.get(0, "q")

    @_state.setter
    def _state(self, value):
        self._numbers.set(0, "q", value)

    @property
    def _count(self):
        return self._numbers.get(8, "q")

    @_count.setter
    def _count(self, value):
        self._numbers.set(8, "q", value)
