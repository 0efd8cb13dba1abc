# abc. Follows CPython 3.14, Lib/abc.py and Modules/_abc.c.
# The rule: a class whose set of abstract methods is not empty cannot be instantiated; object.__new__()
# looks at what set_abstract() has said. And a class is asked once about another, see remember_verdict().

from _interleave import forget_verdicts, match_like, remember_verdict, set_abstract, use_verdicts

__all__ = ["ABC", "ABCMeta", "abstractmethod", "abstractclassmethod", "abstractstaticmethod",
           "abstractproperty", "get_cache_token", "update_abstractmethods"]


_registrations = 0


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


def _is_abstract(value):
    if getattr(value, "__isabstractmethod__", False):
        return True
    if isinstance(value, property):
        return any(getattr(f, "__isabstractmethod__", False)
                   for f in (value.fget, value.fset, value.fdel))
    if isinstance(value, (classmethod, staticmethod)):
        return bool(getattr(value.__func__, "__isabstractmethod__", False))
    return False


def _abstract_names(cls):
    names = {name for name, value in list(cls.__dict__.items()) if _is_abstract(value)}
    for base in cls.__bases__:
        for name in getattr(base, "_abstract_", ()):
            if _is_abstract(getattr(cls, name, None)):
                names.add(name)
    return names


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = frozenset(_abstract_names(cls))
        cls._registry_ = []
        return cls

    @property
    def __abstractmethods__(cls):
        return cls._abstract_

    @__abstractmethods__.setter
    def __abstractmethods__(cls, names):
        cls._abstract_ = names
        set_abstract(cls, bool(names))

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        global _registrations
        _registrations += 1
        forget_verdicts()
        cls._registry_.append(subclass)
        match_like(subclass, cls)
        return subclass

    def __instancecheck__(cls, instance):
        # A proxy says that it is of another class.
        claimed, kind = instance.__class__, type(instance)
        if claimed is not kind and isinstance(claimed, type) and cls.__subclasscheck__(claimed):
            return True
        return cls.__subclasscheck__(kind)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        verdict = _is_subclass(cls, subclass)
        remember_verdict(subclass, cls, verdict)
        return verdict


def _is_subclass(cls, subclass):
    hook = getattr(cls, "__subclasshook__", None)
    verdict = NotImplemented if hook is None else hook(subclass)
    if verdict is not NotImplemented:
        return verdict
    if cls in subclass.__mro__:
        return True
    for other in (*cls._registry_, *cls.__subclasses__()):
        if issubclass(subclass, other):
            return True
    return False


use_verdicts(ABCMeta.__instancecheck__, ABCMeta.__subclasscheck__)


class ABC(metaclass=ABCMeta):
    """Helper class that provides a standard way to create an ABC using
    inheritance.
    """
    __slots__ = ()


def get_cache_token():
    return _registrations


def update_abstractmethods(cls):
    if hasattr(cls, "_abstract_"):
        cls.__abstractmethods__ = frozenset(_abstract_names(cls))
    return cls
