# asyncio.run() and Runner. Follows CPython 3.14, Lib/asyncio/runners.py.
# The rule: whatever main() left behind is cancelled and awaited, and the executor's threads are
# joined, before the loop is closed.
import _thread
import contextvars
import functools
from asyncio import coroutines, events, exceptions, tasks

__all__ = ["Runner", "run"]

_CREATED, _INITIALIZED, _CLOSED = "created", "initialized", "closed"
_JOIN_TIMEOUT = 300


class Runner:
    def __init__(self, *, debug=None, loop_factory=None):
        self._state = _CREATED
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._context = None
        self._interrupt_count = 0

    def __enter__(self):
        self._lazy_init()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def close(self):
        if self._state != _INITIALIZED:
            return
        loop = self._loop
        try:
            _cancel_all_tasks(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor(_JOIN_TIMEOUT))
        finally:
            events.set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = _CLOSED

    def get_loop(self):
        self._lazy_init()
        return self._loop

    def run(self, coro, *, context=None):
        if events._get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._lazy_init()
        if not coroutines.iscoroutine(coro):
            if not coroutines._isawaitable(coro):
                raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
            coro = tasks._await(coro)
        if context is None:
            context = self._context
        task = self._loop.create_task(coro, context=context)
        # SIGINT cancels the task; a second one raises KeyboardInterrupt at once.
        handler = None
        if (_thread.get_ident() == _thread.main_thread_ident() and not _thread.is_subinterpreter()
                and _thread._signal_handlers.get(2) is _thread.default_int_handler):
            handler = functools.partial(self._on_sigint, main_task=task)
            _thread._signal_handlers[2] = handler
        self._interrupt_count = 0
        try:
            return self._loop.run_until_complete(task)
        except exceptions.CancelledError:
            if self._interrupt_count > 0:
                uncancel = getattr(task, "uncancel", None)
                if uncancel is not None and uncancel() == 0:
                    raise KeyboardInterrupt
            raise
        finally:
            if handler is not None and _thread._signal_handlers.get(2) is handler:
                _thread._signal_handlers[2] = _thread.default_int_handler

    def _on_sigint(self, signum, frame, main_task):
        self._interrupt_count += 1
        if self._interrupt_count == 1 and not main_task.done():
            main_task.cancel()
            self._loop.call_soon_threadsafe(lambda: None)  # it may be asleep
            return
        raise KeyboardInterrupt

    def _lazy_init(self):
        if self._state == _CLOSED:
            raise RuntimeError("Runner is closed")
        if self._state == _INITIALIZED:
            return
        if self._loop_factory is None:
            self._loop = events.new_event_loop()
        else:
            self._loop = self._loop_factory()
        events.set_event_loop(self._loop)
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        if contextvars._used:
            self._context = contextvars.copy_context()
        self._state = _INITIALIZED


def run(main, *, debug=None, loop_factory=None):
    if events._get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


def _cancel_all_tasks(loop):
    left = [task for task in list(loop._tasks) if not task.done()]
    if not left:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(tasks.gather(*left, return_exceptions=True))
    for task in left:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({
                "message": "unhandled exception during asyncio.run() shutdown",
                "exception": task.exception(),
                "task": task,
            })
