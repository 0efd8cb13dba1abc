# __repr__ of built-in types, called by its name.
import re
import sys
import types


class A:
    __slots__ = ("s",)
    def f(self): pass
    @classmethod
    def c(cls): pass
def g(): yield
async def co(): pass
async def ag(): yield
def cell():
    x = 1
    return (lambda: x).__closure__[0]
c = co()
for v in (lambda: 1, g, len, [].append, A().f, A.f, A.c, A, int, type, g(), c, ag(), cell(), super(A, A()), list[int], int | str, staticmethod(len), classmethod(len), property(len), A.s, int.real, str.upper, "".__add__, str.__add__, memoryview(b"a"), Ellipsis, NotImplemented, None, True, 5, 1.5, 1j, "a", [1], (1,), {1: 2}, {1}, frozenset([1]), range(3), slice(1), {}.keys(), {1: 2}.values(), {}.items(), iter([]), iter(""), enumerate([]), zip(), map(len, []), filter(None, []), reversed([]), ValueError("x"), StopIteration(), ExceptionGroup("g", [ValueError()]), types.SimpleNamespace(a=1), types.MappingProxyType({1: 2}), object(), types.MethodType(len, [1]), types.ModuleType("m"), types.MethodType(A.f, 3), types.MethodType(int, 5)):
    shown, own = re.sub("0x[0-9a-f]+", "0x", repr(v)), re.sub("0x[0-9a-f]+", "0x", type(v).__repr__(v))
    print(shown, shown == own or own, re.sub("0x[0-9a-f]+", "0x", str(v)) == shown or str(v)[:5], type(v).__repr__.__qualname__, type(v).__str__.__qualname__)
c.close()
print(sys.flags[0], len(sys.flags), sys.flags.n_fields, len(sys.flags.__match_args__), repr(sys.flags).endswith("int_max_str_digits=4300)"))
