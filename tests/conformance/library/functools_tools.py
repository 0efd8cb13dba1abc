import functools
import operator
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, reduce, singledispatch, total_ordering, wraps
print(reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 2), partial(int, base=2)("101"), partial(pow, 2)(5))
try: reduce(operator.add, [])
except TypeError as e: print(e)
@lru_cache(maxsize=2)
def sq(x): calls.append(x); return x * x
calls = []; [sq(i) for i in (1, 2, 1, 3, 2, 1)]; print(calls, sq.cache_info()); sq.cache_clear(); print(sq.cache_info(), sq.__name__, sq.__wrapped__(3))
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info().hits)
@lru_cache
def kw(a, *, b=1): return a, b
print(kw(1), kw(1, b=1), kw(1), kw.cache_info())
def deco(f):
    @wraps(f)
    def inner(*a, **k):
        "inner doc"
        return f(*a, **k)
    return inner
@deco
def documented(): "the doc"; return 1
print(documented.__name__, documented.__doc__, documented.__wrapped__(), documented.__qualname__)
class C:
    n = 0
    @cached_property
    def slow(self): C.n += 1; return C.n
c = C(); print(c.slow, c.slow, C.n, "slow" in c.__dict__); del c.slow; print(c.slow)
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) != V(2), sorted([V(3), V(1)])[0].v)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
@singledispatch
def show(x): return f"object {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list of {len(x)}"
print(show(1), show([1, 2]), show("s"), show(True))
p = partial(print, "a", sep="-"); p("b", "c"); print(p.args, p.keywords, p.func is print)
class M:
    def meth(self, a, b): return a, b
    half = functools.partialmethod(meth, 1)
print(M().half(2), functools.reduce(max, [3, 9, 2]))
print(operator.itemgetter(1)([1, 2]), operator.itemgetter(0, 2)("abc"), operator.attrgetter("real")(5), operator.methodcaller("upper")("x"), operator.mul(3, 4), operator.contains([1], 1), sorted([(1, "b"), (0, "c")], key=operator.itemgetter(0)))
