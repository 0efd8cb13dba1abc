print([x for x in range(5)], [x * 2 for x in range(6) if x % 2 == 0], [(x, y) for x in range(2) for y in "ab"])
print({x % 3 for x in range(9)}, {k: v for k, v in zip("abc", range(3))}, {v: k for k, v in {"a": 1}.items()})
print([[c * r for c in range(3)] for r in range(3)], [x for row in [[1], [2, 3]] for x in row], [a if a > 1 else -a for a in range(4)])
x = "outer"; r = [x for x in range(3)]; print(x, r)
print([y for y in [1, 2, 3, 4] if y > 1 if y < 4], list(z + 1 for z in range(3)), any(v > 2 for v in range(4)), all(v > 2 for v in range(4)))
def f(n): return [lambda: (i, n) for i in range(n)]
print([g() for g in f(2)], [i for i, c in enumerate("hello") if c == "l"], " ".join(w.title() for w in "a b c".split()))
print(dict((k, len(k)) for k in ["aa", "b"]), sorted({w.lower() for w in ["A", "a", "B"]}), [*(i for i in "xy")], tuple(i ** 2 for i in range(4)))
m = [[1, 2], [3, 4], [5, 6]]; print([[row[i] for row in m] for i in range(2)], [sum(c) for c in zip(*m)], sum(sum(r) for r in m))
primes = [n for n in range(2, 50) if all(n % d for d in range(2, int(n ** 0.5) + 1))]; print(primes)
print([last := i for i in range(3)], last, [(a, b) for a, *b in ["abc", "de"]], [x for x in (1, 2, 3)][::-1])
try: [1 / d for d in (1, 0)]
except ZeroDivisionError as e: print(e)
class K:
    size = 3
    items = [i for i in range(size)]
print(K.items)
gen = (i for i in range(3)); print(2 in gen, list(gen)); print([[] for _ in range(2)], {i: [] for i in range(2)}, {(i, j) for i in range(2) for j in range(i)})
