# Request-scoped state: contextvars with asyncio tasks, threads, executors and callbacks.
import asyncio
import contextvars
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar, copy_context

request_id = ContextVar("request_id", default="-")
user = ContextVar("user", default=None)
log = []


@contextmanager
def bound(**values):
    tokens = [(var, var.set(values[var.name])) for var in (request_id, user) if var.name in values]
    try:
        yield
    finally:
        for var, token in reversed(tokens):
            var.reset(token)


def note(text):
    log.append(f"{request_id.get()}/{user.get()}: {text}")


async def query(n):
    await asyncio.sleep(0)
    note(f"query {n}")
    return n


async def handle(number):
    with bound(request_id=f"r{number}", user=f"u{number % 2}"):
        note("start")
        results = await asyncio.gather(query(1), query(2))
        await asyncio.to_thread(note, "in a thread")
        asyncio.get_running_loop().call_soon(note, "callback")
        await asyncio.sleep(0)
        note(f"end {results}")
    return request_id.get()


async def main():
    print(await asyncio.gather(*(handle(n) for n in range(3))), request_id.get())


asyncio.run(main())
for number in range(3):
    print([line.split(": ")[1] for line in log if line.startswith(f"r{number}/")], {line.split("/")[1][:2] for line in log if line.startswith(f"r{number}/")})
log.clear()
with bound(request_id="main"), ThreadPoolExecutor(1) as pool:
    pool.submit(note, "bare submit").result()
    pool.submit(copy_context().run, note, "with the context").result()
    thread = threading.Thread(target=note, args=("bare thread",))
    thread.start()
    thread.join()
    thread = threading.Thread(target=note, args=("thread with context",), context=copy_context())
    thread.start()
    thread.join()
print(log, request_id.get())
context = copy_context()


def change():
    request_id.set("changed")
    inner = copy_context()
    inner.run(request_id.set, "inner")
    return request_id.get(), inner[request_id]


print(context.run(change), context[request_id], request_id.get(), context.get(user), user in context, dict(context.items())[request_id], len(context))
try:
    context.run(context.run, print)
except RuntimeError as error:
    print(str(error).split(":")[0])


def generator():
    request_id.set("from the generator")
    yield request_id.get()


print(next(generator()), request_id.get(), contextvars.Context().run(request_id.get))
