def attempt(f, *a, **k):
    try: return f(*a, **k)
    except BaseException as e: return type(e).__name__ + ': ' + str(e)
# user-defined iterators and sequences
class It:
    def __init__(s, n): s.n = n; s.i = 0
    def __iter__(s): return s
    def __next__(s):
        if s.i >= s.n: raise StopIteration
        s.i += 1
        return s.i
class Seq:
    def __len__(s): return 4
    def __getitem__(s, i):
        if i >= 4: raise IndexError
        return i * 10
class Bad:
    def __iter__(s): return 5
class Err:
    def __iter__(s): return s
    def __next__(s): raise KeyError('boom')
for make in (lambda: It(3), Seq, Err, lambda: iter([1, 2]), lambda: (x for x in (7, 8))):
    print(attempt(lambda: list(make())), attempt(lambda: tuple(make())), attempt(lambda: sorted(make(), reverse=True)), attempt(lambda: sum(make())), attempt(lambda: max(make())), attempt(lambda: dict(enumerate(make()))), attempt(lambda: list(zip(make(), 'xyz', make()))), attempt(lambda: list(map(str, make()))), attempt(lambda: list(filter(None, make()))), attempt(lambda: list(reversed(make()))), attempt(lambda: 2 in make()), attempt(lambda: set(make())), attempt(lambda: [*make()]), attempt(lambda: any(make())), attempt(lambda: all(make())))
    def unpack():
        a, *b = make()
        return a, b
    print(attempt(unpack), attempt(lambda: next(iter(make()))), attempt(lambda: list(zip(make(), make(), strict=True))), attempt(lambda: list(zip(make(), [1], strict=True))), attempt(lambda: list(map(lambda a, b: (a, b), make(), [1], strict=True))))
print(list(iter(It(5).__next__, 3)), next(It(0), 'def'), next(iter([]), None))
it = iter(int, 0); print(list(it), list(it))
def g():
    x = yield 1
    yield x
    return 5
e = enumerate(g()); print(next(e), next(e), next(e, 'end'))
print(next(g(), 2), list(g()), next(map(lambda x: x + 1, g())))
z = zip(range(3), g()); print(next(z), next(z), next(z, None), next(z, None))
z = zip(); print(list(z), list(zip([1])), list(zip([1, 2], [3])))
m = map(lambda a: 1 / a, [1, 0, 2]); print(next(m), attempt(next, m), next(m), attempt(next, m))
def stop(x):
    if x == 2: raise StopIteration
    return x
print(list(map(stop, [1, 2, 3])))
f = filter(lambda x: x > 1, It(4)); print(next(f), list(f), list(f))
r = reversed([1, 2, 3]); print(next(r), list(r), list(r), list(reversed(Seq())), list(reversed('abc')), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({1: 2, 3: 4})), list(reversed({1: 2, 3: 4}.items())))
class Rev:
    def __reversed__(s): yield from 'xyz'
print(list(reversed(Rev())))
print(list(enumerate('abc', 2**62)), list(enumerate('ab', -1)), list(enumerate('ab', 10**20)))
for c in 'aé中😀': print(c, ord(c), ascii(c), chr(ord(c)))
print(*b'ab', *bytearray(b'cd'), sep='-', end='!\n'); print(); print(1, 2.5, None, 'x', sep=''); print('a', 'b', sep=None, end=None)
# subclasses
class L(list):
    def __init__(s, n): super().__init__(range(n)); s.tag = 'T'
    def append(s, x): super().append(x * 2)
l = L(3); l.append(5); print(l, l.tag, len(l), l == [0, 1, 2, 10], isinstance(l, list), l[1:], sorted(l), L(2) + [9], repr(l))
class L2(list): pass
print(L2('abc'), L2(), L2((1, 2)).copy(), type(L2([1]) * 2))
class D(dict):
    def __init__(s, *a, **k): super().__init__(*a, **k); s.log = []
    def __setitem__(s, k, v): s.log.append(k); super().__setitem__(k, v)
    def __getitem__(s, k): return ('got', super().__getitem__(k))
