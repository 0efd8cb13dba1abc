# Enumerations: names that members' types have, too, auto() within tuples, aliases, messages.
from collections import namedtuple
from dataclasses import dataclass
from enum import (CONFORM, EJECT, KEEP, STRICT, Enum, EnumDict, Flag, IntEnum, IntFlag, StrEnum, auto,
                  global_enum, member, nonmember)


def attempt(make):
    try:
        print(make())
    except (TypeError, ValueError, NameError, AttributeError) as error:
        context = error.__context__
        print(type(error).__name__, error, "after", repr(context) if context else None)


class Book(StrEnum):
    author = "author"
    title = "title"


class Number(IntEnum):
    divisor = 1
    numerator = 2


class Named(Enum):
    name = 1
    value = 2


print(Book.author.title(), Book.title.title(), Book.title.author, repr(Book.title))
print(Number.divisor.numerator, Number.numerator, repr(Number.numerator))
print(list(Named), Named.name.name, Named.value.value, repr(Named.value))

Place = namedtuple("Place", "index text")


class Planet(Enum):
    MERCURY = auto(), "hot"
    VENUS = Place(auto(), "hotter")
    EARTH = auto()
    MARS, PHOBOS = auto(), auto()


print(list(Planet))


class Permission(Flag):
    READ = auto()
    WRITE = auto()
    BOTH = READ | WRITE
    NOTHING = nonmember(0)
    ALL = nonmember(READ | WRITE)


print(list(Permission), Permission.BOTH, Permission.ALL, type(Permission.ALL).__name__, 3 in Permission,
      8 in Permission, Permission._boundary_, Permission.READ in Permission)


class Bits(int, Flag):
    ONE = 1
    TWO = 2


print(repr(Bits.ONE | Bits.TWO), repr(Bits.ONE | 2), repr(~Bits.ONE))


class Colour(Enum):
    RED = 1
    GREEN = 2

    def __init__(self, number):
        self.shade = number * 10
        if number == 1:
            self._add_value_alias_("#f00")


Colour.GREEN._add_alias_("VERT")
print(Colour("#f00"), Colour.VERT, Colour["VERT"], dir(Colour.RED)[-3:])
attempt(lambda: Colour.RED._add_alias_("GREEN"))
attempt(lambda: Colour.RED._add_value_alias_(2))
attempt(lambda: Colour(7))


class Strict(Enum):
    X = 1

    @classmethod
    def _missing_(cls, value):
        if value == "raise":
            raise KeyError(value)
        return 5 if value == "bad" else None


attempt(lambda: Strict("bad"))
attempt(lambda: Strict("none"))
try:
    Strict("raise")
except KeyError as error:
    print(repr(error), repr(error.__context__))


def late():
    class Late(Enum):
        A = auto()

        def _generate_next_value_(name, start, count, last_values):
            return name


def unsortable():
    class Mixed(Enum):
        A = "a"
        B = 1
        C = auto()


def words():
    class Words(Enum):
        A = "a"
        B = auto()


def wrong_new():
    class Wrong(Enum):
        def __new__(cls, value):
            return super().__new__(cls, value)
        A = 1


def updated():
    class Updated(Enum):
        A = 1
        vars().update({"B": 2})
        vars().update(A=3)


for make in (late, unsortable, words, wrong_new, updated):
    attempt(make)


@dataclass
class Shown:
    size: int

    def __repr__(self):
        return f"size {self.size}!"


@dataclass
class Plain:
    size: int


class OfShown(Shown, Enum):
    SMALL = 1


class OfPlain(Plain, Enum):
    SMALL = 1


print(repr(OfShown.SMALL), repr(OfPlain.SMALL))


@global_enum
class Level(IntFlag):
    LOW = 1
    HIGH = 4


print(repr(LOW), repr(LOW | HIGH), repr(Level(0)), str(LOW))
print(EnumDict("Name").member_names, [b.name for b in (STRICT, CONFORM, EJECT, KEEP)])
