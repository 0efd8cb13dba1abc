# asyncio.Future. Follows CPython 3.14, Lib/asyncio/futures.py.
# The rule: `_status` leaves 0 once, and only then are the callbacks moved to the loop's ready
# queue, in the order of their registration; nobody is ever called from inside set_result(). A task
# that waits is an entry of the same list, bare; every other entry is (function, context).
import contextvars
from asyncio import events
from asyncio.exceptions import CancelledError, InvalidStateError

__all__ = ["Future", "wrap_future", "isfuture", "future_discard_from_awaited_by",
           "future_add_to_awaited_by"]
__in_c__ = ("Future",)

_PENDING, _FINISHED, _CANCELLED = 0, 1, 2
_STATES = ("PENDING", "FINISHED", "CANCELLED")


def isfuture(obj):
    return (hasattr(obj.__class__, "_asyncio_future_blocking")
            and obj._asyncio_future_blocking is not None)


def _format_callback(entry):
    if entry.__class__ is not tuple:
        return f"{type(entry).__name__}.task_wakeup()"
    return events._format_callback_source(entry[0])


def _format_callbacks(callbacks):
    texts = [_format_callback(entry) for entry in callbacks]
    if len(texts) > 2:
        texts[1:-1] = [f"<{len(texts) - 2} more>"]
    return ", ".join(texts)


class Future:
    __module__ = "_asyncio"
    _asyncio_future_blocking = False  # set by __await__, taken back by the task that received the yield
    _cancelled_error = None  # the CancelledError a task ended with; handed out once
    _exception_tb = None  # where the exception had been when it was set
    _source_traceback = None  # where it was made, in debug mode

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._status = 0
        self._result = None
        self._exception = None
        self._callbacks = []
        self._cancel_message = None
        self._unseen = False  # an exception that nobody has looked at
        if events._debug_used and self._loop.get_debug():
            self._source_traceback = events._extract_stack()

    @property
    def _state(self):
        return _STATES[self._status]

    @property
    def _log_traceback(self):
        return self._unseen

    @_log_traceback.setter
    def _log_traceback(self, value):
        if value:
            raise ValueError("_log_traceback can only be set to False")
        self._unseen = False

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(self._describe())}>"

    def _describe(self):
        words = [_STATES[self._status].lower()]
        if self._status == _FINISHED:
            if self._exception is not None:
                words.append(f"exception={self._exception!r}")
            else:
                import reprlib
                words.append(f"result={reprlib.repr(self._result)}")
        if self._callbacks:
            words.append(f"cb=[{_format_callbacks(self._callbacks)}]")
        if self._source_traceback:
            words.append(events._created_at(self._source_traceback))
        return words

    __class_getitem__ = classmethod(type(list[int]))

    def get_loop(self):
        return self._loop

    def done(self):
        return self._status != 0

    def cancelled(self):
        return self._status == 2

    def cancel(self, msg=None):
        self._unseen = False
        if self._status:
            return False
        self._status = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _make_cancelled_error(self):
        error = self._cancelled_error
        if error is not None:
            self._cancelled_error = None
            return error
        if self._cancel_message is None:
            return CancelledError()
        return CancelledError(self._cancel_message)

    def result(self):
        if self._status == 1:
            self._unseen = False
            if self._exception is not None:
                raise self._exception_to_raise()
            return self._result
        if self._status == 2:
            raise self._make_cancelled_error()
        raise InvalidStateError("Result is not set.")

    def _exception_to_raise(self):
        # As future_get_result (Modules/_asynciomodule.c): it does not keep the places where it has been
        # raised to those who asked before.
        error = self._exception
        error.__traceback__ = self._exception_tb
        self._exception_tb = None
        return error

    def exception(self):
        if self._status == 2:
            raise self._make_cancelled_error()
        if not self._status:
            raise InvalidStateError("Exception is not set.")
        self._unseen = False
        return self._exception

    def set_result(self, result):
        if self._status:
            raise InvalidStateError("invalid state")
        self._result = result
        self._status = 1
        if self._callbacks:
            self._schedule_callbacks()

    def set_exception(self, exception):
        if self._status:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            error = RuntimeError("StopIteration interacts badly with generators and cannot be raised "
                                 "into a Future")
            error.__cause__ = exception
            error.__context__ = exception
            exception = error
        elif not isinstance(exception, BaseException):
            raise TypeError("invalid exception object")
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._status = 1
        self._unseen = True
        self._loop._failed.append(self)
        if self._callbacks:
            self._schedule_callbacks()
        else:
            self._loop._unawaited.append(self)

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        if callbacks:
            self._callbacks = []
            loop = self._loop
            for entry in callbacks:
                if entry.__class__ is tuple:
                    loop.call_soon(entry[0], self, context=entry[1])
                else:
                    loop._ready.append(entry)

    def add_done_callback(self, fn, *, context=None):
        if self._status:
            self._loop.call_soon(fn, self, context=context)
        else:
            if context is None and contextvars._used:
                context = contextvars.copy_context()
            self._callbacks.append((fn, context))

    def remove_done_callback(self, fn):
        kept = [e for e in self._callbacks if e.__class__ is not tuple or e[0] != fn]
        removed = len(self._callbacks) - len(kept)
        if removed:
            self._callbacks = kept
        return removed

    def __await__(self):
        if not self._status:
            self._asyncio_future_blocking = True
            yield self
            if not self._status:
                raise RuntimeError("await wasn't used with future")
        if self._status == 1 and self._exception is None:
            return self._result
        return self.result()

    __iter__ = __await__


