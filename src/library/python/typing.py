# typing: enough that annotations and the classes built with it work; nothing is checked.
# Follows CPython 3.14, Lib/typing.py, in names only.
import collections
import collections.abc
from abc import ABCMeta, abstractmethod
from collections.abc import _CallableAlias

from _typing import (NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar,
                     TypeVarTuple, _no_base, _TypeParameter, _UnpackedAlias)
from _typing_marks import (
    assert_never, assert_type, cast, clear_overloads, final, get_overloads, no_type_check,
    no_type_check_decorator, overload, override, reveal_type)
from _typing_records import NamedTuple, NamedTupleMeta, TypedDict, _annotations_of, is_typeddict

GenericAlias = type(list[int])

__all__ = """AbstractSet Annotated Any AnyStr AsyncContextManager AsyncGenerator AsyncIterable
    AsyncIterator Awaitable BinaryIO Callable ChainMap ClassVar Collection Concatenate Container
    ContextManager Coroutine Counter DefaultDict Deque Dict Final ForwardRef FrozenSet Generator
    Generic Hashable IO
    ItemsView Iterable Iterator KeysView List Literal LiteralString Mapping MappingView Match
    MutableMapping MutableSequence MutableSet
    NamedTuple Never NewType NoDefault NoReturn
    NotRequired Optional OrderedDict ParamSpec ParamSpecArgs ParamSpecKwargs Pattern Protocol ReadOnly
    Required Reversible Self Sequence Set Sized SupportsAbs SupportsBytes SupportsComplex SupportsFloat
    SupportsIndex SupportsInt SupportsRound Text TextIO Tuple Type TypeAlias TypeAliasType TypeGuard
    TypeIs TypeVar TypeVarTuple TypedDict Union Unpack ValuesView TYPE_CHECKING assert_never assert_type cast
    clear_overloads dataclass_transform evaluate_forward_ref final get_args get_origin get_overloads
    get_protocol_members get_type_hints is_protocol is_typeddict no_type_check
    no_type_check_decorator overload override reveal_type runtime_checkable""".split()


def __getattr__(name):
    # Few programs ask for these.
    if name == "ForwardRef":
        from annotationlib import ForwardRef
        return ForwardRef
    if name == "get_type_hints" or name == "evaluate_forward_ref":
        import _typing_hints
        found = globals()[name] = getattr(_typing_hints, name)
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _references(args, is_class=False):
    # 'Node' among the arguments of a form is a forward reference, None its type.
    if not any(arg is None or isinstance(arg, str) for arg in args):
        return args
    from annotationlib import ForwardRef
    return tuple(type(None) if arg is None else
                 ForwardRef(arg, is_class=is_class) if isinstance(arg, str) else arg for arg in args)


def _literal(args):
    # Flat, and every value once; 1 and True are two.
    flat = []
    for arg in args:
        flat += arg.__args__ if isinstance(arg, _Special) and arg._name == "Literal" else (arg,)
    kept = []
    for arg in flat:
        if not any(type(arg) is type(other) and arg == other for other in kept):
            kept.append(arg)
    return tuple(kept)


def _counted(form, args, least, most):
    # The arguments of an alias that takes so many of them; what is left out is None.
    if most == 0:
        raise TypeError(f"{form!r} is not a generic class")
    if not least <= len(args) <= most:
        how = "many" if len(args) > most else "few"
        raise TypeError(f"Too {how} arguments for {form!r}; actual {len(args)}, expected "
                        f"{'at least ' if least < most else ''}{least}")
    rest = type(None) if "Generator" in form._name else bool | None
    return args + (rest,) * (most - len(args))


