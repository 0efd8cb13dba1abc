def f(a, /, b=1, *c, d, e=2, **g):
    global h; x: int = lambda *y, **z: (yield)
    return [i for i in c if i] + [*c], {**g, 'k': a}, {1, 2}
@f
async def k():
    async with a as b, c: await d
    async for i in j: yield i
    else: pass
