# What @dataclass leaves alone, refuses, and makes of slots, defaults and annotations that are text.
import abc
import pickle
import typing as t
from dataclasses import KW_ONLY, InitVar, dataclass, field, fields, make_dataclass
from typing import ClassVar


def error_of(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


@dataclass
class OwnInit:
    x: int

    def __init__(self, x):
        self.x = 2 * x


print(OwnInit(3), OwnInit(3) == OwnInit(3))


class Plain:
    x = 7
    y: int = 8


@dataclass
class TakesInherited(Plain):
    x: int


print(TakesInherited(), TakesInherited(1))


@dataclass(unsafe_hash=True, eq=False)
class Hashed:
    x: int


print(hash(Hashed(1)) == hash((1,)))


def own_hash():
    @dataclass(unsafe_hash=True)
    class C:
        x: int

        def __hash__(self):
            return 0


def two_marks():
    @dataclass
    class C:
        _: KW_ONLY
        x: int
        __: KW_ONLY
        y: int


def class_factory():
    @dataclass
    class C:
        x: ClassVar[list] = field(default_factory=list)


def init_factory():
    @dataclass
    class C:
        x: InitVar[list] = field(default_factory=list)


def class_keyword():
    @dataclass
    class C:
        x: ClassVar[int] = field(kw_only=True)


def weakref_only():
    @dataclass(weakref_slot=True)
    class C:
        x: int


def mutable():
    @dataclass
    class C:
        x: list = []


for wrong in (own_hash, two_marks, class_factory, init_factory, class_keyword, weakref_only, mutable):
    error_of(wrong)


@dataclass
class Texts:
    a: "int"
    b: "ClassVar[int]" = 1
    c: "t.ClassVar[int]" = 2
    d: " t . ClassVar" = 3
    e: "InitVar[int]" = 4
    f: "ClassVariable" = 5
    g: "list[ClassVar]" = 6

    def __post_init__(self, e):
        self.seen = e


print(Texts(0), Texts(0, 9).seen, [f.name for f in fields(Texts)])
calls = []


def made(name):
    def make():
        calls.append(name)
        return name
    return make


@dataclass
class InOrder:
    a: str = field(default_factory=made("a"))
    b: str = field(init=False, default_factory=made("b"))
    c: str = field(default_factory=made("c"))
    d: str = field(init=False, default="d", repr=False)


print(InOrder(), calls)


@dataclass(slots=True, frozen=True)
class Slotted:
    x: int
    y: str = "y"
    z: str = field(init=False, default="z")


print(Slotted(1), pickle.loads(pickle.dumps(Slotted(1, "b"))), Slotted.__qualname__, Slotted.__slots__)
error_of(lambda: setattr(Slotted(1), "x", 2))


@dataclass(slots=True)
class Further(Slotted.__base__):
    w: int = 4


print(Further(), Further.__slots__)


class Named:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        return 100 if instance is None else instance._x

    def __set__(self, instance, value):
        instance._x = value


@dataclass
class Described:
    x: int = Named()


print(Described().x, Described(3).x, fields(Described)[0].default, vars(Described)["x"].name)


class Ordered(abc.ABC):
    @abc.abstractmethod
    def __lt__(self, other):
        ...


@dataclass(order=True)
class Implements(Ordered):
    x: int


print(Implements(1) < Implements(2))


@dataclass
class Node:
    value: int
    next: "Node" = None


node = Node(1)
node.next = node
print(node, Node.__dataclass_params__)
print(make_dataclass("Made", [("a", int), ("b", list, field(default_factory=list))])(1))
