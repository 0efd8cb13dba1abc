# inspect and types: what objects are, signatures, source of names.
import asyncio
import functools
import inspect
import types
from inspect import Parameter, Signature, signature


def function(a, /, b: int, c=3, *args, d, e: str = "x", **kw) -> bool:
    """Doc string.

        Indented more.
    """
    local = 1
    return True


async def coroutine():
    pass


def generator():
    yield 1


async def asyncgen():
    yield 1


class Base:
    """Base doc."""
    attribute = 1

    def method(self, x):
        """Method doc."""

    @classmethod
    def cls_method(cls):
        pass

    @staticmethod
    def static(y):
        pass

    @property
    def prop(self):
        return 1


class Derived(Base):
    def method(self, x):
        pass


s = signature(function)
print(s, list(s.parameters), s.return_annotation, s.parameters["b"], s.parameters["a"].kind, s.parameters["args"].kind.description, s.parameters["c"].default, s.parameters["d"].default is Parameter.empty, repr(s.parameters["e"]))
bound = s.bind(1, 2, 4, 5, d=6, z=7)
print(bound, bound.arguments, bound.args, bound.kwargs)
bound = s.bind_partial(1)
bound.apply_defaults()
print(bound.arguments)
for wrong in (lambda: s.bind(1), lambda: s.bind(), lambda: s.bind(1, 2, d=1, a=3), lambda: s.bind(1, 2, b=2, d=1), lambda: signature(3), lambda: Parameter("1x", Parameter.POSITIONAL_ONLY), lambda: Parameter("x", Parameter.VAR_POSITIONAL, default=1), lambda: Signature([Parameter("b", Parameter.KEYWORD_ONLY), Parameter("a", Parameter.POSITIONAL_ONLY)]), lambda: signature(lambda x: x).bind(1, 2), lambda: inspect.getsource(3), lambda: inspect.getmro(3)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(signature(Base.method), signature(Base().method), signature(Base.cls_method), signature(Base), signature(functools.partial(function, 1, d=2)), signature(lambda x=1, *, y: 0), signature(functools.wraps(function)(lambda *a: 0)))
new = s.replace(parameters=[Parameter("only", Parameter.POSITIONAL_OR_KEYWORD, annotation=int)], return_annotation=Signature.empty)
print(new, new == signature(lambda only: 0), s.parameters["b"].replace(name="renamed"))
checks = [inspect.isfunction, inspect.ismethod, inspect.isbuiltin, inspect.isclass, inspect.ismodule, inspect.iscoroutinefunction, inspect.isgeneratorfunction, inspect.isasyncgenfunction, inspect.isroutine, inspect.isabstract, inspect.isdatadescriptor, callable]
for name, thing in {"function": function, "method": Base().method, "len": len, "Base": Base, "inspect": inspect, "coroutine": coroutine, "generator": generator, "asyncgen": asyncgen, "prop": Base.prop, "lambda": lambda: 0}.items():
    print(name, [check.__name__ for check in checks if check(thing)])
c, g = coroutine(), generator()
print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.isgenerator(g), inspect.getgeneratorstate(g), inspect.getcoroutinestate(c), next(g), inspect.getgeneratorstate(g), g.close(), inspect.getgeneratorstate(g), c.close(), inspect.getcoroutinestate(c))
print(inspect.getdoc(function), inspect.getdoc(Derived), inspect.getdoc(Derived.method), inspect.cleandoc("  a\n    b\n    c"), sep="|")
print([name for name, _ in inspect.getmembers(Derived, inspect.isfunction)], [n for n, v in inspect.getmembers(Base()) if not n.startswith("_")], inspect.getmro(Derived), inspect.getmodule(function).__name__, inspect.getattr_static(Base(), "prop").__class__.__name__)
print(inspect.currentframe().f_code.co_name, inspect.stack()[0].function, inspect.getfullargspec(function), inspect.unwrap(functools.wraps(function)(lambda: 0)) is function)
print(inspect.getsource(generator), inspect.getsourcelines(coroutine)[0], end="")
ns = types.SimpleNamespace(a=1, b="x")
ns.c = [ns.a]
print(ns, ns == types.SimpleNamespace(a=1, b="x", c=[1]), vars(ns), types.SimpleNamespace({"k": 1}))
proxy = types.MappingProxyType({"a": 1})
print(proxy, proxy["a"], len(proxy), proxy | {"b": 2}, "a" in proxy)
for wrong in (lambda: proxy.__setitem__("a", 2), lambda: types.MappingProxyType(3), lambda: types.MethodType(3, 4), lambda: types.new_class("X", (int, str))):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(types.MethodType(lambda self, x: (self, x), "bound")(1), type(function) is types.FunctionType, type(len) is types.BuiltinFunctionType, type(c) is types.CoroutineType, type(g) is types.GeneratorType, type(Base().method) is types.MethodType, type(None) is types.NoneType, types.new_class("Made", (Base,), {}, lambda ns: ns.update(extra=5)).extra, types.ModuleType("m", "doc").__doc__, types.ModuleType("m"))
print(function.__code__.co_varnames[:3], function.__code__.co_argcount, function.__code__.co_kwonlyargcount, function.__code__.co_posonlyargcount, function.__defaults__, function.__kwdefaults__, function.__annotations__, (lambda: 0).__name__, function.__qualname__, Base.method.__qualname__)
