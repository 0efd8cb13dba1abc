# The stacks of exits: which exception has which as its context, and what counts as a manager.
import asyncio
import contextlib


class Raises:
    def __init__(self, new, outer=None):
        self.new = new

    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise self.new

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        raise self.new


def chain(error):
    out = []
    while error is not None:
        out.append(repr(error))
        error = error.__context__
    return out


async def asynchronously():
    try:
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Raises(IndexError(1)))
            stack.enter_context(Raises(KeyError(2)))
            stack.push_async_exit(Raises(AttributeError(3)))
            1 / 0
    except Exception as error:
        print(chain(error))
    try:
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(5)
    except TypeError as error:
        print(error)
    try:
        raise LookupError("outer")
    except LookupError:
        try:
            stack = contextlib.AsyncExitStack()
            stack.push_async_exit(Raises(ValueError("inner")))
            await stack.aclose()
        except ValueError as error:
            print(chain(error))


asyncio.run(asynchronously())
try:
    with contextlib.ExitStack() as stack:
        stack.enter_context(Raises(IndexError(1)))
        stack.enter_context(Raises(KeyError(2)))
        1 / 0
except Exception as error:
    print(chain(error))


class Both:
    def __enter__(self): pass
    def __exit__(self, *details): pass
    async def __aenter__(self): pass
    async def __aexit__(self, *details): pass


print(issubclass(Both, contextlib.AbstractContextManager),
      issubclass(Both, contextlib.AbstractAsyncContextManager),
      issubclass(int, contextlib.AbstractAsyncContextManager),
      contextlib.AbstractAsyncContextManager[int])