class _Special:
    # Any, Optional, Callable[...]: an object that can stand in any annotation.
    def __init__(self, name, args=None):
        self._name = name
        self._is_plain = args is None
        self._metadata = ()
        if name == "Annotated" and args:
            inner, *metadata = args
            if isinstance(inner, _Special) and inner._metadata:
                args, metadata = inner.__args__, (*inner._metadata, *metadata)
            args, self._metadata = args[:1], tuple(metadata)
        self.__args__ = args or ()

    def __repr__(self):
        if not self.__args__:
            return f"typing.{self._name}{'' if self._is_plain else '[()]'}"
        inner = ", ".join([repr(a) if isinstance(a, list) and self._name == "Literal" else _name_of(a)
                           for a in self.__args__] + [repr(a) for a in self._metadata])
        return f"typing.{self._name}[{inner}]"

    def __reduce__(self):
        if self._is_plain:
            return self._name
        return _Special, (self._name, (*self.__args__, *self._metadata))

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        target = None if name.startswith("_") else _class_of(self._name)
        if target is None:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return getattr(target, name)

    def __iter__(self):
        # *List[int]; without it a loop would ask for List[int][0] and so on for ever.
        if self._is_plain or self._name == "Annotated":
            raise TypeError(f"{type(self).__name__!r} object is not iterable")
        return iter((Unpack[self],))

    def __getitem__(self, item):
        name = self._name
        if not self._is_plain:
            if not self.__parameters__:
                raise TypeError(f"{self!r} is not a generic class")
            filled = _substituted(self.__args__, self.__parameters__, item, self)
            return _Special(name, (*filled, *self._metadata))
        args = item if isinstance(item, tuple) else (item,)
        if name == "Optional":
            if isinstance(item, tuple):
                raise TypeError(f"typing.Optional requires a single type. Got {item!r}.")
            return _union((item, None))
        if name == "Callable":
            if not isinstance(item, tuple) or len(item) != 2:
                raise TypeError("Callable must be used as Callable[[arg, ...], result].")
            taken, result = item
            taken = _references(taken if isinstance(taken, (list, tuple)) else (taken,))
            return _CallableAlias("typing.Callable", (taken, *_references((result,))))
        if name == "Literal":
            return _Special(name, _literal(args))
        if name == "Annotated":
            if len(args) < 2:
                raise TypeError("Annotated[...] should be used with at least two arguments "
                                "(a type and an annotation).")
            return _Special(name, (*_references(args[:1], is_class=True), *args[1:]))
        if name in _NO_ARGUMENT:
            raise TypeError(f"{self!r} is not subscriptable")
        if name in _ONE_ARGUMENT and isinstance(item, tuple):
            shown = f"{name} accepts only a" if name in _KEYS else f"{self!r} accepts only"
            raise TypeError(f"{shown} single type. Got {repr(item):.100}.")
        args = _references(args, is_class=name in ("ClassVar", "Final"))
        if name in _ARGUMENTS:
            args = _counted(self, args, *_ARGUMENTS[name])
        return _Special(name, args)

    def __or__(self, other):
        return _make_union((self, other))

    def __ror__(self, other):
        return _make_union((other, self))

    def __call__(self, *args, **kwargs):
        target = self.__args__[0] if self._metadata else _class_of(self._name)
        if target is None:
            raise TypeError(f"Cannot instantiate typing.{self._name}")
        if self._name in ("List", "Dict", "Set", "FrozenSet", "Tuple", "Type"):
            raise TypeError(f"Type {self._name} cannot be instantiated; use {target.__name__}() instead")
        return target(*args, **kwargs)

    @property
    def __metadata__(self):
        if not self._metadata:
            raise AttributeError("__metadata__")
        return self._metadata

    @property
    def __origin__(self):
        if not self.__args__ and self._name in _FORMS:
            raise AttributeError("__origin__")
        return self.__args__[0] if self._metadata else _origin_of(self)

    @property
    def __parameters__(self):
        return _parameters_of(self.__args__)

    def _identity(self):
        if self._name == "Literal":
            return frozenset((arg, type(arg)) for arg in self.__args__)
        return self.__args__, self._metadata

    def __eq__(self, other):
        if not isinstance(other, _Special):
            return NotImplemented
        return self is other or (self._name, self._is_plain) == (other._name, other._is_plain) and (
            self._identity() == other._identity())

    def __hash__(self):
        return hash((self._name, self._identity()))

    def __mro_entries__(self, bases):
        if self._metadata:
            return self.__args__
        target = _class_of(self._name)
        if not isinstance(target, type):
            raise TypeError(f"Cannot subclass {self!r}")
        made = () if target in bases else (target,)
        # Generic once, and last.
        return made if _is_generic_among(bases[bases.index(self) + 1:]) else (*made, Generic)

    def __instancecheck__(self, instance):
        return isinstance(instance, self._checked("isinstance"))

    def __subclasscheck__(self, cls):
        return issubclass(cls, self._checked("issubclass"))

    def _checked(self, function):
        target = _class_of(self._name)
        if not self._is_plain:
            raise TypeError("Subscripted generics cannot be used with class and instance checks")
        if target is None:
            raise TypeError(f"{self!r} cannot be used with {function}()")
        return target


