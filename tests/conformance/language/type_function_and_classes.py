# type() in both forms, isinstance and issubclass with everything, __class__, and classes as objects.
import types
import typing


class Base:
    """Doc of Base."""
    shared = []

    def method(self):
        return type(self).__name__


Made = type("Made", (Base,), {"x": 1, "double": lambda self: self.x * 2, "__doc__": "made by hand"})
m = Made()
print(Made, m.double(), m.method(), Made.__doc__, Made.__bases__, Made.__mro__[1].__name__, Made.__module__, type(m) is Made, type(Made) is type, m.__class__ is Made, Made.__name__, Made.__qualname__, Made.__dict__["x"])
print(type(5), type("s"), type(None), type(...), type(NotImplemented), type(type), type(len), type(Base.method), type(m.method), type(lambda: 0), type((x for x in ())), type(range(1)), type({}.keys()), type(iter([])), type(types), type(int.real), type(str.join), type(object().__str__), type(Base.__dict__))
print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance(1, int | str), isinstance(None, int | None), isinstance(m, Base), isinstance(Made, type), isinstance(m, object), isinstance([], typing.Sized), isinstance("a", (int, (float, (str,)))), issubclass(bool, int), issubclass(Made, (int, Base)), issubclass(int, object), issubclass(bool, int | str))
for bad in (lambda: isinstance(1, 5), lambda: isinstance(1, [int]), lambda: isinstance(1, list[int]), lambda: isinstance(1, "int"), lambda: issubclass(5, int), lambda: issubclass(int, "x"), lambda: isinstance(1), lambda: type("X", (Base, Base), {}), lambda: type("X", (bool,), {}), lambda: type(1, 2), lambda: type(), lambda: type("X", (5,), {}), lambda: type("X", Base, {}), lambda: type("X", (), {"__slots__": 5}), lambda: int.x, lambda: setattr(int, "x", 1), lambda: Base.nope, lambda: Base().nope, lambda: delattr(Base, "nope"), lambda: Made(1), lambda: object.__new__(int), lambda: int.__new__(str), lambda: Base.method(), lambda: Base.method(5)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
m2 = Base()
m2.__class__ = Made
print(m2.double(), type(m2).__name__)
Base.added = lambda self: "added later"
Base.shared.append(1)
print(m.added(), Made.shared, Base.shared is Made.shared, hasattr(Made, "added"), "added" in Made.__dict__, vars(Made).keys() >= {"x", "double"})
del Base.added
print(hasattr(m, "added"), [c.__name__ for c in Base.__subclasses__()], Base.__subclasses__() == [Made], Base.__doc__)
Base.__doc__ = "changed"
Base.__name__ = "Renamed"
print(Base.__doc__, Base, Base.__name__, repr(Base()).split(" at")[0])
for C in (type("Empty", (), {}), types.new_class("New", (Base,), {}, lambda ns: ns.update(y=2)), types.SimpleNamespace):
    print(C.__name__, C.__mro__[-1].__name__, getattr(C, "y", "-"))
n = types.SimpleNamespace(a=1, b=[2])
n.c = n.a + 1
print(n, n == types.SimpleNamespace(a=1, b=[2], c=2), vars(n))


class Meta(type):
    def __call__(cls, *args, **kwargs):
        made = super().__call__(*args, **kwargs)
        made.tagged = cls.tag
        return made

    def __repr__(cls):
        return f"<class {cls.__name__} of Meta>"

    def __eq__(cls, other):
        return isinstance(other, Meta) and cls.tag == other.tag

    def __hash__(cls):
        return hash(cls.tag)

    def __add__(cls, other):
        return Meta(f"{cls.__name__}{other.__name__}", (cls, other), {"tag": cls.tag + other.tag})


class A(metaclass=Meta): tag = 1
class B(metaclass=Meta): tag = 2
AB = A + B
print(AB, AB().tagged, AB.__mro__, A == B, A == Meta("Z", (), {"tag": 1}), len({A, B, AB}), isinstance(A, Meta), type(AB()).tag)
print(callable(A), A.__call__.__name__ if hasattr(A, "__call__") else "", type.__call__(Base).__class__.__name__, type.mro(Made)[0].__name__, object.__subclasshook__(1), Base.__init__ is object.__init__)
for bad in (lambda: list.__new__(dict), lambda: dict.__new__(list), lambda: int.__new__(bool), lambda: int.__new__(), lambda: int.__new__(5), lambda: tuple.__new__(list, ()), lambda: str.__new__(bytes), lambda: object.__new__(dict), lambda: object.__new__(5)):
    try:
        print(bad())
    except TypeError as error:
        print(error)
