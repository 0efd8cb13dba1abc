# Every class has a __doc__, and dir() shows what CPython shows.
import functools, types, weakref, collections, datetime, re, random
print((5).__doc__ is not Ellipsis, [].__doc__ is not Ellipsis)
def f(): "fdoc"
class A:
    "adoc"
    def m(self): "mdoc"
    s = staticmethod(f); c = classmethod(f)
    @property
    def p(self): "pdoc"
    @functools.cached_property
    def q(self): "qdoc"
    @functools.lru_cache
    def l(self): "ldoc"
class N: pass
a = A()
print(a.__doc__, a.m.__doc__, A.m.__doc__, A.__dict__['s'].__doc__, A.s.__doc__, a.c.__doc__, A.p.__doc__, A.q.__doc__, A.l.__doc__, a.l.__doc__)
print(N.__doc__, N().__doc__, types.ModuleType('x', 'modoc').__doc__, types.ModuleType('x').__doc__)
print(weakref.proxy(a).__doc__, types.SimpleNamespace(__doc__=3).__doc__)
class L(list): pass
class M(list): "Mdoc"
print(L.__doc__, L().__doc__, M.__doc__, M().__doc__, '__doc__' in dir(L))
g = (x for x in [])
print('__doc__' in dir(g), '__doc__' in dir(len), '__doc__' in dir(5), '__doc__' in dir(None))
print([n for n in dir([]) if n[0] == '_' != n[1]], [n for n in dir({}) if n[:2] != '__'])
class E(Exception): "edoc"
class E2(ValueError): pass
print(E.__doc__, E('x').__doc__, E2.__doc__)
from enum import Enum
class C(Enum):
    "cdoc"
    A = 1
print(C.__doc__, C.A.__doc__)
from dataclasses import dataclass
@dataclass
class D: x: int
print(D.__doc__)
P = collections.namedtuple("P", "x y"); print(P.__doc__, P.x.__doc__)
try: list.__doc__ = 'x'
except TypeError as e: print(e)
import inspect
print(inspect.getdoc(A), inspect.getdoc(a.m), inspect.getdoc(A.p))
class G:
    "gdoc"
    def __class_getitem__(cls, i): return types.GenericAlias(cls, (i,))
print(super(L, L()).__doc__ is not Ellipsis, (lambda: 1).__doc__, re.compile("a").__doc__ is not Ellipsis, iter([]).__doc__)
print(G[int].__doc__)
for kind in (list, dict, str, bytes, bytearray, int, float, complex, bool, tuple, set, frozenset, range, slice, object, type(f), type(g), type(None), collections.deque, BaseException, enumerate, zip, map, property):
    print(kind.__name__, [n for n in dir(kind) if not n.startswith("__")], "__doc__" in dir(kind), object.__dir__(kind()) != [] if kind in (list, dict, str) else "")
print(sorted(list.__dir__([])) == dir([]), "_sort_with" in dir([]))
class Named:
    def __dir__(self): return ["b", "a"]
print(dir(Named()), "__dir__" in dir(Named))
try: [].sort_wit
except AttributeError as e: print(e, e.name)