__in_c__ = ("Union", "TypeVar", "ParamSpec", "ParamSpecArgs", "ParamSpecKwargs", "TypeVarTuple",
            "TypeAliasType", "_NoDefaultType")


class _UnionMeta(type):
    # typing.Union[int, str]; the class itself is what isinstance(int | str, Union) asks for.
    __iter__ = None

    def __getitem__(cls, members):
        if members == ():
            raise TypeError("Cannot take a Union of no types.")
        return _make_union(members if isinstance(members, tuple) else (members,))


@_no_base
class Union(metaclass=_UnionMeta):
    """int | str"""

    __iter__ = None  # its items are no sequence's

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'typing.Union' instances")

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

    def __reduce__(self):
        return _make_union, (self.__args__,)

    @property
    def __parameters__(self):
        return _parameters_of(self.__args__)

    def __getitem__(self, item):
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        return _make_union(_substituted(self.__args__, self.__parameters__, item, self))

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

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
        for part in member.__args__ if isinstance(member, Union) else _references((member,)):
            if part not in flat:
                flat.append(part)
    if len(flat) == 1:
        return flat[0]
    made = object.__new__(Union)
    made.__args__ = tuple(flat)
    return made


_union = _make_union


def _name_of(obj):
    if isinstance(obj, (list, tuple)):
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
             "Deque": collections.deque, "AbstractSet": collections.abc.Set}


def _class_of(name):
    # What a name of this module stands for at run time; None: for no class.
    if name == "ContextManager" or name == "AsyncContextManager":
        import contextlib
        return getattr(contextlib, "Abstract" + name)
    if name == "Pattern" or name == "Match":
        import re
        return getattr(re, name)
    return _CALLABLE.get(name) or getattr(collections.abc, name, None)


class _AnyMeta(type):
    def __repr__(cls):
        return "typing.Any" if cls is Any else type.__repr__(cls)

    def __instancecheck__(cls, instance):
        if cls is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return type.__instancecheck__(cls, instance)


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


_FORMS = ("Optional", "Literal", "Final", "ClassVar", "Annotated", "NoReturn", "Never", "Self",
          "LiteralString", "TypeAlias", "TypeGuard", "TypeIs", "Concatenate", "Unpack", "Required",
          "NotRequired", "ReadOnly")
_NO_ARGUMENT = ("NoReturn", "Never", "Self", "LiteralString", "TypeAlias")
_KEYS = ("Required", "NotRequired", "ReadOnly")
_ONE_ARGUMENT = ("Final", "ClassVar", "TypeGuard", "TypeIs", "Unpack", *_KEYS)
# How many arguments an alias takes, at least and at most.
_ARGUMENTS = {name: (least, most) for least, most, names in (
    (0, 0, "Hashable Sized"),
    (1, 1, "List Set FrozenSet Type Counter Deque Iterable Iterator AsyncIterable AsyncIterator Awaitable "
           "Collection Container Sequence MutableSequence AbstractSet MutableSet MappingView KeysView "
           "ValuesView Reversible Pattern Match"),
    (2, 2, "Dict DefaultDict OrderedDict ChainMap Mapping MutableMapping ItemsView"),
    (3, 3, "Coroutine"),
    (1, 3, "Generator"),
    (1, 2, "AsyncGenerator ContextManager AsyncContextManager")) for name in names.split()}
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
MappingView = _Special("MappingView")
KeysView = _Special("KeysView")
ItemsView = _Special("ItemsView")
ValuesView = _Special("ValuesView")
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
AnyStr = TypeVar("AnyStr", bytes, str)
# Not in __all__, and yet programs import them.
T, KT, VT = TypeVar("T"), TypeVar("KT"), TypeVar("VT")
T_co, V_co, VT_co = [TypeVar(name, covariant=True) for name in ("T_co", "V_co", "VT_co")]
T_contra = TypeVar("T_contra", contravariant=True)
_T_co = TypeVar("_T_co", covariant=True)
TYPE_CHECKING = False


