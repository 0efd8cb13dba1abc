# The event loop. Follows CPython 3.14, Lib/asyncio/base_events.py; its selector is one Parker.
# The rule: one iteration sleeps until the first timer, moves the timers that are due behind what is
# ready, and runs exactly what is ready at that moment; what those callbacks schedule is for the
# next iteration. Timers leave a binary heap that compares deadlines only: equal deadlines of
# call_at() come out in CPython's order, and sleeps cannot be equal because the clock advances
# between two reads.
import _interleave
import contextvars
import sys
from _collections import deque
from asyncio import coroutines, events, tasks
from asyncio.events import Handle, TimerHandle
from asyncio.futures import Future, wrap_future
from asyncio.tasks import Task
from math import ceil

__all__ = ["BaseEventLoop", "SelectorEventLoop", "EventLoop"]

_now = _interleave.now
_RESOLUTION = 1e-9
_MAX_SELECT = 24 * 3600
_MIN_CANCELLED = 100
_OF_THE_NETWORK = ("sock_", "add_", "remove_", "create_", "connect_", "getaddrinfo", "getnameinfo",
                   "sendfile", "start_tls")
_TRACEBACKS = {"source_traceback": "Object", "handle_traceback": "Handle"}
_REFERENCES_OF_FORGOTTEN = 2  # the loop's list and who asks


def _push(heap, timer):
    when = timer._when
    pos = len(heap)
    heap.append(timer)
    while pos > 0:
        parent_pos = (pos - 1) >> 1
        parent = heap[parent_pos]
        if not when < parent._when:
            break
        heap[pos] = parent
        pos = parent_pos
    heap[pos] = timer


def _pop(heap):
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    end = len(heap)
    pos = 0
    child = 1
    while child < end:
        right = child + 1
        if right < end and not heap[child]._when < heap[right]._when:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    when = last._when
    while pos > 0:
        parent_pos = (pos - 1) >> 1
        parent = heap[parent_pos]
        if not when < parent._when:
            break
        heap[pos] = parent
        pos = parent_pos
    heap[pos] = last
    return first


def _run_until_complete_cb(future):
    if not future.cancelled():
        error = future.exception()  # which somebody has seen then
        if isinstance(error, (SystemExit, KeyboardInterrupt)):
            return  # it leaves run_forever by itself
    future.get_loop().stop()


_loops = {}  # in order of creation; a loop leaves it when it is closed and has nothing to do


def _report_at_exit():
    # What CPython's finalizers say of the futures and tasks that are left (Modules/_asynciomodule.c,
    # FutureObj_finalize, TaskObj_finalize); a loop that a daemon thread runs is not finalized.
    for loop in list(_loops):
        if loop._thread_id is None:
            loop._report_unseen()
            loop._report_pending()


