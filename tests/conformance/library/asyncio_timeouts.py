import asyncio
from asyncio import CancelledError

async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.wait_for(asyncio.sleep(0, "ok"), 1), await asyncio.wait_for(asyncio.sleep(0, "none"), None))
    try: await asyncio.wait_for(asyncio.sleep(10), 0.001)
    except TimeoutError as e: print("timeout", repr(e), repr(e.__cause__))
    log = []
    async def slow_cleanup():
        try: await asyncio.sleep(10)
        finally: await asyncio.sleep(0.002); log.append("cleaned up")
    try: await asyncio.wait_for(slow_cleanup(), 0.001)
    except TimeoutError: print(log)
    async def raises():
        try: await asyncio.sleep(10)
        except CancelledError: raise KeyError("instead")
    try: await asyncio.wait_for(raises(), 0.001)
    except KeyError as e: print(repr(e), repr(e.__context__))
    async def returns():
        try: await asyncio.sleep(10)
        except CancelledError: return "late value"
    print(await asyncio.wait_for(returns(), 0.001))
    ran = []
    async def body(): ran.append(1)
    try: await asyncio.wait_for(body(), 0)
    except TimeoutError: print("zero", ran)
    f = loop.create_future(); f.set_result("done already"); print(await asyncio.wait_for(f, 0))
    async with asyncio.timeout(1) as t: await asyncio.sleep(0)
    print(t.expired(), t.when() > 0)
    try:
        async with asyncio.timeout(0.001) as t:
            try: await asyncio.sleep(10)
            except CancelledError: print("inside", t.expired()); raise
    except TimeoutError: print("outside", t.expired(), asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(0.001) as outer:
            async with asyncio.timeout(10) as inner: await asyncio.sleep(5)
    except TimeoutError: print("nested", outer.expired(), inner.expired())
    try:
        async with asyncio.timeout(10) as outer:
            try:
                async with asyncio.timeout(0.001) as inner: await asyncio.sleep(5)
            except TimeoutError: print("inner only"); raise
    except TimeoutError: print(outer.expired(), inner.expired())
    async with asyncio.timeout(0.001) as t:
        try: await asyncio.sleep(10)
        except CancelledError: pass
    print("swallowed", t.expired())
    async with asyncio.timeout(0.001) as t:
        t.reschedule(loop.time() + 10); await asyncio.sleep(0.003)
    print("rescheduled", t.expired())
    async with asyncio.timeout(None) as t: print(t.when()); t.reschedule(loop.time() + 5)
    try:
        async with asyncio.timeout_at(loop.time() - 1): await asyncio.sleep(10)
    except TimeoutError: print("past")
    async def outside():
        async with asyncio.timeout(10): await asyncio.sleep(10)
    task = asyncio.create_task(outside()); await asyncio.sleep(0); task.cancel()
    try: await task
    except CancelledError: print("external cancel is no timeout")
    try:
        async with asyncio.timeout(0.001):
            try: await asyncio.sleep(10)
            except CancelledError: raise ValueError("hidden")
    except ValueError as e: print(repr(e.__context__), repr(e.__context__.__context__))
    t = asyncio.timeout(1)
    try: t.reschedule(5)
    except RuntimeError as e: print(e)
    async with t: pass
    try:
        async with t: pass
    except RuntimeError as e: print(e)
    try: t.reschedule(5)
    except RuntimeError as e: print(e)
    print(repr(t))

asyncio.run(main())
