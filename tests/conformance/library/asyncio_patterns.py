import asyncio
import contextlib

async def say_after(delay, what): await asyncio.sleep(delay / 100); print(what)
async def factorial(name, number):
    f = 1
    for i in range(2, number + 1):
        print(f"Task {name}: Compute factorial({number}), currently i={i}..."); await asyncio.sleep(0.005); f *= i
    print(f"Task {name}: factorial({number}) = {f}"); return f
async def count(): print("One"); await asyncio.sleep(0.005); print("Two"); await asyncio.sleep(0.005)
@contextlib.asynccontextmanager
async def resource(name):
    print("open", name)
    try: yield name.upper()
    finally: print("close", name)
async def producer(q, n):
    for i in range(n): await asyncio.sleep(0); await q.put(i)
    await q.put(None)
async def retry(attempts):
    for i in range(attempts):
        try:
            if i < 2: raise ConnectionError(f"try {i}")
            return f"ok after {i}"
        except ConnectionError as e: print(e); await asyncio.sleep(0.001 * 2 ** i)
async def ticker(n):
    for i in range(n): await asyncio.sleep(0.001); yield i
async def main():
    await say_after(1, "hello"); t1 = asyncio.create_task(say_after(2, "world")); t2 = asyncio.create_task(say_after(1, "brave")); await t1; await t2
    print(await asyncio.gather(factorial("A", 2), factorial("B", 3), factorial("C", 4)))
    await asyncio.gather(count(), count(), count())
    async with resource("db") as r: print(r)
    q = asyncio.Queue(); p = asyncio.create_task(producer(q, 3))
    while (x := await q.get()) is not None: print("item", x)
    print(await retry(5)); print([x async for x in ticker(3)])
    results = {}
    async def job(n):
        async with sem: await asyncio.sleep(0.001 * n); results[n] = n * n
    sem = asyncio.Semaphore(2); await asyncio.gather(*(job(i) for i in range(5))); print(results == {i: i * i for i in range(5)})
    async with contextlib.AsyncExitStack() as stack:
        names = [await stack.enter_async_context(resource(n)) for n in ("one", "two")]; print(names)
    background = set()
    for i in range(3):
        t = asyncio.create_task(asyncio.sleep(0.001, i)); background.add(t); t.add_done_callback(background.discard)
    await asyncio.sleep(0.01); print(len(background))
    try: await asyncio.gather(asyncio.sleep(1), asyncio.wait_for(asyncio.sleep(5), 0.001))
    except TimeoutError: print("gather timed out")
    print(asyncio.iscoroutinefunction(main) if False else asyncio.iscoroutine(c := count())); c.close()
asyncio.run(main())