d = D(a=1); d['b'] = 2; d.update(c=3); print(d, d.log, d['a'], d.get('a'), dict(d), {**d}, list(d.items()))
class T(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    @property
    def first(s): return s[0]
t = T(1, 2); print(t, t.first, t == (1, 2), hash(t) == hash((1, 2)), t + (3,), len(t), {t: 1}[(1, 2)])
class S(set):
    def add(s, x): super().add(x + 1)
s = S([1, 2]); s.add(5); print(s, s | {9}, S() == set(), s == {1, 2, 6})
class F(frozenset): pass
print(F([1, 2]), hash(F([1, 2])) == hash(frozenset([1, 2])), F('a') | {1} == {1, 'a'})
class En(enumerate): pass
print(list(En('ab')), type(En('ab')).__name__)
class ItList(list):
    def __iter__(s): return iter('overridden')
class GI:
    def __getitem__(s, k): return k
    def __setitem__(s, k, v): print('set', k, v)
    def __delitem__(s, k): print('del', k)
    def __contains__(s, k): return k == 7
    def __len__(s): return 3
g = GI(); print(g[1], g[1:2], g['a', 2:3], g[...], 7 in g, 8 in g, len(g), bool(g)); g[1] = 2; g[::2] = 3; del g[0]
class CG:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(CG[int], list[int], dict[str, list[int]], tuple[int, ...], type[int])
print(attempt(lambda: len(5)), attempt(lambda: [][None]), attempt(lambda: {}[[]]), attempt(lambda: object()[1]), attempt(lambda: (1).x))
class NL:
    def __len__(s): return -1
class NS:
    def __len__(s): return 'x'
print(attempt(len, NL()), attempt(len, NS()), attempt(lambda: bool(NL())))
print(getattr(5, 'real'), getattr(5, 'zzz', 'no'), hasattr('', 'join'), hasattr('', 'x'), callable(len), callable(5), callable(int), callable(lambda: 1))
class P:
    @property
    def a(s): raise AttributeError('inner')
    @property
    def b(s): return 5
    def __getattr__(s, n): return 'fallback ' + n
class Q:
    @property
    def a(s): raise AttributeError('inner')
    @property
    def c(s): raise ValueError('v')
print(getattr(P(), 'a'), getattr(P(), 'b'), getattr(P(), 'zz'), getattr(Q(), 'a', 'dflt'), attempt(getattr, Q(), 'c', 1), hasattr(Q(), 'a'), attempt(hasattr, Q(), 'c'), hasattr(P(), 'a'))
o = Q(); setattr(o, 'x', 1); print(o.x, vars(o), o.__dict__); delattr(o, 'x'); print(hasattr(o, 'x'), attempt(vars, 1))
print([n for n in dir(o) if not n.startswith('_')], [n for n in dir(Q) if not n.startswith('__')])
print(isinstance(1, (int, str)), issubclass(bool, int), isinstance(True, int), isinstance([], (tuple, dict)), attempt(isinstance, 1, 1))
print(abs(-5), abs(-2.5), abs(3 + 4j), divmod(-7, 2), divmod(7.5, 2), pow(2, 10), pow(3, -1), pow(3, 200, 7), round(2.5), round(-1.5), round(3.14159, 2), round(1234, -2), bin(10), oct(-8), hex(255))
class R:
    def __round__(s, n=None): return ('r', n)
    def __abs__(s): return 'abs'
    def __divmod__(s, o): return 'dm'
    def __rdivmod__(s, o): return 'rdm'
    def __index__(s): return 12
    def __hash__(s): return 77
    def __format__(s, spec): return 'fmt:' + spec
print(round(R()), round(R(), 2), abs(R()), divmod(R(), 1), divmod(1, R()), bin(R()), hash(R()), format(R(), 'abc'), f'{R():x}', [10, 20][-1:][0], 'abc'[R():], chr(R()) == '\x0c')
print(sum([0.1] * 10), sum([1, 2.5, 3]), sum([[1], [2]], []), sum((1, 2), 10), sum([0.1, 0.2, 0.3], 0.5), sum([1e16, 1, -1e16]), sum([True, 2]), sum([2**62, 2**62]), sum([], 5), sum([1.5, 2j]))
print(max(1, 2.5), max('a', 'b'), min([3, 1], key=lambda x: -x), max([], default=None), max({1: 5, 2: 3}, key={1: 5, 2: 3}.get))
print(all([]), any([]), all([1, 'a']), any([0, '']), all(x > 0 for x in [1, 2]), any(x > 5 for x in [1, 9]))
print(range(5), range(1, 10, 2)[2], range(10)[2:8:3], range(10)[::-1], list(range(5, 0, -2)), 3 in range(5), range(0) == range(5, 5), range(5).index(3), range(5).count(2), len(range(2, 20, 5)), range(10**20)[5], range(1, 3) == range(1, 3, 1), hash(range(3)) == hash(range(0, 3, 1)), list(range(-3)), range(True, 3))
print(range(10**20, 10**20 + 3)[-1], list(range(10**20, 10**20 + 3)), len(range(10**20, 10**20 + 5, 2)), 10**20 in range(10**21), list(reversed(range(10**20, 10**20 + 2))))
for i in range(3): print(i, end=' ')
print(slice(1, 2), slice(None), slice(1, 5, 2).indices(4), slice(5) == slice(None, 5), attempt(lambda: slice(1) < slice(2)))
print(zip, map, list, enumerate, range, slice, dict, reversed, len, print, [].append.__name__, list.append.__name__ )
x = [1, 2, 3]; a, b, *c = x; print(a, b, c); (a, b), c = (1, 2), 3; print(a, b, c)
print(attempt(lambda: (lambda: [(a, b) for a, b in [(1, 2, 3)]])()), attempt(lambda: [a for a, b in [(1,)]]))
print({**{'a': 1}, 'b': 2}, [*range(2), *[5]], (*'ab',), {*[1, 1]})

class W:
    def __init__(s): s.parts = []
    def write(s, t): s.parts.append(t)
    def flush(s): s.parts.append('FLUSH')
w = W(); print('a', 1, sep=',', file=w, flush=True); print(file=w); print(w.parts)
