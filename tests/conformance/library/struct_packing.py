# pack and unpack: formats, sizes, alignment.
import struct

print(struct.calcsize("bihq0q"), struct.calcsize("<bihq"), struct.calcsize("@l"), struct.calcsize("=l"), struct.calcsize("3x"))
print(struct.pack("bi", 1, 2), struct.pack("bq0i", 1, 2), struct.pack(">hHiI", -1, 65535, -2, 7), struct.pack("!Q", 2 ** 64 - 1))
print(struct.pack("<5sc?3p", b"ab", b"z", [1], b"longer"), struct.pack("4s", b"abcdef"), struct.pack("2x"))
print(struct.pack("<efd", 1.5, -2.25, 1e300), struct.unpack("<efd", struct.pack("<efd", 0.1, 0.1, 0.1)))
print(struct.unpack(">bBhHiIqQ", bytes(range(128, 158))), struct.unpack("3s?c", b"abc\x02d"), struct.unpack("4p", b"\x02xyz"))
buffer = bytearray(12)
struct.pack_into("<IH", buffer, 4, 0xdeadbeef, 7)
print(buffer, struct.unpack_from("<I", buffer, 4), struct.unpack_from("<H", buffer, -4), list(struct.iter_unpack("<H", buffer)))
record = struct.Struct(">I2s")
print(record, record.size, record.format, record.pack(5, b"hi"), record.unpack(b"\0\0\1\0ok"), list(record.iter_unpack(b"\0\0\0\1ab\0\0\0\2cd")))
for number in (0.0, -0.0, float("inf"), float("nan"), 65504.0, 6e-8, 1e-8):
    print(struct.pack("<e", number), struct.unpack("<e", struct.pack("<e", number)))
