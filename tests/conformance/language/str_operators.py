a, b = "abc", "abd"
print(a < b, a <= a, a > b, a == "abc", a != b, "Z" < "a", "" < "a", "é" > "z", "\U0001f600" > "\uffff", "ab" < "abc")
print(a + b, a * 3, 2 * a, a * 0, a * -1, "c" in a, "bc" in a, "x" not in a, a[0], a[-1], a[1:], a[::-1], a[::2], a[5:], a[-2:], a[10:1:-1])
for call in (lambda: a + 1, lambda: 1 + a, lambda: a * 1.5, lambda: a * b, lambda: a[3], lambda: a["x"], lambda: a < 1, lambda: a - b, lambda: -a, lambda: a[::0], lambda: 1 in a, lambda: a[1.0], lambda: len(5)):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
for statement in ('a[0] = "x"', "del a[0]", "a += 1", "a.x = 1", "del a.upper"):
    try: exec(statement)
    except Exception as error: print(type(error).__name__, error)
print(min("hello"), max("hello"), sorted("hello"), list("ab"), tuple("ab"), set("aa"), "".join(reversed("abc")), list(enumerate("ab")), hash("") == 0, len("日本"), ord("é"), chr(8364))
print(str(), str(5), str(None), str(b"ab", "ascii"), str(b"\xc3\xa9", encoding="utf-8"), str(b"x"), str(object=7), str([1, "a"]), str(b"\xff", "ascii", "replace") == "\ufffd")
for call in (lambda: str(1, "ascii"), lambda: str("a", "ascii"), lambda: str(b"\xff", "utf-8"), lambda: str(b"a", "nope")):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
