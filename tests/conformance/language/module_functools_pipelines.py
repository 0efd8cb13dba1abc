# functools in programs: currying, composing, dispatching, caching with keys, ordering.
import functools
import operator
from functools import cached_property, cmp_to_key, lru_cache, partial, reduce, singledispatchmethod, total_ordering, wraps


def compose(*functions):
    return reduce(lambda f, g: lambda x: g(f(x)), functions, lambda x: x)


def curry(function):
    @wraps(function)
    def curried(*args, **kwargs):
        if len(args) + len(kwargs) >= function.__code__.co_argcount:
            return function(*args, **kwargs)
        return partial(curried, *args, **kwargs)
    return curried


@curry
def volume(a, b, c):
    return a * b * c


slug = compose(str.strip, str.lower, partial(str.replace, *()) if False else lambda s: s.replace(" ", "-"))
print(slug("  Hello World "), volume(2)(3)(4), volume(2, 3)(4), volume(1, b=2)(c=5), volume.__name__)
print(reduce(operator.or_, [{1}, {2}, {1, 3}]), reduce(lambda n, d: n * 10 + d, [1, 2, 3]), reduce(getattr, ["real", "imag"], 5))


class Grid:
    def __init__(self, rows):
        self.rows = rows

    @cached_property
    def total(self):
        print("adding", end=" ")
        return sum(map(sum, self.rows))

    @lru_cache(maxsize=None)
    def paths(self, r, c):
        if r < 0 or c < 0:
            return 0
        return 1 if r == c == 0 else self.paths(r - 1, c) + self.paths(r, c - 1)

    @singledispatchmethod
    def get(self, where):
        raise TypeError(f"cannot index by {type(where).__name__}")

    @get.register
    def _(self, where: int):
        return self.rows[where]

    @get.register(tuple)
    def _(self, where):
        return self.rows[where[0]][where[1]]


grid = Grid([[1, 2], [3, 4]])
print(grid.total, grid.total, grid.paths(5, 5), Grid.paths.cache_info().currsize > 20, grid.get(1), grid.get((0, 1)))
try:
    grid.get("x")
except TypeError as error:
    print(error)


def natural(a, b):
    split = lambda s: [int(p) if p.isdigit() else p for p in "".join(c if c.isdigit() else f" {c} " for c in s).split()]
    return (split(a) > split(b)) - (split(a) < split(b))


print(sorted(["f10", "f9", "f1"], key=cmp_to_key(natural)), max("a2 a10".split(), key=cmp_to_key(natural)))


@total_ordering
class Money:
    def __init__(self, cents):
        self.cents = cents

    def __eq__(self, other):
        return self.cents == other.cents

    def __gt__(self, other):
        return self.cents > other.cents

    __hash__ = None


print(Money(1) < Money(2), Money(2) <= Money(2), sorted([Money(3), Money(1)])[0].cents, Money.__le__.__name__)


def counted(function=None, *, log=None):
    if function is None:
        return partial(counted, log=log)

    @wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        if log is not None:
            log.append((function.__name__, args))
        return function(*args, **kwargs)
    wrapper.calls = 0
    return wrapper


log = []


@counted
def plain(x):
    return x


@counted(log=log)
def logged(x, y=1):
    return x + y


print(plain(1), logged(1), logged(2, y=3), plain.calls, logged.calls, log, functools.WRAPPER_UPDATES)
basetwo = partial(int, base=2)
basetwo.__doc__ = "Converts."
print(basetwo("1010"), basetwo.keywords, list(map(partial(pow, 2), range(4))), list(map(partial(operator.mul, 3), "ab")) if False else [*map(partial(operator.add, "x"), "ab")])
