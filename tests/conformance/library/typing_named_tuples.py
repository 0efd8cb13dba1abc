# NamedTuple: fields with defaults come last; and what an auto() of an enumeration shows.
import enum
from typing import NamedTuple, TypedDict, get_type_hints


def failing(make):
    try:
        print("fine", make())
    except TypeError as error:
        print(error)


def one_default():
    class X(NamedTuple):
        a: int = 1
        b: int


def more_defaults():
    class X(NamedTuple):
        z: int
        a: int = 1
        b: str = ""
        c: float


def none():
    class X(NamedTuple):
        pass
    return X(), X._fields


def usual():
    class X(NamedTuple):
        a: int
        b: "str" = "b"
        c: list = []

        def first(self):
            return self.a
    return X(1), X(1, "2", c=3).first(), X._field_defaults, get_type_hints(X)


for make in (one_default, more_defaults, none, usual):
    failing(make)
Point = NamedTuple("Point", [("x", int), ("y", "float")])
print(Point(1, 2.0), Point.__annotations__, Point.__module__, Point.__orig_bases__[0] is NamedTuple)
print(TypedDict("T", {"a": int})(a=1), TypedDict.__module__, NamedTuple.__module__)


print(enum.auto(), repr(enum.auto(5)), str(enum.auto()), enum.auto().value == enum.auto().value)


class Given(enum.Enum):
    A = enum.auto()
    B = enum.auto(7)
    C = enum.auto()
    D = enum.auto(None)
    E = (enum.auto(), "x")


print([member.value for member in Given])
