import asyncio
import threading
import time
import contextvars
from concurrent.futures import ThreadPoolExecutor

var = contextvars.ContextVar("var", default="default")

def blocking(n): time.sleep(0.002); return n, threading.current_thread().name.split("_")[0]
async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(blocking, 1), await loop.run_in_executor(None, blocking, 2))
    print(sorted(await asyncio.gather(*(asyncio.to_thread(blocking, i) for i in range(4)))))
    with ThreadPoolExecutor(1, "mine") as ex: print(await loop.run_in_executor(ex, blocking, 3))
    def fails(): raise ValueError("in thread")
    try: await asyncio.to_thread(fails)
    except ValueError as e: print(e)
    var.set("main"); print(await asyncio.to_thread(var.get))
    t0 = time.monotonic(); r = await asyncio.gather(*(asyncio.to_thread(time.sleep, 0.2) for _ in range(4))); print(r, time.monotonic() - t0 < 0.79)
    f = loop.create_future(); threading.Thread(target=lambda: loop.call_soon_threadsafe(f.set_result, "from thread")).start(); print(await f)
    async def coro(x): await asyncio.sleep(0.001); return x * 2
    def outside():
        fut = asyncio.run_coroutine_threadsafe(coro(21), loop); return fut.result(5)
    print(await asyncio.to_thread(outside))
    async def broken(): raise KeyError("x")
    def outside2():
        try: asyncio.run_coroutine_threadsafe(broken(), loop).result(5)
        except KeyError as e: return repr(e)
    print(await asyncio.to_thread(outside2))
    t = asyncio.create_task(asyncio.to_thread(time.sleep, 0.3)); await asyncio.sleep(0.001); t.cancel()
    try: await t
    except asyncio.CancelledError: print("await cancelled, thread goes on")
    async def child(): before = var.get(); var.set("child"); return before, var.get()
    print(await asyncio.create_task(child()), var.get(), await child(), var.get())
    seen = []; var.set("at add"); loop.call_soon(lambda: seen.append(var.get())); var.set("later"); await asyncio.sleep(0); print(seen)
    try: asyncio.run_coroutine_threadsafe(5, loop)
    except TypeError as e: print(e)

asyncio.run(main())
def in_thread(out): out.append(asyncio.run(asyncio.sleep(0.001, "own loop")))
out = []; ts = [threading.Thread(target=in_thread, args=(out,)) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(out)
