# What cannot be packed or unpacked.
import struct


def tried(function, *arguments):
    try:
        print(arguments, function(*arguments))
    except Exception as error:
        print(arguments, type(error).__module__, type(error).__name__, error)


for code in "bBhHiIlLqQnN":
    for number in (1 << 70, -1, "x"):
        tried(struct.pack, code, number)
    tried(struct.pack, "<" + code, -(1 << 70))
for text in ("z", "5", "3 i", "iz", "\0i", "99999999999999999999i"):
    tried(struct.calcsize, text)
tried(struct.pack, "c", "a")
tried(struct.pack, "3s", "abc")
tried(struct.pack, "f", "a")
tried(struct.pack, "f", 1e300)
tried(struct.pack, "ii", 1)
tried(struct.unpack, "i", b"123")
tried(struct.unpack, "i", "abc")
tried(struct.unpack_from, "i", b"123", 5)
tried(struct.unpack_from, "i", b"123", -5)
tried(struct.unpack_from, "i", b"12345678", -2)
tried(struct.pack_into, "i", bytearray(2), 0, 1)
tried(struct.pack_into, "i", b"abcd", 0, 1)
tried(struct.pack)
try:
    struct.iter_unpack("i", b"123")
except struct.error as error:
    print(error)
