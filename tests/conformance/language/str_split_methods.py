print("a,b,,c".split(","), "a,b,,c".split(",", 1), "a,b,,c".rsplit(",", 1), "".split(","), "".split(), "  a  b ".split(), " a b c ".split(None, 1), " a b c ".rsplit(None, 1))
print("a b\tc\nd\u2003e\x1cf".split(), "aXXbXXc".split("XX"), "aXXbXXc".split("XX", maxsplit=1), "a b c".split(sep=" ", maxsplit=0), "abc".split("abc"), "a,b".split(",", -5))
print("a-b-c".partition("-"), "a-b-c".rpartition("-"), "abc".partition("-"), "abc".rpartition("-"), "a--b".partition("--"))
print("one\ntwo\r\nthree\rfour\x0bfive\x0csix\x1cseven\x85eight\u2028nine\u2029".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\n\nb".splitlines(keepends=True))
for call in (lambda: "a".split(""), lambda: "a".split(1), lambda: "a".partition(""), lambda: "a".rpartition(2), lambda: "a".split(",", "b"), lambda: "a".split(x=1)):
    try: print(call())
    except (ValueError, TypeError) as error: print(type(error).__name__, error)
print(",".join(["a", "b"]), "".join([]), ", ".join("abc"), "-".join(str(i) for i in range(3)), "x".join({"k": 1}))
for call in (lambda: ",".join([1]), lambda: ",".join(["a", None]), lambda: ",".join(5), lambda: ",".join()):
    try: print(call())
    except TypeError as error: print(error)
