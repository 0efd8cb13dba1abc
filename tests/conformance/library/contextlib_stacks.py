# Exit stacks, suppressing, redirecting.
import asyncio
import contextlib
import io


@contextlib.contextmanager
def room(name):
    print("in", name)
    try:
        yield name.upper()
    except ValueError as error:
        print("caught", error)
    finally:
        print("out", name)


with contextlib.ExitStack() as stack:
    print([stack.enter_context(room(n)) for n in "ab"])
    stack.callback(print, "callback", 1)
    stack.push(lambda kind, error, trace: print("push", kind.__name__) or False)
    raise ValueError("x")
kept = contextlib.ExitStack()
with kept:
    kept.enter_context(room("c"))
    later = kept.pop_all()
later.close()
with contextlib.suppress(KeyError, IndexError):
    [][1]
buffer = io.StringIO()
with contextlib.redirect_stdout(buffer):
    print("hidden")
with contextlib.closing(io.StringIO("x")) as f, contextlib.nullcontext(5) as n:
    print(f.read(), n, repr(buffer.getvalue()))
print(f.closed)


@room("decorated")
def function():
    return 3


print(function())


@contextlib.asynccontextmanager
async def aroom(name):
    print("async in", name)
    yield name
    print("async out", name)


async def main():
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(aroom("p"))
        stack.push_async_callback(asyncio.sleep, 0)
        stack.enter_context(room("q"))
    async with contextlib.aclosing(agen()) as g:
        async for x in g:
            break


async def agen():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


asyncio.run(main())
try:
    with room("twice") as r:
        raise KeyError("through")
except KeyError as error:
    print(repr(error))
