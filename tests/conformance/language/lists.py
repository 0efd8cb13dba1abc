a = [3, 1, 2]
a.append(5); a.extend([7, 8]); a.insert(1, 99); print(a, len(a), a.pop(), a.pop(0), a)
a.remove(99); a.sort(); print(a, a.index(2), a.count(5), 5 in a, a[::-1], a[1:3], a[-1])
a.reverse(); print(a, sorted(a, reverse=True), a.copy() is a, a == a.copy(), [1, 2] < [1, 3], [1] < [1, 0])
b = list(range(10)); b[2:5] = ["x"]; print(b); del b[0]; del b[-2:]; print(b); b[::2] = [0] * len(b[::2]); print(b); b.clear(); print(b)
print([0] * 3, [1] + [2], [[0] * 2 for _ in range(2)], [*range(3), *"ab"], list("abc"), [x * y for x in range(3) for y in range(3) if x != y])
words = ["banana", "Apple", "cherry", "fig"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=lambda w: (-len(w), w)))
words.sort(key=lambda w: w[-1], reverse=True); print(words)
first, *rest = [1, 2, 3]; *start, last = "abc"; x, (y, z) = 1, (2, 3); print(first, rest, start, last, x, y, z)
m = [[1, 2, 3], [4, 5, 6]]; print([list(r) for r in zip(*m)], list(map(sum, m)), sum(m, []), [r[:] for r in m])
print(list(enumerate("ab", 1)), list(zip("ab", [1, 2, 3])), list(reversed([1, 2])), any([0, 1]), all([]), list(filter(None, [0, 1, "", "a"])))
c = [1, 2]; c += (3,); c *= 2; print(c); n = [c]; n[0].append("!"); print(c, n); r = []; r.append(r); print(r)
for f in (lambda: [][0], lambda: [1].remove(2), lambda: [].pop(), lambda: [1, 2].index(5), lambda: [1] + (2,), lambda: [1]["a"], lambda: sorted([1, "a"]),
          lambda: [1, 2].foo):
    try: print(f())
    except Exception as error: print(type(error).__name__, error)
try:
    p, q = [1, 2, 3]
except ValueError as error:
    print(error)
try:
    p, q = [1]
except ValueError as error:
    print(error)
try:
    p, *q, t = [1]
except ValueError as error:
    print(error)
d = [5, 3, 9]; d[1], d[2] = d[2], d[1]; i = 0; i, d[i] = 2, 100; print(d)
print([1, 2, 3].__contains__(2), list.__len__([1]), isinstance([], list), type([]).__name__, [] or "empty", [0] and "full", repr([]), str([None, True, 1.5, "a", b"b"]))
