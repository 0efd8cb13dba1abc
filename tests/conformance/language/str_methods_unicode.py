# str methods beyond ASCII: case, predicates, normal widths, splitting, translation, encoding.
samples = ["straße", "İstanbul", "ΣΊΣΥΦΟΣ", "ﬁne", "ǆ", "½", "²", "Ⅷ", "٣", "五", "a\u0301", "\u00a0", "\u200b", "🐍", "_é1", "1é", "ªº", "ʰ"]
for s in samples:
    print(ascii(s), [ascii(getattr(s, m)()) for m in ("upper", "lower", "title", "capitalize", "swapcase", "casefold")],
          "".join("TF"[not getattr(s, m)()] for m in ("isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric", "isidentifier",
                                                     "isprintable", "isspace", "isupper", "islower", "istitle", "isascii")))
print("ΑΣ".lower(), "ΑΣΑ".lower(), "ΑΣ Σ".lower(), "Σ".lower(), "ß".upper(), "ß".title(), "ŉ".upper(), "ΐ".upper() == "ΐ".upper())
print("they're bill's friends".title(), "hello wOrLD 3rd x-ray".title(), "UPPER lower".swapcase(), "éCOLE".capitalize())
print("straße".casefold() == "STRASSE".casefold(), "Maße".casefold(), sorted(["Zebra", "äpfel", "apple", "Äpfel"], key=str.casefold))
text = "one\ttwo\nthree\r\nfour\x0bfive\x0csix\x1cseven\x85eight\u2028nine\u2029ten\rlast"
print([ascii(p) for p in text.splitlines()])
print([ascii(p) for p in text.splitlines(True)])
print("\u00a0a\u2003b\u3000".split(), ascii("\u00a0 a \u3000".strip()), "a\u200bb".split(), "  a  b ".split(None, 1), "a,b,,c".split(","), "".split(), "".split(","))
print("a-b-c".partition("-"), "a-b-c".rpartition("-"), "abc".partition("x"), "abc".rpartition("x"), "aXbXc".rsplit("X", 1), "x".join("é五🐍"))
print("äöü".translate({ord("ä"): "ae", ord("ö"): None, ord("ü"): 0x75}), "hello".translate(str.maketrans("el", "ip", "o")), str.maketrans({"a": 1, 98: None}))
for bad in (lambda: str.maketrans("ab", "c"), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans(5), lambda: "a".translate(5), lambda: "x".encode("latin-1", "nope") or "五".encode("latin-1", "nope"),
            lambda: "五".encode("latin-1"), lambda: "a五b五".encode("ascii"), lambda: "\ud800".encode(), lambda: "x".center(5, "ab"), lambda: "x".join(["a", 1]), lambda: "x".ljust("5")):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
for codec in "utf-8", "utf-16-le", "utf-16", "utf-32-be", "latin-1", "ascii", "cp1252", "utf-8-sig", "no-such-codec":
    try:
        data = "é€🐍a".encode(codec, "replace")
        print(codec, data, ascii(data.decode(codec, "replace")))
    except (LookupError, UnicodeError) as error:
        print(codec, type(error).__name__, error)
for handler in "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass":
    for action in (lambda: "é五".encode("ascii", handler), lambda: ascii(b"a\xff\xfe".decode("utf-8", handler)), lambda: "\udc80".encode("utf-8", handler)):
        try:
            print(handler, action())
        except Exception as error:
            print(handler, type(error).__name__, error)
print("abc" < "abd" < "é" < "五" < "🐍", max("a五é"), ord("🐍"), chr(0x1F40D), len("🐍é"), "🐍é"[::-1], "e\u0301" == "é", "é" in "café", "café".index("é"))
print("%5s|%-5s|%.2s" % ("五", "é", "🐍🐍🐍"), f"{'五':>3}|{'é':é^5}", "é".ljust(3, "五") + "|", "五" * 3, "é".zfill(3), "-五".zfill(4), "abc".expandtabs(), "a\tb\té\t五".expandtabs(4))
print("Aé五🐍".encode().hex(" "), [hex(ord(c)) for c in "Aé五🐍"], "caf\N{LATIN SMALL LETTER E WITH ACUTE}", "\u00e9\x41\101\U0001F40D", "tab\\t", r"\u00e9")
変数, π, naïve = 1, 3.14, 2
print(変数 + naïve, π, "ﬁ".isidentifier(), "if".isidentifier(), "a b".isidentifier())
