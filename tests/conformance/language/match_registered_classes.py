# Sequence and mapping patterns: classes that inherit from, or are registered with, the abstract ones.
import collections, collections.abc as c, array, types
from collections import UserDict, UserList, ChainMap, OrderedDict, defaultdict, deque, Counter, UserString
class M(c.Mapping):
    def __init__(s,d): s.d=d
    def __getitem__(s,k): return s.d[k]
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
class S(c.Sequence):
    def __init__(s,d): s.d=d
    def __getitem__(s,k): return s.d[k]
    def __len__(s): return len(s.d)
class R:
    def __getitem__(s,k): return [1,2][k]
    def __len__(s): return 2
class RM:
    def get(s,k,d=None): return {'a':1}.get(k,d)
    def keys(s): return ['a']
    def __getitem__(s,k): return {'a':1}[k]
    def __len__(s): return 1
class Sub(R): pass
def f(x):
    match x:
        case {'a': v, **rest}: return 'map', v, rest
        case {}: return 'emptymap'
        case [x, y, *z]: return 'seq', x, y, z
        case [_]: return 'one'
        case []: return 'noseq'
        case _: return 'other'
print(f(R()), f(RM()), f(Sub()))
c.Sequence.register(R); c.Mapping.register(RM)
for x in [UserDict(a=1,b=2), UserDict(), ChainMap({'a':1},{'c':3}), OrderedDict(a=3), defaultdict(int,a=4), Counter('abc'), M({'a':1,'q':2}), M({}), S([1,2,3]), S([1]), S([]), UserList([1,2,3]), deque([1,2,3]), array.array('i',[1,2,3]), range(5), memoryview(b'abc'), types.MappingProxyType({'a':9,'b':8}), R(), RM(), Sub(), 'abc', b'abc', bytearray(b'abc'), {1,2}, iter([1]), UserString("abc"), {}.keys(), {'a':1}.items(), types.SimpleNamespace(a=1), collections.namedtuple('P','x y')(1,2)]:
    print(type(x).__name__, f(x))
class D(c.MutableMapping, dict): pass
class Missing(dict):
    def __missing__(self,k): return 42
    def get(self,k,d=None): print('get',k); return super().get(k,d)
print(f(Missing()))
dd=defaultdict(int); print(f(dd), dd)
class B(c.Sequence, c.Mapping):
    def __getitem__(s,k): return 1
    def __iter__(s): return iter([])
    def __len__(s): return 2
print(f(B()))
class B2(c.Mapping, c.Sequence):
    def __getitem__(s,k): return 1
    def __iter__(s): return iter([])
    def __len__(s): return 2
print(f(B2()))
match range(1<<30):
    case [x,y]: print(2)
    case [x,y,*_,z]: print(x,y,z)
match range(1<<30):
    case [x,y,*_]: print(x,y)
def g(x):
    match x:
        case {'a': 1, 'b': {'c': [p, *q]}}: return p,q
print(g(M({'a':1,'b':UserDict(c=UserList('xyz'))})))
k='a'
class K: x='a'
try:
    match {'a':1}:
        case {'a':1, K.x: 2}: pass
except ValueError as e: print(e)
class BadLen(c.Sequence):
    def __getitem__(s,k): return 1
    def __len__(s): return 1/0
try: f(BadLen())
except ZeroDivisionError as e: print(e)
print(M.__flags__ & (1<<6), S.__flags__ & (1<<5), list.__flags__ & 32, dict.__flags__&64)
