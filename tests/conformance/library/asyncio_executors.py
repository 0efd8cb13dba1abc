# Work in threads: run_in_executor, to_thread, call_soon_threadsafe.
import asyncio
import contextvars
import threading
from concurrent.futures import ThreadPoolExecutor

name = contextvars.ContextVar("name", default="none")


def work(n):
    return n * 2, threading.current_thread() is threading.main_thread()


async def main():
    loop = asyncio.get_running_loop()
    name.set("set")
    print(await loop.run_in_executor(None, work, 3), await asyncio.to_thread(work, n=4), await asyncio.to_thread(name.get))
    with ThreadPoolExecutor(2, thread_name_prefix="mine") as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, work, n) for n in range(3))))
        print((await loop.run_in_executor(pool, lambda: threading.current_thread().name))[:5])
    event = asyncio.Event()
    thread = threading.Thread(target=lambda: loop.call_soon_threadsafe(event.set))
    thread.start()
    await asyncio.wait_for(event.wait(), 5)
    future = asyncio.run_coroutine_threadsafe(asyncio.sleep(0, "from outside"), loop)
    print(await asyncio.wrap_future(future), event.is_set())
    try:
        await loop.run_in_executor(None, lambda: 1 / 0)
    except ZeroDivisionError as error:
        print(error)
    order = []
    start = loop.time()
    loop.call_later(0.02, order.append, "later")
    loop.call_at(start + 0.01, order.append, "at")
    handle = loop.call_later(0.005, order.append, "never")
    handle.cancel()
    loop.call_soon(order.append, "soon")
    await asyncio.sleep(0.05)
    print(order, handle.cancelled(), loop.time() > start)


asyncio.run(main())
