# functools: lru_cache, cache, cached_property, singledispatch.
import threading
from functools import cache, cached_property, lru_cache, singledispatch, singledispatchmethod
from collections.abc import Mapping

calls = []


@lru_cache(maxsize=2)
def square(n):
    calls.append(n)
    return n * n


print([square(n) for n in (1, 2, 1, 3, 2, 1)], calls, square.cache_info())
square.cache_clear()
print(square.cache_info(), square.cache_parameters(), square.__wrapped__(5), square.__name__)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info(), fib.cache_parameters())


@lru_cache(typed=True)
def kind(x):
    return type(x).__name__


print(kind(1), kind(1.0), kind(True), kind.cache_info(), kind(x=1), kind.cache_info().misses)


@lru_cache(None)
def add(a, b=0, **more):
    return (a, b, more)


print(add(1), add(1, 0), add(a=1), add(1, c=2), add.cache_info())
try:
    add([])
except TypeError as error:
    print(error)
try:
    lru_cache(maxsize="x")
except TypeError as error:
    print(error)


@lru_cache
def failing(n):
    calls.append("failing")
    raise ValueError(n)


for _ in range(2):
    try:
        failing(1)
    except ValueError as error:
        print(error, calls[-1], failing.cache_info())


class Dataset:
    def __init__(self, items):
        self.items = items

    @cached_property
    def mean(self):
        """The mean."""
        calls.append("mean")
        return sum(self.items) / len(self.items)

    @lru_cache
    def method(self, n):
        return n


data = Dataset([1, 2, 6])
print(data.mean, data.mean, calls.count("mean"), data.__dict__, Dataset.mean.__doc__)
del data.mean
data.items = [4]
print(data.mean, calls.count("mean"), Dataset.mean.attrname, data.method(3), Dataset.method.cache_info().currsize)


class Slotted:
    __slots__ = ()

    @cached_property
    def x(self):
        return 1


try:
    Slotted().x
except TypeError as error:
    print(error)


@singledispatch
def describe(value, level=0):
    return f"something {value!r}"


@describe.register
def _(value: int | bool, level=0):
    return f"a number {value} at {level}"


@describe.register(list)
@describe.register(tuple)
def of_sequence(value, level=0):
    return [describe(item, level + 1) for item in value]


describe.register(Mapping, lambda value, level=0: {k: describe(v) for k, v in value.items()})
describe.register(type(None), lambda value, level=0: "nothing")
print(describe(1.5), describe(True), describe([1, (2, "x")]), describe({"a": None}), sep="\n")
print(describe.dispatch(bool).__name__, describe.dispatch(dict).__name__, describe.registry.keys() >= {int, list}, of_sequence.__name__)
for wrong in (lambda: describe(), lambda: describe.register("x"), lambda: describe.register(lambda x: x)):
    try:
        wrong()
    except TypeError as error:
        print(str(error).split(" at 0x")[0].split("<function")[0])


class Printer:
    @singledispatchmethod
    def show(self, value):
        return "default"

    @show.register
    def _(self, value: str):
        return "text " + value

    @show.register
    @classmethod
    def _(cls, value: int):
        return cls.__name__, value


print(Printer().show("x"), Printer().show(2.5), Printer().show(3), Printer.show.register is not None)
barrier = threading.Barrier(3)
started = []


@lru_cache
def slow(n):
    started.append(n)
    barrier.wait()
    return n


threads = [threading.Thread(target=slow, args=(7,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(started, slow.cache_info().currsize, slow(7))
