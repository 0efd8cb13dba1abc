"""Who waits for whom: the call graph of a future."""

import dataclasses
import sys
import types

from asyncio import events, futures, tasks

__all__ = ("capture_call_graph", "format_call_graph", "print_call_graph", "FrameCallGraphEntry",
           "FutureCallGraph")

# CPython's futures know who awaits them (Lib/asyncio/graph.py); here that is found out when somebody
# asks, from what every task waits for.


@dataclasses.dataclass(frozen=True, slots=True)
class FrameCallGraphEntry:
    frame: types.FrameType


@dataclasses.dataclass(frozen=True, slots=True)
class FutureCallGraph:
    future: futures.Future
    call_stack: tuple["FrameCallGraphEntry", ...]
    awaited_by: tuple["FutureCallGraph", ...]


def _awaited_by(loop):
    # Every future that somebody waits for, by its identity: the waiting tasks.
    found = {}
    for task in sorted(tasks.all_tasks(loop), key=lambda task: task._id):
        waiter = task._fut_waiter
        if waiter is not None:
            for future in (waiter, *getattr(waiter, "_waits_for", ())):
                found.setdefault(id(future), []).append(task)
        if task._group_parent is not None:
            found.setdefault(id(task), []).append(task._group_parent)
    return found


def _check_future(future):
    if not isinstance(future, futures.Future):
        raise TypeError(f"{future!r} object does not appear to be compatible with asyncio.Future")


def _parents(future, awaited_by, limit):
    parents = dict.fromkeys([*awaited_by.get(id(future), ()), *getattr(future, "_said_awaited_by", ())])
    return tuple(_build_graph_for_future(parent, awaited_by, limit=limit) for parent in parents)


def _build_graph_for_future(future, awaited_by, *, limit=None):
    _check_future(future)
    get_coro = getattr(future, "get_coro", None)
    coro = get_coro() if get_coro is not None and limit != 0 else None
    stack = []
    while coro is not None:
        if hasattr(coro, "cr_await"):
            frame, coro = coro.cr_frame, coro.cr_await
        elif hasattr(coro, "ag_await"):
            frame, coro = coro.ag_frame, coro.ag_await
        else:
            break
        if frame is not None:  # it has ended
            stack.append(FrameCallGraphEntry(frame))
    if limit is not None and limit != 0:
        stack = stack[:limit] if limit > 0 else stack[limit:]
    stack.reverse()
    return FutureCallGraph(future, tuple(stack), _parents(future, awaited_by, limit))


def capture_call_graph(future=None, /, *, depth=1, limit=None):
    loop = events._get_running_loop()
    if future is not None:
        if loop is None or future is not tasks.current_task(loop):
            _check_future(future)
            return _build_graph_for_future(future, _awaited_by(future.get_loop()), limit=limit)
    else:
        if loop is None:
            raise RuntimeError("capture_call_graph() is called outside of a running event loop and "
                               "no *future* to introspect was provided")
        future = tasks.current_task(loop)
    if future is None:
        return None
    _check_future(future)
    stack = []
    frame = sys._getframe(depth) if limit != 0 else None
    while frame is not None:
        stack.append(FrameCallGraphEntry(frame))
        if _kind_of(frame).startswith("async") and (frame.f_back is None or not _kind_of(frame.f_back)):
            break  # the bottom of the coroutine's stack: the task's own
        frame = frame.f_back
    if limit is not None and limit != 0:
        stack = stack[-limit:] if limit > 0 else stack[:-limit]
    return FutureCallGraph(future, tuple(stack), _parents(future, _awaited_by(loop), limit))


def _kind_of(frame):
    flags = frame.f_code.co_flags
    return ("async " if flags & 0x80 else "async generator " if flags & 0x200
            else "generator " if flags & 0x20 else "")


def _append_level(graph, lines, level):
    indent = level * "    "
    future = graph.future
    name = f"Task(name={future.get_name()!r}, " if isinstance(future, tasks.Task) else "Future("
    lines.append(f"{indent}* {name}id={id(future):#x})")
    if graph.call_stack:
        lines.append(f"{indent}  + Call stack:")
        for entry in graph.call_stack:
            code = entry.frame.f_code
            lines.append(f"{indent}  |   File {code.co_filename!r}, line {entry.frame.f_lineno}, in "
                         f"{_kind_of(entry.frame)}{code.co_qualname}()")
    if graph.awaited_by:
        lines.append(f"{indent}  + Awaited by:")
        for parent in graph.awaited_by:
            _append_level(parent, lines, level + 1)


def format_call_graph(future=None, /, *, depth=1, limit=None):
    graph = capture_call_graph(future, depth=depth + 1, limit=limit)
    if graph is None:
        return ""
    lines = []
    _append_level(graph, lines, 0)
    return "\n".join(lines)


def print_call_graph(future=None, /, *, file=None, depth=1, limit=None):
    print(format_call_graph(future, depth=depth, limit=limit), file=file)
