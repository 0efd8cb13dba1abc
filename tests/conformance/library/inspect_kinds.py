# What kind of object it is, and in what state.
import asyncio
import inspect


async def co():
    pass


async def agen():
    yield


def gen():
    x = 5
    yield x


class A:
    attribute = 1

    def method(self):
        pass

    @property
    def prop(self):
        return 1


print(inspect.iscoroutinefunction(co), inspect.isgeneratorfunction(gen), inspect.isasyncgenfunction(agen), inspect.isfunction(gen), inspect.isclass(A), inspect.ismethod(A().method), inspect.isbuiltin(len), inspect.ismodule(inspect), inspect.isroutine(len), inspect.isabstract(A))
g = gen()
print(inspect.getgeneratorstate(g), inspect.isgenerator(g), inspect.isawaitable(g))
next(g)
print(inspect.getgeneratorstate(g))
g.close()
print(inspect.getgeneratorstate(g))
c = co()
print(inspect.getcoroutinestate(c), inspect.iscoroutine(c), inspect.isawaitable(c))
asyncio.run(c)
print(inspect.getcoroutinestate(c), [name for name, _ in inspect.getmembers(A) if not name.startswith("_")], [name for name, _ in inspect.getmembers(A(), inspect.ismethod) if name[0] != "_"])
print(inspect.getmro(A) == A.__mro__, inspect.currentframe().f_code.co_name, inspect.cleandoc("  a\n    b\n  c"), inspect.getmodule(A).__name__, inspect.isdatadescriptor(A.prop))
