import asyncio
from asyncio import Queue, QueueEmpty, QueueFull

async def main():
    q = Queue(2); q.put_nowait(1); await q.put(2); print(q.full(), q.qsize(), q.empty(), q.maxsize)
    try: q.put_nowait(3)
    except QueueFull as e: print(repr(e))
    p = asyncio.create_task(q.put(3)); await asyncio.sleep(0); print(p.done(), q.get_nowait()); await p; print(await q.get(), await q.get())
    try: q.get_nowait()
    except QueueEmpty as e: print(repr(e))
    log = []
    async def getter(n): log.append((n, await q.get()))
    gs = [asyncio.create_task(getter(i)) for i in range(3)]; await asyncio.sleep(0)
    for i in "ab": q.put_nowait(i)
    await asyncio.sleep(0); print(log); gs[2].cancel(); await asyncio.sleep(0)
    log.clear(); q = Queue(); g = asyncio.create_task(getter("woken")); await asyncio.sleep(0); q.put_nowait("x"); print("stolen", q.get_nowait()); await asyncio.sleep(0); q.put_nowait("y"); await g; print(log)
    log.clear(); g1, g2 = asyncio.create_task(getter(1)), asyncio.create_task(getter(2)); await asyncio.sleep(0); q.put_nowait("item"); g1.cancel(); await asyncio.wait([g1, g2], timeout=0.01); print(log)
    async def worker(n):
        while True:
            item = await q.get(); await asyncio.sleep(0); log.append(item * 2); q.task_done()
    log.clear(); ws = [asyncio.create_task(worker(i)) for i in range(3)]; q = Queue()
    for w in ws: w.cancel()
    ws = [asyncio.create_task(worker(i)) for i in range(3)]
    for i in range(6): await q.put(i)
    await q.join(); print(sorted(log))
    for w in ws: w.cancel()
    try: q.task_done()
    except ValueError as e: print(e)
    pq = asyncio.PriorityQueue()
    for x in (3, 1, 2): pq.put_nowait((x, f"p{x}"))
    print([pq.get_nowait() for _ in range(3)]); lq = asyncio.LifoQueue()
    for x in (1, 2, 3): await lq.put(x)
    print([await lq.get() for _ in range(3)])
    s = Queue(); s.put_nowait(1); s.shutdown()
    try: s.put_nowait(2)
    except asyncio.QueueShutDown as e: print(repr(e))
    print(await s.get())
    try: await s.get()
    except asyncio.QueueShutDown: print("shut down")
    s = Queue(); w = asyncio.create_task(s.get()); await asyncio.sleep(0); s.shutdown(immediate=True)
    try: await w
    except asyncio.QueueShutDown: print("waiter told"); await s.join()
    print(str(Queue(3))); 
    async def produce(q):
        for i in range(4): await q.put(i); log.append(f"put {i}")
        await q.put(None)
    async def consume(q):
        while (i := await q.get()) is not None: log.append(f"got {i}"); await asyncio.sleep(0)
    log.clear(); q = Queue(1); await asyncio.gather(produce(q), consume(q)); print(log)

asyncio.run(main())
