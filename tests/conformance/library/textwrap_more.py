# Wrapping, filling, shortening, indenting.
import textwrap

text = "The quick brown fox, well-known for jumping, jumps over the lazy dog.  It is averyveryverylongword indeed."
for options in ({}, {"width": 30}, {"width": 20, "break_long_words": False}, {"width": 25, "initial_indent": "* ", "subsequent_indent": "  "}, {"width": 30, "break_on_hyphens": False}, {"width": 30, "max_lines": 2}, {"width": 30, "max_lines": 2, "placeholder": "~"}, {"width": 25, "fix_sentence_endings": True}):
    print(options, textwrap.wrap(text, **options))
print(textwrap.fill(text, 40), textwrap.shorten(text, 30), textwrap.shorten("Hello  world!", 12), textwrap.shorten("Hello world!", 11, placeholder="..."), sep="\n")
print(repr(textwrap.dedent("    a\n      b\n\n    c\n")), repr(textwrap.dedent("\ta\n  b")), repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\n", "+", lambda line: True)))
print(textwrap.wrap("a\tb\nc  d", 5), textwrap.wrap("", 5), textwrap.TextWrapper(width=10, tabsize=2).wrap("x\ty z" * 3), textwrap.wrap("x" * 25, 10))
try:
    textwrap.wrap("x", 0)
except ValueError as error:
    print(error)
