# Future, Executor, wait and as_completed. Follows CPython 3.14, Lib/concurrent/futures/_base.py.
# The rule: a future's state changes only under its condition, and a waiter (wait(), as_completed())
# that is registered under the same condition hears of every change after that exactly once.
import _interleave
import threading
from _weakref import ref
from _collections import deque

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
_AS_COMPLETED = "_AS_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

TimeoutError = TimeoutError
_now = _interleave.now


def _logger():
    import logging  # by few programs needed
    return logging.getLogger("concurrent.futures")


class Error(Exception):
    """Base class for all future-related exceptions."""


class CancelledError(Error):
    """The Future was cancelled."""


class InvalidStateError(Error):
    """The operation is not allowed in this state."""


class BrokenExecutor(RuntimeError):
    """Raised when a executor has become non-functional after a severe failure."""


class _Waiter:
    # What wait() and as_completed() leave with each future.
    def __init__(self, return_when, left):
        self.event = threading.Event()
        self.event._cond._kind = "future"
        self.event._cond._label = "future"
        self.lock = threading.Lock()
        self.finished = []
        self.return_when = return_when
        self.left = left

    def add(self, future):
        with self.lock:
            self.finished.append(future)
            self.left -= 1
            kind = self.return_when
            if kind == FIRST_COMPLETED or kind == _AS_COMPLETED or self.left == 0:
                self.event.set()
            elif kind == FIRST_EXCEPTION and future._state == FINISHED and future._exception is not None:
                self.event.set()


class Future:
    def __init__(self):
        self._condition = condition = threading.Condition()
        condition._kind = "future"
        condition._label = "Future.result"
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._invoke(callback)

    def _invoke(self, callback):
        try:
            callback(self)
        except Exception:
            _logger().exception("exception calling callback for %r", self)

    def __repr__(self):
        with self._condition:
            state = "cancelled" if self._state == CANCELLED_AND_NOTIFIED else self._state.lower()
            words = f"<{type(self).__name__} at {id(self):#x} state={state}"
            if self._state == FINISHED:
                if self._exception is not None:
                    words += f" raised {type(self._exception).__name__}"
                else:
                    words += f" returned {type(self._result).__name__}"
            return words + ">"

    __class_getitem__ = classmethod(type(list[int]))

    def cancel(self):
        with self._condition:
            if self._state == RUNNING or self._state == FINISHED:
                return False
            if self._state != PENDING:
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        return self._state == CANCELLED or self._state == CANCELLED_AND_NOTIFIED

    def running(self):
        return self._state == RUNNING

    def done(self):
        return self._state not in (PENDING, RUNNING)

    def _wait_until_done(self, timeout):
        # With the condition held.
        if self._state == PENDING or self._state == RUNNING:
            self._condition.wait(timeout)
        if self._state == CANCELLED or self._state == CANCELLED_AND_NOTIFIED:
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    def result(self, timeout=None):
        try:
            with self._condition:
                self._wait_until_done(timeout)
            if self._exception is not None:
                raise self._exception
            return self._result
        finally:
            self = None  # the traceback must not keep the future alive

    def exception(self, timeout=None):
        with self._condition:
            self._wait_until_done(timeout)
            return self._exception

    def add_done_callback(self, fn):
        with self._condition:
            if self._state == PENDING or self._state == RUNNING:
                self._done_callbacks.append(fn)
                return
        self._invoke(fn)

    # What executors call.
    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            import sys
            sys.stderr.write(f"Future {id(self)} in unexpected state: {self._state}\n")
            raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        with self._condition:
            self._check_not_done()
            self._result = result
            self._finish()
        if self._done_callbacks:
            self._invoke_callbacks()

    def set_exception(self, exception):
        with self._condition:
            self._check_not_done()
            self._exception = exception
            self._finish()
        if self._done_callbacks:
            self._invoke_callbacks()

    def _check_not_done(self):
        if self._state not in (PENDING, RUNNING):
            raise InvalidStateError(f"{self._state}: {self!r}")

    def _finish(self):
        self._state = FINISHED
        for waiter in self._waiters:
            waiter.add(self)
        self._condition.notify_all()


