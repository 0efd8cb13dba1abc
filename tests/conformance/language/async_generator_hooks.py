# Who closes an async generator that is left in the middle: hooks, asyncio.run, shutdown_asyncgens.
import asyncio
import sys


async def ticker(name):
    try:
        for i in range(100):
            yield i
            await asyncio.sleep(0)
    finally:
        await asyncio.sleep(0)
        print(name, "cleaned up")


async def leaves_open():
    async for value in kept:
        if value == 2:
            print("leaving at", value)
            break


kept = ticker("kept")


async def main():
    loop = asyncio.get_running_loop()
    hooks = sys.get_asyncgen_hooks()
    print(callable(hooks.firstiter), callable(hooks.finalizer))
    await leaves_open()
    print("before shutdown", kept.ag_frame is not None)
    await loop.shutdown_asyncgens()
    print("after shutdown", kept.ag_frame)
    late = ticker("late")
    print(await anext(late))
    await late.aclose()


asyncio.run(main())
print(sys.get_asyncgen_hooks())

held = ticker("held by run")


async def second():
    print(await anext(held), await anext(held))


asyncio.run(second())
print("run is over", held.ag_frame)


async def failing_cleanup():
    try:
        yield 1
    finally:
        raise ValueError("in cleanup")


broken = failing_cleanup()


async def third():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(context["message"].split(" <")[0], repr(context["exception"])))
    print(await anext(broken))


asyncio.run(third())


async def aclosing():
    from contextlib import aclosing
    async with aclosing(ticker("aclosing")) as source:
        async for value in source:
            if value == 1:
                break
    print("block left")


asyncio.run(aclosing())


async def nested():
    async def inner():
        try:
            yield "a"
            yield "b"
        finally:
            print("inner closed")

    async def outer():
        source = inner()
        try:
            async for item in source:
                yield item.upper()
        finally:
            await source.aclose()
            print("outer closed")

    source = outer()
    print(await anext(source), await anext(source), await anext(source, "end"))
    other = outer()
    print(await anext(other))
    await other.aclose()
    print([x async for x in outer()], {x: 1 async for x in outer() if x > "A"})
    print(await anext(outer().__aiter__()))


asyncio.run(nested())
