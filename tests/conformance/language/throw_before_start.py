# What is thrown into a generator or coroutine that has not begun: its first line is in the traceback.
import asyncio
import traceback
import types


def numbers():
    yield 1


async def work(n):
    await asyncio.sleep(n)


@(lambda f: f)
def decorated():
    yield


def shown(error):
    return "".join(traceback.format_exception(error)).replace(__file__, "this file")


def show(act):
    try:
        act()
    except BaseException as error:
        print(shown(error))
        print([(frame.f_code.co_name, line) for frame, line in traceback.walk_tb(error.__traceback__)])


show(lambda: (_ for _ in ()).throw(ValueError("from an expression")))
show(lambda: numbers().throw(KeyError("k")))
show(lambda: decorated().throw(KeyError))
show(lambda: work(1).throw(RuntimeError("c")))


async def main():
    task = asyncio.create_task(work(1))
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as error:
        print([(f.f_code.co_name, n) for f, n in traceback.walk_tb(error.__traceback__) if f.f_code.co_filename == __file__
               and f.f_code.co_name in ("main", "work")])


asyncio.run(main())


class Pair(tuple):
    pass


class Items(list):
    pass


for value in ((1, 2, 3), [1, 2, 3], {1: 1, 2: 2, 3: 3}, Pair((1, 2, 3)), Items([1, 2, 3]), "abc", range(3)):
    try:
        a, b = value
    except ValueError as error:
        print(error)

inner = ValueError("the same")
group = ExceptionGroup("g", [inner, inner, ExceptionGroup("h", [inner])])
print(shown(group))
try:
    try:
        raise group
    except* ValueError as caught:
        raise RuntimeError("after") from ExceptionGroup("again", [inner, *caught.exceptions])
except Exception as error:
    print(shown(error))

for act in (lambda: issubclass(int, list[int]), lambda: isinstance(1, list[int]), lambda: issubclass(1, int)):
    try:
        print(act())
    except TypeError as error:
        print(error)

for name in ("asyncio.run", "collections.abcd", "json.loads", "math.pi", "no.such"):
    try:
        __import__(name)
    except ImportError as error:
        print(error)
try:
    from collections import Count
except ImportError as error:
    print(str(error).partition("(")[0], error.name, error.name_from)
    print("".join(traceback.format_exception_only(error)).partition(")")[2])

nested = int
for _ in range(30_000):
    nested = types.MethodType(nested, 1)
print(types.MethodType(types.MethodType(lambda *a: a, 1), 2)(3, 4))
