# Asynchronous generators, closed by hand.
import asyncio


async def numbers(name):
    try:
        n = 0
        while True:
            yield n
            n += 1
            await asyncio.sleep(0)
    finally:
        print("closed", name)


async def main():
    kept = numbers("kept")
    print(await anext(kept), await kept.asend(None))
    await kept.aclose()
    print([n async for n in take(numbers("limited"), 3)])
    try:
        await anext(kept)
    except StopAsyncIteration:
        print("over", await anext(kept, "default"))


async def take(source, count):
    async for item in source:
        yield item
        count -= 1
        if not count:
            await source.aclose()
            return


asyncio.run(main())
print("end")
