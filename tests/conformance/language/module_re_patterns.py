# re: matching, groups, substitution, splitting, flags, errors.
import re

m = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)(-(\d\d))?", "2024-05 and more")
print(m, m.group(), m.group("year", "month"), m.groups(), m.groups("none"), m.groupdict(), m.span("month"), m.start(3), m.end(), m.lastindex, m.lastgroup, m[1], m.string[m.end():], m.re.groups, m.re.groupindex, m.pos, m.endpos)
print(re.search("x", "abc"), re.fullmatch("[a-c]+", "abc"), re.findall(r"(\w)(\d)", "a1 b2 c"), re.findall(r"\d+", "1 22 333"), [m.span() for m in re.finditer("a*", "baac")])
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world again now"), re.sub("a", lambda m: m.group().upper(), "banana", count=2), re.subn("[aeiou]", "*", "education"), re.sub(r"(?P<x>b)", r"<\g<x>\g<0>\g<1>>", "abc"), re.sub("", "-", "abc"), re.sub("x*", "-", "abxd"))
print(re.split(r"[,;] *", "a, b;c"), re.split(r"(-)", "a-b-c"), re.split(r"\s+", " a b "), re.split("x", "axbxc", maxsplit=1), re.split(r"", "abc"))
print(re.findall(r"^\w+", "one\ntwo", re.M), re.findall(r"a.c", "a\nc abc", re.S), re.findall("ABC", "abc", re.I), re.findall(r"""
    (\d+)   # a number
    \s*
    (\w+)   # a unit
""", "10 km, 5 miles", re.X), re.findall(r"\w+", "éa b", re.A), re.compile("a", re.I | re.M).flags)
print(re.findall(r"(?<=\$)\d+", "$5 and 6 and $70"), re.findall(r"\b\w+(?=ing\b)", "singing running fun"), re.findall(r"(?<!un)happy", "happy unhappy"), re.findall(r"<(.+?)>", "<a><b>"), re.findall(r"<(.+)>", "<a><b>"), re.findall(r"(a|b)\1", "aabbab"), re.findall(r"(?:ab)+", "ababxab"), re.findall(r"(?i:a)b", "Ab AB"), re.findall(r"a++b", "aaab"), re.findall(r"(?>a+)b", "aab"))
print(re.escape("a.b*c [d] é-_"), re.purge(), re.compile("a+") == re.compile("a+"), re.compile(re.compile("b")), repr(re.compile(r"\d+", re.I)), re.compile("x").pattern, hash(re.compile("y")) == hash(re.compile("y")))
for pattern in ("(", ")", "[a", "*a", "a**", "(?P<n>a)(?P<n>b)", r"\2", "(?P<1>a)", "a{2,1}", "(?<=a+)b", "[z-a]", "(?z)", r"\q", "(?P=foo)", "(?(1)a|b", "a(?i)b"):
    try:
        print(re.compile(pattern))
    except re.error as error:
        print(repr(pattern), "->", error, "|", error.pos, error.msg)
for wrong in (lambda: re.match("a", b"a"), lambda: re.match(3, "a"), lambda: re.sub("a", r"\9", "a"), lambda: re.sub("a", 3, "a"), lambda: m.group(9), lambda: m.group("nope"), lambda: re.sub("(a)", r"\g<b>", "a"), lambda: re.compile(re.compile("a"), re.I), lambda: re.search("a", None), lambda: re.findall("a", ["a"])):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
p = re.compile(r"(\d)(\w)?")
print(p.match("1a2", 2), p.search("ab3c", 0, 3), p.fullmatch("1"), p.sub(r"[\1]", "1a2b"), p.match("x"), bool(p.match("1")), p.split("x1ay2"))
print(m.expand(r"\g<month>/\1"), re.match(r"(a)?(b)?", "b").groups(), re.match(r"(a)?b", "b").expand(r"[\1]"), re.match("a", "a").regs, re.template if hasattr(re, "template") else "no template")
print(re.findall(rb"\d+", b"1 22"), re.sub(rb"a", b"b", b"banana"), re.NOFLAG, re.I, re.I | re.M, re.RegexFlag(8))
tokens = re.compile(r"(?P<NUM>\d+(\.\d*)?)|(?P<NAME>\w+)|(?P<OP>[-+*/=()])|(?P<SKIP>\s+)|(?P<BAD>.)")
print([(m.lastgroup, m.group()) for m in tokens.finditer("x = 3.5*(y+2) ?") if m.lastgroup != "SKIP"])
