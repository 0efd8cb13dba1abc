# asyncio.capture_call_graph(): of tasks that have ended, through generators, with limits
import asyncio


def names(graph):
    return [entry.frame.f_code.co_name for entry in graph.call_stack]


async def ends(how):
    if how == "failed":
        raise ValueError(how)
    if how == "cancelled":
        raise asyncio.CancelledError
    return how


def steps():
    yield names(asyncio.capture_call_graph())


def through():
    return next(steps())


async def inner():
    print(through())
    for limit in (None, 2, 1, 0, -1, -2):
        print(limit, names(asyncio.capture_call_graph(limit=limit)))


async def main():
    for how in ("done", "failed", "cancelled"):
        task = asyncio.create_task(ends(how), name=how)
        await asyncio.wait([task])
        print(how, names(asyncio.capture_call_graph(task)), asyncio.format_call_graph(task)[:16])
        task.cancelled() or task.exception()
    await inner()


asyncio.run(main())
