# What a pattern matches, where, and with which groups.
import re

cases = [
    (r"(\w+) (\w+)", "hello world foo bar"), (r"(?P<year>\d{4})-(?P<month>\d\d)", "on 2024-05-06"),
    (r"(a)|b", "ab"), (r"(?:(a)|b)*", "abab"), (r"(a*)*", "aab"), (r"(a*)+", "b"), (r"x*", "axxb"),
    (r"(?:a|ab)(?:c|bcd)(d*)", "abcd"), (r"(?P<x>\d+)-(?P=x)", "12-12 3-4"), (r"(.)\1", "aabbc"),
    (r"a{2,3}?", "aaaa"), (r"a{,2}", "aaaa"), (r"(?>a+)ab", "aaab"), (r"a++b", "aab"),
    (r"(a)(b)?(?(2)c|d)", "abc ad"), (r"((?=(a)).)+", "aab"), (r"(?:x?)*y", "xxy"), (r"(a?)*?y", "aay"),
    (r"(?<=a)b", "ab cb"), (r"(?<!a)b", "ab cb"), (r"(?!(a)b)a", "ac"), (r"[[\]-]+", "[x]-"),
]
for pattern, text in cases:
    found = re.search(pattern, text)
    print(pattern, found)
    if found:
        print("   ", found.groups(), found.lastindex, found.lastgroup, found.groupdict(), found.regs)
    print("   ", re.findall(pattern, text), re.split(pattern, text), re.sub(pattern, "<>", text))
    print("   ", re.match(pattern, text), re.fullmatch(pattern, text))
