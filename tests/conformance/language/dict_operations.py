seed = 99
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
def attempt(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return type(e).__name__ + ': ' + str(e)
def key():
    r = rnd(8)
    if r < 3: return rnd(30)
    if r < 5: return 'k%d' % rnd(30)
    if r == 5: return (rnd(4), 'x')
    if r == 6: return rnd(20) / 2
    return None if rnd(2) else rnd(2) == 1
for trial in range(15):
    d = {}
    for step in range(rnd(120)):
        k = key(); r = rnd(10)
        if r < 5: d[k] = step
        elif r == 5: d.pop(k, None)
        elif r == 6: d.setdefault(k, -step)
        elif r == 7 and d: print(d.popitem())
        elif r == 8:
            if k in d: del d[k]
        else: d.get(k)
    print(d, len(d))
    e = {key(): i for i in range(rnd(20))}
    print(d | e, e | d, d == e, list(d), list(d.values())[:5], list(d.items())[:5], list(reversed(d))[:5])
    f = dict(d); f.update(e); f |= {1: 2}; print(f == {**d, **e, 1: 2}, f)
    print(d.keys() & e.keys() == e.keys() & d.keys(), sorted(map(str, d.keys() - e.keys())), sorted(map(str, d.keys() | e)), sorted(map(str, d.keys() ^ e.keys())))
    print(d.keys() <= f.keys(), d.items() <= f.items(), d.keys().isdisjoint(e), attempt(d.pop, 'zz'), attempt(d.__getitem__, ('a', 1)))
    print(d.copy() == d, (3, 4) in d.items(), attempt(dict, [(1, 2), (3,)]), dict(a=1, **{'b': 2}), dict([('x', 1)], y=2), dict(zip('abc', range(3))))
d = {i: i for i in range(5)}
def it():
    for k in d:
        if k == 2: d['new'] = 1
        yield k
print(attempt(lambda: list(it())))
d = {i: i for i in range(5)}
def it2():
    for k in d:
        del d[k]; d[k + 10] = 1
        yield k
print(attempt(lambda: list(it2())))
class M(dict):
    def __missing__(self, k): return k * 2
m = M(a=1); print(m['a'], m['zz'], m.get('zz'), m, 'zz' in m, M.fromkeys('ab', 1), type(M.fromkeys('ab')), m.copy(), type(m.copy()))
class X:
    def keys(self): return ['p', 'q']
    def __getitem__(self, k): return k + '!'
print(dict(X()), {**X()}, dict(X(), z=1)); d = {}; d.update(X()); d.update(X(), r=3); print(d)
big = {}
for i in range(100000): big[i * 31 % 65537] = i
print(len(big), sum(big.values()), list(big)[:10])
for i in range(0, 65537, 2): del big[i]
print(len(big), list(big)[:10]); big.clear(); print(big)
lru = {}
for i in range(5000):
    k = rnd(300); lru.pop(k, None); lru[k] = i
    if len(lru) > 100: del lru[next(iter(lru))]
print(list(lru)[:10], len(lru))
class H:
    def __init__(s, v): s.v = v
    def __hash__(s): return s.v % 3
    def __eq__(s, o): return isinstance(o, H) and s.v == o.v
    def __repr__(s): return f'H{s.v}'
d = {H(i % 10): i for i in range(30)}; print(d, H(3) in d, H(11) in d, {H(1), H(4), H(1)}); del d[H(4)]; print(d)
d = {'a': 1}; d['self'] = d; print(d); print({1: [d]})
print({1: 'a', 1.0: 'b', True: 'c'}, {0: 1, False: 2}, {'a': 1}.items(), {}.keys(), {2: 3}.values())
v = {'a': 1}.keys(); print(v, list(v), len(v), 'a' in v, v == {'a'}, v == {'a': 5}.keys(), sorted(v | {'b'}))
