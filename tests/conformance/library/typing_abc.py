from __future__ import annotations
import abc
from abc import ABC, abstractmethod
from typing import Any, Callable, Dict, Generic, List, NamedTuple, Optional, Protocol, Tuple, TypedDict, TypeVar, Union, cast, runtime_checkable
T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: list[T] = []
    def push(self, item: T) -> None: self.items.append(item)
    def pop(self) -> T: return self.items.pop()
s: Stack[int] = Stack[int](); s.push(1); print(s.pop(), T)
class Shape(ABC):
    @abstractmethod
    def area(self) -> float: ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self): return f"{self.name} {self.area()}"
class Square(Shape):
    def __init__(self, a): self.a = a
    def area(self): return self.a ** 2
    name = "square"
class Half(Shape): name = "x"
for f in (Shape, Half):
    try: f()
    except TypeError as e: print(e)
print(Square(3).describe(), issubclass(Square, Shape), isinstance(Square(1), Shape))
@Shape.register
class Virtual: pass
print(issubclass(Virtual, Shape), isinstance(Virtual(), Shape), Shape in Virtual.__mro__)
class Named(NamedTuple):
    x: int
    y: str = "y"
    def both(self): return f"{self.x}{self.y}"
print(Named(1), Named(1, "z").both(), Named._fields, Named(2)._replace(x=3))
@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...
class File:
    def close(self): pass
print(isinstance(File(), Closeable), isinstance(5, Closeable))
class Movie(TypedDict, total=False):
    name: str
    year: int
print(Movie(name="x", year=1), cast(int, "s"), Optional[int], Union[int, str], List[int], Callable[[int], str], Dict[str, Any], Tuple[int, ...])
def f(x: int | None, *args: Any, cb: Callable[..., T] = print, **kw: dict[str, list[int]]) -> Tuple[int, ...]: return x
print(f(1), list[int], dict[str, int], tuple[int, ...], int | str, isinstance(5, int | str), list[int]([1]))
def first[T2](xs: list[T2]) -> T2: return xs[0]
class Box[T3]:
    def __init__(self, v: T3): self.v = v
type Alias = list[int]
print(first([4]), Box(5).v, Alias)
