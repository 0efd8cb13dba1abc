# Abstract classes: who refuses to be made, and that a class is asked once about another until somebody registers.
from abc import *
class A(list, ABC):
    @abstractmethod
    def f(self): ...
try: print(A([1]))
except TypeError as e: print(e)
class B(ABC):
    @abstractmethod
    def f(self): ...
    @abstractmethod
    def g(self): ...
for args in ((),(1,)):
    try: print(B(*args))
    except TypeError as e: print(e)
class C(B):
    def f(self): ...
    def __new__(cls, *a):
        print("new"); return super().__new__(cls)
try: C(1)
except TypeError as e: print(e)
class D(B):
    def __init__(self, x): print("init", x)
try: D(1)
except TypeError as e: print(e)
try: object.__new__(B)
except TypeError as e: print(e)
print(sorted(B.__abstractmethods__), A.__abstractmethods__)
B.__abstractmethods__=frozenset()
print(type(B()))
B.__abstractmethods__=frozenset({'x'})
try: print(B())
except TypeError as e: print(e)
C.f=lambda s:1; C.g=lambda s:1; update_abstractmethods(C); print(type(C()))
class M(ABCMeta):
    def __call__(cls,*a): print("M call"); return super().__call__(*a)
class E(metaclass=M):
    @abstractmethod
    def f(self): ...
try: E()
except TypeError as e: print(e)
class F(int, ABC):
    @abstractmethod
    def f(self): ...
print(F(3))
class G(Exception, ABC):
    @abstractmethod
    def f(self): ...
try: print(repr(G()))
except TypeError as e: print(e)


class Hooked(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        print("asked about", other.__name__)
        return hasattr(other, "quack") or NotImplemented


class Duck:
    quack = 1


class Dog:
    pass


print(isinstance(Duck(), Hooked), isinstance(Duck(), Hooked), issubclass(Duck, Hooked), isinstance(Dog(), Hooked), isinstance(Dog(), Hooked))
Hooked.register(Dog)
print(isinstance(Dog(), Hooked), isinstance(Duck(), Hooked))


class Base(ABC):
    pass


class Other:
    pass


class Own(ABCMeta):
    def __instancecheck__(cls, instance):
        print("own check")
        return super().__instancecheck__(instance)


class Proxy:
    def __init__(self, kind):
        self.kind = kind

    @property
    def __class__(self):
        return self.kind


print(isinstance(Other(), Base), issubclass(Other, Base))
Base.register(Other)
print(isinstance(Other(), Base), issubclass(Other, Base), isinstance(Proxy(Other), Base), isinstance(Proxy(Dog), Base), isinstance(Proxy(Other), Base))


class Checked(metaclass=Own):
    pass


print(isinstance(1, Checked), isinstance(1, Checked), issubclass(int, Checked))


class Late(Base):
    pass


class Third:
    pass


print(isinstance(Third(), Base))
Late.register(Third)
print(isinstance(Third(), Base), isinstance(Third(), Late))
from collections.abc import Hashable, Iterable, Mapping, Sequence, Sized
for kind in (Iterable, Mapping, Sequence, Sized, Hashable):
    print(kind.__name__, [isinstance(value, kind) for value in (1, "a", [], {}, (), set(), iter([]), range(1), Duck) for _ in range(2)][::2])
from typing import Protocol, runtime_checkable


@runtime_checkable
class Closes(Protocol):
    name: str

    def close(self): ...


class Door:
    def close(self): ...


door = Door()
print(isinstance(door, Closes), isinstance(door, Closes))
door.name = "front"
print(isinstance(door, Closes), isinstance(3, Closes))
