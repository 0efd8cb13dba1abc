# TaskGroup. Follows CPython 3.14, Lib/asyncio/taskgroups.py.
# The rule: the block is left only when every child is done; the first failure cancels the others
# and, while the body still runs, the parent, whose cancel count is put right again on leaving.
from asyncio import events, exceptions, tasks

__all__ = ["TaskGroup"]


class TaskGroup:
    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent = None
        self._parent_cancel_requested = False
        self._tasks = {}  # in order of creation
        self._errors = []
        self._base_error = None
        self._on_completed = None

    def __repr__(self):
        info = []
        if self._tasks:
            info.append(f"tasks={len(self._tasks)}")
        if self._errors:
            info.append(f"errors={len(self._errors)}")
        if self._aborting:
            info.append("cancelling")
        elif self._entered:
            info.append("entered")
        return f"<TaskGroup{' ' + ' '.join(info) if info else ''}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._loop = events.get_running_loop()
        self._parent = tasks.current_task(self._loop)
        if self._parent is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    async def __aexit__(self, kind, error, trace):
        self._exiting = True
        if error is not None and self._is_base_error(error) and self._base_error is None:
            self._base_error = error
        propagate = error if isinstance(error, exceptions.CancelledError) else None
        if kind is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._on_completed is None:
                self._on_completed = self._loop.create_future()
            try:
                await self._on_completed
            except exceptions.CancelledError as cancelled:
                if not self._aborting:
                    propagate = cancelled
                    self._abort()
            self._on_completed = None
        if self._base_error is not None:
            raise self._base_error
        if self._parent_cancel_requested:
            if self._parent.uncancel() == 0:
                propagate = None
        if propagate is not None and not self._errors:
            raise propagate
        if kind is not None and not issubclass(kind, exceptions.CancelledError):
            self._errors.append(error)
        if self._errors:
            # A cancellation from outside that arrived with the errors must not get lost.
            if self._parent.cancelling():
                self._parent.uncancel()
                self._parent.cancel()
            try:
                raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None
            finally:
                self._errors = None
                self._parent = None

    def create_task(self, coro, **kwargs):
        problem = None
        if not self._entered:
            problem = f"TaskGroup {self!r} has not been entered"
        elif self._exiting and not self._tasks:
            problem = f"TaskGroup {self!r} is finished"
        elif self._aborting:
            problem = f"TaskGroup {self!r} is shutting down"
        if problem is not None:
            coro.close()
            raise RuntimeError(problem)
        task = self._loop.create_task(coro, **kwargs)
        # Of one that is done already (eager) the group hears in the loop's next iteration, too: its
        # failure must not cancel the parent in the middle of a step.
        self._tasks[task] = None
        task._group_parent = self._parent
        task.add_done_callback(self._on_task_done)
        return task

    @staticmethod
    def _is_base_error(error):
        return isinstance(error, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for task in list(self._tasks):
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.pop(task, None)
        if self._on_completed is not None and not self._tasks and not self._on_completed.done():
            self._on_completed.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if self._is_base_error(error) and self._base_error is None:
            self._base_error = error
        if self._parent.done():
            self._loop.call_exception_handler({
                "message": f"Task {task!r} has errored out but its parent task {self._parent} is already "
                           "completed",
                "exception": error,
                "task": task,
            })
            return
        if not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._parent_cancel_requested = True
            self._parent.cancel()
