import asyncio
from asyncio import CancelledError, Future, InvalidStateError

async def main():
    loop = asyncio.get_running_loop()
    f = Future()
    for g in (f.result, f.exception):
        try: g()
        except InvalidStateError as e: print(e)
    log = []
    f.add_done_callback(lambda x: log.append(("cb1", x.result()))); f.add_done_callback(print); print(f.remove_done_callback(print))
    f.add_done_callback(lambda x: log.append("cb2")); f.set_result(7); print(log, f.done(), f.cancelled(), f.result(), f.exception()); await asyncio.sleep(0); print(log)
    for g in (lambda: f.set_result(1), lambda: f.set_exception(ValueError())):
        try: g()
        except InvalidStateError as e: print(type(e).__name__, e)
    print(f.cancel(), await f)
    f.add_done_callback(lambda x: log.append("late")); print(len(log)); await asyncio.sleep(0); print(log[-1])
    g = Future(); g.set_exception(ValueError("boom"))
    try: await g
    except ValueError as e: print(repr(e), g.exception())
    c = Future(); print(c.cancel("why"), c.cancelled(), c.done(), c.cancel())
    try: c.result()
    except CancelledError as e: print(repr(e))
    try: await c
    except CancelledError as e: print(e.args)
    s = Future(); s.set_exception(StopIteration(1)); print(type(s.exception()).__name__)
    k = Future(); k.set_exception(KeyError); print(repr(k.exception()))
    try: Future().set_exception(5)
    except TypeError as e: print(e)
    print(repr(Future())[:16], asyncio.isfuture(f), asyncio.isfuture(5), asyncio.isfuture(asyncio.create_task(asyncio.sleep(0))), f.get_loop() is loop)
    t = asyncio.create_task(asyncio.sleep(0, "v"), name="named"); print(t.get_name(), t.done()); t.set_name("other"); print(t.get_name(), await t, t.result(), t.get_coro() is not None)
    for m in (lambda: t.set_result(1), lambda: t.set_exception(ValueError())):
        try: m()
        except RuntimeError as e: print(e)
    async def selfish(): await me
    me = asyncio.create_task(selfish())
    try: await me
    except RuntimeError as e: print(str(e)[:31])
    other = asyncio.new_event_loop(); foreign = other.create_future()
    async def wrong(): await foreign
    try: await asyncio.create_task(wrong())
    except RuntimeError as e: print(str(e)[-29:])
    other.close()
    class Bad:
        def __await__(self): yield 5
    async def bad(): await Bad()
    try: await asyncio.create_task(bad())
    except RuntimeError as e: print(e)
    try: asyncio.create_task(5)
    except TypeError as e: print(e)
    print(await asyncio.ensure_future(asyncio.sleep(0, 3)), await asyncio.wrap_future(f))
    async def ctx(): return [i for i in range(2)]
    print(await asyncio.gather(ctx(), ctx()))
    try: await asyncio.sleep(float("nan"))
    except ValueError as e: print(e)

asyncio.run(main())
