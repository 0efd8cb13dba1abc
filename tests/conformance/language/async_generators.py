import asyncio
log = []
async def agen(n):
    try:
        for i in range(n):
            got = yield i
            if got: log.append(got)
            await asyncio.sleep(0)
    finally: log.append("agen closed")
class ACtx:
    async def __aenter__(self): await asyncio.sleep(0); log.append("enter"); return self
    async def __aexit__(self, t, v, tb): await asyncio.sleep(0); log.append(f"exit {t and t.__name__}"); return t is KeyError
class AIter:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1; await asyncio.sleep(0); return self.n
async def main():
    print([x async for x in agen(3)], log); log.clear()
    g = agen(5); print(await g.asend(None), await g.asend("sent"), await anext(g)); await g.aclose(); print(log); log.clear()
    try: await anext(g)
    except StopAsyncIteration: print("exhausted")
    print(await anext(agen(0), "default"))
    g = agen(2); await anext(g)
    try: await g.athrow(ValueError("thrown"))
    except ValueError as e: print(e, log)
    log.clear()
    async for x in agen(10):
        if x == 2: break
    else: print("no")
    print("broke", x)
    async for x in AIter(3): print(x, end=" ")
    else: print("else")
    print([x * 2 async for x in AIter(4) if x % 2], {x async for x in AIter(3)}, {x: x async for x in AIter(2)}, sum([x async for x in AIter(4)]), [y for x in [1, 2] for y in [await val(x)]], [await val(x) async for x in AIter(2)])
    ag = (x async for x in AIter(2)); print(type(ag).__name__, [x async for x in ag])
    async with ACtx() as a: log.append("body")
    async with ACtx(): raise KeyError
    try:
        async with ACtx(), ACtx(): raise ValueError("v")
    except ValueError as e: print(e)
    print([l for l in log if l != "agen closed"])
    async def nested():
        async for x in agen(2):
            async for y in agen(2): yield x, y
    print([p async for p in nested()])
    for bad in (lambda: aiter(5), ):
        try: bad()
        except TypeError as e: print(e)
    try:
        async for x in [1]: pass
    except TypeError as e: print(e)
    try:
        async with 5: pass
    except TypeError as e: print(e)
    try: await None
    except TypeError as e: print(e)
    async def deep(n): return 0 if n == 0 else 1 + await deep(n - 1)
    print(await deep(50)); c = val(1); await c
    try: await c
    except RuntimeError as e: print(e)
    async def tryfin():
        try: return await val("r")
        finally: await asyncio.sleep(0); log.append("fin")
    print(await tryfin(), log[-1]); f = lambda: val(9); print(await f(), await (lambda x: val(x))(3), (await val([1, 2]))[1], await val(1) + await val(2), [await val(1), await val(2)], f"{await val('f')}", (await val(3)) if await val(True) else 0)
    async def gen_ret():
        yield 1
        return
    print([x async for x in gen_ret()])
async def val(x): await asyncio.sleep(0); return x
asyncio.run(main())
async def raw():
    r = await Aw(); return r
class Aw:
    def __await__(self): x = yield "yielded"; return x * 2
c = raw(); print(c.send(None))
try: c.send(21)
except StopIteration as s: print(s.value)
c = raw(); c.send(None)
try: c.throw(ValueError("into coro"))
except ValueError as e: print(e)
c = raw(); c.send(None); print(c.close(), c.cr_frame); c2 = raw(); c2.close()
try: c2.send(None)
except RuntimeError as e: print(e)
