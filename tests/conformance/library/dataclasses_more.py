# Data classes: options, fields, errors.
import dataclasses as dc
from dataclasses import KW_ONLY, InitVar, dataclass, field


@dataclass(order=True)
class Item:
    name: str
    price: float = field(default=1.0, compare=False)
    tags: list = field(default_factory=list, repr=False)
    _: KW_ONLY
    count: int = 0
    scale: InitVar[int] = 2
    total: float = field(init=False)

    def __post_init__(self, scale):
        self.total = self.price * self.count * scale


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0


a = Item("a", 2.0, count=3)
print(a, a.total, a < Item("b"), a == Item("a", 9.0, count=3), dc.asdict(a), dc.astuple(a), [f.name for f in dc.fields(a)], dc.replace(Point(1), y=5), hash(Point(1)) == hash(Point(1)))
print(dc.is_dataclass(Item), dc.is_dataclass(3), Point(1, 2), Point.__match_args__, dc.make_dataclass("Made", ["x", ("y", int, 5)])(1))


@dataclass
class Base:
    x: int = 1


@dataclass
class Derived(Base):
    y: int = 2
    x: int = 3


print(Derived(), Derived(9), Derived(y=4), repr(dc.fields(Base)[0].default), dc.fields(Item)[1].compare)
match Point(3, 4):
    case Point(x, y=4):
        print("matched", x)
for wrong in (lambda: setattr(Point(1), "x", 2), lambda: Item(), lambda: dc.replace(a, total=3), lambda: Point(1).__dict__, lambda: dc.asdict(3), lambda: dataclass(type("Bad", (), {"__annotations__": {"a": list}, "a": []})), lambda: Point(1) < Point(2)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
