# types.coroutine(), and what may be awaited or delegated to.
import types, inspect, asyncio
async def c(): return 5
def g(): yield from c()
try: list(g())
except TypeError as e: print(e)
@types.coroutine
def gc():
    x = yield 1
    print('got', x)
    return (yield from c())
print(bool(gc.__code__.co_flags & inspect.CO_ITERABLE_COROUTINE), gc.__code__.co_flags & 0x20, gc.__code__.co_flags & 0x80)
print(inspect.iscoroutinefunction(gc), inspect.isgeneratorfunction(gc), inspect.isawaitable(gc()), inspect.iscoroutine(gc()), inspect.isgenerator(gc()), asyncio.iscoroutine(gc()))
print(type(gc()), repr(gc())[:20])
async def main():
    r = await gc()
    print('r', r)
m=main()
print(m.send(None))
try: m.send('hello')
except StopIteration as e: print('done', e.value)
def plain():
    yield 1
async def bad(): await plain()
try: bad().send(None)
except TypeError as e: print(e)
@types.coroutine
def pre():
    yield 1
print(types.coroutine(pre) is pre)
t=types.coroutine(c); print(t is c)
@types.coroutine
def ret_gen():
    return plain()
print(type(ret_gen()), ret_gen.__name__)
async def m2():
    return await ret_gen()
x=m2()
print(x.send(None))
try: x.send(None)
except StopIteration as e: print('done2', e.value)
@types.coroutine
def ret_co(): return c()
async def m3(): return await ret_co()
print(asyncio.run(m3()))
try: types.coroutine(5)
except TypeError as e: print(e)
@types.coroutine
def sleep0():
    yield
async def m4():
    await sleep0(); await sleep0(); return 'slept'
print(asyncio.run(m4()))
class G:
    def __await__(self):
        return c()
async def m5(): await G()
try: m5().send(None)
except TypeError as e: print(e)
class G2:
    def __await__(self):
        return gc()
async def m6(): await G2()
try: m6().send(None)
except TypeError as e: print(e)
class G3:
    def __await__(self):
        return 5
async def m7(): await G3()
try: m7().send(None)
except TypeError as e: print(e)
def g8():
    yield from gc()
try: print(next(g8()))
except TypeError as e: print(e)
try: print(list(c()))
except TypeError as e: print(e)
try: print(iter(c()))
except TypeError as e: print(e)
try: print(asyncio.run(plain()))
except (ValueError,TypeError) as e: print(e)
try: print(asyncio.run(sleep0()))
except (ValueError,TypeError) as e: print(e)
print(inspect.getgeneratorstate(gc()))
