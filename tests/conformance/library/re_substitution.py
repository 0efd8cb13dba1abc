# sub and subn: templates, functions, counts, empty matches.
import re

for template in [r"\1", r"\g<1>", r"\g<x>", r"\g<", r"\g", r"\g<9>", r"\9", r"\q", r"\n\t", "\\", r"\g<>",
                 r"\g<1a>", r"[\g<x>\1]", r"\01", r"\100", r"\.", r"\g<0>!"]:
    try:
        print(template, repr(re.sub("(?P<x>b)", template, "abc")))
    except Exception as error:
        print(template, type(error).__name__, error)
print(re.sub("b", lambda m: m.group().upper() * 2, "abcb", count=1), re.subn("b", "x", "abcb"))
print(re.sub("x*", "-", "abxd"), re.sub("(a)?b", r"<\1>", "ab b"), re.subn("z", "y", "abc"))
print(re.sub(b"a", b"\\g<0>x", b"banana"), re.sub(r"\b(\w)", lambda m: m[1].upper(), "the quick fox"))
words = {"cat": "dog", "red": "blue"}
print(re.sub("|".join(map(re.escape, words)), lambda m: words[m[0]], "a red cat, scared"))
print(re.compile(r"(?P<n>\d+)").sub(r"<\g<n>>", "1 22 333", count=2))
print(re.escape("a.b*c[d] e-f#_é"), re.escape(b"a.b"))
