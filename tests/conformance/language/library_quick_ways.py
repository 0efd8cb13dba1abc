# What the library does natively for plain arguments, and in Python for others, side by side: bisect, Counter,
# re.sub, csv, StringIO and fromisoformat.
import bisect
import csv
import io
import re
from collections import Counter, UserList
from datetime import datetime


class Backwards:
    def __init__(self, x):
        self.x = x

    def __lt__(self, other):
        return self.x > other.x

    def __repr__(self):
        return f"B{self.x}"


class Own(list):
    pass


for items in ([1, 3, 3, 5], (1, 3, 3, 5), Own([1, 3, 3, 5]), UserList([1, 3, 3, 5]), range(1, 9), []):
    print([(bisect.bisect_left(items, x), bisect.bisect_right(items, x)) for x in (0, 1, 3, 4, 9)], bisect.bisect(items, 3, 1), bisect.bisect_left(items, 3, 0, 2) if len(items) > 2 else None)
print(bisect.bisect([Backwards(3), Backwards(2), Backwards(1)], Backwards(2)), bisect.bisect_left(["a", "b"], "b"), bisect.bisect([1.5, 2.5], 2), bisect.bisect([5, 4, 3], -1, key=lambda v: -v * 0 + 0))
placed = []
for n in (5, 1, 3, 3.0, 2):
    bisect.insort(placed, n)
    bisect.insort_left(placed, n)
print(placed)


class Shrinks:
    def __init__(self, items):
        self.items = items

    def __lt__(self, other):
        self.items.clear()
        return False

    __gt__ = __lt__


shrinking = [1, 2, 3, 4]
for call in (lambda: bisect.bisect([1, 2], "a"), lambda: bisect.bisect([1], 1, -1), lambda: bisect.bisect([1, 2], 5, 0, 9), lambda: bisect.bisect(5, 1), lambda: bisect.bisect_right(shrinking, Shrinks(shrinking))):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Loud(Counter):
    def __setitem__(self, key, value):
        print("set", key, value, end=" ")
        super().__setitem__(key, value)


class Gets(Counter):
    def get(self, key, default=None):
        return 10


print(Counter("hello"), Counter(iter([1, 1.0, True, 2])), Counter(c for c in "aab"), Loud("aab"), Gets("ab"), Counter({"a": 2}), Counter(["x"], y=3))
tally = Counter("ab")
tally.update("bc")
tally.update(["a"], a=5)
tally["f"] = 1.5
tally.update("ff")
print(tally, tally.most_common(2))
try:
    tally.update([["unhashable"]])
except TypeError as error:
    print(error)
bad = Counter()
bad["a"] = "text"
try:
    bad.update("ba")
except TypeError as error:
    print(error, bad)

for pattern, repl in (("l", "L"), ("l", ""), ("(l)(o)?", r"[\1\2]"), (r"(?P<c>\w)", r"\g<c>\g<0>-"), ("x*", "-"), ("zzz", "y"), (r"\bw", "€"), ("o", r"\\\n")):
    for text in ("hello world", "", "lol €lo", "é"):
        print(repr(re.sub(pattern, repl, text)), re.subn(pattern, repl, text, count=1), end=" ")
print()


class Text(str):
    pass


print(re.sub(b"a", b"\\g<0>b", b"banana"), type(re.sub("q", "z", Text("abc"))), type(re.sub("b", Text("z"), Text("abc"))), re.sub("a", lambda m: m.group() * 2, "banana"), re.sub("(a)|b", r"<\1>", "ab"), re.sub("a", "b", bytearray(b"a").decode()))
for call in (lambda: re.sub("a", 5, "a"), lambda: re.sub("a", "b", b"a"), lambda: re.sub("a", r"\1", "a"), lambda: re.sub("a", "b", "aaa", count=-1), lambda: re.sub("a", b"b", "a"), lambda: re.sub("a", lambda m: 5, "a")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

rows = 'a,b,c\r\n1,,3\n\n"q,1",2,"x""y"\nlast,"two\nlines",z\r\n,\n  s , t\nend'
print(list(csv.reader(io.StringIO(rows))), list(csv.reader(rows.splitlines(), skipinitialspace=True))[-2:], list(csv.reader(["a;b", "'c;d';e"], delimiter=";", quotechar="'")), list(csv.reader(["1,2.5"], quoting=csv.QUOTE_NONNUMERIC)))
print(list(csv.reader(["a\\,b,c"], escapechar="\\")), list(csv.reader(['"a",b'], quoting=csv.QUOTE_NONE)), [row for row in csv.DictReader(["k,v", "a,1", "", "b,2,3", "c"])], list(csv.reader(["a,b\r", "c\r\n"])))
for lines in (["a\nb,c"], ["a\rb"], ['"open'], [b"x"]):
    try:
        print(list(csv.reader(lines)))
    except csv.Error as error:
        print(error)
counting = csv.reader(["a", "b", '"c', 'd"'])
print([(row, counting.line_num) for row in counting])

source = io.StringIO("one\ntwo\n\nlast")
print(next(source), list(source), source.tell(), list(source), source.seek(4), source.readline(), [line for line in source])
source.write("more\nlines")
source.seek(10)
print(list(source), io.StringIO("").readlines(), sum(1 for _ in io.StringIO("a\n" * 5)), list(io.StringIO("a\r\nb\r", newline=None)))


class Upper(io.StringIO):
    def readline(self, size=-1):
        return super().readline(size).upper()


print(list(Upper("a\nb")))
closed = io.StringIO("x")
closed.close()
try:
    next(closed)
except ValueError as error:
    print(error)
ahead = io.StringIO("ab")
ahead.seek(10)
print(list(ahead), ahead.tell())
for text in ("2024-02-29", "2024-02-29T10:11", "2024-02-29 10:11:12", "2024-02-29x10:11:12.123456", "2024-02-29T10:11:12.123", "20240229", "2024-02-29T10:11:12+02:00", "2024-13-01", "2024-02-30", "2024-02-29T25:00", "2024-02-29T10:61:00", "2024-2-29", "x", "2024-02-29T10-11-12", "２０２４-02-29", "2024-W09-4"):
    try:
        print(datetime.fromisoformat(text), end="; ")
    except ValueError as error:
        print(error, end="; ")
print()
