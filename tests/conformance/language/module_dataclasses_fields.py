# dataclasses: fields, defaults, ordering, freezing, inheritance, errors.
import copy
import pickle
from dataclasses import FrozenInstanceError, InitVar, KW_ONLY, MISSING, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import ClassVar


@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list = field(default_factory=list)
    secret: str = field(default="s", repr=False, compare=False)
    count: ClassVar[int] = 0


a, b = Item("pen", 1.5), Item("pen", 1.5, secret="t")
a.tags.append("new")
print(a, b, a == b, Item("x").tags is Item("x").tags, Item.__doc__, Item.__match_args__)
print([(f.name, f.type, f.default is MISSING, f.default_factory is MISSING, f.init, f.repr, f.kw_only) for f in fields(Item)])
print(asdict(a), astuple(a), replace(a, price=2), is_dataclass(a), is_dataclass(Item), is_dataclass(3), asdict(a)["tags"] is a.tags)
print(repr(fields(Item)[1]).partition("init=")[2])


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0

    def __post_init__(self):
        if self.major < 0:
            raise ValueError("negative")


print(sorted([Version(2), Version(1, 5), Version(1, 2)]), Version(1) < Version(1, 1), hash(Version(1)) == hash(Version(1)), {Version(1): "v"}[Version(1, 0)])
for wrong in (lambda: setattr(Version(1), "major", 2), lambda: delattr(Version(1), "major"), lambda: setattr(Version(1), "other", 2), lambda: Version(-1), lambda: Version(), lambda: Version(1, 2, 3), lambda: Version(1) < (1, 0), lambda: Version(x=1), lambda: hash(a), lambda: replace(a, nope=1), lambda: asdict(3), lambda: fields(3), lambda: replace(3)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(issubclass(FrozenInstanceError, AttributeError))


@dataclass
class Base:
    x: int
    y: int = 10


@dataclass
class Derived(Base):
    z: int = 5
    x: float = 1.5
    _: KW_ONLY
    option: bool = False
    seed: InitVar[int] = 7
    double: int = field(init=False)

    def __post_init__(self, seed):
        self.double = 2 * seed


d = Derived(1, 2, 3, option=True, seed=4)
print(d, Derived(), Derived.__match_args__, [f.name for f in fields(d)])
bad = {
    "default before none": lambda: make_dataclass("B", [("a", int, 1), ("b", int)]),
    "mutable default": lambda: make_dataclass("B", [("a", list, [])]),
    "frozen from not": lambda: dataclass(frozen=True)(type("F", (Base,), {"__annotations__": {}})),
    "both defaults": lambda: field(default=1, default_factory=int),
    "eq and order": lambda: dataclass(eq=False, order=True)(type("E", (), {})),
    "keyword": lambda: make_dataclass("B", ["class"]),
    "duplicate": lambda: make_dataclass("B", ["a", "a"]),
    "lt there": lambda: dataclass(order=True)(type("O", (), {"__lt__": lambda s, o: True})),
}
for name, action in bad.items():
    try:
        print(name, action())
    except Exception as error:
        print(name, "->", type(error).__name__, error)
Point = make_dataclass("Point", [("x", int), ("y", int, field(default=3))], namespace={"norm": lambda self: self.x + self.y})
print(Point(1), Point(1).norm(), Point.__name__, Point.__module__ is not None)


@dataclass(slots=True, kw_only=True)
class Slotted:
    a: int
    b: int = 2


s = Slotted(a=1)
print(s, Slotted.__slots__, hasattr(s, "__dict__"))
for wrong in (lambda: Slotted(1), lambda: setattr(s, "c", 3)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)


@dataclass(eq=False)
class Identity:
    n: int


@dataclass(repr=False, unsafe_hash=True)
class Quiet:
    n: int


print(Identity(1) == Identity(1), repr(Quiet(1)).startswith("<__main__.Quiet object"), hash(Quiet(1)) == hash((1,)), copy.deepcopy(a) == a, pickle.loads(pickle.dumps(Version(3, 1))), copy.replace(Version(1), minor=9))


@dataclass
class Node:
    value: int
    children: list["Node"] = field(default_factory=list)


tree = Node(1, [Node(2), Node(3, [Node(4)])])
print(asdict(tree), tree, sep="\n")
tree.children.append(tree)
print(tree)
match a:
    case Item("pen", price):
        print("price", price)
