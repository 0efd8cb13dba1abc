# What a __index__ or a __float__ gives must be an int or a float, wherever it is asked for.
import base64
import collections
import itertools
import math
import operator
import struct
import zlib


class Index:
    def __index__(self):
        return "x"


class Float:
    def __float__(self):
        return "x"


b, f = Index(), Float()
for word, function in {
        "pack i": lambda: struct.pack("i", b), "pack Q": lambda: struct.pack("Q", b),
        "pack_into": lambda: struct.pack_into("i", bytearray(4), b, 1), "gcd": lambda: math.gcd(b, 2),
        "lcm": lambda: math.lcm(2, b), "factorial": lambda: math.factorial(b), "comb": lambda: math.comb(b, 2),
        "perm": lambda: math.perm(b), "isqrt": lambda: math.isqrt(b), "sqrt": lambda: math.sqrt(f),
        "range": lambda: range(b), "item": lambda: [1, 2][b], "slice": lambda: [1, 2][b:],
        "mul": lambda: [1] * b, "hex": lambda: hex(b), "chr": lambda: chr(b), "bytes": lambda: bytes([b]),
        "index": lambda: operator.index(b), "repeat": lambda: itertools.repeat(1, b), "round": lambda: round(1.5, b),
        "int": lambda: int(b), "base": lambda: int("1", b), "float": lambda: float(f), "float 2": lambda: float(b),
        "complex": lambda: complex(f), "crc": lambda: zlib.crc32(b"a", b), "rotate": lambda: collections.deque([1]).rotate(b),
        "insert": lambda: [1].insert(b, 2), "center": lambda: "a".center(b), "to_bytes": lambda: (1).to_bytes(b, "big"),
        "view": lambda: memoryview(b"abc")[b], "fsum": lambda: math.fsum([f]), "hypot": lambda: math.hypot(f, 1),
        "find": lambda: "abc".find("c", b), "enumerate": lambda: enumerate([1], b)}.items():
    try:
        print(word, function())
    except Exception as error:
        print(word, type(error).__name__, error)
