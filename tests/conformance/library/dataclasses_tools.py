from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, is_dataclass, replace
from typing import ClassVar
@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, repr=False)
    count: ClassVar[int] = 0
    def norm(self): return self.x ** 2 + self.y ** 2
p = Point(1, 2); print(p, p == Point(1, 2), p == Point(1, 3), p.norm(), p.tags is Point(1).tags, [f.name for f in fields(p)], asdict(p), astuple(p), replace(p, x=5), is_dataclass(Point), Point.__match_args__)
for f in (lambda: Point(), lambda: Point(1, 2, 3, 4), lambda: Point(1, z=2), lambda: Point(1, x=2), lambda: hash(p), lambda: p < p):
    try: f()
    except TypeError as e: print(e)
@dataclass(frozen=True, order=True)
class V:
    major: int
    minor: int = 0
print(V(1, 2) < V(1, 3), sorted([V(2), V(1, 5)]), hash(V(1)) == hash(V(1)), {V(1): "a"}[V(1)])
try: V(1).major = 2
except FrozenInstanceError as e: print(e)
@dataclass
class Base:
    a: int
    b: str = "b"
@dataclass
class Child(Base):
    c: float = 1.5
    total: float = field(init=False)
    def __post_init__(self): self.total = self.a + self.c
print(Child(1), Child(1, "x", 2.5).total, Child(1) == Base(1))
try:
    @dataclass
    class Bad:
        x: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class Bad2:
        x: int = 1
        y: int
except TypeError as e: print(e)
@dataclass(kw_only=True, slots=True)
class K:
    a: int
    b: int = 2
print(K(a=1), K.__slots__)
try: K(1)
except TypeError as e: print(e)
@dataclass
class Tree:
    value: int
    children: list["Tree"] = field(default_factory=list)
t = Tree(1, [Tree(2), Tree(3, [Tree(4)])]); print(t, asdict(t))
match p:
    case Point(x, y): print("matched", x, y)
@dataclass(eq=False, repr=False)
class Plain:
    x: int = field(default=3, compare=False, metadata={"unit": "m"})
print(Plain().x, Plain() == Plain(), fields(Plain)[0].metadata["unit"])
