import sys
print(); print(1); print(1, "a", None, 2.5, [1, "x"], sep="|"); print("no newline", end=""); print("!"); print("a", "b", sep="", end="\n\n"); print(*[1, 2, 3], sep=", "); print("x", file=sys.stdout, flush=True); print("multi\nline"); print("tab\there"); print("unicode: é 日本 🎉"); print(True, False, None, ..., NotImplemented, sep=" ")
print([1, [2, (3,)], {"k": {4}}], (1,), (), [], {}, set(), frozenset(), {"a": None}, b"bytes", bytearray(b"x"), 1j, range(3), slice(1), type, int, len, print, Exception("e"), [Exception("e")], ["it's", 'q"', "\n"], {1: "a", "b": [2]}, sep="\n")
class S:
    def __str__(self): return "str"
class R:
    def __repr__(self): return "repr"
class SR(S, R): pass
print(S().__str__(), R(), str(R()), [R()], SR(), [SR()], f"{SR()}{SR()!r}", "%s%r" % (SR(), SR()), repr(SR()), {R(): R()}, (R(),))
class Bad:
    def __str__(self): return 5
try: print(Bad())
except TypeError as e: print(e)
a = [1]; a.append(a); d = {}; d["d"] = d; print(a, d); print(sys.stdout.write("written\n")); print("a" "b", 'c'); print("%d%%" % 5); print(1_000, 0x10, 1e3, 1.0, 1e100, -0.0, 10 ** 20); print("end", end="."); print(end="\n"); print("é".encode(), "\x00" == chr(0), repr("\x00\x1f\x7f\x80\xff")); print(object.__repr__(1)[:10], repr(S)[:8], str(S)); print(*range(10), sep=""); print(*"", sep="x"); print("a\rb" == "a\rb", repr("a\rb")); print(sep="-"); print("x", "y", sep=None, end=None)
for f in (lambda: print(sep=5), lambda: print(end=5), lambda: print(bad=1), lambda: repr(), lambda: str(1, 2, 3, 4)):
    try: f()
    except TypeError as e: print(e)
