words = ["pear", "Fig", "apple", "fig", "Banana", "kiwi", "date"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w.lower())), sorted(words, reverse=True))
class K:
    log = []
    def __init__(self, k, t): self.k, self.t = k, t
    def __lt__(self, o): return self.k < o.k
    def __repr__(self): return f"{self.k}{self.t}"
ks = [K(i % 3, c) for i, c in enumerate("abcdefghi")]; print(sorted(ks), sorted(ks, reverse=True), min(ks), max(ks)); ks.sort(); print(ks)
x, data = 1, []
for _ in range(300): x = (x * 1103515245 + 12345) % 2 ** 31; data.append(x % 1000)
s = sorted(data); print(s[:10], s[-5:], all(a <= b for a, b in zip(s, s[1:])), sorted(data, key=lambda v: -v)[:5], sorted(data, reverse=True)[:5], sorted(range(20), key=lambda v: (v % 3, -v)), s == sorted(reversed(data)))
print(sorted([(2, "b"), (1, "z"), (2, "a"), (1, "a")]), sorted([[3], [1, 2], [1]]), sorted("hello"), sorted({"b": 1, "a": 2}), sorted({3, 1, 2}), sorted([True, False, 2, 0]), sorted([1.5, 1, -2.0]), sorted([b"b", b"a"]), sorted([]), sorted([1]), sorted([2, 1]))
for f in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: sorted([1, 2], key=lambda: 0), lambda: [3, 1].sort(key=5), lambda: sorted([1], None), lambda: sorted([{}, {}]), lambda: sorted([1j, 2j])):
    try: print(f())
    except TypeError as e: print(e)
l = [3, 1, 2]; print(l.sort(), l); l.sort(key=lambda v: v % 2); print(l); calls = []; sorted("cab", key=lambda c: calls.append(c) or c); print(calls)
mixed = sorted(["10", "9", "2"], key=int); print(mixed, max(["aa", "b"], key=len), min(["aa", "b", "c"], key=len), max([1, 5, 5, 2], key=lambda v: v), max("b", "a", key=ord), min({"x": 3, "y": 1}, key={"x": 3, "y": 1}.get), max([[1, 2], [1, 3]]), min("hello"), max(3, 1.5, 2), sum(range(101)))
def merge(a, b):
    out = []
    while a and b: out.append(a.pop(0) if a[0] <= b[0] else b.pop(0))
    return out + a + b
def msort(v): return v if len(v) < 2 else merge(msort(v[:len(v) // 2]), msort(v[len(v) // 2:]))
print(msort(data[:40]) == sorted(data[:40])); l = [5, 2]
def bad(v): l.append(1); return v
try: l.sort(key=bad)
except ValueError as e: print(e)
