# abc. Follows CPython 3.14, Lib/abc.py and Modules/_abc.c.
# The rule: a class whose set of abstract methods is not empty cannot be instantiated; the check is
# made where the class is called, so that it costs instances of other classes nothing.

from _interleave import match_like

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
        cls._abstract_ = frozenset(_abstract_names(cls))
        cls._registry_ = []
        return cls

    def __call__(cls, *args, **kwargs):
        if cls._abstract_:
            names = sorted(cls._abstract_)
            listed = ", ".join(repr(name) for name in names)
            plural = "s" if len(names) > 1 else ""
            raise TypeError(f"Can't instantiate abstract class {cls.__name__} without an implementation "
                            f"for abstract method{plural} {listed}")
        return super().__call__(*args, **kwargs)

    @property
    def __abstractmethods__(cls):
        return cls._abstract_

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        global _registrations
        _registrations += 1
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
        hook = getattr(cls, "__subclasshook__", None)
        verdict = NotImplemented if hook is None else hook(subclass)
        if verdict is not NotImplemented:
            return verdict
        if cls in subclass.__mro__:
            return True
        if any(issubclass(subclass, registered) for registered in cls._registry_):
            return True
        return any(issubclass(subclass, child) for child in cls.__subclasses__())


class ABC(metaclass=ABCMeta):
    """Helper class that provides a standard way to create an ABC using
    inheritance.
    """
    __slots__ = ()


def get_cache_token():
    return _registrations


def update_abstractmethods(cls):
    if hasattr(cls, "_abstract_"):
        cls._abstract_ = frozenset(_abstract_names(cls))
    return cls
