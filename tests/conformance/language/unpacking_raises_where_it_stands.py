# What iterating raises while a target list is unpacked belongs to that statement, be it the first one
# of a try or the first one behind it.
import asyncio
import traceback


class Bad:
    def __iter__(self):
        raise ValueError("from __iter__")


class Worse:
    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError("from __next__")


def first_in_try(bad):
    try:
        a, b = bad
    except (ValueError, KeyError) as error:
        print("caught", repr(error))
    try:
        a, *b = bad
    except (ValueError, KeyError) as error:
        print("caught", repr(error))


def first_behind_try(bad):
    try:
        a = 1
    except (ValueError, KeyError):
        print("not its own")
    a, b = bad


def in_finally(bad):
    try:
        a = 1
    except KeyError:
        print("not its own")
    finally:
        a, b = bad


for bad in (Bad(), Worse()):
    first_in_try(bad)
    for function in (first_behind_try, in_finally):
        try:
            function(bad)
            print("lost")
        except (ValueError, KeyError) as error:
            print("raised", repr(error), traceback.extract_tb(error.__traceback__)[1].line)


class Ends:
    def __iter__(self):
        raise StopAsyncIteration("not of the loop")


async def ends():
    yield Ends()


async def loop():
    async for a, b in ends():
        pass


async def comprehend():
    return [a async for a, b in ends()]


for function in (loop, comprehend):
    try:
        asyncio.run(function())
        print("lost")
    except StopAsyncIteration as error:
        print("raised", error)
