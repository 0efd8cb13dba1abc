# Caches, partials, dispatch.
import functools

calls = []


@functools.lru_cache(maxsize=2)
def square(n):
    calls.append(n)
    return n * n


print([square(n) for n in (1, 2, 1, 3, 2)], calls, square.cache_info(), square.cache_parameters(), square.__wrapped__(9))
square.cache_clear()
print(square.cache_info())


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info().currsize)


class Circle:
    @functools.cached_property
    def area(self):
        print("computed")
        return 3


c = Circle()
print(c.area, c.area, "area" in vars(c))
p = functools.partial(int, base=2)
print(p("101"), p.func, p.args, p.keywords, functools.partial(p, "11")(), repr(functools.partial(print, 1, sep="-")))
print(functools.partial(pow, functools.Placeholder, 2)(5), functools.reduce(lambda a, b: a * b, [1, 2, 3], 10), functools.reduce(max, [3, 9, 2]))


@functools.singledispatch
def show(x):
    return "other"


@show.register
def _(x: int):
    return "int"


@show.register(list)
def _(x):
    return "list"


print(show(1), show([]), show(""), show.dispatch(bool)(True), sorted(k.__name__ for k in show.registry))


class D:
    @functools.singledispatchmethod
    def go(self, x):
        return "any"

    @go.register
    def _(self, x: str):
        return "str"


print(D().go(1), D().go(""))


@functools.total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(V(1) <= V(2), V(3) >= V(3), V(2) > V(1), sorted([3, 1], key=functools.cmp_to_key(lambda a, b: b - a)))
try:
    square([])
except TypeError as error:
    print(error)