# Whom a program itself calls waiting for a future. What tasks wait for is found out by graph.py.

def future_add_to_awaited_by(fut, waiter, /):
    if isinstance(fut, Future) and isinstance(waiter, Future):
        fut.__dict__.setdefault("_said_awaited_by", {})[waiter] = None


def future_discard_from_awaited_by(fut, waiter, /):
    if isinstance(fut, Future) and isinstance(waiter, Future):
        fut.__dict__.get("_said_awaited_by", {}).pop(waiter, None)


def _set_result_unless_cancelled(future, result):
    if not future._status:
        future.set_result(result)


# --- concurrent.futures on one side, asyncio on the other -----------------------------------------

def _convert(error):
    # concurrent.futures has exceptions of its own for the same events.
    from concurrent.futures import _base
    if type(error) is _base.CancelledError:
        return CancelledError(*error.args)
    if type(error) is _base.InvalidStateError:
        return InvalidStateError(*error.args)
    return error


def _copy_to_asyncio(source, target):
    if target.cancelled():
        return
    if source.cancelled():
        target.cancel()
    else:
        error = source.exception()
        if error is not None:
            target.set_exception(_convert(error))
        else:
            target.set_result(source.result())


def _copy_to_concurrent(source, target):
    if source.cancelled():
        target.cancel()
    if not target.set_running_or_notify_cancel():
        return
    error = source.exception()
    if error is not None:
        target.set_exception(error)
    else:
        target.set_result(source.result())


def _copy(source, target):
    if isfuture(target):
        _copy_to_asyncio(source, target)
    else:
        _copy_to_concurrent(source, target)


def _chain_future(source, target):
    # target takes source's outcome; cancelling target cancels source. Either may be a concurrent
    # Future: what another thread does then goes through the loop of the asyncio one.
    source_loop = source.get_loop() if isfuture(source) else None
    target_loop = target.get_loop() if isfuture(target) else None

    def _call_check_cancel(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is events._get_running_loop():
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        if target.cancelled() and target_loop is not None and target_loop.is_closed():
            return
        if target_loop is None or target_loop is events._get_running_loop():
            _copy(source, target)
        elif not target_loop.is_closed():
            target_loop.call_soon_threadsafe(_copy, source, target)

    target.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    if loop is None:
        loop = events.get_event_loop()
    wrapped = loop.create_future()
    _chain_future(future, wrapped)
    return wrapped
