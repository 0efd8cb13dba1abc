# asend(), athrow(), aclose() and anext() of an async generator that nobody awaits; anext() that raises at once
import asyncio
import warnings


async def numbers():
    yield 1
    yield 2


def shown(told):
    print([f"{each.lineno}: {each.category.__name__} {each.message}" for each in told])


async def main():
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        made = numbers()
        made.asend(None)
        made.__anext__()
        anext(made)
        made.aclose()
        made.athrow(ValueError)
        numbers().asend(1)
        print(await made.asend(None), await anext(made), await anext(made, "end"))
        await made.aclose()
        await made.aclose()
        steps = []
        steps.extend(map(made.asend, [None, None]))
        for step in steps:
            step.close()
    shown(told)


asyncio.run(main())


class Refusing:
    def __init__(self, error):
        self.error = error

    def __anext__(self):
        raise self.error


for error in (StopAsyncIteration("at once"), StopIteration("at once"), ValueError("at once")):
    for more in ((), ("default",)):
        try:
            anext(Refusing(error), *more)
        except Exception as raised:
            print(type(raised).__name__, raised, len(more))


class Counting:
    def __init__(self):
        self.asked = 0

    def __anext__(self):
        self.asked += 1
        return self.answer()

    async def answer(self):
        if self.asked > 1:
            raise StopAsyncIteration
        return self.asked


async def count():
    counting = Counting()
    first = anext(counting, "none")
    print(counting.asked, await first, await anext(counting, "none"), counting.asked)


asyncio.run(count())
