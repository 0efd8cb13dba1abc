from enum import Enum, Flag, IntEnum, StrEnum, auto, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def describe(self): return f"{self.name} is {self.value}"
print(Color.RED, repr(Color.GREEN), Color(2), Color["BLUE"], Color.RED is Color(1), list(Color), len(Color), Color.CRIMSON, Color.RED.describe(), Color.RED == Color.GREEN, Color.RED in Color, isinstance(Color.RED, Color), {Color.RED: "r"}[Color.RED], Color.RED.name, f"{Color.BLUE}", Color)
for f in (lambda: Color(9), lambda: Color["NO"], lambda: Color.RED < Color.GREEN, lambda: setattr(Color, "RED", 5), lambda: Color.PINK):
    try: f()
    except Exception as e: print(type(e).__name__, e)
class State(Enum):
    IDLE = auto(); RUNNING = auto(); DONE = "done"
print([(s.name, s.value) for s in State], list(Color.__members__))
class Level(IntEnum):
    LOW = 1
    HIGH = 10
print(Level.HIGH > Level.LOW, Level.LOW + 1, Level(10), repr(Level.LOW), f"{Level.LOW}", sorted([Level.HIGH, Level.LOW]), Level.LOW == 1)
class Name(StrEnum):
    FIRST = auto()
    OTHER = "x"
print(Name.FIRST, Name.FIRST == "first", Name.OTHER.upper(), repr(Name.OTHER))
class Perm(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
print(Perm.R | Perm.W, Perm.RW, Perm.R in Perm.RW, Perm.X in Perm.RW, Perm.R & Perm.W, ~Perm.R, list(Perm), Perm.RW.value, bool(Perm.R & Perm.X), Perm(5), repr(Perm.R | Perm.X))
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @property
    def density(self): return round(self.mass / self.radius, 3)
print(Planet.EARTH.mass, Planet.MARS.density, Planet.EARTH.value, Planet((0.64, 3.39)))
try:
    @unique
    class U(Enum): A = 1; B = 1
except ValueError as e: print(e)
Made = Enum("Made", "A B C"); print(list(Made), Made.B.value); print([m for m in reversed(Color)], Color.RED.__class__ is Color)
class WithMissing(Enum):
    A = 1
    @classmethod
    def _missing_(cls, value): return cls.A
print(WithMissing("anything"), hash(Color.RED) == hash(Color.RED), Color.RED != 1)
