# Abstract classes and virtual subclasses.
from abc import ABC, ABCMeta, abstractmethod, get_cache_token, update_abstractmethods


class Shape(ABC):
    @abstractmethod
    def area(self):
        return 0

    @property
    @abstractmethod
    def name(self):
        ...

    @classmethod
    @abstractmethod
    def make(cls):
        ...


class Half(Shape):
    def area(self):
        return super().area() + 1


class Square(Half):
    name = "square"

    @classmethod
    def make(cls):
        return cls()


for kind in (Shape, Half):
    try:
        kind()
    except TypeError as error:
        print(error)
print(Square.make().area(), sorted(Half.__abstractmethods__), isinstance(Square(), Shape))


@Shape.register
class Foreign:
    pass


print(issubclass(Foreign, Shape), isinstance(Foreign(), Shape), Foreign.__mro__[1:] == (object,))


class Sized(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        return True if hasattr(other, "__len__") else NotImplemented


print(isinstance([], Sized), isinstance(3, Sized), issubclass(dict, Sized), isinstance(get_cache_token(), int))
try:
    class Wrong(ABC):
        @abstractmethod
        def a(self): ...

        @abstractmethod
        def b(self): ...
    Wrong()
except TypeError as error:
    print(error)
