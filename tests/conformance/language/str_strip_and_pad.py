print(repr("  a b ".strip()), repr("xxaxx".strip("x")), repr("abcba".lstrip("ab")), repr("abcba".rstrip("ab")), repr("\u3000a\u2003".strip()), repr("a".strip("")), repr("aaa".strip("a")), repr("ab".strip(None)))
print("ab".center(7, "*"), "abc".center(6, "-"), "ab".ljust(5, "."), "ab".rjust(5), "ab".center(1), "42".zfill(5), "-42".zfill(6), "+".zfill(3), "".zfill(2), "--1".zfill(5))
print(repr("a\tb\tcd\te".expandtabs()), repr("a\tb\n\tc".expandtabs(4)), repr("\t".expandtabs(0)), repr("a\tb".expandtabs(tabsize=2)))
print("prefix-body".removeprefix("prefix-"), "body-suffix".removesuffix("-suffix"), "body".removeprefix("x"), "body".removesuffix(""), "aXbXc".replace("X", "--"), "aXbXc".replace("X", "", 1), "abc".replace("", "-"), "abc".replace("", "-", 2), "aaa".replace("aa", "b"), "aXa".replace("X", "Y", count=1))
for call in (lambda: "a".center(3, "ab"), lambda: "a".ljust("x"), lambda: "a".strip(1), lambda: "a".replace("a"), lambda: "a".zfill(), lambda: "a".removeprefix(1), lambda: "a".center(3, b"x")):
    try: print(call())
    except TypeError as error: print(error)
