a = list(range(10))
print(a[2:5], a[:3], a[7:], a[-3:], a[:-7], a[::3], a[::-1], a[8:2:-2], a[5:2], a[100:], a[-100:3], a[:], a[1:-1:2], a[None:None:None])
a[2:4] = [20, 30, 40]; print(a); a[::2] = [0] * len(a[::2]); print(a); del a[1:3]; print(a); del a[::3]; print(a); a[:0] = "xy"; print(a); a[len(a):] = [9]; print(a); a[1:1] = []; print(a)
for f in (lambda: a.__setitem__(slice(0, 4, 2), [1]), lambda: a[1.5], lambda: a["x"], lambda: a[::0], lambda: a[100], lambda: a.__setitem__(100, 1), lambda: "abc"[1.0], lambda: (1,)[1]):
    try: f()
    except Exception as e: print(type(e).__name__, e)
s = "abcdefg"; t = (1, 2, 3, 4); print(s[1:5:2], s[::-2], t[1:], t[::-1], t[-2:], b"hello"[1:3], range(20)[5:15:3], range(10)[::-1], list(range(10)[-3:]))
x, *y, z = range(5); print(x, y, z); (p, q), [r, *w] = (1, 2), "abc"; print(p, q, r, w); *h, = "ab"; print(h); m, (n, (o,)) = 1, (2, (3,)); print(m, n, o)
print([*range(3), *"ab", *{"k": 1}], {*[1, 2], 3}, (*[1], 2), {**{"a": 1}, "b": 2, **{"a": 3}}, [*[]], *[1, 2]); print(*"abc", sep="-")
def f(*args, **kw): return args, kw
print(f(*[1, 2], 3, *(4,), **{"a": 1}, b=2, **{"c": 3}), f(*{}, **{}))
for bad in ("a, b = 1, 2, 3", "a, b = 1"): pass
def tests():
    yield lambda: (lambda a, b: 0)(*[1])
    def u1(): a, b = [1, 2, 3]
    def u2(): a, b, c = [1, 2]
    def u3(): a, *b, c = [1]
    def u4(): a, b = 5
    def u5(): f(**{"a": 1}, a=2)
    def u6(): f(*5)
    def u7(): f(**[1])
    def u8(): a, b = None
    def u9(): [*5]
    def u10(): {**[1]}
    yield from (u1, u2, u3, u4, u5, u6, u7, u8, u9, u10)
for t in tests():
    try: t()
    except Exception as e: print(type(e).__name__, e)
a = b = c = []; a.append(1); print(b, c); i = 0; l = [0, 0]; i, l[i] = 1, 5; print(i, l); d = {}; d["x"], d["y"] = 1, 2; print(d); x = y = 5; x += 1; print(x, y)
class Idx:
    def __index__(self): return 2
print([1, 2, 3][Idx()], "abc"[:Idx()], range(5)[Idx()], slice(1, 5).indices(3), slice(None, None, -1).indices(4), slice(1, 2) == slice(1, 2))
swap = {1: 2}; (swap[1], swap[2]) = ("a", "b"); print(swap); nested = [[1, 2], [3]]; [[aa, bb], [cc]] = nested; print(aa + bb + cc); for_target = []
for for_target[:], z in [([1], 2), ([3, 4], 5)]: print(for_target, z)