def _make_type_parameter(name, bound, default, kind):
    # What the engine calls for each name in `def f[T, *Ts, **P]()`.
    if kind == 3:  # the base of `class C[T, *Ts]`, whose parameters stand in the name's place
        return _GenericAlias(Generic, tuple(Unpack[each] if isinstance(each, TypeVarTuple) else each
                                            for each in name))
    made = (TypeVar, ParamSpec, TypeVarTuple)[kind](name)
    made._sign = ""
    if kind == 0:
        made.__infer_variance__ = True
        if bound is not None:
            made._limit = bound
    if default is not None:
        made._default = default
    return made


def _make_type_alias(name, parameters, value):
    # What the engine calls for `type Name[T] = …`.
    made = TypeAliasType(name, None, type_params=parameters)
    made._home = value.__module__
    made._compute = value
    return made


def _parameters_of(args):
    found = []
    for arg in args:
        for each in (arg,) if isinstance(arg, _TypeParameter) else getattr(arg, "__parameters__", ()):
            if each not in found:
                found.append(each)
    return tuple(found)


def _substituted(args, parameters, item, of):
    given = _references(item if isinstance(item, tuple) else (item,))
    if len(given) != len(parameters):
        how, least = ("many", "") if len(given) > len(parameters) else ("few", "at least ")
        raise TypeError(f"Too {how} arguments for {of!r}; actual {len(given)}, expected "
                        f"{least}{len(parameters)}")
    values = dict(zip(parameters, given))

    def one(arg):
        if isinstance(arg, _TypeParameter):
            return values.get(arg, arg)
        inner = getattr(arg, "__parameters__", ())
        return arg[tuple(values[each] for each in inner)] if inner else arg
    return tuple(one(arg) for arg in args)


def _filled_callable(alias, item):
    # The parameters and the result of Callable[[T], U][int, str].
    parameters = alias.__parameters__
    if not parameters:
        raise TypeError(f"{alias!r} is not a generic class")
    if len(parameters) == 1 and isinstance(parameters[0], ParamSpec) and not (
            isinstance(item, tuple) and len(item) == 1):
        item = (item,)
    filled = []
    for arg in _substituted(alias.__args__, parameters, item, alias):
        if isinstance(arg, (list, tuple)):  # what stands for a ParamSpec
            filled += arg
        else:
            filled.append(arg)
    *wanted, result = filled
    if wanted == [...] or len(wanted) == 1 and isinstance(wanted[0], ParamSpec):
        return wanted[0], result
    return wanted, result


def _alias_with(alias, item):
    # What the engine calls for list[T][int].
    parameters = _parameters_of(alias.__args__)
    if not parameters:
        raise TypeError(f"{alias!r} is not a generic class")
    return alias.__origin__[_substituted(alias.__args__, parameters, item, alias)]


