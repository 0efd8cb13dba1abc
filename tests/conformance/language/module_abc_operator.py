# abc and operator.
import abc
import operator
from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Hashable, Iterable, Iterator, Mapping, MutableSequence, Sequence, Set, Sized, Callable, Generator, Awaitable


class Shape(ABC):
    @abstractmethod
    def area(self):
        """The area."""
        return 0

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def unit(cls): ...

    @staticmethod
    @abstractmethod
    def info(): ...

    def describe(self):
        return f"{self.name}: {self.area()}"


class Half(Shape):
    def area(self):
        return super().area() + 1


class Square(Half):
    name = "square"

    @classmethod
    def unit(cls):
        return cls(), cls.__name__

    @staticmethod
    def info():
        return "info"


for cls in (Shape, Half):
    try:
        print(cls())
    except TypeError as error:
        print(error)
print(Square().describe(), Square.unit()[1], sorted(Shape.__abstractmethods__), Square.__abstractmethods__, Shape.area.__isabstractmethod__, isinstance(Shape, ABCMeta))


class Single(ABC):
    @abstractmethod
    def only(self): ...


try:
    Single()
except TypeError as error:
    print(error)


class Duck:
    def quack(self):
        return "Quack"


class Quacker(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is Quacker:
            return any("quack" in base.__dict__ for base in subclass.__mro__) or NotImplemented
        return NotImplemented


print(issubclass(Duck, Quacker), isinstance(Duck(), Quacker), issubclass(int, Quacker))
Quacker.register(int)
print(isinstance(5, Quacker), isinstance("5", Quacker), Single.register(Duck) is Duck, isinstance(Duck(), Single))
for wrong in (lambda: Quacker.register(3), lambda: issubclass(3, Quacker), lambda: Single.register(Single)):
    try:
        print(wrong())
    except TypeError as error:
        print(error)


class Countdown(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError(i)
        return self.n - i


c = Countdown(4)
print(list(c), 3 in c, c.index(2), c.count(9), list(reversed(c)), isinstance(c, Iterable), isinstance(c, Hashable), c[0])


class OnlyLen(Mapping):
    def __len__(self):
        return 0


try:
    OnlyLen()
except TypeError as error:
    print(error)


class Bag(Set):
    def __init__(self, items):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return f"Bag({self.items})"


print(Bag("abc") & Bag("bcd"), Bag("ab") | Bag("bc"), Bag("ab") - Bag("b"), Bag("ab") <= Bag("abc"), Bag("ab") == {"a", "b"}, Bag("ab") ^ Bag("bc"), Bag("a").isdisjoint("b"))
print([kind.__name__ for kind in (Sized, Iterable, Iterator, Hashable, Callable, Generator, Awaitable) if isinstance((n for n in "a"), kind)])
print(operator.add(1, 2), operator.mul("ab", 2), operator.truediv(7, 2), operator.floordiv(-7, 2), operator.mod(7, 3), operator.pow(2, 5), operator.neg(3), operator.inv(5), operator.xor(6, 3), operator.lshift(1, 4), operator.matmul.__name__)
print(operator.itemgetter(1)("abc"), operator.itemgetter(0, 2)("abc"), operator.itemgetter(slice(1, 3))("abcd"), operator.attrgetter("real", "imag")(3 + 4j), operator.attrgetter("__class__.__name__")(5), operator.methodcaller("split", ",", maxsplit=1)("a,b,c"))
print(repr(operator.itemgetter("k", 1)), repr(operator.attrgetter("a.b")), repr(operator.methodcaller("f", 1, x=2)))
print(operator.contains([1, 2], 2), operator.countOf("banana", "a"), operator.indexOf("banana", "n"), operator.concat([1], [2]), operator.is_not(1, None), operator.is_none(None), operator.truth([]), operator.not_(1), operator.index(True), operator.length_hint(iter([1, 2, 3])), operator.length_hint(object(), 7))
items = [1, 2]
print(operator.iadd(items, [3]), items, operator.setitem(items, 0, "x"), operator.getitem(items, 0), operator.delitem(items, 0), items, operator.call(max, 1, 5), operator.ior(1, 6))
print(sorted([("b", 2), ("a", 3), ("c", 1)], key=operator.itemgetter(1)), max([{"n": 1}, {"n": 5}], key=operator.itemgetter("n")))
for wrong in (lambda: operator.itemgetter(), lambda: operator.attrgetter(3), lambda: operator.itemgetter(5)("abc"), lambda: operator.attrgetter("nope")(1), lambda: operator.methodcaller(), lambda: operator.indexOf([1], 2), lambda: operator.add(1), lambda: operator.concat(1, 2), lambda: operator.index(1.5), lambda: operator.length_hint(1, "x"), lambda: operator.methodcaller("nope")(1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
