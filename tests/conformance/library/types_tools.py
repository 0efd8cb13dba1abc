# Types of things, and classes made by hand.
import types

namespace = types.SimpleNamespace(a=1, b="x")
namespace.c = 3
print(namespace, namespace == types.SimpleNamespace(a=1, b="x", c=3), vars(namespace))
print(isinstance(len, types.BuiltinFunctionType), isinstance(lambda: 0, types.FunctionType), isinstance((x for x in ()), types.GeneratorType), isinstance(types, types.ModuleType), type(None) is types.NoneType)
proxy = types.MappingProxyType({"k": 1})
print(proxy, proxy["k"], list(proxy.items()), "k" in proxy, len(proxy), proxy | {"z": 2})


def body(ns):
    ns["x"] = 5


Made = types.new_class("Made", (list,), {}, body)
print(Made.x, Made([1]), Made.__mro__[1].__name__, types.get_original_bases(Made))


class E:
    @types.DynamicClassAttribute
    def value(self):
        return 7


print(E().value, type(int | str) is types.UnionType, isinstance(list[int], types.GenericAlias))

print(isinstance(E.__dict__, types.MappingProxyType))
