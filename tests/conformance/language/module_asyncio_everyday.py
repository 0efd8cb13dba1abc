# asyncio: the everyday calls and their refusals.
import asyncio
import time


async def add(a, b, delay=0):
    await asyncio.sleep(delay)
    return a + b


async def fail(text):
    await asyncio.sleep(0)
    raise ValueError(text)


async def main():
    print(await add(1, 2), await asyncio.gather(add(1, 1), add(2, 2)), await asyncio.gather(add(1, 1), fail("x"), return_exceptions=True))
    task = asyncio.create_task(add(3, 4), name="adder")
    print(task.get_name(), task.done(), task.cancelled(), await task, task.done(), task.result(), task.exception(), task.get_coro().__name__)
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()), asyncio.iscoroutinefunction(add), asyncio.iscoroutine(c := add(1, 2)), asyncio.isfuture(task), c.close())
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError as error:
        print("timeout", repr(error))
    try:
        await asyncio.wait_for(asyncio.sleep(1), timeout=0.01)
    except asyncio.TimeoutError as error:
        print("wait_for", repr(error), asyncio.TimeoutError is TimeoutError)
    print(await asyncio.wait_for(add(5, 5), None), await asyncio.shield(add(6, 6)))
    done, pending = await asyncio.wait([asyncio.create_task(add(1, n, n / 2)) for n in range(3)], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), [t.result() for t in done])
    for t in pending:
        t.cancel()
    print([type(r).__name__ for r in await asyncio.gather(*pending, return_exceptions=True)])
    print([await f for f in asyncio.as_completed([add(0, n, (3 - n) / 100) for n in range(3)])])
    try:
        async with asyncio.TaskGroup() as group:
            good = group.create_task(add(1, 1))
            group.create_task(fail("first"))
            group.create_task(asyncio.sleep(10))
    except* ValueError as errors:
        print(errors.exceptions, good.result())
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(future.set_result, "set")
    print(await future, future.done())
    refusals = [lambda: future.set_result(1), lambda: asyncio.Future().result(), lambda: asyncio.Future().exception(), lambda: asyncio.create_task(3), lambda: asyncio.run(add(1, 2)), lambda: asyncio.Semaphore(-1), lambda: asyncio.Lock().release(), lambda: asyncio.Queue().get_nowait(), lambda: asyncio.Queue().task_done(), lambda: asyncio.get_running_loop().run_until_complete(future), lambda: asyncio.Barrier(0), lambda: asyncio.Future().set_exception(StopIteration), lambda: asyncio.gather(1), lambda: asyncio.BoundedSemaphore(1).release(), lambda: asyncio.Event().wait().send(None) and 1]
    for refusal in refusals:
        try:
            print(refusal())
        except BaseException as error:
            print(type(error).__name__, error)
    for refusal in (lambda: asyncio.wait([]), lambda: asyncio.wait([add(1, 2)]), lambda: asyncio.sleep("x"), lambda: asyncio.wait_for(add(1, 2), "soon")):
        try:
            print(await refusal())
        except Exception as error:
            print(type(error).__name__, error)
    lock, event, queue = asyncio.Lock(), asyncio.Event(), asyncio.Queue(maxsize=1)
    async with lock:
        print(lock.locked(), event.is_set(), queue.empty(), queue.full(), await queue.put(1), queue.full(), queue.qsize())

    async def producer():
        for n in range(3):
            await queue.put(n)
        await queue.put(None)

    maker = asyncio.create_task(producer())
    got = []
    while (item := await queue.get()) is not None:
        got.append(item)
    await maker
    print(got)
    semaphore = asyncio.Semaphore(2)
    running = peak = 0

    async def limited():
        nonlocal running, peak
        async with semaphore:
            running += 1
            peak = max(peak, running)
            await asyncio.sleep(0.001)
            running -= 1

    await asyncio.gather(*(limited() for _ in range(6)))
    print("peak", peak, await asyncio.to_thread(sum, [1, 2, 3]), await asyncio.get_running_loop().run_in_executor(None, max, 4, 9))

    async def stubborn():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            print("cancelled with", error.args)
            raise
        finally:
            print("cleaned up")

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(task.cancel("because"), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print("caught", error.args, task.cancelled())
    task = asyncio.create_task(fail("late"))
    task.add_done_callback(lambda t: print("callback", type(t.exception()).__name__))
    await asyncio.wait([task])
    loop = asyncio.get_running_loop()
    handle = loop.call_later(5, print, "never")
    handle.cancel()
    print(handle.cancelled(), loop.is_running(), loop.is_closed(), loop.time() <= loop.time(), type(loop.time()))

    async def ticker(n):
        for i in range(n):
            yield i
            await asyncio.sleep(0)

    print([i async for i in ticker(3)], {i: i * i async for i in ticker(3) if i}, await anext(ticker(1)), await anext(ticker(0), "default"))


asyncio.run(main())
for wrong in (lambda: asyncio.run(3), lambda: asyncio.get_running_loop(), lambda: asyncio.current_task(), lambda: asyncio.run(add), lambda: asyncio.run(fail("out"))):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
with asyncio.Runner() as runner:
    print(runner.run(add(1, 2)), runner.run(add(3, 4)), runner.get_loop().is_closed())
loop = asyncio.new_event_loop()
print(loop.run_until_complete(add(2, 2)), loop.close(), loop.is_closed())
