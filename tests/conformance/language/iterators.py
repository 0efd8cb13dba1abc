class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1; return self.n
c = Countdown(3); print(list(c), list(c), max(Countdown(4)), 2 in Countdown(5), [*Countdown(2)], dict(zip("ab", Countdown(2))), sum(Countdown(5)), sorted(Countdown(3)), tuple(Countdown(1)), set(Countdown(2)), ",".join(str(i) for i in Countdown(3)), list(map(lambda a, b: a * b, Countdown(3), [1, 2, 3])), list(filter(None, Countdown(3))), list(enumerate(Countdown(2), 10)), any(Countdown(1)), all(Countdown(2)))
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError(i)
        return i * 10
s = Seq(); print(list(s), list(reversed(s)), 20 in s, [x for x in s], list(iter(s)), s[1], max(s), *s); a, b, d = s; print(a, b, d)
it = iter([1, 2, 3]); print(next(it), it.__length_hint__() if hasattr(it, "__length_hint__") else 2, next(it), next(it), next(it, "end"))
for f in (lambda: next(it), lambda: next(iter({})), lambda: iter(5), lambda: next([]), lambda: list(5), lambda: iter(int), lambda: [x for x in None], lambda: enumerate(5), lambda: zip([1], 5), lambda: list(map(5, [1])), lambda: iter(5, 5)):
    try: print(f())
    except (StopIteration, TypeError) as e: print(type(e).__name__, e)
class BadIter:
    def __iter__(self): return 5
try: iter(BadIter())
except TypeError as e: print(e)
class NoNext:
    def __iter__(self): return self
try: list(NoNext())
except TypeError as e: print(e)
z = zip([1, 2, 3], "ab"); print(next(z), list(z), list(zip([1], [2], [3])), list(zip(*[[1, 2], [3, 4]])), list(zip(range(3), range(3), strict=True)))
try: list(zip([1, 2], [1], strict=True))
except ValueError as e: print(e)
m = map(int, "12x")
try: print([v for v in m])
except ValueError as e: print(e)
r = range(10, 0, -3); print(list(r), r[1], len(r), 4 in r, r.index(4), r.count(7), r == range(10, 1, -3), r.start, r.stop, r.step, list(reversed(r)), r[-1], r[1:3], hash(range(3)) == hash(range(0, 3, 1)), bool(range(0)), range(2, 2), list(range(-3, 3, 2)), 5.0 in range(10), "a" in range(3), sum(range(1000)))
d = {"a": 1, "b": 2}; ki = iter(d); print(next(ki), list(d.items()), [k for k in d], list(reversed(d.items())), list(d.values()))
try:
    for k in d: d[k + "x"] = 1
except RuntimeError as e: print(e)
try:
    st = {1, 2}
    for x in st: st.add(x + 10)
except RuntimeError as e: print(e)
l = [1, 2, 3]; out = []
for x in l:
    out.append(x)
    if x == 2 and len(l) < 6: l.append(9)
print(out); l = list(range(6))
for x in l: l.remove(x)
print(l)
def inf():
    n = 0
    while True: yield n; n += 1
from itertools import islice
print(list(islice(inf(), 4)), next(x for x in inf() if x * x > 50)); g = (x for x in "abc"); print(next(g), *g); print(list(iter(lambda c=iter([1, 2, 0, 3]): next(c), 0)), callable(iter), isinstance(iter([]), type(iter([]))))
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids: yield from k
print(list(Tree(1, Tree(2, Tree(3)), Tree(4)))); f = filter(lambda x: x % 2, range(6)); print(next(f), list(f)); e = enumerate("ab"); print(next(e), list(e)); rv = reversed([1, 2]); print(next(rv), list(rv))
for i, (a, *b) in enumerate([(1, 2, 3), "xy"]): print(i, a, b)
else: print("done")
x = [1, 2, 3]; x[0], *x[1:] = "abc"; print(x); print([(i, j) for i in range(3) for j in range(i)], [[j for j in range(i)] for i in range(3)], {i: j for i, j in zip("ab", [1, 2])})
