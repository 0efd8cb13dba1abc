def count(n):
    for i in range(n): yield i
    return "done"
g = count(2); print(next(g), next(g))
try: next(g)
except StopIteration as e: print("value", e.value)
print(list(count(3)), sum(count(5)), next(count(0), "empty"), [*count(2)], max(count(4)), 2 in count(9))
def echo():
    got = yield "ready"
    while got != "stop": got = yield f"got {got}"
    return "stopped"
e = echo(); print(next(e), e.send("a"), e.send(2))
try: e.send("stop")
except StopIteration as s: print(s.value)
def delegate():
    r = yield from count(2)
    print("inner returned", r)
    yield from "ab"
    r = yield from echo()
    print("echo returned", r)
d = delegate(); print([next(d) for _ in range(5)], d.send("x"))
try: d.send("stop")
except StopIteration: print("over")
def guarded():
    try:
        while True:
            try: yield 1
            except ValueError as v: print("caught", v); yield "handled"
    finally: print("cleanup")
q = guarded(); print(next(q), q.throw(ValueError("thrown")), next(q)); q.close(); print(list(q))
q = guarded(); next(q)
try: q.throw(KeyError("k"))
except KeyError as k: print("propagated", k)
def ignores():
    try: yield 1
    except GeneratorExit: yield 2
i = ignores(); next(i)
try: i.close()
except RuntimeError as r: print(r)
def bad(): 
    yield 1
    raise StopIteration("x")
try: list(bad())
except RuntimeError as r: print(r, repr(r.__cause__))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib(); print([next(f) for _ in range(10)], [x for x, _ in zip(fib(), range(5))])
sq = (x * x for x in range(5) if x % 2); print(next(sq), list(sq), type(sq).__name__, sum(x for x in [1, 2]))
def walk(tree):
    if isinstance(tree, list):
        for t in tree: yield from walk(t)
    else: yield tree
print(list(walk([1, [2, [3, 4], []], 5])))
def pipeline(xs):
    evens = (x for x in xs if x % 2 == 0)
    return (x * 10 for x in evens)
print(list(pipeline(range(6))))
try: next(5)
except TypeError as t: print(t)
try: count(1).send(1)
except TypeError as t: print(t)
def running():
    yield next(me)
me = running()
try: next(me)
except ValueError as v: print(v)
gen = count(1); print(gen.gi_frame is not None, gen.gi_running, iter(gen) is gen, gen.__name__); list(gen); print(gen.gi_frame)
def lazily():
    print("started"); yield
l = lazily(); print("not yet"); next(l)
def tee(*its):
    for a in zip(*its): yield a
print(list(tee("ab", count(2), iter([5, 6, 7]))), dict(enumerate(count(2))), list(map(str, count(2))))
def with_finally():
    try: yield 1; yield 2
    finally: print("fin")
w = with_finally()
for x in w:
    print(x)
    if x == 2: break
w.close()
it = iter(int, 1); print(next(it)); c = iter([1, 2, 3]); print(next(c), list(c), list(c)); print(list(iter([4, 5, 6].pop, 4)))
