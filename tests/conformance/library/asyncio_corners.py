# asyncio: what a failed future keeps of its traceback, handlers' contexts, eager tasks of groups.
import asyncio
import contextvars
import signal
import traceback
from asyncio.log import logger

print(logger.name)
where = contextvars.ContextVar("where", default="outside")


def places(error):
    return len(traceback.extract_tb(error.__traceback__))


async def fails():
    raise ValueError("no")


async def raised_again():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(ValueError("kept"))
    seen = []
    for _ in range(3):
        try:
            await future
        except ValueError as error:
            seen.append(places(error))
    print("awaited three times:", seen)
    task = asyncio.create_task(fails())
    seen = []
    for _ in range(3):
        try:
            await task
        except ValueError as error:
            seen.append([frame.name for frame in traceback.extract_tb(error.__traceback__)])
    print(*seen, sep="\n")


async def log_traceback():
    future = asyncio.get_running_loop().create_future()
    print(future._log_traceback)
    future.set_exception(ValueError("nobody looks"))
    print(future._log_traceback)
    try:
        future._log_traceback = True
    except ValueError as error:
        print(error)
    future._log_traceback = False
    print(future._log_traceback)


async def handler_context():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", where.get(), context["message"][:21]))
    where.set("main")
    inner = contextvars.copy_context()
    inner.run(where.set, "inner")
    loop.call_soon(lambda: 1 / 0, context=inner)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0.001)


async def eager():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)

    async def returns():
        return 7

    task = asyncio.create_task(returns(), name="quick")
    print(task.done(), task.get_coro(), task.result())
    print(repr(task))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            print("still here")
            group.create_task(asyncio.sleep(0))
            print("and here")
            await asyncio.sleep(1)
            print("never")
    except* ValueError as errors:
        print(repr(errors.exceptions))


class Future(asyncio.Future):
    pass


async def looks_like_future():
    class Wrapper:
        __class__ = Future
        _asyncio_future_blocking = False

    print(asyncio.isfuture(Wrapper()), asyncio.isfuture(object()))


for case in raised_again, log_traceback, handler_context, eager, looks_like_future:
    print("---", case.__name__)
    asyncio.run(case())

print("--- signals")
old = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
print(old, signal.SIGUSR1 in signal.pthread_sigmask(signal.SIG_BLOCK, []))
signal.pthread_sigmask(signal.SIG_SETMASK, old)
print(signal.pthread_sigmask(signal.SIG_BLOCK, []))
