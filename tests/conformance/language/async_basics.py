import asyncio

async def add(a, b):
    await asyncio.sleep(0)
    return a + b

async def ticker(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0)

class Managed:
    async def __aenter__(self):
        print("aenter")
        return self
    async def __aexit__(self, kind, value, trace):
        print("aexit", kind and kind.__name__)
        return kind is ValueError

class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "awaited"

class Count:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        return self.n

async def main():
    print(await add(1, 2), await Awaitable())
    async for i in ticker(3): print("tick", i)
    else: print("ended")
    print([i async for i in ticker(3)], {i: i async for i in ticker(2)}, [await add(i, i) for i in range(3)], [x async for x in Count(3) if x])
    async with Managed() as m: print(type(m).__name__)
    async with Managed(), Managed(): raise ValueError("swallowed")
    try:
        async with Managed(): raise KeyError("k")
    except KeyError as e: print("out", e)
    results = await asyncio.gather(*(add(i, 1) for i in range(4)))
    print(results)
    gen = ticker(5)
    print(await anext(gen), await gen.asend(None), await anext(gen, "x"))
    await gen.aclose()
    print([i async for i in gen])
    async def fails(): raise RuntimeError("async failure")
    try: await fails()
    except RuntimeError as e: print(e)
    try: await 5
    except TypeError as e: print(e)
    agen = (i * i async for i in ticker(3)); print([v async for v in agen])
    return "main result"

print(asyncio.run(main()))
c = add(1, 2); print(type(c).__name__, add.__name__); c.close()
async def raw(): return 7
r = raw()
try: r.send(None)
except StopIteration as s: print(s.value)
try: r.send(None)
except RuntimeError as e: print(e)
