# textwrap: wrapping, filling, indenting, shortening.
import textwrap
from textwrap import TextWrapper, dedent, fill, indent, shorten, wrap

text = "The quick brown fox jumps over the lazy dog. It   was a well-known-dog, whose extraordinarilylongnamewasneverspoken aloud.  The end."
print(wrap(text, 30))
print(fill(text, width=40, initial_indent="* ", subsequent_indent="  "))
print(wrap(text, 20, break_long_words=False, break_on_hyphens=False))
print(wrap("", 10), wrap("   ", 10), wrap("a" * 25, 10), wrap("one two", 3), wrap("tab\there and\nnewline", 40), wrap("tab\there", 40, expand_tabs=False, replace_whitespace=False))
print(shorten("Hello  world of wrapping!", width=12), shorten("Hello world", width=11), shorten("Hello world", width=10, placeholder="..."), shorten("Hello", 5))
for wrong in (lambda: wrap("x", 0), lambda: shorten("Hello world", width=4), lambda: wrap("x", -1), lambda: wrap(3), lambda: fill("x", width="a")):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(repr(dedent("""
    def f():
        return 1

      # odd
    """)), repr(dedent("  a\n\tb\n")), repr(dedent("\n   \n  x\n   y\n")))
print(repr(indent("a\n\nb\n", "> ")), repr(indent("a\n\nb", "+", lambda line: True)), repr(indent("a\nb", "-", lambda line: "b" in line)))
w = TextWrapper(width=24, initial_indent="1. ", subsequent_indent="   ", max_lines=3, placeholder=" [more]", fix_sentence_endings=True)
print("\n".join(w.wrap(text)))
w.width = 60
w.max_lines = None
print(w.fill("One sentence. Another one! A third? e.g. this."), w.drop_whitespace, w.tabsize)
print(wrap("keep   inner   spaces", 12, drop_whitespace=False), wrap("a-b-c d-e", 4), wrap("em--dash and --option here", 8))
rows = [("asyncio", "single-threaded cooperative multitasking with an event loop"), ("threading", "preemptive threads that share one interpreter lock"), ("multiprocessing", "processes with memory of their own")]
for name, words in rows:
    lines = wrap(words, 30)
    print(f"{name:<16}| {lines[0]:<30} |")
    for line in lines[1:]:
        print(f"{'':<16}| {line:<30} |")
