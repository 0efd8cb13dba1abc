# super() and __class__ work as soon as type.__new__ has made the class: in __set_name__, in
# __init_subclass__ and in the rest of a metaclass, before the class statement ends.
from dataclasses import dataclass
from typing import NamedTuple


class Plugin:
    registry = []

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        Plugin.registry.append((cls.__name__, cls.describe()))

    @classmethod
    def describe(cls):
        return ["plugin"]


class Loud(Plugin):
    @classmethod
    def describe(cls):
        return super().describe() + ["loud"]


class Louder(Loud):
    @classmethod
    def describe(cls):
        return super().describe() + ["louder", __class__.__name__]


print(Plugin.registry)


class Meta(type):
    def __new__(meta, name, bases, namespace):
        print(name, "__classcell__" in namespace)
        cls = super().__new__(meta, name, bases, namespace)
        print(cls.__name__, cls.label(), "__classcell__" in cls.__dict__)
        return cls

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        cls.made = cls().who()


class Base(metaclass=Meta):
    @classmethod
    def label(cls):
        return "base"

    def who(self):
        return __class__.__name__


class Derived(Base):
    @classmethod
    def label(cls):
        return "derived of " + super().label()

    def who(self):
        return __class__.__name__ + " of " + super().who()


print(Base.made, Derived.made)


class Named:
    def __set_name__(self, owner, name):
        self.seen = owner().shout(name)


class Holder(Base):
    field = Named()

    def shout(self, text):
        return super().who() + " " + text.upper()


print(vars(Holder)["field"].seen)


class Forgets(type):
    def __new__(meta, name, bases, namespace):
        namespace = dict(namespace)
        namespace.pop("__classcell__", None)
        return super().__new__(meta, name, bases, namespace)


class Swaps(type):
    def __new__(meta, name, bases, namespace):
        cls = super().__new__(meta, name, bases, namespace)
        return super().__new__(meta, "Other", bases, dict(namespace)) if name == "Swapped" else cls


def attempt(make):
    try:
        make()
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)


def forgotten():
    class Forgotten(metaclass=Forgets):
        def method(self):
            return __class__


def swapped():
    class Swapped(metaclass=Swaps):
        def method(self):
            return __class__

    print(Swapped.__name__, Swapped().method().__name__)


def set_to_a_number():
    class Wrong:
        __classcell__ = 5


attempt(forgotten)
attempt(swapped)
attempt(set_to_a_number)
attempt(lambda: type("Empty", (), {"__classcell__": None}))


@dataclass(slots=True)
class Point:
    x: int

    def twice(self):
        return __class__ is Point, super().__eq__(self), self.size

    @property
    def size(self):
        return __class__.__name__, super().__hash__ is not None


print(Point(1).twice())


def tuple_with_super():
    class Pair(NamedTuple):
        left: int

        def show(self):
            return super().__repr__()


attempt(tuple_with_super)


class Unknown:
    def __init__(self, number):
        self.number = number

    def __lt__(self, other):
        print("lt", self.number, other.number)
        return NotImplemented

    def __gt__(self, other):
        print("gt", self.number, other.number)
        return self.number > other.number


print([item.number for item in sorted([Unknown(2), Unknown(1), Unknown(3)])])
