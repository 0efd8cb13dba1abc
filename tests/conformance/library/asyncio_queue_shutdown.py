# Queues that are shut down.
import asyncio


async def main():
    q = asyncio.Queue(2)
    q.put_nowait(1)
    q.put_nowait(2)
    putter = asyncio.create_task(q.put(3))
    await asyncio.sleep(0)
    q.shutdown()
    try:
        await putter
    except asyncio.QueueShutDown as error:
        print("putter", repr(error))
    print(await q.get(), q.get_nowait())
    for wrong in (q.get, lambda: q.put(4)):
        try:
            await wrong()
        except asyncio.QueueShutDown as error:
            print(type(error).__name__)
    r = asyncio.Queue()
    r.put_nowait("lost")
    getter = asyncio.create_task(asyncio.Queue.join(r))
    await asyncio.sleep(0)
    r.shutdown(immediate=True)
    await getter
    print(r.empty(), r.qsize())
    p = asyncio.PriorityQueue()
    for n in (3, 1, 2):
        p.put_nowait(n)
    print([p.get_nowait() for _ in range(3)], asyncio.LifoQueue(1).full(), q)
    for wrong in (p.get_nowait, p.task_done, p.task_done, p.task_done, p.task_done):
        try:
            wrong()
        except Exception as error:
            print(type(error).__name__, error)


asyncio.run(main())
