# asyncio.future_add_to_awaited_by(): a program says itself who waits for a future
import asyncio


async def waits(future, done):
    asyncio.future_add_to_awaited_by(future, asyncio.current_task())
    await done.wait()
    asyncio.future_discard_from_awaited_by(future, asyncio.current_task())


def shown(future):
    graph = asyncio.capture_call_graph(future)
    print([parent.future.get_name() for parent in graph.awaited_by])


async def main():
    future, done = asyncio.get_running_loop().create_future(), asyncio.Event()
    shown(future)
    task = asyncio.create_task(waits(future, done), name="waiter")
    await asyncio.sleep(0)
    shown(future)
    done.set()
    await task
    shown(future)
    asyncio.future_add_to_awaited_by(future, "no future")
    asyncio.future_add_to_awaited_by(3, task)
    asyncio.future_discard_from_awaited_by(future, task)
    shown(future)


asyncio.run(main())
