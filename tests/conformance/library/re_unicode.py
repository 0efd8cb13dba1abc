# Characters beyond Latin-1, bytes, long texts.
import re

print(re.findall(r"[\u0400-\u04ff]+", "привет мир"), re.findall(r"\w+", "naïve 東京 δοκιμή"), re.findall(r"\W", "a—b"))
print(re.search(r"東(.)", "大東京"), re.sub(r"[^\x00-\x7f]", "?", "añb東"), re.findall(r"\s", "a\u2003b\u00a0c\x1cd"))
print(re.findall(r"(?i)[а-я]+", "ПриВет"), re.findall("😀+", "a😀😀b"), re.split("、", "一、二、三"))
print(re.match(rb"(?i)[a-z\xe9]+", b"AB\xe9"), re.search(b"\\xff", b"a\xff"), re.search(rb"\w", b"\xe9"))
text = "ab" * 20000 + "c"
print(re.fullmatch(r"(?:ab)*c", text).span(), re.search(r"(a|b)*c", text).groups(), len(re.findall("ab", text)))
print(re.search(r"(?:a?){20}a{20}", "a" * 20).span(), re.search("x", text), re.search(r"\ud800", "\ud800").span())
