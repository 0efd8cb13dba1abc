# Corners of the object protocols: who takes arguments, which property a __getattr__ stands in for, what a
# mapping gives to a call, slices of ranges of any size.
import sys
import traceback


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Singleton:
    _instance = None

    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            cls._instance = super().__new__(cls, *args, **kwargs)
        return cls._instance

    def __init__(self, *args):
        pass


print(attempt(lambda: Singleton(1)))
print(attempt(lambda: type(Singleton()).__name__))
print(attempt(lambda: object.__new__(Singleton, 1)))


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))


print(Point(1, 2), attempt(lambda: Point(1)))


class Custom(Exception):
    def __new__(cls, *args, **kwargs):
        return super().__new__(cls, *args)


print(repr(Custom(1, 2)))


class Writable:
    x = property(fset=lambda self, value: None)
    y = property(lambda self: self.nothing)
    __slots__ = ("z", "__dict__")

    def __getattr__(self, name):
        return "instead of " + name


one = Writable()
print(one.x, one.y, one.z)
one.z = 5
one.x = 6
print(one.z, one.x)


class Mapped(dict):
    def keys(self):
        return ["k"]

    def __getitem__(self, key):
        return "got " + key


class Iterated(Mapped):
    def __iter__(self):
        return iter("it")


for kind in (Mapped, Iterated):
    print((lambda **kwargs: kwargs)(**kind(a=1)), dict(**kind(a=1)), {**kind(a=1)}, dict(kind(a=1)))

huge = 10 ** 30
for sliced in (slice(huge), slice(-huge, huge), slice(None, -huge, -1), slice(huge, None, -2), slice(1, 4)):
    print(range(5)[sliced], range(huge)[sliced], range(-huge, huge, 7)[sliced])
    print(sliced.indices(5), sliced.indices(huge))
print(range(huge)[5:10], range(huge)[::-1][0], range(10)[-3:][::-1])
print(attempt(lambda: range(5)[::0]), attempt(lambda: range(5)["a":]), attempt(lambda: slice(1).indices(-1)))
print(range(0, 10, 3)[1:], range(10, 0, -3)[::2], range(5)[7:9], range(0)[1:])


def __dir__():
    return ["q", "p"]


print(dir(sys.modules["__main__"]))


class Entries:
    def __mro_entries__(self, bases):
        return 5


class Several:
    def __mro_entries__(self, bases):
        return (dict, Custom) if False else (dict,)


def bad():
    class Broken(Entries()):
        pass


def good():
    class Working(Several()):
        pass

    return Working.__mro__[1], Working.__orig_bases__[0].__class__


print(attempt(bad), attempt(good))
before = sys.getrecursionlimit()
print(attempt(lambda: sys.setrecursionlimit(1)), attempt(lambda: sys.setrecursionlimit(0)))
print(sys.getrecursionlimit() == before)
try:
    try:
        raise ValueError(1)
    except* ValueError:
        raise KeyError(2)
except BaseException:
    print(traceback.format_exc().replace(__file__, "FILE"))


def f():
    try:
        raise ValueError(1)
    except* (ValueError, OSError) as group:
        print(group.__traceback__.tb_lineno, group.exceptions[0].__traceback__.tb_lineno)
        raise


try:
    f()
except BaseException:
    print(traceback.format_exc().replace(__file__, "FILE"))
