# functools.singledispatch: unions, None, abstract classes, methods, and wrong registrations.
from functools import singledispatch, singledispatchmethod
from typing import Union
import numbers, collections.abc
@singledispatch
def show(x, *rest): return f"object {x!r}"
@show.register
def _(x: int | float): return f"number {x}"
@show.register
def _(x: Union[list, tuple], *rest): return f"sequence {len(x)}"
@show.register(str)
@show.register(bytes)
def text(x): return f"text {x!r}"
@show.register
def _(x: type(None)): return "none"
@show.register
def _(x: None): return "none too"
@show.register(collections.abc.Mapping)
def _(x): return "mapping"
for v in (1, 2.5, True, [1], (1, 2), "s", b"b", None, {}, {1}, 1j): print(show(v))
print(show.dispatch(bool) is show.dispatch(int), show.registry[list] is show.registry[tuple], len(show.registry), show.dispatch(dict).__name__, text.__name__)
for wrong in (lambda: show(), lambda: show.register(5), lambda: show.register("x", 1), lambda: show.register(int | "x")):
    try: print(wrong())
    except TypeError as e: print(e)
def bad(x: list[int]): pass
for fn in (bad,):
    try: show.register(fn)
    except TypeError as e: print(e)
def bad2(x: "list | 5"): pass
def bad3(x: int | list[int]): pass
for fn in (bad3,):
    try: show.register(fn)
    except TypeError as e: print(e)
class M:
    @singledispatchmethod
    def go(self, a): return "any"
    @go.register
    def _(self, a: int | str): return f"{self.n} {a}"
    n = 5
    @singledispatchmethod
    @classmethod
    def make(cls, a): return cls.__name__
    @make.register
    @classmethod
    def _(cls, a: int): return cls.__name__ + str(a)
    @go.register(list)
    @staticmethod
    def _st(a): return "static"
print(M().go(1), M().go("x"), M().go([]) if False else "", M().go(1.5), M.make(3), M.make("q"), M().make(4))
class P: pass
class Q(P): pass
@show.register
def _(x: P): return "P"
print(show(Q()), show.dispatch(Q) is show.registry[P])
class AB(collections.abc.Sized, collections.abc.Iterable):
    def __len__(self): return 0
    def __iter__(self): return iter(())
@show.register(collections.abc.Sized)
def _(x): return "sized"
@show.register(collections.abc.Iterable)
def _(x): return "iterable"
try: print(show(AB()))
except RuntimeError as e: print(str(e)[:19])