def _is_finished(future):
    return future._state == FINISHED or future._state == CANCELLED_AND_NOTIFIED


def _register(futures, return_when):
    # Splits the futures into finished and pending ones and leaves one waiter with all pending ones.
    # A future that ends in between has told the waiter; so the count is set last, under its lock.
    waiter = _Waiter(return_when, -1)
    finished, pending = [], []
    for future in futures:
        with future._condition:
            if _is_finished(future):
                finished.append(future)
            else:
                pending.append(future)
                future._waiters.append(waiter)
    return finished, pending, waiter


def _unregister(pending, waiter):
    for future in pending:
        with future._condition:
            if waiter in future._waiters:
                future._waiters.remove(waiter)


class DoneAndNotDoneFutures(tuple):
    # namedtuple("DoneAndNotDoneFutures", "done not_done")
    __slots__ = ()

    def __new__(cls, done, not_done):
        return tuple.__new__(cls, (done, not_done))

    @property
    def done(self):
        return self[0]

    @property
    def not_done(self):
        return self[1]

    def __repr__(self):
        return f"DoneAndNotDoneFutures(done={self[0]!r}, not_done={self[1]!r})"


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    finished, pending, waiter = _register(fs, return_when)
    done = set(finished)
    enough = not pending or return_when == FIRST_COMPLETED and done
    if return_when == FIRST_EXCEPTION and any(
            f for f in done if not f.cancelled() and f.exception() is not None):
        enough = True
    if not enough:
        with waiter.lock:
            waiter.left = len(pending) - len(waiter.finished)
            if waiter.left == 0:
                waiter.event.set()
        waiter.event.wait(timeout)
    _unregister(pending, waiter)
    done.update(waiter.finished)
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    deadline = None if timeout is None else _now() + timeout
    fs = list(dict.fromkeys(fs))
    total = len(fs)
    finished, pending, waiter = _register(fs, _AS_COMPLETED)
    waiting = set(pending)
    fs = pending = None  # what has been handed out may go
    try:
        while finished:
            yield finished.pop(0)
        while waiting:
            left = None
            if deadline is not None:
                left = deadline - _now()
                if left < 0:
                    raise TimeoutError(f"{len(waiting)} (of {total}) futures unfinished")
            waiter.event.wait(left)
            with waiter.lock:
                finished = waiter.finished
                waiter.finished = []
                waiter.event.clear()
            waiting.difference_update(finished)
            while finished:
                yield finished.pop(0)
    finally:
        _unregister(waiting, waiter)


def _results(pending, deadline, executor, fn, source):
    # Holds neither the executor, which may end when nobody else does, nor a result handed out.
    try:
        while pending:
            if source is not None and (living := executor()) is not None:
                # The buffer is refilled before the oldest result is handed out.
                for args in source:
                    pending.append(living.submit(fn, *args))
                    break
                args = living = None
            yield _result_or_cancel(pending.popleft(), deadline)
    finally:
        for future in pending:
            future.cancel()


def _result_or_cancel(future, deadline):
    try:
        return future.result() if deadline is None else future.result(deadline - _now())
    except BaseException:
        future.cancel()
        raise


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1, buffersize=None):
        if buffersize is not None and not isinstance(buffersize, int):
            raise TypeError("buffersize must be an integer or None")
        if buffersize is not None and buffersize < 1:
            raise ValueError("buffersize must be None or > 0")
        deadline = None if timeout is None else timeout + _now()
        zipped = zip(*iterables)
        pending = deque()
        for args in zipped:
            pending.append(self.submit(fn, *args))
            if buffersize is not None and len(pending) >= buffersize:
                break
        if buffersize is None:
            return _results(pending, deadline, None, fn, None)
        return _results(pending, deadline, ref(self), fn, zipped)

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
