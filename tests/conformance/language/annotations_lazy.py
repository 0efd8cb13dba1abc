def f(a: int, b: str = 1, *args: undefined_name, c: list[int] = None, **kw: dict) -> bool: return True
print(f(1), f.__annotate__ is not None)
try: f.__annotations__
except NameError as e: print(e)
def g(x: int, y: Later) -> None: pass
class Later: pass
print(g.__annotations__); g.__annotations__ = {"new": 1}; print(g.__annotations__, g.__annotate__); g.__annotations__ = None; print(g.__annotations__)
class A:
    x: int
    y: str = "default"
    z: B
    def m(self, q: B) -> A: pass
    (w): int = 5
    self_ref: A
class B: pass
print(list(A.__annotations__), A.__annotations__["z"] is B, A.__annotations__["self_ref"] is A, A.y, hasattr(A, "x"), A.m.__annotations__, "w" in A.__annotations__)
class C(A): pass
class D(A): extra: int
print(C.__annotations__, list(D.__annotations__))
v: int = 3; u: float
print(__annotations__ if "__annotations__" in globals() else "lazy module", v)
def local():
    n: undefined = 5
    m: undefined
    return n
print(local(), local.__annotations__)
try: exec("def h():\n m: int\n return m\nh()")
except UnboundLocalError as e: print(e)
lam = lambda x: x; print(lam.__annotations__, lam.__annotate__)
def deco(x: (lambda: 5)()) -> 1 + 1: pass
print(deco.__annotations__)
import typing
print(typing.get_type_hints(g) if False else typing.get_type_hints(A.m), typing.get_type_hints(D)["extra"])
async def co(a: int) -> str: pass
print(co.__annotations__); 
class Meta(type):
    t: int
class WithMeta(metaclass=Meta): s: str
print(Meta.__annotations__)