class BaseEventLoop(events.AbstractEventLoop):
    def __init__(self):
        self._ready = deque()
        self._scheduled = []
        self._cancelled_timers = 0
        self._io_waits = 0  # timers that stand for I/O of the modelled network
        self._parker = _interleave.Parker("io")
        self._stopping = False
        self._closed = False
        self._thread_id = None
        self._default_executor = None
        self._executor_shut_down = False
        self._exception_handler = None
        self._task_factory = None
        self._current_task = None
        self._tasks = {}  # in order of creation; a task leaves it when it is done
        self._failed = []  # futures that got an exception, to report those nobody looked at
        self._unawaited = []  # those of this iteration that nobody waited for
        self._debug = False
        self._careful = False  # closed, or in debug mode: what is scheduled is looked at first
        self._current_handle = None  # in debug mode
        self._origin_depth = None  # how far coroutines knew their callers before the debug mode
        self._signal_handlers = {}
        self._asyncgens = None  # those that have begun; a WeakSet once there is one
        self._asyncgens_shutdown_called = False
        self.slow_callback_duration = 0.1
        if coroutines._is_debug_mode():
            self.set_debug(True)
        _loops[self] = None

    def __repr__(self):
        return (f"<{type(self).__name__} running={self.is_running()} closed={self.is_closed()} "
                f"debug={self.get_debug()}>")

    def __getattr__(self, name):
        why = ""
        if name.startswith(_OF_THE_NETWORK):
            why = f": {events._NO_NETWORK}"
        elif name.startswith("subprocess_"):
            why = f": {events._NO_PROGRAMS}"
        message = f"{type(self).__name__!r} object has no attribute {name!r}{why}"
        raise AttributeError(message, name=name, obj=self)

    # --- scheduling ---

    def time(self):
        return _now()

    def call_soon(self, callback, *args, context=None):
        if self._careful:
            self._check_call("call_soon", callback)
        return self._call_soon(callback, args, context)

    def _call_soon(self, callback, args, context):
        if context is None and contextvars._used:
            context = contextvars.copy_context()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        if self._careful:
            self._check_call("call_soon_threadsafe", callback)
        handle = self._call_soon(callback, args, context)
        self._parker.unpark()
        return handle

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(_now() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        if self._careful:
            self._check_call("call_at", callback)
        if context is None and contextvars._used:
            context = contextvars.copy_context()
        timer = TimerHandle(when, callback, args, self, context)
        timer._scheduled = True
        _push(self._scheduled, timer)
        return timer

    def _check_call(self, method, callback):
        self._check_closed()
        if method != "call_soon_threadsafe" and self._thread_id not in (None, events._get_ident()):
            raise RuntimeError("Non-thread-safe operation invoked on an event loop other than the current one")
        self._check_callback(callback, method)

    def _check_callback(self, callback, method):
        if coroutines.iscoroutine(callback) or coroutines._iscoroutinefunction(callback):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, **kwargs):
        if self._closed:
            self._check_closed()
        if self._task_factory is not None:
            return self._task_factory(self, coro, **kwargs)
        return Task(coro, loop=self, **kwargs)

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    # --- one iteration ---

    def _run_once(self):
        scheduled = self._scheduled
        if self._cancelled_timers:
            self._drop_cancelled_timers()
        ready = self._ready
        if not ready and not self._stopping:
            _interleave.trace_task(0, "")
            if scheduled:
                delay = scheduled[0]._when - _now()
                if delay > 0:
                    kind = "io" if self._io_waits else "sleep"
                    # As EpollSelector.select (Lib/selectors.py), up to a whole millisecond: timers that
                    # are set shortly one after the other, for the same delay, fire together.
                    self._parker.park(ceil(min(delay, _MAX_SELECT) * 1e3) * 1e-3, kind)
            else:
                self._parker.park(None, "io" if self._io_waits else "future")
        if scheduled:
            end = _now() + _RESOLUTION
            while scheduled and scheduled[0]._when < end:
                timer = _pop(scheduled)
                timer._scheduled = False
                ready.append(timer)
        if self._debug:
            return self._run_ready_slowly(len(ready))
        unawaited = self._unawaited
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                handle._run()
                if unawaited:
                    handle = None
                    self._report_forgotten()

    def _drop_cancelled_timers(self):
        scheduled = self._scheduled
        count = len(scheduled)
        if count > _MIN_CANCELLED and self._cancelled_timers / count > 0.5:
            kept = []
            for timer in scheduled:
                if timer._cancelled:
                    timer._scheduled = False
                else:
                    _push(kept, timer)
            scheduled[:] = kept
            self._cancelled_timers = 0
        while scheduled and scheduled[0]._cancelled:
            self._cancelled_timers -= 1
            _pop(scheduled)._scheduled = False

    def _run_ready_slowly(self, count):
        for _ in range(count):
            handle = self._ready.popleft()
            if not handle._cancelled:
                self._current_handle = handle
                start = _now()
                try:
                    handle._run()
                finally:
                    self._current_handle = None
                took = _now() - start
                if took >= self.slow_callback_duration:
                    _warn(f"Executing {_format_handle(handle)} took {took:.3f} seconds")
                if self._unawaited:
                    handle = None
                    self._report_forgotten()

    # --- running ---

    def run_forever(self):
        self._check_closed()
        if self._thread_id is not None:
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        self._thread_id = events._get_ident()
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook,
                               finalizer=self._asyncgen_finalizer_hook)
        events._set_running_loop(self)
        if self._debug:
            self._set_coroutine_origin_tracking(True)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._thread_id = None
            events._set_running_loop(None)
            sys.set_asyncgen_hooks(*hooks)
            self._set_coroutine_origin_tracking(False)
            _interleave.trace_task(0, "")

    def run_until_complete(self, future):
        self._check_closed()
        if self._thread_id is not None:
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        new_task = not isinstance(future, Future)
        future = tasks.ensure_future(future, loop=self)
        if new_task:
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except BaseException:
            if new_task and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        self._stopping = True

    def is_running(self):
        return self._thread_id is not None

    def is_closed(self):
        return self._closed

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def close(self):
        if self._thread_id is not None:
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        self._report_unseen()
        if self._debug:
            _log_debug("Close %r", self)
        for sig in list(self._signal_handlers):
            self.remove_signal_handler(sig)
        self._closed = True
        self._careful = True
        self._ready.clear()
        self._scheduled.clear()
        if not self._tasks:
            _loops.pop(self, None)
        executor = self._default_executor
        if executor is not None:
            self._default_executor = None
            executor.shutdown(wait=False)

    def _report_forgotten(self):
        # CPython tells of a failed future when its last reference goes. Most often that is now: nobody
        # ever had one to the task. Of what is dropped later the end of the loop tells.
        while self._unawaited:
            future = self._unawaited.pop(0)
            if future._unseen and sys.getrefcount(future) == _REFERENCES_OF_FORGOTTEN:
                self._failed.remove(future)
                self._report_failed(future)

    def _report_unseen(self):
        for future in self._failed:
            if future._unseen:
                self._report_failed(future)
        self._failed.clear()

    def _report_failed(self, future):
        future._unseen = False
        self.call_exception_handler(events._with_source({
            "message": f"{type(future).__name__} exception was never retrieved",
            "exception": future._exception,
            "future": future,
        }, future))

    def _report_pending(self):
        for task in list(self._tasks):
            if task._log_destroy_pending:
                self.call_exception_handler(events._with_source({
                    "task": task,
                    "message": "Task was destroyed but it is pending!",
                }, task))

    # --- async generators: CPython's Lib/asyncio/base_events.py, _asyncgens ---

    def _asyncgen_firstiter_hook(self, agen):
        if self._asyncgens_shutdown_called:
            import warnings
            warnings.warn(f"asynchronous generator {agen!r} was scheduled after "
                          f"loop.shutdown_asyncgens() call", ResourceWarning, source=self)
        if self._asyncgens is None:
            from weakref import WeakSet
            self._asyncgens = WeakSet()
        self._asyncgens.add(agen)

    def _asyncgen_finalizer_hook(self, agen):
        if self._asyncgens is not None:
            self._asyncgens.discard(agen)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        self._asyncgens_shutdown_called = True
        if not self._asyncgens:
            return
        closing = list(self._asyncgens)
        self._asyncgens.clear()
        results = await tasks.gather(*[agen.aclose() for agen in closing], return_exceptions=True)
        for result, agen in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    "message": f"an error occurred during closing of asynchronous generator "
                               f"{agen!r}",
                    "exception": result,
                    "asyncgen": agen,
                })

    # --- executors ---

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if self._debug:
            self._check_callback(func, "run_in_executor")
        if executor is None:
            if self._executor_shut_down:
                raise RuntimeError("Executor shutdown has been called")
            executor = self._default_executor
            if executor is None:
                from concurrent.futures import ThreadPoolExecutor
                executor = self._default_executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
        return wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        from concurrent.futures import ThreadPoolExecutor
        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._default_executor = executor

    async def shutdown_default_executor(self, timeout=None):
        self._executor_shut_down = True
        executor = self._default_executor
        if executor is None:
            return
        import threading
        done = self.create_future()

        def join_workers():
            executor.shutdown(wait=True)
            if not self._closed:
                self.call_soon_threadsafe(_finish, done)

        thread = threading.Thread(target=join_workers)
        thread.start()
        try:
            from asyncio import timeouts
            async with timeouts.timeout(timeout):
                await done
        except TimeoutError:
            _warn(f"The executor did not finishing joining its threads within {timeout} seconds.")
            executor.shutdown(wait=False)
        else:
            thread.join()

    # --- errors ---

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def get_exception_handler(self):
        return self._exception_handler

    def default_exception_handler(self, context):
        lines = [context.get("message") or "Unhandled exception in event loop"]
        source = getattr(self._current_handle, "_source_traceback", None)
        if source and "source_traceback" not in context:
            context["handle_traceback"] = source
        for key in sorted(context):
            if key in _TRACEBACKS:
                import traceback
                places = "".join(traceback.format_list(context[key])).rstrip()
                lines.append(f"{key}: {_TRACEBACKS[key]} created at (most recent call last):\n{places}")
            elif key not in ("message", "exception"):
                lines.append(f"{key}: {context[key]!r}")
        error = context.get("exception")
        from asyncio.log import logger
        logger.error("\n".join(lines), exc_info=error or False)

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            return self.default_exception_handler(context)
        try:
            # In the context of what failed.
            failed = context.get("task") or context.get("future") or context.get("handle")
            get_context = getattr(failed, "get_context", None)
            inside = get_context() if get_context is not None else None
            if inside is not None and not inside._entered:
                inside.run(self._exception_handler, self, context)
            else:
                self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self.default_exception_handler({
                "message": "Unhandled error in exception handler",
                "exception": error,
                "context": context,
            })

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled
        self._careful = self._closed or bool(enabled)
        if enabled:
            events._debug_used = True
        if self.is_running():
            self.call_soon_threadsafe(self._set_coroutine_origin_tracking, enabled)

    def _set_coroutine_origin_tracking(self, enabled):
        if enabled and self._origin_depth is None:
            from asyncio.format_helpers import DEBUG_STACK_DEPTH
            self._origin_depth = sys.get_coroutine_origin_tracking_depth()
            sys.set_coroutine_origin_tracking_depth(DEBUG_STACK_DEPTH)
        elif not enabled and self._origin_depth is not None:
            sys.set_coroutine_origin_tracking_depth(self._origin_depth)
            self._origin_depth = None

    # As in CPython, Lib/asyncio/unix_events.py, without its pipe: the signal's own handler can schedule.
    def add_signal_handler(self, sig, callback, *args):
        import signal
        if coroutines.iscoroutine(callback) or coroutines._iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        self._check_signal(sig)
        self._check_closed()
        if not signal._in_main_thread():
            raise RuntimeError("set_wakeup_fd only works in main thread of the main interpreter")
        handle = Handle(callback, args, self)
        try:
            signal.signal(sig, lambda signum, frame: self._signal_arrived(signum))
        except OSError as error:
            if error.errno == 22:
                raise RuntimeError(f"sig {sig} cannot be caught")
            raise
        self._signal_handlers[sig] = handle

    def _signal_arrived(self, sig):
        handle = self._signal_handlers.get(sig)
        if handle is None or self._closed:
            return
        if handle._cancelled:
            self.remove_signal_handler(sig)
        else:
            self._ready.append(handle)
            self._parker.unpark()

    def remove_signal_handler(self, sig):
        import signal
        self._check_signal(sig)
        if self._signal_handlers.pop(sig, None) is None:
            return False
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True

    @staticmethod
    def _check_signal(sig):
        import signal
        if not isinstance(sig, int):
            raise TypeError(f"sig must be an int, not {sig!r}")
        if sig not in signal.valid_signals():
            raise ValueError(f"invalid signal number {sig}")


def _format_handle(handle):
    owner = getattr(getattr(handle, "_callback", None), "__self__", None)
    return repr(owner if isinstance(owner, Task) else handle)


def _finish(future):
    if not future.done():
        future.set_result(None)


def _warn(text):
    from asyncio.log import logger
    logger.warning(text)


def _log_debug(text, *args):
    # Only a program that has imported logging can have asked for what is below a warning.
    logging = sys.modules.get("logging")
    if logging is not None:
        logging.getLogger("asyncio").debug(text, *args)


class _UnixSelectorEventLoop(BaseEventLoop):
    __module__ = "asyncio.unix_events"

    def __init__(self):
        super().__init__()
        _log_debug("Using selector: %s", "EpollSelector")


SelectorEventLoop = EventLoop = _UnixSelectorEventLoop
