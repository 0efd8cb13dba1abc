# Annotations, bounds and aliases in a class body see the class's own names.
import enum
import typing
from dataclasses import dataclass, fields

Kind = "the module's"


@dataclass
class Task:
    class State(enum.Enum):
        NEW = 1
        DONE = 2

    Number = int
    name: str
    state: State = State.NEW
    size: Number | None = None
    Later: "Number" = 5

    def advance(self, to: State, by: Number = 1) -> State:
        self.state = to
        return to

    def generic[T: Number](self, value: T, other: list[Number]) -> Kind:
        return Number if value else other

    type Sizes = dict[str, Number]
    type Pairs[T] = dict[T, Number]


print([(f.name, f.type) for f in fields(Task)])
print(Task.advance.__annotations__)
print(Task.generic.__annotations__, Task.generic.__type_params__[0].__bound__)
print(Task.Sizes.__value__, Task.Pairs.__value__)
print(typing.get_type_hints(Task.advance))
print(Task("a").advance(Task.State.DONE))
try:
    Task("a").generic(1, [])
except NameError as error:
    print(error)


class Outer:
    Inner = bytes

    class Base:
        pass

    class Child[T](Base):
        Inner = bytearray
        item: Inner
        both: tuple[Inner, T]

    last: Child


print(Outer.Child.__annotations__, Outer.Child.__mro__[1].__name__, Outer.__annotations__)


class Meta(type):
    def __new__(meta, name, bases, namespace):
        print(name, [key for key in namespace if key.startswith("__class")])
        return super().__new__(meta, name, bases, namespace)


class Made(metaclass=Meta):
    Kind = float
    kind: Kind

    def me(self):
        return __class__


print(Made.__annotations__, Made().me().__name__, "__classdictcell__" in vars(Made))
Made.Kind = complex


class Changed:
    Kind = int
    kind: Kind


Changed.Kind = str
print(Changed.__annotations__)


def inside():
    Kind = "the function's"

    class Local:
        seen: Kind
        Own = Kind + "!"
        own: Own

    return Local.__annotations__


print(inside())


# What a generator handled when it was left is not what it handles when it is resumed.
def generator():
    import sys
    try:
        raise ValueError("own")
    except ValueError:
        yield 1
    print(repr(sys.exception()))
    yield 2
    try:
        raise KeyError("another")
    except KeyError as error:
        print(repr(error.__context__))
    yield 3


steps = generator()
try:
    raise IndexError("of the first caller")
except IndexError:
    next(steps)
next(steps)
try:
    raise OSError("of the last caller")
except OSError:
    next(steps)
