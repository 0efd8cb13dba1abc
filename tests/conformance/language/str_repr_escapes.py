for text in ["", "a", "it's", 'say "hi"', "both ' and \"", "\n\r\t\\", "\x00\x1f\x7f", "\x80\xa0\xad", "é\u0378", "\u200b\u2028\ue000", "\U0001f600\U000e0001", "\ud800", "tab\there"]:
    print(ascii(text), repr(text).encode("utf-8", "backslashreplace"), len(repr(text)))
print('\x41\u0042\U00000043\103', r"\n\x", "\
joined", "a" "b" 'c', """multi
line""", '\'', "\"", "\a\b\f\v".encode())
print(u"unicode", R"raw\d", rb"\x00", Rb"\n", b"\x00\377\n\\'", b'it\'s', bytes(range(120, 140)))