class _GenericAlias:
    # Stack[int], Generic[T]: a class with its arguments.
    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args

    @property
    def __parameters__(self):
        return _parameters_of(self.__args__)

    def __repr__(self):
        return f"{_name_of(self.__origin__)}[{', '.join(_name_of(arg) for arg in self.__args__) or '()'}]"

    def __call__(self, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            pass
        return made

    def __mro_entries__(self, bases):
        if self.__origin__ is Generic:
            rest = bases[bases.index(self) + 1:]
            if Protocol in bases or any(isinstance(base, (_GenericAlias, _Special)) and base != self
                                        for base in rest):
                return ()
        return (self.__origin__,)

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self.__origin__.__name__
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __iter__(self):
        return iter((Unpack[self],))

    def __getitem__(self, item):
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        return _GenericAlias(self.__origin__, _substituted(self.__args__, self.__parameters__, item, self))

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return _make_union((self, other))

    def __ror__(self, other):
        return _make_union((other, self))

    def __instancecheck__(self, instance):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    __subclasscheck__ = __instancecheck__


def _is_generic_among(bases):
    return any(isinstance(base, (_GenericAlias, _Special)) or
               isinstance(base, type) and issubclass(base, Generic) for base in bases)


class Generic:
    __slots__ = ()
    __parameters__ = ()

    def __class_getitem__(cls, item):
        args = item if isinstance(item, tuple) else (item,)
        if cls is Generic or cls is Protocol:
            if not all(isinstance(arg, _TypeParameter) or getattr(arg, "_name", None) == "Unpack"
                       for arg in args):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or "
                                "parameter specification variables.")
            if len(set(args)) != len(args):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _GenericAlias(cls, args)
        args = _references(args)
        wanted = cls.__parameters__
        if not wanted:
            raise TypeError(f"{cls} is not a generic class")
        takes_any = any(isinstance(each, (ParamSpec, TypeVarTuple)) for each in wanted)
        if any(isinstance(each, ParamSpec) for each in wanted):
            if len(wanted) == 1 and args and not _is_whole(args) and not isinstance(args[0], (list, tuple)):
                args = (args,)  # C[int, str] is C[[int, str]]
            args = tuple(tuple(arg) if isinstance(arg, list) else arg for arg in args)
        if len(args) < len(wanted) and not takes_any:
            defaults = [each.__default__ for each in wanted[len(args):]]
            if NoDefault not in defaults:
                args = (*args, *defaults)
        least = sum(not (isinstance(each, TypeVarTuple) or each.has_default()) for each in wanted)
        if len(args) < least or len(args) != len(wanted) and not takes_any:
            how = "many" if len(args) > len(wanted) else "few"
            wanted = f"at least {least}" if how == "few" else len(wanted)
            raise TypeError(f"Too {how} arguments for {cls}; actual {len(args)}, expected {wanted}")
        return _GenericAlias(cls, args)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__")
        if Generic in (cls.__bases__ if bases is None else bases) and (
                bases is not None or cls.__name__ != "Protocol" and not is_typeddict(cls)):
            raise TypeError("Cannot inherit from plain Generic")
        found = _parameters_of([base for base in bases or () if not isinstance(base, type)])
        named = [base.__parameters__ for base in bases or ()
                 if isinstance(base, _GenericAlias) and base.__origin__ is Generic]
        if len(named) > 1:
            raise TypeError("Cannot inherit from Generic[...] multiple times.")
        if named:
            missing = ", ".join([str(each) for each in found if each not in named[0]])
            if missing:
                raise TypeError(f"Some type variables ({missing}) are not listed in "
                                f"Generic[{', '.join(map(str, named[0]))}]")
            found = named[0]
        cls.__parameters__ = found


_NOT_MEMBERS = frozenset(
    "__abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__ __new__ __slots__ "
    "__subclasshook__ __weakref__ __class_getitem__ __match_args__ __static_attributes__ "
    "__firstlineno__ __orig_bases__ __parameters__ _is_protocol _is_runtime_protocol __annotate__ "
    "__annotate_func__ __qualname__ __type_params__ __init_subclass__ __annotations_cache__ "
    "_abstract_ _registry_ _found_members __final__".split())


def _protocol_members(cls):
    names = cls.__dict__.get("_found_members")
    if names is None:
        names = cls._found_members = _find_protocol_members(cls)
    return names


def _find_protocol_members(cls):
    names = set()
    for base in cls.__mro__:
        if base.__dict__.get("_is_protocol") and base is not Protocol:
            names.update(base.__dict__, _annotations_of(base.__dict__)[0])
    return {name for name in names if name not in _NOT_MEMBERS and not name.startswith("_abc_")}


# What a protocol can inherit from though it is none, by module.
_NOT_PROTOCOLS = {
    "collections.abc": "Callable Awaitable Iterable Iterator AsyncIterable AsyncIterator Hashable Sized "
                       "Container Collection Reversible Buffer",
    "contextlib": "AbstractContextManager AbstractAsyncContextManager",
    "io": "Reader Writer",
    "os": "PathLike"}


