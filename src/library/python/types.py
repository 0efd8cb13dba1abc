# types. Follows CPython 3.14, Lib/types.py.
import sys

__in_c__ = ("GenericAlias",)


def _function():
    pass


def _generator():
    yield


async def _coroutine():
    pass


async def _async_generator():
    yield


class _Class:
    def method(self):
        pass


FunctionType = LambdaType = type(_function)
GeneratorType = type(_generator())
_made = _coroutine()
CoroutineType = type(_made)
_made.close()
AsyncGeneratorType = type(_async_generator())
MethodType = type(_Class().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
GetSetDescriptorType = type(_Class.__dict__["__dict__"]) if "__dict__" in _Class.__dict__ else (
    type(type(_function).__dict__["__code__"]))


class _Slotted:
    __slots__ = ("slot",)


MemberDescriptorType = type(_Slotted.slot)
ModuleType = type(sys)
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
CodeType = type(_function.__code__) if hasattr(_function, "__code__") else None
GenericAlias = type(list[int])
CellType = type((lambda x: lambda: x)(None).__closure__[0])
try:
    UnionType = type(int | str)
except TypeError:
    UnionType = None
MappingProxyType = type(_Class.__dict__)
try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)
    FrameType = type(getattr(_error.__traceback__, "tb_frame", None))


__in_c__ = ("SimpleNamespace", "GenericAlias")


_shown = []  # namespaces whose repr() is under way


class SimpleNamespace:
    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        given = dict(mapping_or_iterable)
        for key in given:
            if not isinstance(key, str):
                raise TypeError("keywords must be strings")
        self.__dict__.update(given)
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        if any(self is shown for shown in _shown):
            return f"{name}(...)"
        _shown.append(self)
        try:
            return f"{name}({", ".join(f"{k}={v!r}" for k, v in self.__dict__.items())})"
        finally:
            _shown.pop()

    def __reduce__(self):
        return type(self), (), self.__dict__

    def __replace__(self, /, **changes):
        result = type(self)(**self.__dict__)
        result.__dict__.update(changes)
        return result

    def __eq__(self, other):
        if isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented


def resolve_bases(bases):
    made, changed = [], False
    for base in bases:
        if type(base) is GenericAlias:
            made.append(base.__origin__)
            changed = True
            continue
        entries = None if isinstance(base, type) else getattr(base, "__mro_entries__", None)
        if entries is None:
            made.append(base)
            continue
        instead = entries(bases)
        if not isinstance(instead, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        made += instead
        changed = True
    return tuple(made) if changed else bases


def _winner(metaclass, bases):
    for base in bases:
        its = type(base)
        if issubclass(metaclass, its):
            continue
        if not issubclass(its, metaclass):
            raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                            "subclass of the metaclasses of all its bases")
        metaclass = its
    return metaclass


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    metaclass = kwds.pop("metaclass", type(bases[0]) if bases else type)
    if isinstance(metaclass, type):
        metaclass = _winner(metaclass, bases)
    prepare = getattr(metaclass, "__prepare__", None)
    return metaclass, {} if prepare is None else prepare(name, bases, **kwds), kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = resolve_bases(bases)
    metaclass, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return metaclass(name, resolved, namespace, **kwds)


class DynamicClassAttribute(property):
    pass


def coroutine(func):
    """Convert regular generator function to a coroutine."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if type(func) is FunctionType:
        flags = func.__code__.co_flags
        if flags & 0x180:  # CO_COROUTINE | CO_ITERABLE_COROUTINE
            return func
        if flags & 0x20:  # CO_GENERATOR
            from _interleave import mark_coroutine
            mark_coroutine(func.__code__)
            return func
    import functools
    from collections.abc import Coroutine, Generator

    @functools.wraps(func)
    def wrapped(*args, **kwargs):
        coro = func(*args, **kwargs)
        if isinstance(coro, Generator) and not isinstance(coro, Coroutine) and not (
                type(coro) is GeneratorType and coro.gi_code.co_flags & 0x100):
            return _GeneratorWrapper(coro)
        return coro

    return wrapped


class _GeneratorWrapper:
    # What a function that is no generator function returned: a generator, as a coroutine.
    def __init__(self, gen):
        self.__wrapped = gen
        self.__isgen = type(gen) is GeneratorType
        self.__name__ = getattr(gen, "__name__", None)
        self.__qualname__ = getattr(gen, "__qualname__", None)

    def send(self, val):
        return self.__wrapped.send(val)

    def throw(self, tp, *rest):
        return self.__wrapped.throw(tp, *rest)

    def close(self):
        return self.__wrapped.close()

    @property
    def gi_code(self):
        return self.__wrapped.gi_code

    @property
    def gi_frame(self):
        return self.__wrapped.gi_frame

    @property
    def gi_running(self):
        return self.__wrapped.gi_running

    @property
    def gi_yieldfrom(self):
        return self.__wrapped.gi_yieldfrom

    @property
    def gi_suspended(self):
        return self.__wrapped.gi_suspended

    cr_suspended = gi_suspended
    cr_code = gi_code
    cr_frame = gi_frame
    cr_running = gi_running
    cr_await = gi_yieldfrom

    def __next__(self):
        return next(self.__wrapped)

    def __iter__(self):
        return self.__wrapped if self.__isgen else self

    __await__ = __iter__


def get_original_bases(cls):
    return cls.__dict__.get("__orig_bases__", cls.__bases__)
