for r in (range(5), range(2, 8), range(0, 10, 3), range(10, 0, -3), range(0), range(5, 2), range(-3, 3, 2), range(10**20, 10**20 + 5, 2)):
    print(r, list(r), len(r), bool(r), r.start, r.stop, r.step, list(reversed(r)), r[1:3], r[::-1], hash(r) == hash(range(r.start, r.stop, r.step)))
r = range(0, 20, 3)
print(r[2], r[-1], 9 in r, 10 in r, 9.0 in r, "a" in r, r.index(9), r.count(9), r.count(10), r == range(0, 21, 3), r == range(0, 19, 3), range(0) == range(5, 5), r != [0], r[1:-1][::2], range(3) == range(3.0.__int__()), max(r), min(r), sum(r), sorted(r, reverse=True)[:2], True in range(2), 10**30 in range(10**31), len(range(-5, 10**15)))
for call in (lambda: range(), lambda: range(1.5), lambda: range("a"), lambda: range(1, 2, 0), lambda: range(1, 2, 3, 4), lambda: r[7], lambda: r[-8], lambda: r["a"], lambda: r.index(10), lambda: r + r, lambda: r < r, lambda: range(stop=5), lambda: len(range(10**20)), lambda: range(5)[1.5], lambda: range(10**20)[10**21], lambda: range(None), lambda: type("R", (range,), {}), lambda: r.index("a")):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
try: r.start = 1
except AttributeError as error: print(error)
it = iter(range(3)); print(next(it), it.__length_hint__(), list(it), list(it), next(it, "end"), type(it), type(iter(range(10**20))), list(range(10**20, 10**20 + 2)), type(reversed(range(3))))
for i in range(3):
    i = 10
print(i, [i for i in range(3)], i, *range(2), dict(enumerate(range(2))), {range(2): 1}[range(2)], list(zip(range(3), range(3, 0, -1))), list(map(range, (1, 2))), range(True), range(0, 5, True))
