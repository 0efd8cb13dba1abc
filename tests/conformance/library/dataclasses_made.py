# make_dataclass(): with a decorator of the program's, and with generic bases.
from dataclasses import dataclass, make_dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


class Box(Generic[T]):
    pass


class Meta(type):
    pass


class WithMeta(metaclass=Meta):
    pass


def marked(cls, **parameters):
    made = dataclass(cls, **parameters)
    made.marked = True
    return made


Made = make_dataclass("Made", [("x", int), ("y", int, 5)], decorator=marked, order=True)
print(Made(1), Made.marked, Made(1) < Made(2), Made.__module__)
print(make_dataclass("Boxed", [("x", int)], bases=(Box[int],))(3))
print(type(make_dataclass("Special", [("x", int)], bases=(WithMeta,))).__name__)
