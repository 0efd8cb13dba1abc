# What the body of an enumeration may hold, and what its members' values become.
from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, EnumType, Flag, IntEnum, auto, verify


class Numbered(Enum):
    def __new__(cls, *args):
        made = object.__new__(cls)
        made._value_ = len(cls.__members__) + 1
        return made


class Colour(Numbered):
    RED = ()
    GREEN = ()
    BLUE = ()


class Paint(Numbered):
    def __init__(self, code="unknown"):
        self.code = code

    RUST = "3497"
    SEA = "1246"
    SAND = ()


print(list(Colour), Colour(2))
print([(paint.name, paint.value, paint.code) for paint in Paint])


class Based(IntEnum):
    ELEVEN = "11", 16
    TEN = "10"


print(Based.ELEVEN.value, Based.TEN + 1)


class Point(tuple, Enum):
    HERE = 1, 2
    THERE = (3, 4)


print(Point.HERE.value, Point.THERE[1])


def body(text):
    try:
        exec(text, globals() | {"__name__": "bodies"})
        print("fine")
    except Exception as error:
        print(type(error).__name__, error)


body("class Twice(Enum):\n    ONE = 1\n    ONE = 2")
body("class Method(Enum):\n    one = 'a text'.upper\n    _one = 3\n    _one = 4")
body("class Overwritten(Enum):\n    ONE = 1\n    def ONE(self): pass")
body("class Ordered(Enum):\n    _order_ = 'A B C'\n    A = 1\n    C = 3\n    B = 2")
body("class Ordered(Enum):\n    _order_ = 'A B'\n    A = 1\n    ALIAS = 1\n    B = 2")
body("class Ignoring(Enum):\n    _ignore_ = 'i'\n    for i in range(3):\n        vars()[f'N{i}'] = i\n"
     "print(list(Ignoring))")
body("class NoValue(int, Enum):\n    def __new__(cls, a, b):\n        return int.__new__(cls, a)\n"
     "    ONE = 1, 'x'")
namespace = EnumType.__prepare__("Any", (Enum,))
namespace["ONE"] = 1
print(type(namespace).__name__, namespace.member_names)


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67300e-11 * self.mass / self.radius ** 2, 3)


print(Planet.EARTH.value, Planet.MARS.gravity)


class Level(IntEnum):
    LOW = auto()
    HIGH = auto()


print(list(Level), Level.HIGH > Level.LOW)


def checked(rule, kind, **members):
    try:
        print(verify(rule)(kind("Checked", members)))
    except ValueError as error:
        print(error)


checked(UNIQUE, Enum, A=1, B=1, C=2, D=2)
checked(NAMED_FLAGS, Flag, A=1, B=2, ALL=3)
checked(NAMED_FLAGS, Flag, A=1, B=2, W=7)
checked(NAMED_FLAGS, Flag, A=1, B=2, W=15, N=31)
checked(CONTINUOUS, Enum, A=1, B=4)
checked(CONTINUOUS, Flag, A=1, B=8)
