# Flags: given, inline, for a part of the pattern; and how they show.
import re

print(re.findall(r"^\w+$", "ab\ncd e\nfg", re.M), re.findall(r"(?m)^.", "ab\ncd"))
print(re.findall(r".+", "a\nb"), re.findall(r".+", "a\nb", re.S), re.findall(r"(?s:.)b.", "\nb\n"))
print(re.findall(r"(?i)straße", "STRASSE Straße"), re.findall(r"(?i:a)b", "Ab AB ab"), re.findall(r"(?i)(?-i:a)b", "aB AB"))
print(re.search(r"(?x) a  b # comment", "ab"), re.search(r"(?x: a [ ] b ) c", "a b c"))
print(re.findall(r"\d+", "١٢٣ 456"), re.findall(r"\d+", "١٢٣ 456", re.A), re.findall(r"(?a:\w+)", "naïve"))
print(re.findall(r"(?i)k", "k\u212aK"), re.findall(r"(?i)[a-z]+", "ABCdefſ"), re.findall(r"(?i)µ", "µμΜ"))
print(re.search(r"\Aab\Z", "ab\n"), re.search(r"ab$", "ab\n"), re.search(r"ab\z", "ab"))
print(re.I, re.I | re.X, re.NOFLAG, repr(re.RegexFlag(0)), re.A.value, re.I | re.M == re.M | re.I)
pattern = re.compile("x", re.I | re.M)
print(pattern, pattern.flags, re.compile("a", re.A), re.compile(b"a"), re.compile("(?i)q"))
for flags, text in ((re.A | re.U, "a"), (re.L, "a"), (re.U, b"a")):
    try:
        re.compile(text, flags)
    except ValueError as error:
        print(error)
