# Enums: values, flags, corners.
import enum
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique, verify, UNIQUE, CONTINUOUS


class Color(Enum):
    RED = 1
    GREEN = auto()
    CRIMSON = 1

    @property
    def shade(self):
        return self.name.lower()

    @classmethod
    def _missing_(cls, value):
        return cls.RED if value == "r" else None


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W


class Level(IntEnum):
    LOW = 1
    HIGH = 5


class Name(StrEnum):
    FIRST = auto()
    SECOND = "2nd"


print(Color.RED, repr(Color.GREEN), Color(2), Color["RED"], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.RED.shade, Color("r"), Color.RED in Color, 2 in Color, Color.__members__)
print(Perm.R | Perm.W, repr(Perm.RW), Perm.R in Perm.RW, ~Perm.R, Perm(0), list(Perm.RW), Perm.RW & Perm.X, Perm["X"], bool(Perm(0)), Perm(7), len(Perm.RW))
print(Level.LOW < 3, Level.HIGH + 1, f"{Level.LOW}", sorted([Level.HIGH, Level.LOW]), Level(5), repr(Level.LOW), Name.FIRST, Name.SECOND.upper(), Name("2nd"), repr(Name.FIRST), f"{Name.FIRST:>8}")


class Planet(Enum):
    EARTH = (1, 2)
    MARS = (3, 4)

    def __init__(self, mass, radius):
        self.mass = mass
        self.ratio = mass / radius


print(Planet.EARTH.mass, Planet.MARS.ratio, Planet.EARTH.value, Enum("Animal", "CAT DOG").DOG.value, hash(Color.RED) == hash(Color.RED), Color.RED != 1, isinstance(Color.RED, Color))
for wrong in (lambda: Color(9), lambda: Color["PINK"], lambda: setattr(Color, "RED", 3), lambda: Color.RED < Color.GREEN, lambda: unique(Color), lambda: Perm(99)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


# The functional form without names, and a call of what has no members.
empty = Enum("Empty", type=int)
print(empty, list(empty), issubclass(empty, int), empty._member_type_, Enum("Other", [])._member_type_)


class Nothing(Enum):
    pass


try:
    Nothing(1)
except TypeError as error:
    print(str(error).split(";")[0])
print(list(Nothing("Made", "a b")))


# An Enum that is a number, a text, a date, a dataclass, too.
import dataclasses
import datetime


class Number(int, Enum):
    A = 1


class Text(str, Enum):
    A = "x"
    B = "y"


class OwnText(str, Enum):
    A = "x"

    def __str__(self):
        return self.value


print(f"{Number.A} {Text.A} {Number.A:>10} {Text.A:>10} {OwnText.A}", str(Number.A), str(Text.A), "%d" % Number.A)
print(Text.A == "x", Text("y"), Text.A + "z", [Text.A], {Text.A: 1}, "-".join(Text), Number.A + 1)


class Weight(float, enum.ReprEnum):
    A = 1.5


print(Weight.A, f"{Weight.A:>6}", repr(Weight.A), f"{IntEnum('I', 'A').A:>3}")


@dataclasses.dataclass
class Body:
    mass: float
    radius: float = 2


class Planet(Body, Enum):
    EARTH = 3, 4
    MARS = 5


print(Planet.EARTH.mass, Planet.EARTH.radius, Planet.MARS.radius, repr(Planet.EARTH), Planet.MARS)


class Day(datetime.date, Enum):
    FIRST = 2020, 1, 2


print(Day.FIRST.year, Day.FIRST == datetime.date(2020, 1, 2), repr(Day.FIRST), Day._member_names_, Day._member_type_)
