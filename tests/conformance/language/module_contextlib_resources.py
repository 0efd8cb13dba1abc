# Resources taken and given back: contextlib, weakref, threading, asyncio, io.
import asyncio
import contextlib
import io
import threading
import weakref
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, contextmanager, suppress


class Pool:
    def __init__(self, size):
        self.free = [f"connection {n}" for n in range(size)]
        self.available = threading.Semaphore(size)
        self.lock = threading.Lock()
        self.log = []

    @contextmanager
    def connection(self, timeout=None):
        if not self.available.acquire(timeout=timeout):
            raise TimeoutError("no connection is free")
        with self.lock:
            taken = self.free.pop()
        try:
            yield taken
        except Exception as error:
            self.log.append(f"rolled back: {error}")
            raise
        else:
            self.log.append("committed")
        finally:
            with self.lock:
                self.free.append(taken)
            self.available.release()


pool = Pool(2)
with pool.connection() as a, pool.connection() as b:
    print(a != b, len(pool.free))
    try:
        with pool.connection(timeout=0.001):
            pass
    except TimeoutError as error:
        print(error)
with suppress(ZeroDivisionError), pool.connection():
    1 / 0
print(pool.log, len(pool.free))
used = []


def use(n):
    with pool.connection() as connection:
        used.append(connection)


threads = [threading.Thread(target=use, args=(n,)) for n in range(6)]
[t.start() for t in threads]
[t.join() for t in threads]
print(len(used), set(used) <= {"connection 0", "connection 1"}, len(pool.free), pool.log.count("committed"))


class Transaction:
    def __init__(self, data):
        self.data = data

    def __enter__(self):
        self.saved = dict(self.data)
        return self.data

    def __exit__(self, kind, error, trace):
        if kind is not None:
            self.data.clear()
            self.data.update(self.saved)
        return kind is not None and issubclass(kind, ValueError)


data = {"balance": 10}
with Transaction(data) as d:
    d["balance"] -= 3
with Transaction(data) as d:
    d["balance"] -= 100
    raise ValueError("overdrawn")
print(data)
try:
    with Transaction(data) as d:
        d.clear()
        raise KeyError("not swallowed")
except KeyError as error:
    print("KeyError", error, data)
closed = []
with ExitStack() as stack:
    files = [stack.enter_context(contextlib.closing(io.StringIO(f"file {n}"))) for n in range(3)]
    stack.callback(closed.append, "callback")
    print([f.read() for f in files])
    with contextlib.redirect_stdout(io.StringIO()) as captured:
        print("inside")
print([f.closed for f in files], closed, repr(captured.getvalue()))


class Temporary:
    def __init__(self, name):
        self.name = name
        self._finalizer = weakref.finalize(self, closed.append, f"removed {name}")

    def remove(self):
        self._finalizer()

    @property
    def removed(self):
        return not self._finalizer.alive


t = Temporary("dir")
print(t.removed, t.remove(), t.removed, closed[-1], t.remove())


@asynccontextmanager
async def acquired(name, log, fail=False):
    log.append(f"+{name}")
    if fail:
        raise OSError(f"{name} is not there")
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        log.append(f"-{name}")


async def main():
    log = []
    async with acquired("a", log) as a, acquired("b", log) as b:
        log.append(a + b)
    print(log)
    log.clear()
    try:
        async with AsyncExitStack() as stack:
            for name, fail in (("x", False), ("y", False), ("z", True)):
                await stack.enter_async_context(acquired(name, log, fail))
    except OSError as error:
        print(error, log)
    log.clear()
    lock = asyncio.Lock()

    async def task(n):
        async with lock, acquired(str(n), log):
            await asyncio.sleep(0)

    await asyncio.gather(*(task(n) for n in range(3)))
    print(log, lock.locked())


asyncio.run(main())
with contextlib.ExitStack() as stack:
    @stack.callback
    def farewell():
        print("farewell")
    print("body")
