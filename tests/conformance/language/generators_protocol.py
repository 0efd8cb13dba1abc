def echo():
    received = []
    try:
        while True:
            try: received.append((yield len(received)))
            except ValueError as e: received.append(str(e))
    finally: print("closing", received)
g = echo(); print(next(g), g.send("a"), g.throw(ValueError("thrown")), g.send(None), g.gi_running, g.gi_frame is not None, g.close(), g.gi_frame, g.close())
for call in (lambda: next(g), lambda: g.send(1), lambda: g.throw(KeyError("late")), lambda: echo().send(5), lambda: echo().throw(KeyError("early")), lambda: next(iter(())), lambda: next(g, "default")):
    try: print(call())
    except BaseException as e: print(type(e).__name__, e)
def inner():
    got = yield 1
    print("inner got", got)
    try: yield 2
    except KeyError as e: print("inner caught", e); yield 3
    return "inner result"
def outer():
    result = yield from inner()
    print("result", result)
    more = yield from [10, 20]
    print("more", more)
    return (yield from range(2))
o = outer(); print(next(o), o.send("hello"), o.throw(KeyError("k")), next(o), next(o), next(o), next(o))
try: next(o)
except StopIteration as e: print("end", e.value)
def stops(): raise StopIteration("inside"); yield
try: next(stops())
except RuntimeError as e: print(e, repr(e.__cause__))
def ignores():
    while True:
        try: yield
        except GeneratorExit: print("ignoring")
i = ignores(); next(i)
try: i.close()
except RuntimeError as e: print(e)
def returns_on_close():
    try: yield 1
    except GeneratorExit: return "closed value"
r = returns_on_close(); next(r); print(r.close())
def recursive(): yield next(me)
me = recursive()
try: next(me)
except ValueError as e: print(e)
e = (x * x for x in range(4) if x % 2); print(type(e), e.__name__, next(e), list(e), list(e)); print(sum(x for x in range(5)), max((len(w), w) for w in ("a", "bbb")), list(x + y for x in range(2) for y in (10, 20)), dict((k, v) for k, v in zip("ab", (1, 2))))
def with_return(): return 5; yield
try: next(with_return())
except StopIteration as e: print(e.value, e.args)
def counter(n):
    while n: n -= 1; yield n
a, *b = counter(4); print(a, b, [*counter(2), *counter(1)], tuple(counter(3)), 2 in counter(5), sorted(counter(4)), list(zip(counter(2), counter(9))), dict.fromkeys(counter(2)))
import inspect
g = counter(1); print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g), g.gi_yieldfrom, g.gi_code.co_name, g.__name__, g.__qualname__); list(g); print(inspect.getgeneratorstate(g))
def tree(n):
    if n: yield from tree(n - 1); yield n; yield from tree(n - 1)
print(list(tree(3)), inspect.isgeneratorfunction(tree), inspect.isgenerator(tree(1)))
def cleanup_order():
    try:
        try: yield "a"
        finally: print("inner finally")
    finally: print("outer finally")
for x in cleanup_order(): print(x)
c = cleanup_order(); next(c); c.close(); print("after close")
def handled():
    try: raise KeyError("k")
    except KeyError:
        import sys
        yield repr(sys.exception()); yield repr(sys.exception())
h = handled()
try: raise ValueError("outer")
except ValueError: print(next(h))
print(next(h)); import sys; print(sys.exception())
try: (yield_ for yield_ in 5)
except TypeError as e: print(e)
lazy = (print("evaluated", x) or x for x in [1, 2]); print("made"); print(next(lazy)); del lazy
