seed = 12345
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
def val(k):
    r = rnd(10)
    if r < 6: return rnd(k)
    if r < 7: return -rnd(k)
    if r < 8: return rnd(k) * 1024
    if r < 9: return (rnd(5), rnd(5))
    return rnd(1000) / 4
for trial in range(25):
    k = [5, 20, 100, 1000, 10**6][rnd(5)]
    n = rnd(60)
    a = set(); b = set()
    for i in range(n): a.add(val(k))
    for i in range(rnd(60)): b.add(val(k))
    for i in range(rnd(20)): a.discard(val(k))
    for i in range(rnd(20)): b.discard(val(k))
    print(list(a)); print(list(b))
    print(a | b, a & b, a - b, a ^ b, b - a)
    print(a.union(list(b)), a.intersection(list(b)), a.difference(list(b)), a.symmetric_difference(list(b)))
    print(a.union(dict.fromkeys(b)), a.difference(dict.fromkeys(b)), a.symmetric_difference(dict.fromkeys(b)))
    c = a.copy(); c |= b; print(c)
    c = set(a); c &= b; print(c)
    c = set(a); c -= b; print(c)
    c = set(a); c ^= b; print(c)
    c = set(a); c.update(b, [1,2,3]); print(c)
    print(a <= b, a < b, a >= b, a == b, a.isdisjoint(b), (a & b) <= a, a != b)
    c = set(a)
    out = []
    while c and len(out) < 12: out.append(c.pop())
    print(out, c)
    f = frozenset(x for x in a if isinstance(x, int)); print(f, hash(f), f | b)
    print({x for x in a if isinstance(x, (int, float)) and x > 3})
    print(set(range(rnd(2000))).difference(range(0, 1500, 3)).__len__())
s = set(range(100000)); s -= set(range(0, 100000, 2)); print(len(s), sum(s)); print(list(s)[:20])
x = {i * 7919 % 100003 for i in range(60000)}; print(list(x)[:50], len(x))
