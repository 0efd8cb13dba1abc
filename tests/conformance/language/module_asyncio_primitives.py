# asyncio: locks, events, conditions, semaphores, barriers, queues between tasks.
import asyncio


async def main():
    log = []
    lock = asyncio.Lock()

    async def critical(name):
        async with lock:
            log.append(f"{name} in")
            await asyncio.sleep(0)
            log.append(f"{name} out")

    await asyncio.gather(*(critical(n) for n in "abc"))
    print(log, lock.locked(), repr(lock).split("[")[1].rstrip("]>"))
    event = asyncio.Event()
    waiters = [asyncio.create_task(event.wait()) for _ in range(3)]
    await asyncio.sleep(0)
    event.set()
    print(await asyncio.gather(*waiters), event.is_set(), event.clear(), event.is_set())
    condition, items, taken = asyncio.Condition(), [], []

    async def taker(n):
        async with condition:
            await condition.wait_for(lambda: items)
            taken.append((n, items.pop(0)))

    takers = [asyncio.create_task(taker(n)) for n in range(3)]
    await asyncio.sleep(0)
    for item in "xyz":
        async with condition:
            items.append(item)
            condition.notify()
    await asyncio.gather(*takers)
    print(taken, condition.locked())
    semaphore, running, peak = asyncio.BoundedSemaphore(2), 0, []

    async def limited():
        nonlocal running
        async with semaphore:
            running += 1
            peak.append(running)
            await asyncio.sleep(0.001)
            running -= 1

    await asyncio.gather(*(limited() for _ in range(5)))
    print(max(peak), semaphore.locked(), repr(semaphore).split("[")[1].rstrip("]>"))
    barrier, arrived = asyncio.Barrier(3), []

    async def meet(n):
        async with barrier as position:
            arrived.append(position)

    await asyncio.gather(*(meet(n) for n in range(3)))
    print(sorted(arrived), barrier.parties, barrier.n_waiting, barrier.broken)
    task = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    await barrier.abort()
    try:
        await task
    except asyncio.BrokenBarrierError as error:
        print(type(error).__name__, barrier.broken)
    queue = asyncio.PriorityQueue(maxsize=2)

    async def produce():
        for n in (5, 1, 4, 2):
            await queue.put((n, f"job{n}"))
            log.append(("put", n))

    log.clear()
    producer = asyncio.create_task(produce())
    await asyncio.sleep(0)
    got = [(await queue.get())[1] for _ in range(4)]
    await producer
    print(got, log, queue.empty())
    for _ in range(4):
        queue.task_done()
    await queue.join()
    stack = asyncio.LifoQueue()
    for n in range(3):
        stack.put_nowait(n)
    print([stack.get_nowait() for _ in range(3)], stack.qsize())
    closing = asyncio.Queue()
    closing.put_nowait("last")
    closing.shutdown()
    print(await closing.get())
    for action in (closing.get, lambda: closing.put(1)):
        try:
            await action()
        except asyncio.QueueShutDown as error:
            print(repr(error))
    try:
        asyncio.Queue(1).put_nowait(1) or queue.put_nowait((1, 1)) or queue.put_nowait((2, 2)) or queue.put_nowait((3, 3))
    except asyncio.QueueFull as error:
        print(repr(error))
    loop = asyncio.get_running_loop()
    calls = []
    loop.call_later(0.002, calls.append, "later")
    loop.call_soon(calls.append, "soon")
    loop.call_at(loop.time() + 0.001, calls.append, "at")
    await asyncio.sleep(0.01)
    print(calls)
    once = asyncio.Future()
    once.add_done_callback(lambda f: calls.append(f.result()))
    once.set_result("done")
    print(await once, await once, calls[-1] if len(calls) > 3 else (await asyncio.sleep(0), calls[-1])[1])


asyncio.run(main())
