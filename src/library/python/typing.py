# typing: enough that annotations and the classes built with it work; nothing is checked.
# Follows CPython 3.14, Lib/typing.py, in names only.
import collections
import collections.abc
from abc import ABCMeta, abstractmethod


class _Special:
    # Any, Optional, Callable[...]: an object that can stand in any annotation.
    def __init__(self, name, args=None):
        self._name = name
        self.__args__ = args or ()

    def __repr__(self):
        if not self.__args__:
            return f"typing.{self._name}"
        inner = ", ".join(_name_of(a) for a in self.__args__)
        return f"typing.{self._name}[{inner}]"

    def __getitem__(self, item):
        if self._name == "Optional":
            return _union((item, None))
        return _Special(self._name, item if isinstance(item, tuple) else (item,))

    def __or__(self, other):
        return _make_union((self, other))

    def __ror__(self, other):
        return _make_union((other, self))

    def __call__(self, *args, **kwargs):
        target = _CALLABLE.get(self._name)
        if target is None:
            raise TypeError(f"Cannot instantiate typing.{self._name}")
        return target(*args, **kwargs)

    def __eq__(self, other):
        return isinstance(other,
                          _Special) and self._name == other._name and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self._name, self.__args__))

    def __mro_entries__(self, bases):
        target = _CALLABLE.get(self._name) or getattr(collections.abc, self._name, None)
        return (target,) if isinstance(target, type) else ()

    def __instancecheck__(self, instance):
        target = _CALLABLE.get(self._name) or getattr(collections.abc, self._name, None)
        if target is None:
            raise TypeError(f"typing.{self._name} cannot be used with isinstance()")
        return isinstance(instance, target)


class _UnionMeta(type):
    # typing.Union[int, str]; the class itself is what isinstance(int | str, Union) asks for.
    def __getitem__(cls, members):
        return _make_union(members if isinstance(members, tuple) else (members,))


class Union(metaclass=_UnionMeta):
    """int | str"""

    def __init__(self, members):
        self.__args__ = members

    def __repr__(self):
        return " | ".join("None" if a is type(None) else _name_of(a) for a in self.__args__)

    def __or__(self, other):
        return _make_union((self, other))

    def __ror__(self, other):
        return _make_union((other, self))

    def __eq__(self, other):
        return isinstance(other, Union) and set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)


def _make_union(members):
    # What the engine calls for int | str. Nested unions are flattened, repeated members dropped.
    flat = []
    for member in members:
        if member is None:
            member = type(None)
        for part in member.__args__ if isinstance(member, Union) else (member,):
            if part not in flat:
                flat.append(part)
    return flat[0] if len(flat) == 1 else Union(tuple(flat))


_union = _make_union


def _name_of(obj):
    if isinstance(obj, list):
        return "[" + ", ".join(_name_of(o) for o in obj) + "]"
    if obj is None:
        return "None"
    if isinstance(obj, type):
        return obj.__qualname__ if obj.__module__ == "builtins" else f"{obj.__module__}.{obj.__qualname__}"
    return "..." if obj is ... else repr(obj)


_CALLABLE = {"List": list, "Dict": dict, "Set": set, "FrozenSet": frozenset, "Tuple": tuple,
             "Type": type,
             "DefaultDict": collections.defaultdict, "OrderedDict": collections.OrderedDict,
             "Counter": collections.Counter, "ChainMap": collections.ChainMap,
             "Deque": collections.deque}

Any = _Special("Any")
Optional = _Special("Optional")
Literal = _Special("Literal")
Final = _Special("Final")
ClassVar = _Special("ClassVar")
Annotated = _Special("Annotated")
NoReturn = _Special("NoReturn")
Never = _Special("Never")
Self = _Special("Self")
LiteralString = _Special("LiteralString")
TypeAlias = _Special("TypeAlias")
TypeGuard = _Special("TypeGuard")
TypeIs = _Special("TypeIs")
Concatenate = _Special("Concatenate")
Unpack = _Special("Unpack")
Required = _Special("Required")
NotRequired = _Special("NotRequired")
ReadOnly = _Special("ReadOnly")
Callable = _Special("Callable")
List = _Special("List")
Dict = _Special("Dict")
Set = _Special("Set")
FrozenSet = _Special("FrozenSet")
Tuple = _Special("Tuple")
Type = _Special("Type")
DefaultDict = _Special("DefaultDict")
OrderedDict = _Special("OrderedDict")
Counter = _Special("Counter")
ChainMap = _Special("ChainMap")
Deque = _Special("Deque")
Iterable = _Special("Iterable")
Iterator = _Special("Iterator")
Generator = _Special("Generator")
AsyncIterable = _Special("AsyncIterable")
AsyncIterator = _Special("AsyncIterator")
AsyncGenerator = _Special("AsyncGenerator")
Awaitable = _Special("Awaitable")
Coroutine = _Special("Coroutine")
Collection = _Special("Collection")
Container = _Special("Container")
Mapping = _Special("Mapping")
MutableMapping = _Special("MutableMapping")
Sequence = _Special("Sequence")
MutableSequence = _Special("MutableSequence")
AbstractSet = _Special("AbstractSet")
MutableSet = _Special("MutableSet")
Hashable = _Special("Hashable")
Sized = _Special("Sized")
Reversible = _Special("Reversible")
ContextManager = _Special("ContextManager")
AsyncContextManager = _Special("AsyncContextManager")
IO = _Special("IO")
TextIO = _Special("TextIO")
BinaryIO = _Special("BinaryIO")
Pattern = _Special("Pattern")
Match = _Special("Match")
Text = str
AnyStr = _Special("AnyStr")
TYPE_CHECKING = False


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False,
                 infer_variance=False, default=None):
        self.__name__ = name
        self.__bound__ = bound
        self.__constraints__ = constraints
        self._sign = "+" if covariant else "-" if contravariant else "" if infer_variance else "~"

    def __repr__(self):
        return self._sign + self.__name__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ParamSpec(TypeVar):
    def __init__(self, name, **kwargs):
        super().__init__(name, **kwargs)
        self.args = _Special(f"{name}.args")
        self.kwargs = _Special(f"{name}.kwargs")


