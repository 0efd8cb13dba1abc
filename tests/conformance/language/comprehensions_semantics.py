# Comprehensions and generator expressions: order, laziness, scopes, errors, async ones.
import asyncio


def trace(name, value):
    print("  ", name)
    return value


print([trace(f"e{x}{y}", (x, y)) for x in trace("outer", "ab") if trace(f"if {x}", True) for y in trace(f"inner {x}", "cd") if y != "c" or x == "a"])
print({trace("key", k): trace("value", v) for k, v in [(1, 2)]})
lazy = (trace(f"item {x}", x) for x in trace("source at once", [1, 2]))
print("made", next(lazy), list(lazy), list(lazy))
try:
    (x for x in 5)
except TypeError as error:
    print(error)
late = (y for x in [1] for y in undefined)
try:
    next(late)
except NameError as error:
    print(error)
n = 10
scaled = (x * n for x in [1, 2])
n = 100
print(list(scaled))
x = "outside"
print([x for x in range(3)], x, {x for x in "aab"} == {"a", "b"}, {x: x for x in "ab"}, x)
print([[j * i for j in range(3)] for i in range(3)], [i for row in [[1, 2], [3]] for i in row])
print([f(1) for f in [lambda v, k=k: v + k for k in range(3)]], [f() for f in [lambda: k for k in range(3)]])
print([(a, b) for a, (b, *c) in [(1, (2, 3)), (4, "xy")]], [a for a, in [(1,), (2,)]], [*"ab", *(c for c in "cd")])
print([i if i % 2 else -i for i in range(5) if i], sum(i for i in range(4)), max((len(w), w) for w in ["a", "bcd"]), *[i for i in "xy"])
print([y for x in range(3) if (y := x * x) > 0], [lambda: 0][0](), [[] for _ in range(2)], [0 for x in [] for y in 1 / 0])
print({**{k: v for k, v in zip("ab", (1, 2))}, "c": 3}, dict(((k, 1) for k in "xy")), set(c for c in "hello") == set("hello"))
try:
    [1 / x for x in (1, 0)]
except ZeroDivisionError as error:
    print(error, error.__traceback__.tb_next)


class Holder:
    factor = 3
    try:
        values = [factor * i for i in range(3)]
    except NameError as error:
        print(error)
    values = [f * i for f in [factor] for i in range(3)]


print(Holder.values)


def nested(a):
    b = 2
    return [[a + b + c + d for c in range(2)] for d in range(2)], [locals() for z in [1]]


print(nested(1))


async def ticks(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def double(x):
    await asyncio.sleep(0)
    return x * 2


async def main():
    print([i async for i in ticks(3)], {i async for i in ticks(3) if i}, {i: await double(i) async for i in ticks(2)})
    print([await double(i) for i in range(3)], [await double(i) async for i in ticks(3) if await double(i) > 0])
    agen = (await double(i) async for i in ticks(3))
    print(type(agen).__name__, [i async for i in agen], [(i, j) async for i in ticks(2) for j in "ab"])
    mixed = [x for x in [await double(5)]]
    print(mixed, [x async for x in (y async for y in ticks(2))], sum([i async for i in ticks(4)]))
    print([[j async for j in ticks(i)] for i in range(3)])
    try:
        [i for i in ticks(2)]
    except TypeError as error:
        print(error)
    try:
        [i async for i in [1]]
    except TypeError as error:
        print(error)


asyncio.run(main())
for source in ("[yield_ for x in y]", "[(yield x) for x in y]", "(x for x in (yield))", "[x for x in *y]", "[*x for x in y]", "{**x for x in y}",
               "[x for x, in y]", "[x for (x) in y]", "[x for x.y in z]", "[x for f() in y]", "[x for 1 in y]", "[x for x in y if]", "(x for x in y, z)",
               "[x, y for x in z]", "[x for x in 1, 2]", "[x for x in lambda: y, z]", "{x: y for x in z, w}", "[x async for x in y]"):
    try:
        compile(source, "<s>", "exec")
        print(source, "fine")
    except SyntaxError as error:
        print(source, "->", error.msg)
