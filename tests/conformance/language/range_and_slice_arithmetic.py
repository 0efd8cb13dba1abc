# range and slice as values: arithmetic, membership, equality, indices, huge numbers.
for r in (range(0), range(5), range(2, 10, 3), range(10, 0, -3), range(5, 0), range(0, -10, -1), range(10**20, 10**20 + 5, 2), range(-3, 3)):
    print(r, len(r), list(r), r[-1:] if r else None, r[::-1], r.start, r.stop, r.step, bool(r), 3 in r, r.count(3), hash(r) == hash(range(r.start, r.stop, r.step)))
print(range(0, 3, 2) == range(0, 4, 2), range(0) == range(2, 1), hash(range(0)) == hash(range(5, 5)), range(3) != range(4), range(3) == [0, 1, 2], {range(3): 1}[range(0, 3)])
r = range(0, 100, 7)
print(r[3], r[-1], r[2:5], r[::2], r[10:2:-3], r[100:], r.index(21), 21 in r, 22 in r, 21.0 in r, "x" in r, True in range(2), list(reversed(range(0, 10, 4))))
for bad in (lambda: r[50], lambda: r["x"], lambda: r.index(5), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range("3"), lambda: range(), lambda: r.__setitem__(0, 1), lambda: range(10)[1.0],
            lambda: len(range(2**70)), lambda: range(2**70)[2**69], lambda: range(5) + range(3), lambda: range(3) < range(4), lambda: setattr(r, "start", 1), lambda: range(stop=3)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
big = range(0, 2**100, 2**98)
print(list(big) == [0, 2**98, 2**99, 3 * 2**98], 2**98 in big, big.index(2**99), big[-1] == 3 * 2**98, max(big) == big[3], big.count(5), sum(range(10**6)))
iterator = iter(range(3))
print(next(iterator), list(iterator), next(iterator, "end"), type(iterator).__name__, iterator.__length_hint__())
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s == slice(1, 10, 2), s != slice(1), slice(None), slice(3), hash(slice(1)) == hash(slice(1)), slice(1, 2) < slice(1, 3), slice("a", [], {}))
for part, length in ((slice(None), 5), (slice(1, None), 5), (slice(None, -1), 5), (slice(-3, None), 5), (slice(10, 20), 5), (slice(None, None, -1), 5), (slice(4, 1, -2), 5), (slice(-100, 100, 3), 5), (slice(2, 2), 5), (slice(None, None, 2), 0)):
    print(part, length, part.indices(length), [*range(*part.indices(length))], [*range(length)][part])
for bad in (lambda: slice(1).indices(-1), lambda: slice("a").indices(5), lambda: slice(1, 2, 0).indices(5), lambda: [1][::0], lambda: [1]["a":], lambda: "abc"[1.5:], lambda: slice(), lambda: setattr(s, "start", 0), lambda: (1, 2)[None:None:None]):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


print([0, 1, 2, 3, 4][Index(1):Index(4):Index(2)], "abcdef"[Index(-2)], range(Index(10))[Index(3)], range(10)[Index(2):], slice(Index(1), Index(5)).indices(3), 2**70 in range(10))
items = list(range(10))
items[2:5] = "abc"
items[::3] = [None] * 4
items[8:] = []
items[1:1] = [100, 200]
items[-1:] = (x for x in "yz")
del items[::4]
print(items)
items[:] = []
print(items, [1, 2, 3][5:], [1, 2, 3][-5:2], [1, 2, 3][2:0:-1], [1, 2, 3][::-1], "abc"[::-2], (1, 2, 3)[-2:], b"abc"[1:], bytearray(b"abcd")[::2])
for bad in ("items[::2] = [1, 2, 3, 4, 5]", "items[0] = 1", "del items[0]", "items[1:2] = 5", "'abc'[0] = 'x'", "(1,)[0:1] = ()", "items['a'] = 1"):
    try:
        exec(bad)
        print(bad, items)
    except Exception as error:
        print(bad, type(error).__name__, error)
