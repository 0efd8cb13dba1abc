# \N{...} in every kind of literal, and what is not a name.
print("\N{BULLET} \N{LATIN SMALL LETTER E WITH ACUTE} \N{GREEK SMALL LETTER ALPHA} \N{SNOWMAN}")
print("\N{bullet}\N{Latin Small Letter A}\N{HYPHEN-MINUS}\N{NO-BREAK SPACE}|")
print("\N{CHECK MARK} done, \N{BALLOT X} failed, \N{RIGHTWARDS ARROW} next, \N{EURO SIGN}5")
print(f"{1 + 1}\N{DEGREE SIGN}C \N{INFINITY}{2!r:>3}")
print("\N{SNAKE} \N{PILE OF POO} \N{GRINNING FACE} \N{PARTY POPPER}", len("\N{SNAKE}"))
print(ascii("\N{CJK UNIFIED IDEOGRAPH-4E2D}\N{HANGUL SYLLABLE GAG}\N{VARIATION SELECTOR-16}"))
print(ascii("\N{BOX DRAWINGS LIGHT HORIZONTAL}\N{FULL BLOCK}\N{BRAILLE PATTERN DOTS-1}"))
print(r"\N{BULLET}", b"\\N{BULLET}", "\\N{BULLET}", rf"\N{{BULLET}}")
print(ascii("\N{NULL}\N{LINE FEED}\N{LF}\N{TAB}\N{ESCAPE}\N{BYTE ORDER MARK}\N{ZWJ}"))
for text in ("'\\N{NOT A NAME AT ALL}'", "'\\N'", "'\\N{'", "'\\N{}'", "'\\N BULLET'", "'\\N{BULLET'",
             "f'\\N{WRONG}'", "'abc\\N{BAD}'", "b'\\N{BULLET}'", "'\\N{BULLET }'", "'\\N{ BULLET}'"):
    try:
        print(text, ascii(eval(text)))
    except SyntaxError as error:
        print(text, error.msg, error.lineno, error.offset)
print("\N{MULTIPLICATION SIGN}".join("abc"), "\N{INFINITY}" == "∞", "\N{MICRO SIGN}s")
