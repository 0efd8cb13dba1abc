s = "Hello, World"
print(s.upper(), s.lower(), s.title(), s.swapcase(), s.casefold(), "abc".capitalize())
print(s[0], s[-1], s[2:5], s[::-1], s[::2], s[-5:], s[5:2], len(s))
print(s.find("o"), s.rfind("o"), s.find("z"), s.index("W"), s.count("l"), "World" in s, "x" not in s)
print(s.replace("l", "L"), s.replace("l", "L", 1), s.split(", "), "a b  c".split(), "a,b,,c".split(","), "a b c".split(" ", 1))
print("-".join(["a", "b", "c"]), "  pad ".strip() + "|", "xxabcxx".strip("x"), "xxabc".lstrip("x"), "abcxx".rstrip("x"))
print(s.startswith("Hell"), s.endswith(("x", "ld")), "abc".isalpha(), "123".isdigit(), "a1".isalnum(), " ".isspace(), "Ab".isupper())
print("abc".center(9, "*"), "abc".ljust(6, ".") + "|", "abc".rjust(6) + "|", "42".zfill(5), "-42".zfill(5))
print("a-b-c".partition("-"), "a-b-c".rpartition("-"), "abc".partition("x"), "a\nb\r\nc".splitlines(), "a b c".rsplit(" ", 1))
print("prefix_name".removeprefix("prefix_"), "name.py".removesuffix(".py"), "a\tb".expandtabs(4), "abc".translate({97: "X", 98: None}))
print("ab" * 3, "a" + "b", "a" "b", "abc" < "abd", "Z" < "a", "abc" == "abc", ord("A"), chr(97), chr(8364))
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\tnew\nline\\"), repr("\x00\x7f\u00e9\u2028"), ascii("é€😀"))
print("é€😀", len("é€😀"), "😀"[0], "naïve".upper(), "ß".upper(), "İ".lower() == "i̇")
print(r"raw\n", "\u0041\x42\103\N{BULLET}", """triple
quoted""", 'a\
b')
print("%s is %d years, %.2f m, %5d|%-5d|%05d %x %r %%" % ("Bob", 42, 1.756, 7, 7, 7, 255, "q"))
print("%(a)s %(b)03d" % {"a": 1, "b": 2}, "%s" % (1,), "%c%c" % (65, "B"), "%e %g %g" % (12345.678, 0.0001, 1e20))
print("{} {} {}".format(1, "a", [2]), "{1} {0}".format("a", "b"), "{x}-{y:>4}".format(x=1, y=2), "{0.real} {1[0]}".format(5, [9]), "{{}}".format())
print(sorted("banana"), list("abc"), tuple("ab"), set("aaa"), "".join(reversed("abc")), max("hello"), min("hello"))
print("a,b;c".replace(",", ";").split(";"), str(12) + str(1.5) + str(None) + str(True), str([1, "a", None]))
print("abc".encode(), "é".encode("utf-8"), b"caf\xc3\xa9".decode(), "é".encode("latin-1"), "abc".isidentifier(), "x y".isidentifier())
for f in (lambda: "abc"[10], lambda: "abc".index("z"), lambda: "abc" + 5, lambda: "abc" * "d", lambda: "%d" % "x", lambda: "{}".format(),
          lambda: "%s %s" % (1,), lambda: ord("ab"), lambda: "é".encode("ascii"), lambda: "a".join([1]), lambda: "abc".foo):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
