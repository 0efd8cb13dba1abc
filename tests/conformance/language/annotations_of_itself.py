# A class that its own annotations name, or that names what is not there: kept until somebody asks.
from dataclasses import dataclass, field, fields
import typing, inspect
@dataclass
class Node:
    value: int
    next: Node | None = None
    kids: list[Node] = field(default_factory=list)
print(Node.__doc__)
print(Node.__init__.__annotations__)
print(Node.__annotations__)
print(inspect.signature(Node))
print(typing.get_type_hints(Node))
@dataclass
class A:
    x: Undefined
    y: "also" = 3
print(A.__doc__)
try: A.__init__.__annotations__
except NameError as e: print(e)
try: A.__annotations__
except NameError as e: print(e)
@dataclass(slots=True, frozen=True, order=True)
class S:
    left: S | None
    v: int = 0
print(S(None) < S(None, 1), S.__annotations__, S.__init__.__annotations__)
@dataclass
class B(Node):
    more: B | None = None
print(B(1), B.__init__.__annotations__)
class N(typing.NamedTuple):
    a: int
    b: N | None = None
print(N(1), N.__annotations__)
class T(typing.TypedDict, total=False):
    a: T
    b: typing.Required[list[T]]
print(T.__annotations__, T.__required_keys__, T.__optional_keys__, typing.get_type_hints(T))
class T2(T):
    c: T2
print(T2.__annotations__)
@typing.runtime_checkable
class P(typing.Protocol):
    x: P
    def m(self) -> P: ...
class Q:
    x = 1
    def m(self): pass
print(isinstance(Q(), P), isinstance(3, P))
@dataclass
class Tree:
    root: "Tree | None" = None
    size: int = field(default=0, kw_only=True)
    def grow(self) -> Tree: return Tree(self, size=self.size + 1)
print(Tree().grow().grow(), Tree.__init__.__annotations__, [(f.name, f.type) for f in fields(Tree)])
@dataclass
class Later:
    x: Soon
    y: dict[str, Soon]
print([f.type if f.name == "x" and 0 else f.name for f in fields(Later)], Later.__doc__[:20])
class Soon: pass
print(Later(1, {}), Later.__annotations__["x"], typing.get_type_hints(Later)["y"])
@dataclass
class WithVars:
    a: typing.ClassVar[WithVars | None] = None
    b: typing.ClassVar[int] = 3
    c: int = 1
print(WithVars(), [f.name for f in fields(WithVars)], WithVars.__init__.__annotations__)
