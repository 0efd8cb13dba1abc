# asyncio.Task and the combinators. Follows CPython 3.14, Lib/asyncio/tasks.py.
# The rule: a task is in exactly one place: in the loop's ready queue, in the callbacks of the one
# future it waits for (_fut_waiter), running, or done. A step takes the outcome of _fut_waiter,
# sends or throws it into the coroutine, and puts the task into its next place.
import _interleave
import contextvars
from asyncio import coroutines, events, exceptions, futures, timeouts
from asyncio.coroutines import CoroutineType, iscoroutine
from asyncio.exceptions import CancelledError
from asyncio.futures import Future, _set_result_unless_cancelled, isfuture

__all__ = ["Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait",
           "wait_for",
           "as_completed", "sleep", "gather", "shield", "ensure_future", "run_coroutine_threadsafe",
           "current_task", "all_tasks", "create_eager_task_factory", "eager_task_factory"]
__in_c__ = ("Task",)

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

_trace_task = _interleave.trace_task
_counts = [0, 0]  # in this process: tasks, and names that they were given


class Task(Future):
    __module__ = "_asyncio"
    _group_parent = None  # the task whose task group it is in
    _cancelled = False  # a ready task is run like a Handle that nobody can cancel
    _log_destroy_pending = True  # False: the program never had it, and cannot wait for it

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        Future.__init__(self, loop=loop)
        if coro.__class__ is not CoroutineType and not iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        _counts[0] = self._id = _counts[0] + 1
        if name is None:
            _counts[1] = number = _counts[1] + 1
            name = f"Task-{number}"
        self._name = str(name)
        self._coro = coro
        self._send = coro.send
        self._fut_waiter = None
        self._must_cancel = False
        self._cancel_requests = 0
        if context is None and contextvars._used:
            context = contextvars.copy_context()
        self._context = context
        loop = self._loop
        if eager_start and loop.is_running():
            self._start_eagerly()
        else:
            loop._tasks[self] = None
            loop._ready.append(self)

    def _start_eagerly(self):
        loop = self._loop
        outer = loop._current_task
        loop._tasks[self] = None
        self._run()
        if self._status:
            self._coro = None
        loop._current_task = outer
        if outer is not None:
            _trace_task(outer._id, outer._name)

    def _describe(self):
        words = super()._describe()
        if self._cancel_requests and not self._status:
            words[0] = "cancelling"
        about = [f"name={self._name!r}"]
        if self._coro is not None:
            about.append(f"coro=<{coroutines._format_coroutine(self._coro)}>")
        if self._fut_waiter is not None:
            about.append(f"wait_for={self._fut_waiter!r}")
        words[1:1] = about
        return words

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context if self._context is not None else contextvars.Context()

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        # Of a suspended one its frame alone; of one that failed where the exception has been.
        frames = []
        frame = getattr(self._coro, "cr_frame", None) or getattr(self._coro, "gi_frame", None)
        if frame is not None:
            while frame is not None and (limit is None or len(frames) < limit):
                frames.append(frame)
                frame = frame.f_back
            frames.reverse()
        elif self._status and self._exception is not None:
            frames = [frame for frame, _ in self._exception_places(limit)]
        return frames

    def _exception_places(self, limit):
        places = []
        at = self._exception.__traceback__
        if at is not None and at.tb_frame.f_code is Task._run.__code__:
            at = at.tb_next
        while at is not None and (limit is None or len(places) < limit):
            places.append((at.tb_frame, at.tb_lineno))
            at = at.tb_next
        return places

    def print_stack(self, *, limit=None, file=None):
        import sys
        import traceback
        file = sys.stderr if file is None else file
        failed = self._exception if self._status else None
        if failed is not None:
            places = self._exception_places(limit)
            title = f"Traceback for {self!r}" if places else ""
        else:
            places = [(frame, frame.f_lineno) for frame in self.get_stack(limit=limit)]
            title = f"Stack for {self!r}"
        print(f"{title} (most recent call last):" if places else f"No stack for {self!r}", file=file)
        lines = [traceback.FrameSummary(frame.f_code.co_filename, line, frame.f_code.co_name,
                                        lookup_line=False)
                 for frame, line in places]
        traceback.print_list(lines, file=file)
        if failed is not None:
            for line in traceback.format_exception_only(type(failed), failed):
                print(line, file=file, end="")

    def cancel(self, msg=None):
        self._unseen = False
        if self._status:
            return False
        self._cancel_requests += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._cancel_requests

    def uncancel(self):
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
            if self._cancel_requests == 0:
                self._must_cancel = False
        return self._cancel_requests

    def _run(self):
        context = self._context
        if context is not None and not context._entered:
            return context.run(self._run)
        if self._status:
            raise exceptions.InvalidStateError(f"__step(): already done: {self!r}")
        error = None
        waiter = self._fut_waiter
        if waiter is not None:
            self._fut_waiter = None
            if waiter._status == 2:
                error = waiter._make_cancelled_error()
            else:
                error = waiter._exception
                if error is not None:
                    error = waiter._exception_to_raise()
                waiter._unseen = False
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        loop = self._loop
        loop._current_task = self
        _trace_task(self._id, self._name)
        try:
            if error is None:
                result = self._send(None)
            else:
                result = self._coro.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                Future.cancel(self, msg=self._cancel_message)
            else:
                Future.set_result(self, stop.value)
            del loop._tasks[self]
        except CancelledError as cancelled:
            self._finish_cancelled(cancelled)
        except BaseException as error:
            Future.set_exception(self, error)
            del loop._tasks[self]
            if isinstance(error, (KeyboardInterrupt, SystemExit)):
                loop._current_task = None
                raise
        else:
            if result is None:
                loop._ready.append(self)
            else:
                self._wait_for(result)
        loop._current_task = None

    def _finish_cancelled(self, error):
        self._cancelled_error = error
        Future.cancel(self)
        del self._loop._tasks[self]

    def _wait_for(self, result):
        blocking = getattr(result, "_asyncio_future_blocking", None)
        if blocking is None:
            if hasattr(result, "gi_frame"):
                self._fail(f"yield was used instead of yield from for generator in task {self!r} with {result!r}")
            else:
                self._fail(f"Task got bad yield: {result!r}")
        elif not blocking:
            self._fail(f"yield was used instead of yield from in task {self!r} with {result!r}")
        elif result._loop is not self._loop:
            result._asyncio_future_blocking = False
            self._fail(f"Task {self!r} got Future {result!r} attached to a different loop")
        elif result is self:
            result._asyncio_future_blocking = False
            self._fail(f"Task cannot await on itself: {self!r}")
        else:
            result._asyncio_future_blocking = False
            self._fut_waiter = result
            if result._status:
                self._loop._ready.append(self)
            else:
                result._callbacks.append(self)
            if self._must_cancel and result.cancel(msg=self._cancel_message):
                self._must_cancel = False

    def _fail(self, message):
        # The next step throws this error, as if a failed future had woken the task.
        failed = Future(loop=self._loop)
        failed._status = 1
        failed._exception = RuntimeError(message)
        self._fut_waiter = failed
        self._loop._ready.append(self)


