import asyncio
from asyncio import CancelledError

async def main():
    log = []
    async def ok(n, d=0): await asyncio.sleep(d); log.append(n); return n
    async def bad(n, d=0): await asyncio.sleep(d); raise ValueError(n)
    async with asyncio.TaskGroup() as g:
        a = g.create_task(ok("a", 0.002)); b = g.create_task(ok("b"), name="bee"); print(b.get_name())
    print(a.result(), b.result(), log); log.clear()
    async def forever(n):
        try: await asyncio.sleep(10)
        except CancelledError: log.append(f"{n} cancelled"); raise
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(forever("x")); g.create_task(bad("boom", 0.001)); f = g.create_task(forever("y"))
            try: await asyncio.sleep(10)
            except CancelledError: log.append("body cancelled"); raise
    except* ValueError as eg: print(eg, eg.exceptions)
    print(sorted(log), f.cancelled(), asyncio.current_task().cancelling()); log.clear()
    try:
        async with asyncio.TaskGroup() as g: g.create_task(ok("sib", 0.001)); raise KeyError("body")
    except BaseExceptionGroup as eg: print(repr(eg), log)
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(bad(1)); g.create_task(bad(2)); g.create_task(bad(3, 10))
    except ExceptionGroup as eg: print(eg.message, eg.exceptions)
    async with asyncio.TaskGroup() as g:
        c = g.create_task(forever("child")); await asyncio.sleep(0); c.cancel()
    print("child cancelled is no failure", c.cancelled())
    async def nested():
        async with asyncio.TaskGroup() as g: g.create_task(bad("deep"))
    try:
        async with asyncio.TaskGroup() as g: g.create_task(nested())
    except ExceptionGroup as eg: print(repr(eg))
    async def parent():
        async with asyncio.TaskGroup() as g: g.create_task(forever("p1")); g.create_task(forever("p2"))
    log.clear(); t = asyncio.create_task(parent()); await asyncio.sleep(0); await asyncio.sleep(0); t.cancel()
    try: await t
    except CancelledError: print(sorted(log), t.cancelled())
    async with asyncio.TaskGroup() as g: pass
    for make in (lambda: g.create_task(co), lambda: asyncio.TaskGroup().create_task(co)):
        co = ok(1)
        try: make()
        except RuntimeError as e: print(str(e).rpartition(">")[2])
    async def late(g): await asyncio.sleep(0.001); g.create_task(ok("added late", 0.001))
    log.clear()
    async with asyncio.TaskGroup() as g: g.create_task(late(g))
    print(log)
    async def exits(): raise KeyboardInterrupt
    try:
        async with asyncio.TaskGroup() as g:
            async def base(): raise SystemExit(3)
            pass
    finally: pass
    try:
        async with asyncio.TaskGroup() as g: g.create_task(forever("q")); raise CancelledError("own")
    except CancelledError as e: print("own cancel", e.args)

asyncio.run(main())


# Two that fail within a millisecond: the loop's timers are as coarse as its selector, so both errors
# are there before the group cancels.
async def fail_after(delay, error):
    await asyncio.sleep(delay)
    raise error


async def two_at_once():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail_after(0.05, ValueError("one")))
            group.create_task(fail_after(0.05, KeyError("two")))
            late = group.create_task(fail_after(5, OSError("late")))
    except* ValueError as errors:
        print("values", errors.exceptions, late.cancelled())
    except* KeyError as errors:
        print("keys", errors.exceptions)


asyncio.run(two_at_once())
