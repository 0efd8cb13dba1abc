# unicode_escape and raw_unicode_escape: Python's escapes as bytes.
TEXTS = ["", "plain 'quoted' \"text\"", "a\n\t\r\\\x00\x7f\xff", "€ and \U0001f600", "\ud800", "\\u0041 \\\\u0041"]
BYTES = [b"", b"\\x41\\u20ac\\U0001f600\\n", b"\\N{BULLET}\\101\\0\\777\\8", b"\\z\\\n\\'\\\"\\a\\b\\f\\v\\r\\t\\\\", b"a\\",
         b"\\x4", b"\\x", b"\\xg1", b"\\u12", b"\\U0011000", b"\\U00110000", b"\\N", b"\\N{", b"\\N{}", b"\\N{no such}",
         b"\xff\xe9\x80", b"\\\\u0041", b"\\\\\\u0041", b"\\u0041\\U00000042", b"\\ud83d\\ude00"]
for name in "unicode_escape", "raw_unicode_escape", "unicode-escape", "Raw-Unicode-Escape":
    for text in TEXTS:
        coded = text.encode(name)
        print(name, ascii(text), coded)
    for coded in BYTES:
        for errors in "strict", "replace", "ignore", "backslashreplace":
            try:
                print(name, coded, errors, ascii(coded.decode(name, errors)))
            except UnicodeDecodeError as error:
                print(name, coded, error, error.start, error.end, error.reason)
print("a\nb€".encode("unicode_escape").decode("ascii"), bytearray(b"\\t|").decode("unicode_escape"))
print(b"\\N{digit one} \\N{Digit Two}".decode("unicode_escape"), "\N{digit one}")
