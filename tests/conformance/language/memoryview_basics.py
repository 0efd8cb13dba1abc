m = memoryview(b"abcdef")
print(m[0], m[-1], bytes(m[1:3]), m[::2].tobytes(), m.tolist(), len(m), m.readonly, m.format, m.itemsize, m.nbytes, m.ndim, m.shape, m.strides, m.suboffsets, m.obj, m.contiguous, m.c_contiguous, m.hex(), m == b"abcdef", m[1:] == b"bcdef", m == memoryview(b"abcdef"), list(m), 97 in m, bytes(m), hash(m) == hash(b"abcdef"), m[::-1].tobytes(), str(m)[:11], m != b"x", m.tobytes("C"), sep="\n")
data = bytearray(b"hello"); v = memoryview(data)
v[0] = 72; v[1:3] = b"EL"; print(data, v.readonly, v.toreadonly().readonly, v[1:].tobytes()); v[::2] = b"123"; print(data)
for call in (lambda: m.__setitem__(0, 1), lambda: v.__setitem__(0, 256), lambda: v.__setitem__(0, "a"), lambda: v.__setitem__(slice(0, 2), b"abc"), lambda: v[10], lambda: v["a"], lambda: memoryview("a"), lambda: memoryview(5), lambda: hash(v), lambda: v + v, lambda: v < v, lambda: memoryview(), lambda: v.__delitem__(0), lambda: v[1, 2]):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
v.release(); data.append(33); print(data)
for call in (lambda: v[0], lambda: len(v), lambda: v.tobytes(), lambda: v.format, lambda: v.release()):
    try: print(call())
    except ValueError as error: print(error)
print(repr(v)[:20])
with memoryview(data) as w: print(w[0], w.tolist()[:2])
try: w[0]
except ValueError as error: print(error)
i = memoryview(bytes(range(8))).cast("I"); print(i.tolist(), i.format, i.itemsize, i.nbytes, len(i), i.shape, i[0]); print(i.cast("B").tolist(), memoryview(b"\xff\x01").cast("b").tolist(), memoryview(b"ab").cast("c").tolist(), memoryview(bytes(8)).cast("d").tolist(), memoryview(b"\x01\x00\x00\x00").cast("?").tolist(), memoryview(bytearray(4)).cast("H")[1])
w = memoryview(bytearray(8)).cast("i"); w[0] = -5; w[1] = 70000; print(w.tolist(), w.obj, w.tobytes())
for call in (lambda: memoryview(b"abc").cast("I"), lambda: memoryview(b"ab").cast("zz"), lambda: i.cast("H"), lambda: w.__setitem__(0, 2**40), lambda: w.__setitem__(0, 1.5), lambda: memoryview(b"abcd")[::2].cast("H")):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
print(b"x".join([memoryview(b"1"), b"2"]), bytearray(memoryview(b"q")), b"abc".find(memoryview(b"c")), int.from_bytes(memoryview(b"\x01\x02")), b"a" + memoryview(b"b"), memoryview(memoryview(b"zz")[1:]).tobytes(), isinstance(m, memoryview), type(m), m.count(97) if hasattr(m, "count") else 1, m.index(98), list(reversed(m))[:2])