_nowhere = object()


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if bases != (Generic,) and Protocol in bases:
            for base in bases:
                if not (base is object or base is Generic or
                        base.__name__ in _NOT_PROTOCOLS.get(base.__module__, "").split() or
                        issubclass(base, Generic) and getattr(base, "_is_protocol", False)):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    @property
    def __protocol_attrs__(cls):
        # A class that is no protocol has those of the one it is made of.
        return _protocol_members(next(base for base in cls.__mro__ if base.__dict__.get("_is_protocol")))

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not cls.__dict__.get("_is_protocol"):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if cls in type(instance).__mro__:
            return True
        from _inspect_static import getattr_static, names_of_instance
        kind = type(instance)
        own, order = ({}, ()) if issubclass(kind, type) else (names_of_instance(instance), kind.__mro__)
        for name in _protocol_members(cls):
            # As getattr_static() would, which is for classes and for what is not there.
            found = own.get(name, _nowhere)
            if found is _nowhere:
                for base in order:
                    if name in base.__dict__:
                        found = base.__dict__[name]
                        break
                else:
                    found = getattr_static(instance, name, _nowhere)
            if found is _nowhere or found is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol or not cls.__dict__.get("_is_protocol"):
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        names = _protocol_members(cls)
        plain = sorted(name for name in names if not callable(getattr(cls, name, None)))
        if plain:
            raise TypeError("Protocols with non-method members don't support issubclass(). Non-method "
                            f"members: {str(plain)[1:-1]}.")
        return cls in other.__mro__ or all(any(name in base.__dict__ for base in other.__mro__)
                                           for name in names)


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol:
            if "__init__" not in cls.__dict__:
                cls.__init__ = _no_init
        elif cls.__init__ is _no_init:
            for base in cls.__mro__:
                own = base.__dict__.get("__init__", _no_init)
                if own is not _no_init:
                    cls.__init__ = own
                    break


def runtime_checkable(cls):
    if not isinstance(cls, _ProtocolMeta) or not cls._is_protocol:
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(_protocol_members(tp))


def is_protocol(tp, /):
    return isinstance(tp, type) and tp is not Protocol and getattr(tp, "_is_protocol", False) is True


@runtime_checkable
class SupportsInt(Protocol):
    __slots__ = ()
    @abstractmethod
    def __int__(self): pass


@runtime_checkable
class SupportsFloat(Protocol):
    __slots__ = ()
    @abstractmethod
    def __float__(self): pass


@runtime_checkable
class SupportsComplex(Protocol):
    __slots__ = ()
    @abstractmethod
    def __complex__(self): pass


@runtime_checkable
class SupportsBytes(Protocol):
    __slots__ = ()
    @abstractmethod
    def __bytes__(self): pass


@runtime_checkable
class SupportsIndex(Protocol):
    __slots__ = ()
    @abstractmethod
    def __index__(self): pass


@runtime_checkable
class SupportsAbs(Protocol[_T_co]):
    __slots__ = ()
    @abstractmethod
    def __abs__(self): pass


@runtime_checkable
class SupportsRound(Protocol[_T_co]):
    __slots__ = ()
    @abstractmethod
    def __round__(self, ndigits=0): pass


class NewType:
    def __init__(self, name, tp):
        import sys
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = sys._getframe(1).f_globals.get("__name__")

    def __call__(self, x, /):
        return x

    def __reduce__(self):
        return self.__qualname__

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __mro_entries__(self, bases):
        name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                                f"`{cls.__name__} = NewType({cls.__name__!r}, {name})`")
        return (Dummy,)

    def __or__(self, other):
        return _make_union((self, other))

    def __ror__(self, other):
        return _make_union((other, self))


def _origin_of(tp):
    if isinstance(tp, Union):
        return Union
    if isinstance(tp, _Special):
        name = tp._name
        return _class_of(name) or (None if tp._is_plain else globals()[name])
    if tp is Generic:
        return Generic
    return getattr(tp, "__origin__", None) if not isinstance(tp, type) or hasattr(tp, "__args__") else None


def get_origin(tp):
    return _origin_of(tp)


def _is_whole(parameters):
    # One that stands for all the parameters of a Callable.
    return len(parameters) == 1 and (parameters[0] is ... or isinstance(parameters[0], ParamSpec) or
                                     getattr(parameters[0], "_name", None) == "Concatenate")


def get_args(tp):
    if isinstance(tp, _CallableAlias):
        *parameters, result = tp.__args__
        return (parameters[0] if _is_whole(parameters) else parameters, result)
    if isinstance(tp, type) and type(tp) is not type(list[int]):
        return ()
    if isinstance(tp, _Special):
        return (*tp.__args__, *tp._metadata)
    return tuple(getattr(tp, "__args__", None) or ())


def dataclass_transform(**kwargs):
    return lambda cls: cls
