# How classes come to be: __prepare__, __slots__ that are refused, what may be set, abstract methods.
import abc
import copy
import pickle
import types


class Ordered(type):
    @classmethod
    def __prepare__(metacls, name, bases, **kwargs):
        namespace = super().__prepare__(name, bases, **kwargs)
        print("prepare", name, type(namespace).__name__, kwargs)
        namespace["added"] = True
        return namespace

    def __new__(metacls, name, bases, namespace, **kwargs):
        return super().__new__(metacls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)


class Made(metaclass=Ordered, option=1):
    x = 1


print(Made.added, Made.x, type.__prepare__("n", ()), type.__prepare__())
print(types.new_class("New", (), {"metaclass": Ordered, "z": 2}, lambda ns: ns.update(y=3)).y)


def attempt(function):
    try:
        print("->", function())
    except Exception as error:
        print(type(error).__name__, error)


class Plain:
    pass


for slots in ("", "42", "x\x00y", ("__dict__", "__dict__"), ("__weakref__", "__weakref__"), ("a", 1)):
    attempt(lambda: type("A", (), {"__slots__": slots}))
attempt(lambda: type("A", (Plain,), {"__slots__": "__dict__"}))
attempt(lambda: type("A", (Plain,), {"__slots__": "__weakref__"}))
attempt(lambda: type("A", (int,), {"__slots__": "x"}))


class Dictless:
    __slots__ = ("__dict__",)


class Referable(Dictless):
    __slots__ = ("__weakref__",)


print(sorted(n for n in Referable.__dict__ if n in ("__dict__", "__weakref__")))


def set_qualname(value):
    Plain.__qualname__ = value
    return Plain.__qualname__, Plain


attempt(lambda: set_qualname("Other.Name"))
attempt(lambda: set_qualname(5))
Plain.__module__ = "elsewhere"
print("__firstlineno__" in Plain.__dict__, Plain)
attempt(lambda: setattr(int, "__module__", "x"))
attempt(lambda: setattr(int, "__qualname__", "x"))
attempt(lambda: Ordered(5))
attempt(lambda: type(1, 2))


class OwnDict:
    __dict__ = property(lambda self: {"a": 2})


print(vars(OwnDict()), OwnDict().__dict__)


class Base(abc.ABC):
    @abc.abstractclassmethod
    def make(cls):
        pass

    @abc.abstractstaticmethod
    def help():
        pass

    @property
    @abc.abstractmethod
    def size(self):
        pass


class Half(Base):
    size = 5


print(sorted(Base.__abstractmethods__), sorted(Half.__abstractmethods__))
attempt(Half)
token = abc.get_cache_token()
print(Base.register(int), abc.get_cache_token() > token, issubclass(bool, Base))
attempt(lambda: Half.register(Base))


class Never(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return False


class Sub(Never):
    pass


print(issubclass(Never, Never), issubclass(Sub, Never), isinstance(Sub(), Sub))

space = types.SimpleNamespace(a=1, b=2)
space.me = space
print(space)
print(copy.replace(types.SimpleNamespace(a=1), b=3), types.SimpleNamespace({"x": 1}, y=2))
attempt(lambda: types.SimpleNamespace({1: 2}))
alias = list[int]
print(copy.copy(alias), copy.deepcopy(dict[str, alias]), pickle.loads(pickle.dumps(alias)))
attempt(lambda: hash(types.MappingProxyType({})))
