# What a traceback shows of a `with` whose manager is a generator: not the generator, unless the error is
# the generator's own.
import asyncio
import threading
import traceback
from contextlib import ExitStack, asynccontextmanager, contextmanager


def shown(error):
    while error is not None:
        print(f"{type(error).__name__}: {error}",
              [f.name for f in traceback.extract_tb(error.__traceback__) if f.filename == __file__])
        error = error.__cause__ or error.__context__


@contextmanager
def managed():
    try:
        yield 1
    finally:
        pass


@contextmanager
def reraising():
    try:
        yield 1
    except Exception:
        raise


@contextmanager
def translating():
    try:
        yield 1
    except ValueError as error:
        raise KeyError("other") from error


@contextmanager
def swallowing():
    try:
        yield 1
    except ValueError:
        pass


def deep(error):
    raise error


def tries(manager, error):
    try:
        with manager():
            deep(error)
        print("swallowed")
    except BaseException as caught:
        shown(caught)


for manager in (managed, reraising, translating, swallowing):
    for error in (ValueError("v"), RuntimeError("r"), StopIteration("s"), KeyboardInterrupt("k")):
        print(manager.__name__, end=" ")
        tries(manager, error)

# Several, one inside the other, and on a stack.
try:
    with managed(), reraising():
        with managed():
            deep(ValueError("nested"))
except ValueError as caught:
    shown(caught)

try:
    with ExitStack() as stack:
        stack.enter_context(managed())
        stack.enter_context(reraising())
        deep(ValueError("stacked"))
except ValueError as caught:
    shown(caught)


@managed()
def decorated():
    deep(ValueError("decorated"))


try:
    decorated()
except ValueError as caught:
    shown(caught)


def in_thread():
    with managed():
        deep(ValueError("thread"))


threading.excepthook = lambda args: shown(args.exc_value)
thread = threading.Thread(target=in_thread)
thread.start()
thread.join()


@asynccontextmanager
async def managed_later():
    try:
        yield 1
    finally:
        await asyncio.sleep(0)


@asynccontextmanager
async def translating_later():
    try:
        yield 1
    except ValueError as error:
        raise KeyError("other") from error


async def in_task(manager, error):
    async with manager():
        await asyncio.sleep(0)
        deep(error)


async def main():
    for manager in (managed_later, translating_later):
        for error in (ValueError("v"), RuntimeError("r"), StopAsyncIteration("s")):
            try:
                await asyncio.create_task(in_task(manager, error))
            except BaseException as caught:
                print(manager.__name__, end=" ")
                shown(caught)


asyncio.run(main())
