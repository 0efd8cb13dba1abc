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


class _TypeParameter:
    # Bound and default are functions: what they compute may be defined later.
    _sign = ""

    def __init__(self, name, default=NoDefault):
        self.__name__ = name
        self._default = lambda: default

    @property
    def __default__(self):
        return self._default()

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


class TypeVar(_TypeParameter):
    __module__ = "typing"
    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False,
                 contravariant=False, infer_variance=False):
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
        self._limit = lambda: constraints or bound
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


class _ParamSpecPart:
    def __init__(self, origin, name):
        self.__origin__, self._part = origin, name

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._part}"

    def __eq__(self, other):
        if not isinstance(other, _ParamSpecPart):
            return NotImplemented
        return (self.__origin__, self._part) == (other.__origin__, other._part)

    def __hash__(self):
        return hash((self.__origin__, self._part))


class ParamSpec(_TypeParameter):
    __module__ = "typing"
    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False):
        super().__init__(name, default)
        self.__module__ = _module_of_caller()
        self.__bound__ = bound
        self.__covariant__, self.__contravariant__ = covariant, contravariant
        self.__infer_variance__ = infer_variance
        self._sign = "+" if covariant else "-" if contravariant else "" if infer_variance else "~"

    @property
    def args(self):
        return _ParamSpecPart(self, "args")

    @property
    def kwargs(self):
        return _ParamSpecPart(self, "kwargs")


class TypeVarTuple(_TypeParameter):
    __module__ = "typing"
    def __init__(self, name, *, default=NoDefault):
        super().__init__(name, default)
        self.__module__ = _module_of_caller()

    def __iter__(self):
        from typing import Unpack
        yield Unpack[self]


class TypeAliasType:
    __module__ = "typing"
    # type Name = value; the value is computed when somebody asks.
    __slots__ = ("__name__", "__type_params__", "_home", "_compute")

    def __init__(self, name, value, *, type_params=()):
        self.__name__ = name
        self.__type_params__ = type_params
        self._home = sys._getframe(1).f_globals.get("__name__")
        self._compute = lambda: value

    def __getattribute__(self, name):
        return object.__getattribute__(self, "_home" if name == "__module__" else name)

    @property
    def __value__(self):
        return self._compute()

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