class TypeVarTuple(TypeVar):
    def __iter__(self):
        yield self


class TypeAliasType:
    # type Name = value; the value is computed when somebody asks.
    def __init__(self, name, value, *, type_params=()):
        self.__name__ = name
        self.__type_params__ = type_params
        self._compute = lambda: value

    @property
    def __value__(self):
        return self._compute()

    def __repr__(self):
        return self.__name__

    def __or__(self, other):
        return _make_union((self, other))

    def __ror__(self, other):
        return _make_union((other, self))

    def __getitem__(self, item):
        return self


def _make_type_parameter(name, bound, default, kind):
    # What the engine calls for each name in `def f[T, *Ts, **P]()`.
    made = (TypeVar, ParamSpec, TypeVarTuple)[kind](name)
    made._sign = ""
    return made


def _make_type_alias(name, parameters, value):
    # What the engine calls for `type Name[T] = …`.
    made = TypeAliasType(name, None, type_params=parameters)
    made._compute = value
    return made


class Generic:
    __slots__ = ()

    def __class_getitem__(cls, item):
        return cls


class Protocol(Generic):
    __slots__ = ()

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = Protocol in cls.__bases__


def runtime_checkable(cls):
    names = [name for name in cls.__dict__ if not name.startswith("_")
             or name in ("__call__", "__len__", "__iter__")]

    class Checked(ABCMeta):
        def __instancecheck__(self, instance):
            return all(hasattr(instance, name) for name in names)

        def __subclasscheck__(self, subclass):
            return all(hasattr(subclass, name) for name in names)

    namespace = {k: v for k, v in cls.__dict__.items() if k not in ("__dict__", "__weakref__")}
    return Checked(cls.__name__, (), namespace)


class SupportsInt(Protocol):
    @abstractmethod
    def __int__(self):
        pass


class SupportsFloat(Protocol):
    @abstractmethod
    def __float__(self):
        pass


class _NamedTupleMeta(type):
    def __new__(mcls, typename, bases, namespace):
        if namespace.get("_root"):
            return super().__new__(mcls, typename, bases, namespace)
        hints = _annotations_of(namespace)
        defaults = [namespace[name] for name in hints if name in namespace]
        made = collections.namedtuple(typename, list(hints), defaults=defaults or None,
                                      module=namespace.get("__module__"))
        made.__annotations__ = hints
        for key, value in namespace.items():
            if key not in hints and key not in ("__annotations__", "__module__", "__qualname__",
                                                "__dict__",
                                                "__annotate__", "__annotate_func__",
                                                "__classcell__",
                                                "__static_attributes__", "__firstlineno__"):
                setattr(made, key, value)
        return made

    def __call__(cls, typename, fields=(), /):
        return collections.namedtuple(typename, [name for name, _ in fields])


def _annotations_of(namespace):
    hints = namespace.get("__annotations__")
    if hints is None:
        annotate = namespace.get("__annotate__") or namespace.get("__annotate_func__")
        hints = {}
        if annotate is not None:
            hints = annotate(1)
    return dict(hints)


class NamedTuple(metaclass=_NamedTupleMeta):
    _root = True


class TypedDict(dict):
    def __init_subclass__(cls, total=True, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.__total__ = total


def NewType(name, tp):
    def new(x):
        return x
    new.__name__ = name
    new.__supertype__ = tp
    return new


def cast(typ, val):
    return val


def overload(func):
    return func


def final(f):
    return f


def override(method):
    return method


def no_type_check(arg):
    return arg


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    return obj


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    hints = {}
    for cls in reversed(getattr(obj, "__mro__", [obj])):
        hints.update(getattr(cls, "__annotations__", None) or {})
    return hints


def get_origin(tp):
    return getattr(tp, "__origin__", None)


def get_args(tp):
    return getattr(tp, "__args__", ())


def dataclass_transform(**kwargs):
    return lambda cls: cls
