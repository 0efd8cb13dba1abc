# What is wrong with a pattern, and where.
import re

for pattern in [
        "(", ")", "a**", "*a", "[a", "[b-a]", "a{3,1}", "(?P<1a>x)", "(?P<a>x)(?P<a>y)", r"\1", r"(\1)",
        "(?z)", "(?<x)", r"\q", "a\\", "(?P=n)", "(?P<n", "(?", "(?P", r"\x1", "(?<=a+)b", "x(?i)",
        "(?i-i:x)", "(?L)x", "(?(1)a|b|c)", "(?(0)a)", "(?(5)a)", r"[\d-z]", "(?#abc", "(?-", "(?i", "(?iz)",
        "a\n(", r"\400", "(?P>x)", "a{99999999999999}", "(?:", "+", "a|*", "^*", r"\u12", "[z-", "[]", "(?=a",
        "(?P<>x)", "(?au)x", r"[\8]", r"(?<=(a)\1)b"]:
    try:
        print(repr(pattern), re.compile(pattern))
    except re.error as error:
        print(repr(pattern), type(error).__name__, error, error.msg, error.pos, error.lineno, error.colno)
    except Exception as error:
        print(repr(pattern), type(error).__name__, error)
