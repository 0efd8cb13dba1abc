log = []
def inner():
    try:
        while True:
            try:
                x = yield "i"
                log.append(x)
            except KeyError as e: log.append(f"inner caught {e}"); yield "recovered"
    finally: log.append("inner fin")
def outer():
    try: r = yield from inner(); log.append(r)
    except ValueError as e: log.append(f"outer caught {e}"); yield "outer"
    finally: log.append("outer fin")
g = outer(); print(next(g), g.send("a"), g.throw(KeyError("k")), next(g), g.throw(ValueError("v")), next(g, "end"), log); log.clear()
g = outer(); next(g); g.close(); print(log)
def ret(): yield 1; return "value"
def use(): v = yield from ret(); yield f"got {v}"
print(list(use()))
def chain(*its):
    for it in its: yield from it
print(list(chain("ab", range(2), {"k": 1}, (x for x in [9]))))
def avg():
    total = n = 0; value = None
    while True:
        x = yield value
        if x is None: return total / n
        total += x; n += 1; value = total / n
a = avg(); next(a); print([a.send(x) for x in (10, 20, 60)])
try: a.send(None)
except StopIteration as e: print(e.value)
def coro_pipeline(target):
    while True: target.send((yield) * 2)
def sink(out):
    while True: out.append((yield))
out = []; s = sink(out); next(s); p = coro_pipeline(s); next(p); [p.send(i) for i in range(3)]; print(out)
def fin(n):
    try: yield n
    finally: log.append(f"fin {n}")
log.clear()
for x in fin(1): pass
print(log); kept = fin(2); print(next(kept)); kept.close(); print(log)
def gexit():
    try: yield 1
    except GeneratorExit: log.append("ge"); raise
g = gexit(); next(g); g.close(); g.close(); print(log[-1], list(g))
def multi():
    try: yield 1; yield 2
    except ValueError: yield "V"
    except (TypeError, KeyError) as e: yield type(e).__name__
    else: yield "else"
    yield "after"
for exc in (ValueError, TypeError, KeyError, None):
    g = multi(); next(g); print(g.throw(exc) if exc else [*g], list(g))
g = multi()
try: g.throw(OSError("not started"))
except OSError as e: print(e, list(g))
def lazy(): log.append("started"); yield
log.clear(); g = lazy(); print(log); next(g); print(log)
def fib():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
from itertools import islice, takewhile
print(list(islice(fib(), 10, 15)), list(takewhile(lambda x: x < 50, fib())), sum(x for x in islice(fib(), 30) if x % 2 == 0))
def primes():
    found = []; n = 2
    while True:
        if all(n % p for p in found): found.append(n); yield n
        n += 1
print(list(islice(primes(), 15))); gen = (i * j for i in range(3) for j in range(i)); print(list(gen), gen.__name__ if hasattr(gen, "__name__") else "")
x = 10; ge = (x + i for i in range(2)); x = 20; print(list(ge)); fs = [lambda: i for i in range(3)]; print([f() for f in fs])
def perms(l):
    if not l: yield []
    for i, v in enumerate(l):
        for r in perms(l[:i] + l[i + 1:]): yield [v] + r
print(sum(1 for _ in perms([1, 2, 3, 4])), list(perms("ab")))
def with_return_in_finally():
    try: yield 1
    finally: log.append("f")
g = with_return_in_finally(); print(next(g), next(g, None), log[-1]); print(type(g).__name__, g.gi_frame, hasattr(g, "send"), iter(g) is g)
def state():
    yield
g = state(); import inspect; print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g)); g.close(); print(inspect.getgeneratorstate(g))
def y(): x = yield; print("received", x); z = (yield x) + 1; yield z
g = y(); next(g); print(g.send(5)); print(g.send(10))
def gen_in_with():
    class C:
        def __enter__(self): return self
        def __exit__(self, *a): log.append("ctx exit")
    with C(): yield 1; yield 2
g = gen_in_with(); next(g); g.close(); print(log[-1])
