# asyncio. Follows CPython 3.14, Lib/asyncio/, file by file; without streams, subprocesses and
# signals.
from asyncio import events
from asyncio.base_events import BaseEventLoop, EventLoop, SelectorEventLoop
from asyncio.coroutines import iscoroutine, iscoroutinefunction
from asyncio.events import (
    AbstractEventLoop, AbstractServer, Handle, TimerHandle, _get_running_loop, _set_running_loop,
    get_event_loop, get_event_loop_policy, get_running_loop, new_event_loop, set_event_loop,
    set_event_loop_policy,
)
from asyncio.exceptions import (
    BrokenBarrierError, CancelledError, IncompleteReadError, InvalidStateError, LimitOverrunError,
    SendfileNotAvailableError, TimeoutError,
)
from asyncio.futures import (
    Future, future_add_to_awaited_by, future_discard_from_awaited_by, isfuture, wrap_future,
)
from asyncio.graph import (
    FrameCallGraphEntry, FutureCallGraph, capture_call_graph, format_call_graph, print_call_graph,
)
from asyncio.locks import Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore
from asyncio.queues import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull, QueueShutDown
from asyncio.runners import Runner, run
from asyncio.taskgroups import TaskGroup
from asyncio.tasks import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Task, all_tasks, as_completed,
    create_eager_task_factory, create_task, current_task, eager_task_factory, ensure_future, gather,
    run_coroutine_threadsafe, shield, sleep, wait, wait_for,
)
from asyncio.threads import to_thread
from asyncio.timeouts import Timeout, timeout, timeout_at


_of_the_network = {
    "open_connection", "start_server", "open_unix_connection", "start_unix_server", "StreamReader",
    "StreamWriter", "StreamReaderProtocol", "Server", "BaseProtocol", "Protocol", "DatagramProtocol",
    "BufferedProtocol", "BaseTransport", "Transport", "ReadTransport", "WriteTransport", "DatagramTransport",
}
_of_subprocesses = {
    "create_subprocess_exec", "create_subprocess_shell", "SubprocessProtocol", "SubprocessTransport",
    "subprocess",
}


def __getattr__(name):
    if name in _of_the_network:
        raise AttributeError(f"module 'asyncio' has no attribute {name!r}: {events._NO_NETWORK}")
    if name in _of_subprocesses:
        raise AttributeError(f"module 'asyncio' has no attribute {name!r}: {events._NO_PROGRAMS}")
    return events.__getattr__(name)
