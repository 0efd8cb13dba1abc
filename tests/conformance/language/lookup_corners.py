# Equality and hashes of a program's own in dicts, sets and ranges; unbound super; setters without getters.
import collections.abc
import operator
import sys


class Alias:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        return other == self.name


mixed = {"a": 1, Alias("b"): 2, "c": 3}
print(mixed["b"], mixed.get("b"), "b" in mixed, mixed.get("x"), mixed.pop("b"), list(mixed))
mixed = {Alias(f"key{i}"): i for i in range(40)}
print(mixed["key17"], "key40" in mixed, len(mixed | {"key3": "new"}))


class Text(str):
    __hash__ = str.__hash__

    def __eq__(self, other):
        return False


print({Text("x"): 1}.get("x"), {Text("y"): 1}.get(Alias("y")))


class Counted(int):
    asked = 0

    def __hash__(self):
        Counted.asked += 1
        return int.__hash__(self)


numbers = dict.fromkeys(map(Counted, range(10)))
print(Counted.asked)
kept = set(numbers)
for make in dict.fromkeys, frozenset, set, kept.union, kept.__xor__, numbers.__or__, dict:
    make(numbers if make not in (kept.__xor__,) else kept)
    print(Counted.asked, end=" ")
print(dict.fromkeys(kept, 0) == dict.fromkeys(numbers, 0), Counted.asked)


class Group(set):
    def __hash__(self):
        return 7


group, groups = Group([1]), set()
groups.add(group)
print(group in groups, {1} in {frozenset([1])}, Group([1]) in {frozenset([1])})
groups.remove(group)
print(groups)


class Anything:
    def __eq__(self, other):
        return True


class Wide(int):
    def __eq__(self, other):
        return True

    __hash__ = None


print(Anything() in range(3), range(3).count(Anything()), range(4, 9).index(Anything()), Wide(11) in range(3))
print(True in range(3), range(3).index(True), range(3).count(1.0), range(3).index(2.0), range(5).count("x"))
for wanted in 7, 2.5, "x", None:
    try:
        print(range(3).index(wanted))
    except ValueError as error:
        print(error)


class AutoSuper(type):
    def __new__(meta, name, bases, namespace):
        cls = super().__new__(meta, name, bases, namespace)
        setattr(cls, f"_{name}__super", super(cls))
        return cls


class Base(metaclass=AutoSuper):
    def describe(self):
        return "base"


class Derived(Base):
    def describe(self):
        return "derived of " + self.__super.describe()


print(Derived().describe(), type(Derived.__dict__["_Derived__super"]).__name__)


class Setter:
    def __set__(self, instance, value):
        instance.__dict__["a"] = value * 2


class Holder:
    a = Setter()


holder = Holder()
print(type(holder.a).__name__)
holder.a = 21
print(holder.a)


class Plain:
    pass


class Box[T]:
    pass


print(Plain.__type_params__, Box.__type_params__, int.__type_params__, type.__type_params__)
Plain.__type_params__ = Box.__type_params__
print(Plain.__type_params__)
for bad in lambda: setattr(int, "__type_params__", ()), lambda: Plain.__type_params__[1]:
    try:
        bad()
    except (TypeError, IndexError) as error:
        print(error)


def thrown_into():
    try:
        yield
    except ValueError as error:
        print(repr(sys.exception()), error.__context__)
        yield
        print(repr(sys.exception()))
        try:
            raise KeyError("inner")
        except KeyError as inner:
            print(repr(inner.__context__))
            yield
        print(repr(sys.exception()))
        yield
        raise


generator = thrown_into()
next(generator)
try:
    raise ValueError("from outside")
except ValueError as error:
    generator.throw(error)  # what the caller handles, too
    print(repr(sys.exception()))
print(sys.exception())
next(generator)
next(generator)
try:
    next(generator)
except ValueError as error:
    print("again", repr(error), repr(error.__context__))


class Shifted(int):
    def __index__(self):
        return int(str(self)) + 1


print("abcd"[Shifted(1)], operator.index(Shifted(1)), Shifted(1).__index__(), range(Shifted(2)), operator.index(True))


class Odd:
    def __index__(self):
        return True


print(repr(operator.index(Odd())), repr("ab"[Odd()]))
print(isinstance({}.values(), collections.abc.Container), isinstance({}.values(), collections.abc.Collection))


class Frozen(frozenset):
    pass


class Empty:
    pass


for made in Frozen([1]), Empty(), type("Whole", (int,), {})(3):
    try:
        print(made.__init__([2]), made if not isinstance(made, Empty) else "")
    except TypeError as error:
        print(error)
