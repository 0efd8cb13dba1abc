"""asyncio by example: producers and consumers, timeouts, task groups, cancellation, rate limits."""
import asyncio
import contextlib
import contextvars
import itertools
from collections import Counter

request = contextvars.ContextVar("request", default="-")


class RateLimiter:
    def __init__(self, most, period):
        self.semaphore = asyncio.Semaphore(most)
        self.period = period
        self.used = 0

    async def __aenter__(self):
        await self.semaphore.acquire()
        self.used += 1

    async def __aexit__(self, *details):
        asyncio.get_running_loop().call_later(self.period, self.semaphore.release)


async def fetch(url, delay, limiter):
    async with limiter:
        await asyncio.sleep(delay)
        if "bad" in url:
            raise ConnectionError(f"cannot reach {url}")
        return f"<{url}>"


async def producer(queue, name, count):
    for i in range(count):
        await queue.put(f"{name}{i}")
        await asyncio.sleep(0)


async def consumer(queue, done):
    while True:
        item = await queue.get()
        done[item[0]] += 1
        queue.task_done()


async def pipeline():
    queue, done = asyncio.Queue(2), Counter()
    consumers = [asyncio.create_task(consumer(queue, done), name=f"c{i}") for i in range(2)]
    await asyncio.gather(*(producer(queue, name, n) for name, n in zip("xyz", (3, 1, 2))))
    await queue.join()
    for task in consumers:
        task.cancel()
    results = await asyncio.gather(*consumers, return_exceptions=True)
    print(dict(done), [type(r).__name__ for r in results], [t.cancelled() for t in consumers], consumers[0].get_name())


async def groups():
    limiter = RateLimiter(2, 0.01)
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(f"page{i}", 0.01, limiter)) for i in range(4)]
    print([t.result() for t in tasks], limiter.used)
    try:
        async with asyncio.TaskGroup() as group:
            slow = group.create_task(fetch("slow", 60, limiter))
            group.create_task(fetch("bad1", 0.01, limiter))
            group.create_task(fetch("bad2", 0.01, limiter))
    except* ConnectionError as errors:
        print(sorted(str(e) for e in errors.exceptions), slow.cancelled())


async def timeouts():
    limiter = RateLimiter(9, 0)
    try:
        async with asyncio.timeout(0.01):
            await fetch("slow", 60, limiter)
    except TimeoutError as error:
        print("timeout", repr(error), type(error.__cause__).__name__)
    try:
        await asyncio.wait_for(asyncio.shield(task := asyncio.create_task(fetch("kept", 0.02, limiter))), 0.005)
    except TimeoutError:
        print("gave up waiting, but", await task)
    done, pending = await asyncio.wait([asyncio.create_task(fetch(u, d, limiter)) for u, d in (("fast", 0.001), ("late", 5))], return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    for task in pending:
        task.cancel()
    for first in itertools.islice(asyncio.as_completed([fetch("b", 0.002, limiter), fetch("a", 0.001, limiter)]), 2):
        print(await first)


async def cleanup():
    steps = []

    async def worker():
        try:
            steps.append("working")
            await asyncio.sleep(60)
        except asyncio.CancelledError as error:
            steps.append(f"cancelled {error.args}")
            await asyncio.sleep(0)
            raise
        finally:
            steps.append("cleaned")

    task = asyncio.create_task(worker())
    await asyncio.sleep(0)
    print(task.cancel("because"), task.cancelling())
    with contextlib.suppress(asyncio.CancelledError):
        await task
    print(steps, task.cancelled(), task.done())

    async def stubborn():
        for attempt in range(2):
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                asyncio.current_task().uncancel()
        return "finished anyway"

    task = asyncio.create_task(stubborn())
    for _ in range(2):
        await asyncio.sleep(0)
        task.cancel()
    print(await task, task.cancelling())


async def contexts():
    async def handle(name):
        request.set(name)
        await asyncio.sleep(0)
        return request.get()

    print(await asyncio.gather(*map(handle, "abc")), request.get())
    token = request.set("outer")
    print(await asyncio.create_task(handle("inner")), request.get())
    request.reset(token)
    print(request.get(), contextvars.copy_context().get(request, "unset"))


@contextlib.asynccontextmanager
async def resource(name):
    print("open", name)
    try:
        yield name.upper()
    finally:
        await asyncio.sleep(0)
        print("close", name)


async def countdown(n):
    while n:
        yield n
        n -= 1
        await asyncio.sleep(0)


async def main():
    for part in pipeline, groups, timeouts, cleanup, contexts:
        print("--", part.__name__)
        await part()
    print("-- the rest")
    async with resource("db") as db, resource("cache"):
        print(db, [n async for n in countdown(3)], await anext(countdown(9)))
    lock, condition, event, barrier = asyncio.Lock(), asyncio.Condition(), asyncio.Event(), asyncio.Barrier(2)

    async def waiter():
        async with condition:
            await condition.wait()
            return "notified"

    waiting = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
    async with lock:
        print(lock.locked(), await waiting, event.is_set(), sorted(await asyncio.gather(barrier.wait(), barrier.wait())))
    print(await asyncio.to_thread(sum, [1, 2, 3]), len(asyncio.all_tasks()), asyncio.current_task().get_name() != "")
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(future.set_result, "future result")
    print(await future, future.done(), loop.is_running())
    return "main result"


print(asyncio.run(main()))
for wrong in (lambda: asyncio.run(5), lambda: asyncio.get_running_loop(), lambda: asyncio.run(main)):
    try:
        wrong()
    except (TypeError, ValueError, RuntimeError) as error:
        print(type(error).__name__, error)
