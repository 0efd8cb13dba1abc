# A coroutine that was never awaited and then used as if it were its result: told before the exception is
# handled, at the line that raised it.
import asyncio
import sys
import warnings


def tell(message, category, filename, lineno, file=None, line=None):
    print(f"line {lineno}: {category.__name__}: {message}")


warnings.showwarning = tell
warnings.simplefilter("always")


async def f():
    return 1


class Api:
    async def get(self):
        return {"name": "ada"}


async def added():
    return f() + 1


async def unpacked():
    a, b = f()


async def iterated():
    for x in f():
        print(x)


async def indexed():
    return Api().get()["name"]


async def compared():
    return f() > 3


async def measured():
    return len(f())


async def converted():
    return int(f())


async def greatest():
    return max(f(), 1)


async def formatted():
    return f"{f():.2f}"


async def percent():
    return "%d" % f()


async def entered():
    with f():
        pass


async def entered_too():
    async with f() as x:
        pass


async def called():
    return f()()


async def joined():
    return ",".join([f()])


async def raised():
    raise f()


async def keyed():
    return {f(): 1}["x"]


async def in_a_call():
    print("sum", 1 + (
        f()
        + 2))


async def in_a_loop():
    for i in range(3):
        try:
            i + f()
        except TypeError as error:
            print(i, error)


async def in_a_with():
    class Manager:
        def __enter__(self):
            return self

        def __exit__(self, *args):
            print("exit", args[0].__name__)
            return True

    with Manager():
        f() + 1
    print("behind")


async def in_finally():
    try:
        f() + 1
    finally:
        print("finally")


async def over_a_group():
    try:
        f() + 1
    except* TypeError as group:
        print(len(group.exceptions))
    print("behind")


async def run_within():
    try:
        asyncio.run(f())
    except RuntimeError as error:
        print(error)
    print("next")


async def run_until_within():
    try:
        asyncio.get_running_loop().run_until_complete(f())
    except RuntimeError as error:
        print(error)
    print("next")


async def comprehended():
    return [f() + i for i in range(2)]


def helper(coroutine):
    return coroutine + 1


async def handed_on():
    try:
        helper(f())
    except TypeError as error:
        print("caught", error)
    print("next")


def plain():
    f() + 1


for function in (added, unpacked, iterated, indexed, compared, measured, converted, greatest, formatted,
                 percent, entered, entered_too, called, joined, raised, keyed, in_a_call,
                 in_a_loop, in_a_with, in_finally, over_a_group, run_within, run_until_within,
                 comprehended, handed_on):
    print("--", function.__name__)
    try:
        asyncio.run(function())
    except Exception as error:
        print(type(error).__name__, error)
try:
    plain()
except TypeError as error:
    print(error)
sys.stdout.flush()
