# enum: Enum, IntEnum, StrEnum, Flag, auto, aliases, methods, errors.
import copy
import enum
import json
import pickle
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, member, nonmember, unique, verify, CONTINUOUS, UNIQUE


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def default(cls):
        return cls.GREEN

    def __str__(self):
        return f"<{self.pretty}>"


def extend(base):
    class More(base):
        PINK = 5


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.CRIMSON is Color.RED, Color.CRIMSON.name)
print(list(Color), len(Color), list(Color.__members__), Color.RED in Color, 2 in Color, 9 in Color, Color.default(), list(reversed(Color)))
print(Color.RED == 1, Color.RED != Color.BLUE, Color.RED is Color(1), {Color.RED: "r"}[Color.RED], isinstance(Color.RED, Color), type(Color.RED), f"{Color.RED}", "%s" % Color.BLUE)
for wrong in (lambda: Color(9), lambda: Color["PINK"], lambda: Color.PINK, lambda: setattr(Color, "RED", 5), lambda: delattr(Color, "RED"), lambda: Color.RED < Color.BLUE, lambda: setattr(Color.RED, "value", 3), lambda: extend(Color), lambda: Color(), lambda: unique(Color), lambda: Color.RED.RED.BLUE):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return round(6.67e-11 * self.mass / self.radius**2, 2)


print([(p.name, p.gravity, p.value) for p in Planet])


class Level(IntEnum):
    LOW = auto()
    MID = auto()
    HIGH = 10
    TOP = auto()


print(list(Level), Level.LOW < Level.HIGH, Level.MID + 1, max(Level), sorted([Level.HIGH, Level.LOW]), Level.LOW == 1, str(Level.LOW), f"{Level.TOP:>5}", json.dumps(Level.HIGH), [10, 20][Level.LOW])


class Mood(StrEnum):
    HAPPY = auto()
    SAD = "so sad"


print(Mood.HAPPY, repr(Mood.SAD), Mood.HAPPY == "happy", Mood.SAD.upper(), Mood("happy"), json.dumps({Mood.HAPPY: Mood.SAD}))


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


p = Perm.R | Perm.X
print(p, repr(p), p.value, p.name, Perm.R in p, Perm.W in p, list(p), len(p), bool(Perm(0)), repr(Perm(0)), ~p, Perm.RW, Perm.RW & Perm.W, p ^ Perm.R, list(Perm), Perm(5))
for wrong in (lambda: Perm(8), lambda: Perm.R | 2, lambda: Perm.Q):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, str(error).splitlines()[0])


class Mode(IntFlag):
    A = 1
    B = 2


print(Mode.A | 8, repr(Mode.A | Mode.B), Mode.A | Mode.B == 3, (Mode.A | Mode.B) + 1, repr(Mode(0)), ~Mode.A)
Animal = Enum("Animal", "CAT DOG", start=5)
print(list(Animal), Animal.__module__ is not None, Enum("Pair", {"A": 1, "B": 2})["B"], Enum("L", ["X", "Y"]).Y.value)


class Ordinal(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return f"{name.lower()}{count}"

    A = auto()
    B = auto()

    @classmethod
    def _missing_(cls, value):
        return cls.A if value == "?" else None


print([o.value for o in Ordinal], Ordinal("?"))
print(pickle.loads(pickle.dumps(Color.BLUE)) is Color.BLUE, copy.deepcopy(Color.RED) is Color.RED, hash(Color.RED) == hash("RED"), dir(Color.RED)[-3:])


class Holder(Enum):
    _ignore_ = ["temporary"]
    temporary = 5
    VALUE = temporary * 2
    helper = nonmember(99)

    @member
    def function():
        return "a member"

    class Inner:
        pass


print(list(Holder)[0], Holder.helper, Holder.function.value(), Holder.__members__.keys())
try:
    @verify(CONTINUOUS)
    class Gap(Enum):
        ONE = 1
        THREE = 3
except ValueError as error:
    print(error)
match Color.RED:
    case Color.BLUE:
        print("blue")
    case Color.RED:
        print("matched red")
