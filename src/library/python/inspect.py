# inspect, the questions about what an object is. Follows CPython 3.14, Lib/inspect.py.
import types

CO_GENERATOR = 0x20
CO_COROUTINE = 0x80
CO_ASYNC_GENERATOR = 0x200


def _flags(obj):
    obj = getattr(obj, "__func__", obj)
    while hasattr(obj, "func") and not isinstance(obj, types.FunctionType):
        obj = obj.func
    code = getattr(obj, "__code__", None)
    return getattr(code, "co_flags", 0)


def iscoroutinefunction(obj):
    return bool(_flags(obj) & CO_COROUTINE)


def isgeneratorfunction(obj):
    return bool(_flags(obj) & CO_GENERATOR)


def isasyncgenfunction(obj):
    return bool(_flags(obj) & CO_ASYNC_GENERATOR)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    return isinstance(object, types.CoroutineType) or hasattr(type(object), "__await__")


def isfunction(object):
    return isinstance(object, types.FunctionType)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isclass(object):
    return isinstance(object, type)


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object)


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "_abstract_", ()))


def getdoc(object):
    return cleandoc(object.__doc__) if object.__doc__ else None


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = min([len(l) - len(l.lstrip()) for l in lines[1:] if l.strip()], default=0)
    lines = [lines[0].lstrip()] + [l[margin:] for l in lines[1:]]
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    return "\n".join(l.rstrip() if not l.strip() else l for l in lines)


def getmembers(object, predicate=None):
    members = [(name, getattr(object, name)) for name in dir(object) if hasattr(object, name)]
    return sorted([m for m in members if predicate is None or predicate(m[1])], key=lambda m: m[0])


CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED")
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = (
    "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED")


def _state(prefix, running, frame, suspended):
    if running:
        return prefix + "_RUNNING"
    if suspended:
        return prefix + "_SUSPENDED"
    return prefix + ("_CLOSED" if frame is None else "_CREATED")


def getcoroutinestate(c):
    return _state("CORO", c.cr_running, c.cr_frame, c.cr_suspended)


def getgeneratorstate(g):
    return _state("GEN", g.gi_running, g.gi_frame, g.gi_suspended)


def markcoroutinefunction(func):
    return func


def getsource(object):
    raise OSError("could not get source code")


def currentframe():
    import sys
    return sys._getframe(1) if hasattr(sys, "_getframe") else None
