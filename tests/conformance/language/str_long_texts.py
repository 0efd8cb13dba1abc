# Long and odd texts through the methods that have a way of their own for ASCII.
ascii_text = "Hello, World! its 9th_a {[^`@AZaz]} \t\x0b\x1c\x7f~" * 3
texts = [ascii_text, "it's \"both\" \\ back", "plain", "", "a", "Z", "é", "häl€o wörld \U0001f600 " * 2, "ÀÉß ŉ ǆ Σίσυφος ΣΑΣ", "a\x00b\x80\xff", "don't", 'say "x"', "line\nbreak\r\t"]
for text in texts:
    print(repr(text), ascii(text))
    print(repr(text.upper()), repr(text.lower()), repr(text.title()), repr(text.swapcase()), repr(text.casefold()), repr(text.capitalize()))
    print(repr(text[::-1]), repr(text[1::2]), repr(text[-2:0:-3]), repr(text[5:2:1]), repr(text[3:1:-1]))
    for codec in ("utf-8", "latin-1", "ascii", "utf-8-sig", "cp1252", "utf-16-le"):
        try:
            encoded = text.encode(codec)
            print(codec, encoded[:40], encoded.decode(codec) == text, end="; ")
        except UnicodeError as error:
            print(codec, error, end="; ")
    print()
    for old, new in (("l", "L"), ("o", ""), ("a", "é"), ("é", "e"), ("l", "€"), ("W", "w"), ("ö", "o")):
        print(repr(text.replace(old, new)), repr(text.replace(old, new, 1)), end=" ")
    print(text.rfind("l"), text.rfind("lo"), text.rfind(""), text.rfind("zz"), text.rfind(" ", 2, 9), text.rpartition("o")[0], text.rsplit("l", 1))
    for table in ({}, {97: "b"}, {97: 98, 101: None}, {97: "é", 108: "LL"}, {ord("l"): 0x20ac}, str.maketrans("abc", "xyz", "o"), {97: "", 104: "\x80"}):
        print(repr(text.translate(table)), end=" ")
    print()
for table in ({97: 1.5}, {97: -1}, {97: 0x110000}, {97: 128}, {98: object}):
    try:
        print(repr("xax".translate(table)))
    except Exception as error:
        print(type(error).__name__, error)


class Table(dict):
    def __missing__(self, key):
        print("missing", key, end=" ")
        return "?"


print("abca".translate(Table({97: "b"})), "abca".translate([None] * 97 + ["A"]))
for data in (b"abc\xff", b"\xc3\xa9\xc3", b"\xe2\x82\xac!", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80" * 3, b"\xc3\xa9" * 2, b"", b"a", b"\xc3\xa9", b"\xc0\x80"):
    for how in ("strict", "replace", "ignore", "surrogateescape"):
        try:
            print(repr(data.decode("utf-8", how)), end=" ")
        except UnicodeDecodeError as error:
            print(error, end=" ")
    print(repr(data.decode("latin-1")))
for text in ("a\ud800b", "\udcff", "\ud83d\ude00"):
    for how in ("strict", "replace", "surrogatepass", "ignore"):
        try:
            print(text.encode("utf-8", how), end=" ")
        except UnicodeEncodeError as error:
            print(error, end=" ")
print()
