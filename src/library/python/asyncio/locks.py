# asyncio's Lock, Event, Condition, Semaphore, Barrier. Follows CPython 3.14, Lib/asyncio/locks.py.
# The rule: waiters are futures in a deque, first come first served, and a newcomer queues behind
# any waiter that is still alive. A waiter that is cancelled after it was chosen passes its turn on.
import _interleave
from _collections import deque
from asyncio import events
from asyncio.exceptions import BrokenBarrierError, CancelledError

__all__ = ["Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier"]


class _LoopBound:
    _loop = None

    def _get_loop(self):
        loop = events.get_running_loop()
        if self._loop is None:
            self._loop = loop
        elif loop is not self._loop:
            raise RuntimeError(f"{self!r} is bound to a different event loop")
        return loop


class _ContextManager:
    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


def _here():
    loop = events._get_running_loop()
    return (None if loop is None else loop._current_task, _interleave.program_line())


def _name(obj, words):
    kind = type(obj)
    return f"<{kind.__module__}.{kind.__qualname__} object at {id(obj):#x} [{words}]>"


class Lock(_ContextManager, _LoopBound):
    _holder = None  # (task, line of the program), for reports about deadlocks

    def __init__(self):
        self._waiters = deque()
        self._locked = False

    def __repr__(self):
        words = "locked" if self._locked else "unlocked"
        return _name(self, f"{words}, waiters:{len(self._waiters)}" if self._waiters else words)

    def locked(self):
        return self._locked

    async def acquire(self):
        waiters = self._waiters
        if not self._locked and (not waiters or all(w._status == 2 for w in waiters)):
            self._locked = True
            self._holder = _here()
            return True
        future = self._get_loop().create_future()
        waiters.append(future)
        try:
            try:
                await future
            finally:
                waiters.remove(future)
        except CancelledError:
            if not self._locked:
                self._wake_up_first()
            raise
        self._locked = True
        self._holder = _here()
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._holder = None
        self._wake_up_first()

    def _wake_up_first(self):
        if self._waiters:
            future = self._waiters[0]
            if not future._status:
                future.set_result(True)


class Event(_LoopBound):
    def __init__(self):
        self._waiters = deque()
        self._value = False

    def __repr__(self):
        words = "set" if self._value else "unset"
        return _name(self, f"{words}, waiters:{len(self._waiters)}" if self._waiters else words)

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            for future in self._waiters:
                if not future._status:
                    future.set_result(True)

    def clear(self):
        self._value = False

    async def wait(self):
        if self._value:
            return True
        future = self._get_loop().create_future()
        self._waiters.append(future)
        try:
            await future
            return True
        finally:
            self._waiters.remove(future)


class Condition(_ContextManager, _LoopBound):
    def __init__(self, lock=None):
        self._lock = lock = Lock() if lock is None else lock
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = deque()

    def __repr__(self):
        words = "locked" if self.locked() else "unlocked"
        return _name(self, f"{words}, waiters:{len(self._waiters)}" if self._waiters else words)

    async def wait(self):
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        future = self._get_loop().create_future()
        self.release()
        try:
            try:
                self._waiters.append(future)
                try:
                    await future
                    return True
                finally:
                    self._waiters.remove(future)
            finally:
                # The lock is taken again whatever happens; cancellations meanwhile are kept for
                # later.
                cancelled = None
                while True:
                    try:
                        await self.acquire()
                        break
                    except CancelledError as error:
                        cancelled = error
                if cancelled is not None:
                    try:
                        raise cancelled
                    finally:
                        cancelled = None
        except BaseException:
            self._notify(1)
            raise

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._notify(n)

    def _notify(self, n):
        for future in self._waiters:
            if n <= 0:
                break
            if not future._status:
                n -= 1
                future.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(_ContextManager, _LoopBound):
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._waiters = deque()
        self._value = value

    def __repr__(self):
        words = "locked" if self.locked() else f"unlocked, value:{self._value}"
        return _name(self, f"{words}, waiters:{len(self._waiters)}" if self._waiters else words)

    def locked(self):
        return self._value == 0 or any(w._status != 2 for w in self._waiters)

    async def acquire(self):
        waiters = self._waiters
        if self._value > 0 and (not waiters or not self.locked()):
            self._value -= 1
            return True
        future = self._get_loop().create_future()
        waiters.append(future)
        try:
            try:
                await future
            finally:
                waiters.remove(future)
        except CancelledError:
            if future._status == 1:
                self._value += 1
            raise
        finally:
            while self._value > 0:
                if not self._wake_up_next():
                    break
        return True

    def release(self):
        self._value += 1
        self._wake_up_next()

    def _wake_up_next(self):
        for future in self._waiters:
            if not future._status:
                self._value -= 1
                future.set_result(True)
                return True
        return False


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


_FILLING, _DRAINING, _RESETTING, _BROKEN = "filling", "draining", "resetting", "broken"


class Barrier(_LoopBound):
    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self._cond = Condition()
        self._parties = parties
        self._state = _FILLING
        self._count = 0

    def __repr__(self):
        words = self._state
        if not self.broken:
            words += f", waiters:{self.n_waiting}/{self.parties}"
        return _name(self, words)

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    async def wait(self):
        async with self._cond:
            await self._cond.wait_for(lambda: self._state not in (_DRAINING, _RESETTING))
            if self._state == _BROKEN:
                raise BrokenBarrierError("Barrier aborted")
            try:
                index = self._count
                self._count += 1
                if index + 1 == self._parties:
                    self._state = _DRAINING
                    self._cond.notify_all()
                else:
                    await self._cond.wait_for(lambda: self._state != _FILLING)
                    if self._state in (_BROKEN, _RESETTING):
                        raise BrokenBarrierError("Abort or reset of barrier")
                return index
            finally:
                self._count -= 1
                if self._count == 0:
                    if self._state in (_RESETTING, _DRAINING):
                        self._state = _FILLING
                    self._cond.notify_all()

    async def reset(self):
        async with self._cond:
            if self._count > 0:
                if self._state != _RESETTING:
                    self._state = _RESETTING
            else:
                self._state = _FILLING
            self._cond.notify_all()

    async def abort(self):
        async with self._cond:
            self._state = _BROKEN
            self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == _FILLING else 0

    @property
    def broken(self):
        return self._state == _BROKEN
