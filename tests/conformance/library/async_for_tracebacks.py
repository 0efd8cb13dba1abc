# Where an exception of what `async for` runs over is shown: at the whole statement or comprehension, once.
import asyncio
import traceback


async def gen():
    yield 1
    raise LookupError("in gen")


class Bad:
    def __aiter__(self): return self
    async def __anext__(self):
        raise KeyError("anext")


class Bad2:
    def __aiter__(self): return self
    def __anext__(self):
        return 5


async def a():
    async for x in gen():
        print(x)


async def b():
    async for x in gen(): pass


async def c():
    return [x async for x in gen()]


async def d():
    return {x: y
            for y in range(2)
            async for x in gen()}


async def e():
    async for x in Bad():
        pass
    else:
        print("else")


async def f():
    async for (x,
               y) in Bad2():
        pass


async def g():
    async for x in 5:
        pass


async def h():
    return sum([x async for x in 5])


async def i():
    async for a, b in gen():
        pass


async def j():
    return [x for x in await Bad()]


async def k():
    g = (x async for x in gen())
    async for y in g: print(y)


async def l():
    async with asyncio.timeout(1):
        async for x in gen():
            pass


async def m():
    return [1/0 async for x in gen()]


async def n():
    return [x async for x in gen() if 1/0]


def of_program(error):
    # The lines of a traceback but for the library's frames.
    shown = True
    for line in "".join(traceback.format_exception(error)).splitlines():
        if line.startswith('  File "'):
            shown = __file__ in line
            line = line.replace(__file__, "FILE")
        elif not line.startswith("    "):
            shown = True
        if shown:
            print(line)


for function in (a, b, c, d, e, f, g, h, i, j, k, l, m, n):
    print("--", function.__name__)
    try:
        asyncio.run(function())
    except Exception as error:
        of_program(error)
