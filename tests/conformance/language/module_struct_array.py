# struct and array: packed numbers.
import array
import struct
from array import array as Array

print(struct.pack("<ihB", 1, -2, 255), struct.unpack("<ihB", b"\x01\0\0\0\xfe\xff\xff"), struct.calcsize("<ihB"), struct.calcsize("@ic"), struct.calcsize("=ic"), struct.pack(">I", 258), struct.pack("!H", 1), struct.pack("3s", b"ab"), struct.pack("5p", b"abc"), struct.pack("?", []), struct.pack("<d", 1.5), struct.pack(">f", -0.1), struct.pack("<q", -1), struct.pack("2x"), struct.pack("<e", 0.5), struct.pack("c", b"z"))
print(struct.unpack("<2h", b"\x01\0\x02\0"), struct.unpack_from("<h", b"\0\0\x05\0", 2), list(struct.iter_unpack("<H", b"\x01\0\x02\0")), struct.Struct("<2sH").unpack(b"ab\x03\0"), struct.Struct("<I").size, struct.Struct("<I").format)
buffer = bytearray(8)
struct.pack_into("<I", buffer, 2, 0xDEADBEEF)
print(buffer)
for wrong in (lambda: struct.pack("<h", 40000), lambda: struct.pack("<B", -1), lambda: struct.unpack("<i", b"abc"), lambda: struct.pack("<i"), lambda: struct.pack("<i", "x"), lambda: struct.pack("z", 1), lambda: struct.pack("c", "a"), lambda: struct.pack_into("<I", bytearray(2), 0, 1), lambda: struct.unpack_from("<I", b"ab"), lambda: struct.pack("s", "text"), lambda: struct.calcsize("<100"), lambda: struct.pack("<q", 2**63), lambda: list(struct.iter_unpack("<H", b"abc")), lambda: struct.pack("<f", 1e300)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
a = Array("i", [1, 2, 3])
a.append(4), a.extend([5, 6]), a.insert(0, 0), a.extend(Array("i", [7]))
print(a, len(a), a[0], a[-1], a[1:3], a.typecode, a.itemsize, a.pop(), a.pop(0), a.index(3), a.count(2), 3 in a, a.tolist(), list(reversed(a)), sum(a))
a[0] = 100
a[1:3] = Array("i", [20, 30, 35])
del a[-1]
a.remove(4)
a.reverse()
print(a, a + Array("i", [1]), a * 2, a == Array("i", a), a < Array("i", [999]), Array("d", [1.5, 2]), Array("w", "héy"), Array("b", b"ab"), Array("f"), Array("B", [1, 2]).tobytes(), Array("H", b"\x01\0\x02\0"), bytes(Array("B", [65, 66])))
for wrong in (lambda: Array("i", [1.5]), lambda: Array("b", [200]), lambda: Array("q"), lambda: Array("z"), lambda: Array("i", "abc"), lambda: Array("i")[0], lambda: Array("i", [1]) + [2], lambda: Array("i", [1]) + Array("d", [2]), lambda: Array("B", [-1]), lambda: Array("i", [1]).index(9), lambda: Array("i").pop(), lambda: hash(Array("i")), lambda: Array("i", [1]).append("x"), lambda: Array("B", [300]), lambda: Array("i", b"abc"), lambda: Array("i", [1]).remove(5), lambda: Array(5), lambda: Array()):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
d = Array("d", [3.0, 1.0, 2.0])
d.frombytes(struct.pack("d", 9.5))
d.fromlist([4.0])
print(d, sorted(d), max(d), d.buffer_info()[1], array.typecodes, Array("i", range(5))[::2], Array("i", (n * n for n in range(4))), str(Array("i")))
d.byteswap()
d.byteswap()
for i, x in enumerate(d):
    d[i] = x * 2
print(d, d.__copy__() == d, isinstance(d, Array), Array("i", [3])[0].__class__)
