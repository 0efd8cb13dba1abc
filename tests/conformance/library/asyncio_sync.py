import asyncio

async def main():
    log = []; lock = asyncio.Lock()
    async def user(n, hold=0):
        async with lock:
            log.append(f"{n} in"); await asyncio.sleep(hold); log.append(f"{n} out")
    await asyncio.gather(*(user(i) for i in range(3))); print(log, lock.locked())
    try: lock.release()
    except RuntimeError as e: print(e)
    await lock.acquire(); waiter = asyncio.create_task(user("w")); await asyncio.sleep(0); lock.release(); print(lock.locked())
    try: await asyncio.wait_for(lock.acquire(), 60); print("newcomer got it after", log[-1]); lock.release()
    except TimeoutError: print("newcomer timed out")
    await waiter; log.clear(); await lock.acquire()
    ws = [asyncio.create_task(user(n)) for n in "abc"]; await asyncio.sleep(0); ws[0].cancel(); lock.release(); await asyncio.wait(ws); print(log)
    ev = asyncio.Event(); log.clear()
    async def waits(n): log.append((n, await ev.wait()))
    ts = [asyncio.create_task(waits(i)) for i in range(3)]; await asyncio.sleep(0); ev.set(); ev.clear(); await asyncio.wait(ts); print(log, ev.is_set()); ev.set(); print(await ev.wait())
    cond = asyncio.Condition(); log.clear()
    async def consumer(n):
        async with cond: log.append((n, await cond.wait()))
    cs = [asyncio.create_task(consumer(i)) for i in range(4)]; await asyncio.sleep(0)
    async with cond: cond.notify(2)
    for _ in range(4): await asyncio.sleep(0)
    print(log)
    async with cond: cond.notify_all()
    await asyncio.wait(cs); print(log)
    for f in (cond.wait, cond.notify):
        try:
            r = f()
            if r is not None: await r
        except RuntimeError as e: print(e)
    items = []
    async def needs():
        async with cond: await cond.wait_for(lambda: len(items) >= 2); return len(items)
    n = asyncio.create_task(needs())
    for i in range(3):
        await asyncio.sleep(0)
        async with cond: items.append(i); cond.notify()
    print(await n >= 2)
    sem = asyncio.Semaphore(2); peak = now = 0
    async def limited():
        nonlocal peak, now
        async with sem: now += 1; peak = max(peak, now); await asyncio.sleep(0.001); now -= 1
    await asyncio.gather(*(limited() for _ in range(7))); print(peak, sem.locked())
    b = asyncio.BoundedSemaphore(1)
    try: b.release()
    except ValueError as e: print(e)
    try: asyncio.Semaphore(-1)
    except ValueError as e: print(e)
    bar = asyncio.Barrier(3); log.clear()
    async def party(n): i = await bar.wait(); log.append((n, i))
    await asyncio.gather(*(party(n) for n in "xyz")); print(sorted(log), bar.n_waiting, bar.parties, bar.broken)
    p = asyncio.create_task(party("q")); await asyncio.sleep(0); print(bar.n_waiting); await bar.reset()
    try: await p
    except asyncio.BrokenBarrierError as e: print("reset", e)
    p = asyncio.create_task(party("q")); await asyncio.sleep(0); await bar.abort()
    try: await p
    except asyncio.BrokenBarrierError: print("abort", bar.broken)
    try: await bar.wait()
    except asyncio.BrokenBarrierError: print("still broken")
    await bar.reset(); print(bar.broken); print(repr(lock)[-11:], repr(ev)[-6:], repr(sem)[-20:])

asyncio.run(main())
