import asyncio
async def numbers(n):
    try:
        for i in range(n):
            got = yield i
            if got: print("got", got)
    except GeneratorExit: print("generator exit"); raise
    except ValueError as e: print("caught", e); yield "recovered"
    finally: print("finally")
async def main():
    g = numbers(3); print(type(g), g.__name__, g.ag_running)
    print(await g.__anext__(), await g.asend("hello"), await g.athrow(ValueError("v")))
    try: await g.__anext__()
    except StopAsyncIteration as e: print("stopped", e.args)
    try: await g.asend(None)
    except StopAsyncIteration: print("still stopped")
    h = numbers(2); await anext(h); print(await h.aclose(), await h.aclose())
    try: await numbers(1).asend("early")
    except TypeError as e: print(e)
    try: await numbers(1).athrow(KeyError("at start"))
    except KeyError as e: print("key", e)
    async for x in numbers(2): print("loop", x)
    async def fails():
        yield 1
        raise OSError("inside")
    try:
        async for x in fails(): print(x)
    except OSError as e: print("os", e)
    async def stop(): raise StopAsyncIteration; yield
    try: await anext(stop())
    except RuntimeError as e: print(e)
    async def stop_sync(): raise StopIteration; yield
    try: await anext(stop_sync())
    except RuntimeError as e: print(e)
    async def ignores():
        while True:
            try: yield
            except GeneratorExit: print("ignored")
    s = numbers(1); step = s.__anext__(); print(type(step).__name__, await step)
    try: await step
    except RuntimeError as e: print(e)
    await s.aclose()
    async def slow():
        await asyncio.sleep(0.01); yield 1
    z = slow(); task = asyncio.ensure_future(anext(z)); await asyncio.sleep(0)
    try: await anext(z)
    except RuntimeError as e: print(e)
    print(await task)
    async def squares(source):
        async for x in source: yield x * x
    print([x async for x in squares(numbers(3))])
    for wrong in ("for x in numbers(1): pass", "next(numbers(1))", "list(numbers(1))"):
        try: exec(wrong, {"numbers": numbers})
        except TypeError as e: print(e)
    gen = (x async for x in numbers(1)); print(type(gen), gen.__name__, await anext(gen), [y async for y in gen])
    from contextlib import asynccontextmanager, aclosing
    @asynccontextmanager
    async def manager():
        print("enter")
        try: yield "value"
        finally: print("exit")
    async with manager() as v, aclosing(numbers(5)) as n:
        print(v)
        async for x in n:
            if x == 4: break
asyncio.run(main())
