from dataclasses import *
import inspect, traceback, typing
@dataclass
class P:
    x: int
    y: 'float' = 2.0
    z: list = field(default_factory=list)
    k: int = field(default=3, kw_only=True)
    def __post_init__(self):
        if self.x < 0: raise ValueError("neg")
print(P(1), P(1)==P(1), P(1)!=P(2), inspect.signature(P), P.__init__.__annotations__, P.__doc__)
for a,k in [((),{}),((1,2,3,4),{}),((1,),{'x':2}),((1,),{'q':2}),((1,2,[]),{'k':1}),((-1,),{})]:
    try: print(P(*a,**k))
    except Exception as e: print(type(e).__name__, e, [f.name for f in traceback.extract_tb(e.__traceback__)])
@dataclass(frozen=True, order=True)
class F:
    a: int
    self: int = 1
    b: InitVar[int] = 5
    c: typing.ClassVar[int] = 7
    d: int = field(init=False, default=9)
    def __post_init__(self, b): object.__setattr__(self,'e',b)
f=F(1); print(f, f.e, hash(f)==hash(F(1)), f<F(2), F.__match_args__, sorted([F(3),F(1)]))
try: f.a=2
except Exception as e: print(type(e), e)
@dataclass(slots=True)
class S:
    a: int = 1
    b: list = field(default_factory=list, init=False, repr=False, compare=False)
print(S(), S.__slots__, S().b, F.__init__.__qualname__, F.__eq__.__qualname__, F.__lt__.__module__)
@dataclass
class E: pass
print(E(), E()==E(), E.__eq__(E(),1))
@dataclass
class Node:
    v: int
    next: 'Node' = None
n=Node(1); n.next=n; print(n)
class Base:
    def __init__(self, q): self.q=q
@dataclass
class D(P):
    w: int = 0
print(D(1), replace(D(1),w=5), asdict(D(1)), astuple(D(1)), fields(D)[0].name)
try:
    @dataclass
    class Bad:
        a: int = 1
        b: int
except TypeError as e: print(e)
X=make_dataclass('X',['a',('b',int,field(default=3))]); print(X(1), X.__module__)
