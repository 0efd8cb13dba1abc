import asyncio
class Awaitable:
    def __init__(self, value): self.value = value
    def __await__(self): got = yield self.value; return got
async def simple(): return await Awaitable("yielded")
c = simple(); print(c.send(None), c.cr_running, c.cr_await is not None, type(c), c.__name__, c.__qualname__)
try: c.send("sent")
except StopIteration as e: print("returned", e.value)
for call in (lambda: c.send(None), lambda: simple().send(5), lambda: simple().throw(KeyError("k"))):
    try: call()
    except BaseException as e: print(type(e).__name__, e)
d = simple(); d.send(None); d.close(); print(d.cr_frame)
async def bad(value): return await value
def plain(): yield
for value in (5, None, plain(), "text", [1], print):
    b = bad(value)
    try: b.send(None)
    except TypeError as e: print(str(e))
    b.close()
class WrongAwait:
    def __await__(self): return [1]
class CoroutineAwait:
    def __await__(self): return simple()
for w in (WrongAwait(),):
    b = bad(w)
    try: b.send(None)
    except TypeError as e: print(e)
    b.close()
async def nested(n):
    if n == 0: raise ValueError("deep")
    await nested(n - 1)
try: asyncio.run(nested(5))
except ValueError as e: print("caught", e)
class Manager:
    async def __aenter__(self): print("enter"); return self
    async def __aexit__(self, kind, value, tb): print("exit", kind and kind.__name__, value); return kind is KeyError
async def managed(error=None):
    async with Manager() as m, Manager():
        print("body")
        if error: raise error
    return "done"
print(asyncio.run(managed()), asyncio.run(managed(KeyError("swallowed"))))
try: asyncio.run(managed(ValueError("passes")))
except ValueError as e: print("out", e)
class NotAsync:
    def __enter__(self): return self
    def __exit__(self, *a): pass
async def wrong_with(m):
    async with m: pass
async def wrong_for(i):
    async for x in i: pass
class BadAiter:
    def __aiter__(self): return 5
class BadAnext:
    def __aiter__(self): return self
    def __anext__(self): return 5
for coroutine in (wrong_with(NotAsync()), wrong_with(5), wrong_for([1]), wrong_for(BadAiter()), wrong_for(BadAnext())):
    try: coroutine.send(None)
    except TypeError as e: print(e)
    coroutine.close()
def sync_with():
    with Manager(): pass
try: sync_with()
except TypeError as e: print(e)
class Numbers:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n <= 0: raise StopAsyncIteration
        self.n -= 1; await asyncio.sleep(0); return self.n
async def loops():
    async for x in Numbers(3): print("x", x)
    else: print("else")
    print([x async for x in Numbers(3)], {x async for x in Numbers(2)}, {x: x async for x in Numbers(2)}, [x async for x in Numbers(5) if x % 2], [await asyncio.sleep(0, i) for i in range(3)], [y for x in [1, 2] for y in [x] if await asyncio.sleep(0, True)])
    print(await anext(Numbers(1)), await anext(Numbers(0), "default"), [i async for i in (j async for j in Numbers(2))])
    async for x in Numbers(9):
        if x == 7: break
    print(f"{await asyncio.sleep(0, 'in f-string')}", (lambda: 5)(), await asyncio.gather(*(asyncio.sleep(0, i) for i in range(2))))
asyncio.run(loops())
for source in ("await x", "async def f():\n yield from x", "def f():\n await x", "def f():\n async with a: pass", "def f():\n async for i in a: pass", "async def f():\n return 1\n yield", "async def f():\n yield 1\n return 2", "def f():\n [x async for x in a]", "async def f():\n def g(): await x", "lambda: await x", "async with a: pass", "async lambda: 1", "async x = 1", "async def f():\n await = 5", "async def f(): [await x for x in y]", "async def f(): (await x for x in y)", "async def f(x=await y): pass", "class A:\n await x"):
    try: compile(source, "<s>", "exec"); print(repr(source), "fine")
    except SyntaxError as e: print(repr(source), "->", e.msg)
