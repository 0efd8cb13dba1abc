seed = 777
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
def idx(n):
    r = rnd(8)
    if r == 0: return None
    if r == 1: return rnd(100) - 50
    return rnd(2 * n + 3) - n - 1
def attempt(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__ + ': ' + str(e)
for trial in range(60):
    n = rnd(12)
    a = [rnd(10) for _ in range(n)]
    sl = slice(idx(n), idx(n), [None, 1, 2, 3, -1, -2, -3, 0, 7][rnd(9)])
    print(a, sl, attempt(lambda: a[sl]), attempt(lambda: tuple(a)[sl]), attempt(lambda: 'abcdefghijkl'[:n][sl]), attempt(lambda: range(n)[sl]), attempt(lambda: bytes(a)[sl]), attempt(lambda: sl.indices(n)))
    b = a[:]
    def assign(): b[sl] = [91, 92, 93][:rnd(4)]
    print(attempt(assign), b)
    b = a[:]
    def delete(): del b[sl]
    print(attempt(delete), b)
    i = rnd(2 * n + 3) - n - 1
    b = a[:]
    def seti(): b[i] = 99
    print(attempt(seti), b, attempt(b.pop, i), b, attempt(b.insert, i, 55), b, attempt(b.remove, rnd(10)), b)
    print(attempt(a.index, rnd(10)), attempt(a.index, rnd(10), idx(n) or 0), attempt(a.index, rnd(10), idx(n) or 0, idx(n) or 0), a.count(rnd(10)))
    c = [rnd(10) for _ in range(rnd(6))]
    print(a + c, a * rnd(4), rnd(3) * c, a < c, a <= c, a == c, a != c, a > c, a >= c, rnd(10) in a)
    b = a[:]; b += c; b *= rnd(3); print(b); b.reverse(); print(b); b.extend(iter(c)); b.extend(b); print(b); b.clear(); print(b)
    t = tuple(a); u = tuple(c); print(t + u, t * 2, t < u, hash(t), t.count(3))
class A:
    def __index__(self): return 1
print([1,2,3][A()], (1,2,3)[A()], 'abc'[A()], [1,2,3][A():], range(5)[A()])
l = [1,2,3]; l.append(l); print(l); l = [l]; print(l)
for x in (y := [1,2,3,4]):
    if x == 2: y.remove(2)
    print(x, y)
a = [1,2,3]
it = iter(a); next(it); a.append(4); print(list(it)); a.append(5); print(list(it))
print([*range(3), *'ab', *{5: 6}])
a = [5]*3; a[1:2] = a; print(a); a[:] = (x*2 for x in a); print(a); a[::2] = (x for x in 'abc'); print(a)
print([[1,2],[3]] == [[1,2],[3]], [1,[2,3]] < [1,[2,4]], [1.0] == [1], [True] == [1])
def gen(n):
    for i in range(n): yield i
print(list(gen(4)), tuple(gen(4)), set(gen(4)), sorted(gen(4), reverse=True), sum(gen(5)), max(gen(5)), min(gen(5)), any(gen(3)), all(gen(3)), dict((i, i) for i in gen(3)), list(enumerate(gen(3), 5)), list(zip(gen(3), gen(4))), list(map(lambda x: x + 1, gen(3))), list(filter(lambda x: x % 2, gen(5))), list(map(lambda x, y: x * y, gen(3), [4,5,6])), list(filter(None, gen(3))))
a = []; a.extend(gen(3)); a += gen(2); print(a)
print(dict.fromkeys(gen(3), 0), frozenset(gen(3)), set().union(gen(3), gen(5)), {1,2}.isdisjoint(gen(1)), ','.join(str(x) for x in gen(3)))
