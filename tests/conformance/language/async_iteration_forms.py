# async for with else and break, async with, await in every place, anext, aiter, async comprehension rules.
import asyncio


class Counter:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


async def loops():
    async for x in Counter(2):
        print(x, end=" ")
    else:
        print("else")
    async for x in Counter(5):
        if x == 3:
            print("break at", x)
            break
    else:
        print("never")
    async for x in Counter(0):
        pass
    else:
        print("empty")
    async for x, *rest in pairs():
        print(x, rest, end="; ")
    print(await anext(Counter(1)), await anext(Counter(0), "default"), [x async for x in aiter(Counter(2))])


async def pairs():
    yield 1, 2, 3
    yield "ab"


async def value(v):
    await asyncio.sleep(0)
    return v


async def places():
    print(await value(1) + await value(2), [await value(i) for i in range(2)], {await value("k"): await value("v")}, (await value(3), *await value([4, 5])), f"{await value('in f-string')!r:>14}", await value(7) if await value(True) else 0, not await value(0))
    d = {"k": [1, 2]}
    d["k"][await value(0)] += await value(10)
    (await value(d))["new"] = await value("item")
    print(d, await value(print) is print, (await value(lambda x: x * 2))(await value(4)), await value(1) < await value(2) < await value(3), -await value(5), await value(2) ** await value(3), (lambda: 5)(), [x for x in await value("xy")])
    for x in await value(range(2)):
        print(x, end=" ")
    while await value(False):
        pass
    assert await value(True), await value("message")
    if (n := await value(9)) > 5:
        print("n", n)
    try:
        raise await value(KeyError("awaited"))
    except KeyError as error:
        print(error)
    match await value((1, 2)):
        case (a, b) if await value(a < b):
            print("matched", a, b)
    async with await value(Manager("m")) as m, Manager(await value("n")) as n:
        print(m, n)
    return await value("returned")


class Manager:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        await asyncio.sleep(0)
        return self.name.upper()

    async def __aexit__(self, *details):
        print("exit", self.name)


async def generator():
    try:
        for i in range(3):
            received = yield await value(i)
            if received:
                print("received", received)
    finally:
        await value(0)
        print("generator done")


async def drive():
    g = generator()
    print(await anext(g), await g.asend("hello"), await g.asend(None))
    print(await anext(g, "exhausted"))
    g = generator()
    await anext(g)
    try:
        await g.athrow(ValueError("thrown in"))
    except ValueError as error:
        print(error)
    async for x in generator():
        print("early", x)
        break
    total = sum([x async for x in generator() if x % 2 == 0])
    print(total, max([len(w) async for w in words()]), "".join([w async for w in words()]), {len(w) async for w in words()})
    squares = (x * x async for x in Counter(4))
    print(squares.__class__.__name__, await anext(squares), [x async for x in squares])


async def words():
    for w in "one", "three":
        yield w


async def errors():
    for make in (lambda: Bad1(), lambda: Bad2(), lambda: 5, lambda: [1]):
        try:
            async for x in make():
                pass
        except TypeError as error:
            print(error)
    for bad in (lambda: anext(5), lambda: aiter(5), lambda: value(1) + 1, lambda: len(value(1))):
        try:
            bad()
        except TypeError as error:
            print(error)
    try:
        await 5
    except TypeError as error:
        print(error)
    c = value("twice")
    print(await c)
    try:
        await c
    except RuntimeError as error:
        print(error)


class Bad1:
    def __aiter__(self):
        return 5


class Bad2:
    async def __aiter__(self):
        return self


async def main():
    for part in loops, places, drive, errors:
        print("--", part.__name__)
        result = await part()
        if result is not None:
            print(result)


import warnings
warnings.simplefilter("ignore")
asyncio.run(main())
