seed = 4242
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
count = 0
class K:
    def __init__(self, v, t): self.v = v; self.t = t
    def __lt__(self, o):
        global count
        count += 1
        return self.v < o.v
    def __repr__(self): return f'{self.v}.{self.t}'
def build(kind, n):
    if kind == 0: return [rnd(n + 1) for i in range(n)]
    if kind == 1: return list(range(n))
    if kind == 2: return list(range(n, 0, -1))
    if kind == 3: return [rnd(4) for i in range(n)]
    if kind == 4: return [i // 3 for i in range(n)][::-1]
    if kind == 5:
        a = list(range(n))
        for _ in range(3):
            if n: a[rnd(n)] = rnd(n)
        return a
    if kind == 6: return list(range(n // 2)) + list(range(n - n // 2))
    if kind == 7: return [1] * n
    if kind == 8: return [7] * (n // 2) + list(range(n // 2, 0, -1))
    out = []
    while len(out) < n:
        m = rnd(50) + 1; b = rnd(1000)
        out += range(b, b + m) if rnd(2) else range(b, b - m, -1)
    return out[:n]
for n in list(range(0, 20, 3)) + [31, 33, 63, 64, 65, 100, 129, 257, 1000]:
    for kind in range(10):
        for rev in (False, True):
            a = [K(v, i) for i, v in enumerate(build(kind, n))]
            count = 0
            a.sort(reverse=rev)
            h = 0
            for k in a: h = (h * 31 + k.v * 7 + k.t) % 1000000007
            print(n, kind, rev, count, h)
            count = 0
            b = sorted(a, key=lambda k: K(-k.v, k.t), reverse=rev)
            h = 0
            for k in b: h = (h * 31 + k.v * 7 + k.t) % 1000000007
            print(count, h)
nan = float('nan')
for trial in range(8):
    a = [rnd(10) / 2 if rnd(4) else nan for i in range(rnd(40))]
    print(sorted(a), sorted(a, reverse=True), max(a, default=0), min(a, default=0))
words = 'the quick brown fox jumps über den lazy Hund Äpfel \u4e2d\u6587 zebra'.split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, reverse=True))
print(sorted([3, 1.5, True, 2**70, -2**80]), sorted([(1,'b'),(1,'a'),(0,'z')]), sorted({3:1, 1:2}), sorted('hello'))
def bad(x):
    if x == 3: raise KeyError(x)
    return -x
try: print(sorted([1,2,3,4], key=bad))
except KeyError as e: print('KeyError', e)
class B:
    def __init__(s, v): s.v = v
    def __lt__(s, o):
        if s.v == 5: raise ValueError('five')
        return s.v < o.v
l = [B(i) for i in (3,1,2,5,4)]
try: l.sort()
except ValueError as e: print(e, sorted(x.v for x in l))
print(min([3,1,2], key=lambda x: -x), max('abc', 'xyz', key=len), min((), default='none'), max([(1,2),(1,3)]), max(3, 9, 4))
