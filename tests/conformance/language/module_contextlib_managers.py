# contextlib: managers from generators, stacks, suppression, redirection, async twins.
import asyncio
import contextlib
import io
import sys
from contextlib import AsyncExitStack, ContextDecorator, ExitStack, aclosing, asynccontextmanager, chdir, closing, contextmanager, nullcontext, redirect_stderr, redirect_stdout, suppress


@contextmanager
def tag(name):
    print(f"<{name}>", end="")
    try:
        yield name.upper()
    except ValueError as error:
        print(f"[{error}]", end="")
    finally:
        print(f"</{name}>")


with tag("b") as value:
    print(value, end="")
with tag("i"):
    raise ValueError("swallowed")
try:
    with tag("u"):
        raise KeyError("passes")
except KeyError as error:
    print("outside", error)


@tag("deco")
def decorated(x):
    print("inside", x, end="")
    return x * 2


print(decorated(4), decorated(5))


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def replaces():
    try:
        yield
    except ZeroDivisionError as error:
        raise RuntimeError("replaced") from error


for manager, action in ((never, lambda: None), (twice, lambda: None), (twice, lambda: 1 / 0), (replaces, lambda: 1 / 0), (replaces, lambda: next(iter([])))):
    try:
        with manager():
            action()
    except Exception as error:
        print(manager.__name__, type(error).__name__, error, repr(error.__cause__))
manager = tag("once")
with manager:
    pass
try:
    with manager:
        pass
except Exception as error:
    print(type(error).__name__, error)
with suppress(KeyError, IndexError) as nothing:
    print("suppress", nothing, end=" ")
    [][1]
    print("never printed")
try:
    with suppress(ValueError):
        raise ExceptionGroup("group", [ValueError(1), TypeError(2)])
except ExceptionGroup as error:
    print(repr(error))
out = io.StringIO()
with redirect_stdout(out) as target, redirect_stderr(out):
    print("captured")
    print("errors", file=sys.stderr)
print(repr(out.getvalue()), target is out)


class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("open", self.name, end="; ")
        return self

    def __exit__(self, kind, error, trace):
        print("close", self.name, kind and kind.__name__, end="; ")
        return self.name == "swallower"

    def close(self):
        print("closed", self.name)


with closing(Resource("c")) as r:
    print(r.name, end=" ")
with ExitStack() as stack:
    for name in "ab":
        stack.enter_context(Resource(name))
    stack.callback(print, "callback", end="; ")
    stack.push(lambda *details: print(details[0], end="; "))
    print("body", end="; ")
print()
with ExitStack() as stack:
    stack.enter_context(Resource("swallower"))
    stack.enter_context(Resource("inner"))
    stack.callback(lambda: 1 / 0)
    raise KeyError("first")
print("survived")
with ExitStack() as stack:
    stack.enter_context(Resource("kept"))
    kept = stack.pop_all()
print("not closed yet", end="; ")
kept.close()
print()
with nullcontext(5) as five, nullcontext() as none:
    print(five, none)


class Timed(ContextDecorator):
    def __enter__(self):
        print("start", end=" ")

    def __exit__(self, *details):
        print("stop")


@Timed()
def work():
    print("work", end=" ")


work(), work()
for wrong in (lambda: ExitStack().enter_context(3), lambda: ExitStack().push(3), lambda: tag.__wrapped__ and ExitStack().callback(), lambda: closing()):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)


@asynccontextmanager
async def connection(name):
    await asyncio.sleep(0)
    print("connect", name, end="; ")
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        print("disconnect", name, end="; ")


async def main():
    async with connection("db") as c:
        print("use", c, end="; ")
    try:
        async with connection("bad"):
            raise ValueError("inside")
    except ValueError as error:
        print(error)
    async with AsyncExitStack() as stack:
        for n in range(2):
            await stack.enter_async_context(connection(n))
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "sync callback", end="; ")
    print()

    async def numbers():
        try:
            for n in range(5):
                yield n
        finally:
            print("generator closed")

    async with aclosing(numbers()) as stream:
        async for n in stream:
            if n == 2:
                break
    async with nullcontext(7) as seven:
        print(seven)


asyncio.run(main())
