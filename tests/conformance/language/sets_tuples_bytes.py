s = {3, 1, 2}
s.add(4); s.discard(9); s.remove(1); s.update([7, 8]); print(sorted(s), len(s), 3 in s, s >= {2, 3}, {1} < {1, 2}, {1, 2}.isdisjoint({3}))
a, b = {1, 2, 3}, {2, 3, 4}
print(a & b, a | b, a - b, a ^ b, a.union([9]), a.intersection([1]), a.symmetric_difference([1, 7]), a.issubset(range(9)), a.issuperset([1]))
a |= {10}; a &= {1, 10, 3}; a -= {3}; a ^= {1, 5}; print(sorted(a), set(), {x % 3 for x in range(10)}, frozenset([1]) == {1}, hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
t = (1, "a", None)
print(t, t[0], t[1:], len(t), t + (2,), t * 2, (1,), (), t.index("a"), t.count(1), 1 in t, (1, 2) < (1, 3), hash((1, 2)) == hash((1, 2)))
def pair(): return 1, 2
x, y = pair(); x, y = y, x; print(x, y, tuple([1, 2]), tuple("ab"), sorted([(2, "b"), (1, "z"), (2, "a")]))
b = b"hello"
print(b, b[0], b[1:3], b + b"!", b.upper(), len(b), b.find(b"l"), list(b[:2]), bytes([65, 66]), bytes(3), b"a,b".split(b","), b.hex(), bytes.fromhex("4142"), b"\x00\xff'")
m = bytearray(b"abc"); m.append(100); m[0] = 65; m += b"!"; print(m, bytes(m), m.decode(), len(m))
for f in (lambda: {1}.remove(2), lambda: set().pop(), lambda: {[]}, lambda: (1)[0], lambda: (1, 2).append(3), lambda: b"a" + "b", lambda: bytes([256]), lambda: {1} + {2}, lambda: (1,)[5]):
    try: print(f())
    except Exception as error: print(type(error).__name__, error)
print(range(5), list(range(2, 10, 3)), range(10)[3], range(10)[::-2], 5 in range(0, 10, 5), len(range(0, 10, 3)), range(3) == range(0, 3), list(range(5, 0, -2)), range(10).index(4))
print(slice(1, 2, 3), slice(None).indices(5), type(None), type(...), ..., NotImplemented, bool(None), None is None)
print(complex(1, 2) * 1j, (3 + 4j).real, abs(3 + 4j), isinstance(True, int), issubclass(bool, int))
