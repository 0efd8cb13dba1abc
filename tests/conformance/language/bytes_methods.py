b = b"Hello World"
print(b.upper(), b.lower(), b.title(), b.swapcase(), b.capitalize(), b.find(b"o"), b.find(111), b.rfind(b"o"), b.index(b"W"), b.count(b"l"), b.count(108), b.replace(b"l", b"L"), b.split(), b.split(b"o"), b.partition(b" "), b.startswith(b"He"), b.endswith((b"x", b"ld")), b.strip(b"Hd"), b.center(15, b"*"), b.zfill(13), b.hex(), b.hex(" "), b.hex(":", 2), b.hex("-", -3), bytes.fromhex("48 65 6c"), b.isalpha(), b.isalnum(), b"12".isdigit(), b"ab".islower(), b" ".isspace(), b.isascii(), b.istitle(), b.decode(), b.removeprefix(b"He"), b.removesuffix(b"x"), b"a\tb".expandtabs(4), b"a\nb".splitlines(), b",".join([b"a", bytearray(b"b")]), b.translate(None, b"l"), b.translate(bytes.maketrans(b"lo", b"01")), b.ljust(12, b"."), b.rsplit(b"o", 1), sep="\n")
print(b[0], b[-1], b[1:3], b[::-1], len(b), 72 in b, b"lo" in b, list(b[:3]), b + b"!", b * 2, b == b"Hello World", b < b"I", hash(b) == hash(b"Hello World"), bytes(3), bytes([1, 2]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(3)), bytes(), b"" == bytes(), bytes(bytearray(b"z")), b"a" "".encode() if False else b"a" b"b", max(b), sorted(b"cab"), bytes("a", "ascii", "strict"), b"%d" % 5, repr(b"'"), repr(b'"\''), str(b"x"), ascii(b"\xff"), bytes.fromhex(""), b.__getnewargs__(), type(iter(b)))
for call in (lambda: b[20], lambda: b["a"], lambda: b + "a", lambda: "a" + b, lambda: bytes("a"), lambda: bytes([256]), lambda: bytes(-1), lambda: bytes(["a"]), lambda: bytes(1.5), lambda: b.find("a"), lambda: "a" in b, lambda: 300 in b, lambda: bytes.fromhex("4"), lambda: bytes.fromhex("zz"), lambda: bytes.fromhex("a b"), lambda: b.decode("ascii") and b"\xff".decode(), lambda: b"\xe9".decode("ascii"), lambda: b.split(""), lambda: b.split(b""), lambda: b",".join(["a"]), lambda: bytes(1, "a"), lambda: bytes("a", "nope"), lambda: b.index(b"zz"), lambda: b.hex("ab"), lambda: b.replace("a", b"b"), lambda: b < "a", lambda: bytes.maketrans(b"a", b"bc"), lambda: b.translate(b"a"), lambda: b.startswith("H"), lambda: b.center(3, b"ab"), lambda: b.count("a"), lambda: bytes(None), lambda: bytes("a", 1), lambda: b.zfill("a"), lambda: b.find(256), lambda: bytes(10**30), lambda: int(b), lambda: b"\xff\xfe".decode("utf-8", "nope")):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
try: b[0] = 1
except TypeError as error: print(error)
class Has:
    def __bytes__(self): return b"custom"
class Bad:
    def __bytes__(self): return "x"
print(bytes(Has()), b == "Hello World", b"a" == bytearray(b"a"), b"a" != 97, {b"a": 1}[bytearray(b"a")[:1].copy().decode().encode()])
try: bytes(Bad())
except TypeError as error: print(error)
