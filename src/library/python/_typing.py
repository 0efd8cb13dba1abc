# _typing: what the syntax of type parameters makes. typing has all the rest.
# The rule: bounds, defaults and values are computed when somebody asks for them.
import sys


def _union(members):
    from typing import _make_union
    return _make_union(members)


_native_alias = type(list[int])


class _NoDefaultType:
    __module__ = "typing"
    __slots__ = ()

    def __repr__(self):
        return "typing.NoDefault"


NoDefault = _NoDefaultType()


# Where pickle finds what was made by a call.
def _module_of_caller():
    return sys._getframe(2).f_globals.get("__name__", "__main__")


# The arguments of what CPython has in C, refused in the words of its Argument Clinic.
def _taken(function, names, args, kwargs, strings=("name",)):
    if len(args) > len(names):
        raise TypeError(f"{function}() takes exactly {len(names)} positional argument"
                        f"{'' if len(names) == 1 else 's'} ({len(args)} given)")
    taken = list(args)
    for at, name in enumerate(names[len(args):], len(args) + 1):
        if name not in kwargs:
            raise TypeError(f"{function}() missing required argument {name!r} (pos {at})")
        taken.append(kwargs.pop(name))
    if kwargs:
        raise TypeError(f"{function}() got an unexpected keyword argument {next(iter(kwargs))!r}")
    for name, value in zip(names, taken):
        if name in strings and not isinstance(value, str):
            raise TypeError(f"{function}() argument {name!r} must be str, not {type(value).__name__}")
    return taken


def _given(value):
    # A value that is there already, as a function that computes it.
    def compute():
        return value
    return compute


class _Evaluator:
    """A bound, a default or a value, in one of annotationlib's formats."""

    def __init__(self, compute):
        self._compute = compute

    def __call__(self, format, /):
        import annotationlib
        if self._compute.__code__ is not _GIVEN:
            return annotationlib.call_evaluate_function(self._compute, format)
        value = self._compute()
        if format != annotationlib.Format.STRING:
            return value
        if isinstance(value, tuple):
            return f"({', '.join(map(annotationlib.type_repr, value))})"
        return annotationlib.type_repr(value)

    def __repr__(self):
        return f"<constevaluator {self._compute()!r}>"


_GIVEN = _given(None).__code__


class _TypeParameter:
    # Bound and default are functions: what they compute may be defined later.
    _sign = ""

    def __init__(self, name, default=NoDefault):
        self.__name__ = name
        self._default = _given(default)

    @property
    def __default__(self):
        return self._default()

    @property
    def evaluate_default(self):
        return _Evaluator(self._default)

    def has_default(self):
        return self._default() is not NoDefault

    def __reduce__(self):
        return self.__name__

    def __repr__(self):
        return self._sign + self.__name__

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


def _no_base(cls):
    def __init_subclass__(derived):
        raise TypeError(f"type 'typing.{cls.__name__}' is not an acceptable base type")
    cls.__init_subclass__ = classmethod(__init_subclass__)
    return cls


@_no_base
class TypeVar(_TypeParameter):
    __module__ = "typing"

    def __init__(self, *args, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False, **others):
        name, *constraints = _taken("typevar", ("name",), args[:1], others) + [*args[1:]]
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        super().__init__(name, default)
        self.__module__ = _module_of_caller()
        if isinstance(bound, str):
            from annotationlib import ForwardRef
            bound = ForwardRef(bound)
        self._limit = _given(tuple(constraints) or bound)
        self.__covariant__, self.__contravariant__ = covariant, contravariant
        self.__infer_variance__ = infer_variance
        self._sign = "+" if covariant else "-" if contravariant else "" if infer_variance else "~"

    @property
    def __bound__(self):
        limit = self._limit()
        return None if isinstance(limit, tuple) else limit

    @property
    def __constraints__(self):
        limit = self._limit()
        return limit if isinstance(limit, tuple) else ()

    def _is_constrained(self):
        try:
            return isinstance(self._limit(), tuple)
        except Exception:
            return False  # of a tuple's items, too, but those are seldom missing

    @property
    def evaluate_bound(self):
        if self._is_constrained() or self._limit.__code__ is _GIVEN and self._limit() is None:
            return None
        return _Evaluator(self._limit)

    @property
    def evaluate_constraints(self):
        return _Evaluator(self._limit) if self._is_constrained() else None


class _ParamSpecPart:
    __module__ = "typing"

    def __init__(self, *args, **kwargs):
        [self.__origin__] = _taken(type(self).__name__.lower(), ("origin",), args, kwargs)

    def __repr__(self):
        origin = self.__origin__
        name = origin.__name__ if isinstance(origin, ParamSpec) else repr(origin)
        return f"{name}.{self._part}"

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((self.__origin__, self._part))

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


@_no_base
class ParamSpecArgs(_ParamSpecPart):
    __module__ = "typing"
    _part = "args"


@_no_base
class ParamSpecKwargs(_ParamSpecPart):
    __module__ = "typing"
    _part = "kwargs"


@_no_base
class ParamSpec(_TypeParameter):
    __module__ = "typing"

    def __init__(self, *args, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False, **others):
        [name] = _taken("paramspec", ("name",), args, others)
        super().__init__(name, default)
        self.__module__ = _module_of_caller()
        self.__bound__ = bound
        self.__covariant__, self.__contravariant__ = covariant, contravariant
        self.__infer_variance__ = infer_variance
        self._sign = "+" if covariant else "-" if contravariant else "" if infer_variance else "~"

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


@_no_base
class TypeVarTuple(_TypeParameter):
    __module__ = "typing"

    def __init__(self, *args, default=NoDefault, **others):
        [name] = _taken("typevartuple", ("name",), args, others)
        super().__init__(name, default)
        self.__module__ = _module_of_caller()

    def __iter__(self):
        from typing import Unpack
        yield Unpack[self]


@_no_base
class TypeAliasType:
    __module__ = "typing"
    # type Name = value; the value is computed when somebody asks.
    __slots__ = ("__name__", "__type_params__", "_home", "_compute")

    def __init__(self, *args, type_params=(), **others):
        name, value = _taken("typealias", ("name", "value"), args, others)
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        self.__name__ = name
        self.__type_params__ = type_params
        self._home = sys._getframe(1).f_globals.get("__name__")
        self._compute = _given(value)

    def __getattribute__(self, name):
        return object.__getattribute__(self, "_home" if name == "__module__" else name)

    @property
    def __value__(self):
        return self._compute()

    @property
    def evaluate_value(self):
        return _Evaluator(self._compute)

    @property
    def __parameters__(self):
        return self.__type_params__

    def __repr__(self):
        return self.__name__

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __iter__(self):
        from typing import Unpack
        return iter((Unpack[self],))

    def __getitem__(self, item):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return _native_alias(self, item)


class _UnpackedAlias:
    # *tuple[int, str], in a subscript or an annotation.
    __unpacked__ = True

    def __init__(self, alias):
        self._alias = alias

    def __repr__(self):
        return f"*{self._alias!r}"

    def __getattr__(self, name):
        return getattr(self._alias, name)

    def __eq__(self, other):
        return isinstance(other, _UnpackedAlias) and self._alias == other._alias

    def __hash__(self):
        return hash(self._alias)


_UnpackedAlias.__name__ = "GenericAlias"
_UnpackedAlias.__module__ = "types"
