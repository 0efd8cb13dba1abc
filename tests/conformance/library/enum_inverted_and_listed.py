# enum: ~ of flags at every boundary, values outside, and what dir() lists
import enum
import inspect
import typing

for boundary in enum.FlagBoundary:
    class Wide(enum.Flag, boundary=boundary):
        RED = 1
        BLUE = 2
        ALL = 255

    print(boundary, ~Wide.RED, ~Wide.BLUE, ~Wide.ALL, ~~Wide.RED)

    class Sparse(enum.IntFlag, boundary=boundary):
        RED = 1
        BLUE = 2
        GREEN = 8

    print(boundary, repr(~Sparse.RED), repr(~Sparse.BLUE), repr(~(Sparse.RED | Sparse.GREEN)))

    class Two(enum.Flag, boundary=boundary):
        LOW = 1
        HIGH = 4

    for value in (0, 2, 5, 7, 8, -1, -2, -3, -5, -9):
        try:
            print(value, Two(value))
        except ValueError as error:
            print(value, error)


class Plain(enum.IntFlag):
    LOW = 1
    HIGH = 4


for value in (0, 2, 7, 8, -1, -2, -9):
    print(value, repr(Plain(value)), Plain(value) == value, ~Plain(value))


class Colour(enum.Enum):
    RED = 1
    ROT = 1
    GREEN = 2

    def speak(self):
        return self.name


class Made(enum.Enum):
    def __new__(cls, value):
        made = object.__new__(cls)
        made._value_ = value
        made.half = value / 2
        return made

    FIVE = 5


class Number(enum.IntEnum):
    ONE = 1


print(dir(Colour), dir(Colour.RED))
print(dir(Made), dir(Made.FIVE))
print({"__add__", "ONE", "bit_length"} <= set(dir(Number)), "ROT" in dir(Colour))
print(dir(Two), dir(Two.LOW))
for base in (enum.Enum, enum.IntEnum, enum.IntFlag):
    try:
        class Wrong(base):
            def __new__(cls, value):
                return super().__new__(cls, value)

            ONE = 1
    except TypeError as error:
        print(base, error)
print(inspect.ispackage(enum), inspect.ispackage(typing), inspect.ispackage(5))
print(typing.T, typing.KT, typing.VT_co, typing.T_contra)
