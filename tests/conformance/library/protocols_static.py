# Protocols look at instances without running anything of theirs; getattr_static, no_type_check, NewType.
import inspect
import pickle
import typing
from typing import Protocol, runtime_checkable


@runtime_checkable
class HasX(Protocol):
    x: int


@runtime_checkable
class HasMethod(Protocol):
    def method(self): ...


@runtime_checkable
@typing.final
class Final(Protocol):
    def method(self): ...


class Slots:
    __slots__ = ("x",)


class Property:
    @property
    def x(self):
        print("asked")
        return 1

    def method(self):
        pass


class Dynamic:
    def __getattr__(self, name):
        print("asked for", name)
        return 1


class Without:
    method = None


class OwnNames:
    x = 1

    @property
    def __dict__(self):
        print("asked for names")
        return {"x": 2}


class Meta(type):
    of_meta = 5

    @property
    def computed(cls):
        print("computed")


class WithMeta(metaclass=Meta):
    pass


class Data:
    def __get__(self, obj, cls=None):
        return "from get"

    def __set__(self, obj, value):
        pass


class Holder:
    data = Data()
    plain = 1


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


for each in (Slots(), Property(), Dynamic(), Without(), OwnNames(), 1):
    print(type(each).__name__, isinstance(each, HasX), isinstance(each, HasMethod), isinstance(each, Final))
print(issubclass(Property, Final), issubclass(int, Final))
attempt(lambda: issubclass(Property, HasX))
holder = Holder()
holder.__dict__.update(data="own", plain=2, more=3)
for name in ("data", "plain", "more", "nothing"):
    attempt(lambda: type(inspect.getattr_static(holder, name)).__name__)
print(inspect.getattr_static(holder, "plain"), inspect.getattr_static(Holder, "plain"))
print(inspect.getattr_static(WithMeta, "of_meta"))
print(type(inspect.getattr_static(WithMeta, "computed")).__name__)
attempt(lambda: inspect.getattr_static(WithMeta(), "of_meta"))
print(inspect.getattr_static(OwnNames(), "x"), inspect.getattr_static(Dynamic(), "x", "default"))
print(type(inspect.getattr_static(Slots(), "x")).__name__)


@typing.no_type_check
class Unchecked:
    class Inner:
        def method(self, value: "undefined"):
            pass

    def method(self, value: "nothing") -> None:
        pass

    @classmethod
    def of_class(cls, value: "nothing"):
        pass


UserId = typing.NewType("UserId", int)
Nested = typing.NewType("Outer.Nested", str)
print(pickle.loads(pickle.dumps(UserId)) is UserId, UserId, Nested.__name__, Nested.__qualname__)
for each in (Unchecked, Unchecked.method, Unchecked.of_class, Unchecked.Inner.method):
    print(typing.get_type_hints(each), each.__no_type_check__)
