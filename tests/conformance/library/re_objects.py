# Pattern and Match objects.
import copy
import pickle
import re

p = re.compile(r"(?P<a>x)(y)?", re.I)
m = p.match("aXyz", 1)
print(m, m["a"], m[0], m.group("a", 2), m.start("a"), m.end(), m.span(2), m.expand(r"<\g<a>\2>"))
print(m.pos, m.endpos, m.string, m.re is p, m.groups("-"), p.groups, dict(p.groupindex), p.pattern)
for wrong in (lambda: m.group(5), lambda: m["q"], lambda: p.match(b"x"), lambda: re.match(b"x", "x"),
              lambda: re.match(3, "x"), lambda: p.match(5), lambda: re.compile(p, re.I)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(p.search("zzXY", 0, 3), p.fullmatch("xy"), re.compile("^a").search("ba", 1), p.search("no"))
print(p == re.compile(r"(?P<a>x)(y)?", re.I), p == re.compile("x"), hash(p) == hash(copy.copy(p)))
print(pickle.loads(pickle.dumps(p)) == p, isinstance(p, re.Pattern), isinstance(m, re.Match), type(m), bool(m))
print(re.compile(p) is p, re.compile("a" * 300))
if (found := re.search(r"\d+", "abc 42")) and int(found[0]) > 40:
    print(found.group(), copy.copy(found) is found)
