# split, findall and finditer.
import re

print(re.split(r"(,)\s*", "a, b,c", maxsplit=1), re.split("x*", "axbc"), re.split(r"\W+", "Words, words, words."))
print(re.split(r"(\W)", "a-b c"), re.split("(a)|b", "xaybz"), re.split(r"\b", "one two"))
print(re.findall(r"(\w)=(\d)?", "a=1 b= c=3"), re.findall(r"\w+(?=:)", "key: value, other: x"))
print(re.findall(rb"\w+", b"ab \xe9cd"), re.findall("", "ab"), re.findall("(a*)", "baac"))
text = "INFO start 12\nERROR disk 7\nINFO end 3"
for found in re.finditer(r"^(?P<level>[A-Z]+) (?P<what>\w+) (\d+)$", text, re.M):
    print(found.span(), found["level"], found.group("what", 3), found.start("what"), found.lastgroup)
iterator = re.finditer("a", "banana")
print(next(iterator).start(), [m.start() for m in iterator], next(iterator, None))
print([m.group() for m in re.compile(r"\d").finditer("a1b2c3d4", 2, 6)])
