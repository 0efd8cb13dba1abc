# _asyncio: where Future and Task say they are from, and where pickle looks for them.
from asyncio.events import _get_running_loop, _set_running_loop, get_event_loop, get_running_loop
from asyncio.futures import Future
from asyncio.tasks import Task, all_tasks, current_task

__all__ = ["Future", "Task", "_get_running_loop", "_set_running_loop", "all_tasks", "current_task",
           "get_event_loop", "get_running_loop"]
