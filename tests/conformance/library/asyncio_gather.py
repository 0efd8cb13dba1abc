import asyncio
from asyncio import CancelledError

async def val(v, d=0): await asyncio.sleep(d); return v
async def err(m, d=0): await asyncio.sleep(d); raise ValueError(m)

async def main():
    print(await asyncio.gather(val(1, 0.02), val(2), val(3, 0.01)), await asyncio.gather())
    c = asyncio.create_task(val("same")); print(await asyncio.gather(c, c, val("x"), c))
    log = []
    async def logs(n, d): await asyncio.sleep(d); log.append(n); return n
    try: await asyncio.gather(logs("a", 0.001), err("first", 0.02), logs("b", 0.6), err("second", 0.3))
    except ValueError as e: print(e, log)
    await asyncio.sleep(0.8); print(log)
    print(await asyncio.gather(val(1), err("e"), val(2), return_exceptions=True))
    t = asyncio.create_task(asyncio.sleep(10)); asyncio.get_running_loop().call_soon(t.cancel)
    print(await asyncio.gather(val(1), t, return_exceptions=True))
    t = asyncio.create_task(asyncio.sleep(10)); s = asyncio.create_task(val("sibling", 0.02)); asyncio.get_running_loop().call_soon(t.cancel)
    try: await asyncio.gather(s, t)
    except CancelledError: print("gather cancelled by child", s.done(), await s)
    a, b = asyncio.create_task(asyncio.sleep(10)), asyncio.create_task(asyncio.sleep(10))
    g = asyncio.gather(a, b, return_exceptions=True); await asyncio.sleep(0); print(g.cancel())
    try: await g
    except CancelledError: print("cancelled", a.cancelled(), b.cancelled(), g.cancelled(), g.done())
    print(await asyncio.gather(asyncio.gather(val(1), val(2)), val(3)))
    done, pending = await asyncio.wait([asyncio.create_task(val(i, i / 2)) for i in range(3)], timeout=0.25); print(len(done), len(pending))
    for p in pending: p.cancel()
    ts = [asyncio.create_task(val(1, 0.5)), asyncio.create_task(err("w", 0.001)), asyncio.create_task(val(2, 1.5))]
    d, p = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION); print([repr(x.exception()) for x in d], len(p))
    d, p = await asyncio.wait(p, return_when=asyncio.FIRST_COMPLETED); print([x.result() for x in d], len(p)); d, p = await asyncio.wait(p); print([x.result() for x in d], p)
    for bad in (lambda: asyncio.wait([]), lambda: asyncio.wait(ts[0]), lambda: asyncio.wait(ts, return_when="x")):
        try: await bad()
        except (ValueError, TypeError) as e: print(type(e).__name__, e)
    k = val(1)
    try: await asyncio.wait([k])
    except TypeError as e: print(e)
    k.close()
    out = []
    for f in asyncio.as_completed([val("c", 0.06), val("a", 0.001), val("b", 0.03)]): out.append(await f)
    print(out); out = []; tasks = [asyncio.create_task(val("slow", 0.04)), asyncio.create_task(val("fast", 0.001))]
    async for t in asyncio.as_completed(tasks): out.append((tasks.index(t), t.result()))
    print(out)
    try:
        for f in asyncio.as_completed([val(1), asyncio.create_task(val(2, 10))], timeout=0.5): print(await f)
    except TimeoutError: print("as_completed timeout")
    for f in asyncio.as_completed([err("in order", 0.001)]):
        try: await f
        except ValueError as e: print(e)
    order = []
    async def first(): order.append("first"); await asyncio.sleep(0); order.append("first again")
    async def second(): order.append("second")
    await asyncio.gather(first(), second()); print(order)

asyncio.run(main())
