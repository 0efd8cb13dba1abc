samples = ["", "abc", "ABC", "Abc Def", "123", "12.3", "²", "½", "٣", "a1", "a_b", "1a", " \t\n", "\x00", "é", "ЖЖ", "ǅ", "class", "a b", "\u2028", "日本"]
for name in ("isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric", "islower", "isupper", "istitle", "isspace", "isidentifier", "isprintable", "isascii"):
    print(name, [int(getattr(sample, name)()) for sample in samples])