def create_task(coro, **kwargs):
    return events.get_running_loop().create_task(coro, **kwargs)


def create_eager_task_factory(custom_task_constructor):
    def factory(loop, coro, *, eager_start=True, **kwargs):
        return custom_task_constructor(coro, loop=loop, eager_start=eager_start, **kwargs)
    return factory


eager_task_factory = create_eager_task_factory(Task)


def current_task(loop=None):
    if loop is None:
        loop = events.get_running_loop()
    return loop._current_task


def all_tasks(loop=None):
    if loop is None:
        loop = events.get_running_loop()
    return {task for task in list(loop._tasks) if not task._status}


async def _await(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future._loop:
            raise ValueError("The future belongs to a different loop than the one specified as the "
                             "loop argument")
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not coroutines._isawaitable(coro_or_future):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _await(coro_or_future)
    if loop is None:
        loop = events.get_event_loop()
    return loop.create_task(coro_or_future)


# --- sleeping -------------------------------------------------------------------------------------

class _Yield:
    def __await__(self):
        yield


_yield_once = _Yield()


async def sleep(delay, result=None):
    if delay <= 0:
        await _yield_once
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = events.get_running_loop()
    future = Future(loop=loop)
    timer = loop.call_later(delay, _set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


async def _io_wait(delay):
    # sleep() of a kind that the timeline shows as waiting for I/O; aiohttp and httpx use it.
    loop = events.get_running_loop()
    future = Future(loop=loop)
    timer = loop.call_later(delay, _set_result_unless_cancelled, future, None)
    loop._io_waits += 1
    try:
        await future
    finally:
        loop._io_waits -= 1
        timer.cancel()


# --- combinators ----------------------------------------------------------------------------------

class _GatheringFuture(Future):
    def __init__(self, children, *, loop):
        Future.__init__(self, loop=loop)
        self._children = self._waits_for = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self._status:
            return False
        cancelled = False
        for child in self._children:
            if child.cancel(msg=msg):
                cancelled = True
        if cancelled:
            self._cancel_requested = True
        return cancelled


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer

    loop = None
    outer = None
    children = []
    finished = 0
    by_argument = {}  # their futures

    def on_done(future):
        nonlocal finished
        finished += 1
        if outer is None or outer._status:
            future._unseen = False
            return
        if not return_exceptions:
            if future._status == 2:
                outer.set_exception(future._make_cancelled_error())
                return
            future._unseen = False
            if future._exception is not None:
                outer.set_exception(future._exception)
                return
        if finished == len(by_argument):
            results = []
            for child in children:
                if child._status == 2:
                    message = child._cancel_message
                    results.append(CancelledError("" if message is None else message))
                else:
                    child._unseen = False
                    results.append(child._result if child._exception is None else child._exception)
            if outer._cancel_requested:
                outer.set_exception(future._make_cancelled_error())
            else:
                outer.set_result(results)

    already_done = []
    for argument in coros_or_futures:
        future = by_argument.get(argument)
        if future is None:
            future = ensure_future(argument, loop=loop)
            if future is not argument:
                future._log_destroy_pending = False
            if loop is None:
                loop = future._loop
            by_argument[argument] = future
            if future._status:
                already_done.append(future)
            else:
                future._callbacks.append((on_done, None))
        children.append(future)
    outer = _GatheringFuture(children, loop=loop)
    for future in already_done:
        on_done(future)
    return outer


def _log_on_exception(future):
    # Of what a cancelled shield() had around it: nobody else may ask for it.
    if future.cancelled():
        return
    error = future.exception()
    if error is not None:
        future._loop.call_exception_handler({
            "message": f"{error.__class__.__name__} exception in shielded future",
            "exception": error,
            "future": future,
        })


def shield(arg):
    inner = ensure_future(arg)
    if inner._status:
        return inner
    outer = inner._loop.create_future()
    outer._waits_for = (inner,)

    def _inner_done_callback(inner):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(outer):
        if not inner._status:
            inner.remove_done_callback(_inner_done_callback)
            inner.remove_done_callback(_log_on_exception)  # one is enough, however often it is shielded
            inner.add_done_callback(_log_on_exception)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    unique = dict.fromkeys(fs)
    for future in unique:
        if iscoroutine(future):
            raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = events.get_running_loop()
    waiter = Future(loop=loop)
    waiter._waits_for = unique
    timer = None
    left = 0

    def is_enough(future):
        return (return_when == FIRST_COMPLETED
                or return_when == FIRST_EXCEPTION and future._status == 1
                and future._exception is not None)

    def on_done(future):
        nonlocal left
        left -= 1
        if left <= 0 or is_enough(future):
            if timer is not None:
                timer.cancel()
            if not waiter._status:
                waiter.set_result(None)

    pending = [f for f in unique if not f._status]
    if not pending or any(f._status and is_enough(f) for f in unique):
        return {f for f in unique if f._status}, set(pending)
    if timeout is not None:
        timer = loop.call_later(timeout, _set_result_unless_cancelled, waiter, None)
    left = len(pending)
    for future in pending:
        future.add_done_callback(on_done)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in pending:
            future.remove_done_callback(on_done)
    return {f for f in unique if f._status}, {f for f in unique if not f._status}


async def _cancel_and_wait(future):
    loop = events.get_running_loop()
    waiter = Future(loop=loop)

    def on_done(future):
        if not waiter._status:
            waiter.set_result(None)

    future.add_done_callback(on_done)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(on_done)


async def wait_for(fut, timeout):
    if timeout is not None and timeout <= 0:
        future = ensure_future(fut)
        if future.done():
            return future.result()
        await _cancel_and_wait(future)
        try:
            return future.result()
        except CancelledError as error:
            raise TimeoutError from error
    async with timeouts.timeout(timeout):
        return await fut


class _AsCompletedIterator:
    # `for` yields coroutines, of which the i-th gives the result of the i-th to finish; `async for`
    # yields the futures themselves.
    def __init__(self, aws, timeout):
        from asyncio.queues import Queue
        self._done = Queue()
        self._loop = events.get_event_loop()
        unique = []
        seen = set()
        for aw in list(aws):
            if id(aw) not in seen:
                seen.add(id(aw))
                unique.append(aw)
        self._todo = dict.fromkeys(ensure_future(aw, loop=self._loop) for aw in unique)
        self._left = len(self._todo)
        self._timer = None
        for future in list(self._todo):
            future.add_done_callback(self._on_done)
        if self._todo and timeout is not None:
            self._timer = self._loop.call_later(timeout, self._on_timeout)

    def _on_done(self, future):
        if future not in self._todo:
            return
        del self._todo[future]
        self._done.put_nowait(future)
        if not self._todo and self._timer is not None:
            self._timer.cancel()

    def _on_timeout(self):
        for future in self._todo:
            future.remove_done_callback(self._on_done)
            self._done.put_nowait(None)
        self._todo.clear()

    async def _wait_for_one(self, resolve):
        future = await self._done.get()
        if future is None:
            raise TimeoutError
        return future.result() if resolve else future

    def __iter__(self):
        return self

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._wait_for_one(True)

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._wait_for_one(False)


def as_completed(fs, *, timeout=None):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)


def run_coroutine_threadsafe(coro, loop):
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    from concurrent.futures import Future as ConcurrentFuture
    future = ConcurrentFuture()

    def callback():
        try:
            futures._chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(callback)
    return future
