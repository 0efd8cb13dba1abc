# SyntaxError.text: the parser gives the line with its end, the tokenizer without, and what is found in the
# whole tree has none when the source is no file.
import traceback

SOURCES = [
    "x = = 3", "return 1", "def f(x, x): pass", "f(a=1, a=2)", "await x", "break", "class A:\n  return 1",
    "*a = 1", "nonlocal x", "__debug__ = 1", "[x := 1 for x in y]", "from x import *; import *",
    "1a", "0777", "'abc", '"""abc', "f'}'", "f'{'", "bf'a'", "f(a, b]", "x = “a”", "0b2",
    "(a, b", "x = [1,\n  2\ny = 3", "foo(a, b\nfoo(c)", "if x:\n  a\n b", "def f():\n\tx = 1\n        y = 2\n",
    "1 +", "a\n1 +", "",
]
for source in SOURCES:
    for mode in "exec", "eval":
        try:
            compile(source, "<string>", mode)
        except SyntaxError as error:
            print(repr(source), mode, error.msg, error.lineno, error.offset, error.end_lineno,
                  error.end_offset, repr(error.text))
            print("".join(traceback.format_exception_only(error)), end="")
