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
MemberDescriptorType = type(type(_function).__dict__["__globals__"])
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


class SimpleNamespace:
    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        self.__dict__.update(mapping_or_iterable)
        self.__dict__.update(kwargs)

    def __repr__(self):
        inner = ", ".join(f"{k}={v!r}" for k, v in self.__dict__.items())
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        return f"{name}({inner})"

    def __eq__(self, other):
        if isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented


def resolve_bases(bases):
    made, changed = [], False
    for base in bases:
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
    # A generator function as a coroutine: what it yields goes to the loop.
    class Wrapper:
        def __init__(self, generator):
            self.__generator = generator

        def __await__(self):
            return self.__generator

        __iter__ = __await__

        def __next__(self):
            return next(self.__generator)

        def send(self, value):
            return self.__generator.send(value)

        def throw(self, *args):
            return self.__generator.throw(*args)

        def close(self):
            return self.__generator.close()

    return lambda *args, **kwargs: Wrapper(func(*args, **kwargs))


def get_original_bases(cls):
    return cls.__dict__.get("__orig_bases__", cls.__bases__)
