import asyncio
from asyncio import CancelledError

async def sleeper(log, name, t=10):
    try:
        log.append(f"{name} start"); await asyncio.sleep(t); return "done"
    except CancelledError as e: log.append(f"{name} cancelled {e.args}"); raise
    finally: log.append(f"{name} finally")

async def main():
    log = []; t = asyncio.create_task(sleeper(log, "a")); await asyncio.sleep(0)
    print(t.cancel("msg"), t.cancelled(), t.cancelling(), log)
    try: await t
    except CancelledError as e: print("awaiter", e.args, t.cancelled(), t.done(), t.cancel())
    print(log)
    log = []; t = asyncio.create_task(sleeper(log, "never")); t.cancel(); await asyncio.sleep(0); await asyncio.sleep(0); print(log, t.cancelled())
    async def swallow():
        try: await asyncio.sleep(10)
        except CancelledError: return "swallowed"
    t = asyncio.create_task(swallow()); await asyncio.sleep(0); t.cancel(); print(await t, t.cancelled(), t.cancelling())
    async def own(): raise CancelledError("own")
    t = asyncio.create_task(own()); r = await asyncio.gather(t, return_exceptions=True); print(r, t.cancelled())
    async def cleanup():
        try: await asyncio.sleep(10)
        finally: await asyncio.sleep(0.001); log.append("cleaned")
    log = []; t = asyncio.create_task(cleanup()); await asyncio.sleep(0); t.cancel()
    try: await t
    except CancelledError: print(log)
    t = asyncio.create_task(cleanup()); await asyncio.sleep(0); t.cancel(); await asyncio.sleep(0); t.cancel(); log.clear()
    try: await t
    except CancelledError: print("second", log, t.cancelling())
    log = []
    inner = asyncio.create_task(sleeper(log, "inner"))
    async def outer():
        try: await inner
        except CancelledError: log.append(f"outer sees, inner cancelled {inner.cancelled()}"); raise
    o = asyncio.create_task(outer()); await asyncio.sleep(0); await asyncio.sleep(0); o.cancel()
    try: await o
    except CancelledError: print(log)
    victim = asyncio.create_task(asyncio.sleep(10))
    async def watcher():
        try: await victim
        except CancelledError: return asyncio.current_task().cancelling()
    w = asyncio.create_task(watcher()); await asyncio.sleep(0); victim.cancel(); print("watcher", await w)
    async def counting():
        me = asyncio.current_task(); me.cancel(); me.cancel(); out = [me.cancelling()]
        try: await asyncio.sleep(0)
        except CancelledError: out.append("c")
        out += [me.uncancel(), me.uncancel(), me.uncancel(), me.cancelling()]
        await asyncio.sleep(0); return out
    print(await asyncio.create_task(counting()))
    async def undone():
        me = asyncio.current_task(); me.cancel(); me.uncancel(); await asyncio.sleep(0); return "not cancelled"
    print(await asyncio.create_task(undone()))
    async def late(): asyncio.current_task().cancel(); return "lost"
    t = asyncio.create_task(late()); print(await asyncio.gather(t, return_exceptions=True), t.cancelled())
    log = []
    inner = asyncio.create_task(sleeper(log, "shielded", 0.002))
    async def shielding():
        try: await asyncio.shield(inner)
        except CancelledError: log.append("waiter cancelled"); raise
    s = asyncio.create_task(shielding()); await asyncio.sleep(0); await asyncio.sleep(0); s.cancel()
    try: await s
    except CancelledError: print(log, inner.done())
    print(await inner, log)
    f = asyncio.get_running_loop().create_future(); sh = asyncio.shield(f); f.cancel()
    try: await sh
    except CancelledError: print("shield outer cancelled", sh.cancelled())
    try: await asyncio.wait_for(asyncio.shield(asyncio.sleep(10)), 0.001)
    except TimeoutError as e: print("TimeoutError", repr(e))
    print(issubclass(CancelledError, Exception), asyncio.TimeoutError is TimeoutError)

asyncio.run(main())
async def left_behind():
    asyncio.create_task(sleeper(final, "left")); await asyncio.sleep(0); return "main done"
final = []; print(asyncio.run(left_behind()), final)
