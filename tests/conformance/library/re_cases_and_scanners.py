# re: sets without regard to case, also negated ones; Pattern.scanner; patterns of string.Template
import dataclasses
import re
import string
import timeit
import io
import weakref
from typing import ClassVar, List, Optional

for pattern in ("[^a]", "[^ab]", "[^a-c]", "[^xyz]", "[A-C]", "[^A-C]", "[^\\d]", "[^\\W]",
                "[^é]", "[^k]", "[^s]"):
    rule = re.compile(pattern, re.IGNORECASE)
    print(pattern, "".join(c for c in "aAbBkK\u212as\u017fxX5_éÉ" if rule.match(c)),
          "".join(c for c in "aAbBkKéÉ" if re.match(pattern, c, re.I | re.A)))
print(re.findall("(?i)x[^bc]", "xAxbxBXCXd"), re.sub("(?i)[^aeiou]+", "-", "Education Or AEIOU"))
print(re.findall(b"(?i)[^a-c]", b"aAbBxX"))

tokens = re.compile(r"(?P<number>\d+)|(?P<name>\w+)|(?P<sign>[-+*/()=])|(?P<space>\s+)")
scan = tokens.scanner("total = price*3 ? 4")
for found in iter(scan.match, None):
    print(found.lastgroup, repr(found.group()), found.span())
print(scan.match(), scan.search())
scan = tokens.scanner("a ? b", 1)
print(scan.pattern is tokens, [m.group() for m in iter(scan.search, None)])
print([m.span() for m in iter(re.compile("x*").scanner("axxb").search, None)])
print([m.span() for m in iter(re.compile("x*").scanner("xxb").match, None)])
print([m.span() for m in iter(re.compile("b*").scanner("abbc", pos=1, endpos=3).search, None)])
try:
    tokens.scanner(5)
except TypeError as error:
    print("TypeError", error)


class Percent(string.Template):
    pattern = re.compile(r"%(?:(?P<escaped>%)|(?P<named>[a-z]+)|\[(?P<braced>[a-z]+)\]|(?P<invalid>))",
                         re.VERBOSE)


print(Percent("%who has 5%% of %[what]").substitute(who="Ann", what="it"))
print(Percent("%who %b").get_identifiers(), Percent("% ").is_valid())


class Odd(string.Template):
    pattern = r"(?P<escaped>!!)|!(?P<named>\w+)|\{(?P<braced>\w+)\}|(?P<invalid>!)|(?P<other>@)"


for ask in ("substitute", "safe_substitute", "is_valid", "get_identifiers"):
    try:
        print(ask, getattr(Odd("!a @"), ask)(*([{"a": 1}] if "sub" in ask else [])))
    except ValueError as error:
        print(ask, error.args[0])


@dataclasses.dataclass
class Made:
    names: List[int]
    other: Optional[str] = None
    first: dataclasses.InitVar[int] = 0
    count: ClassVar[int] = 3


print(Made.__doc__)
print(dataclasses.InitVar[int], dataclasses.InitVar[List[int]], dataclasses.InitVar[list[int]])


class Plain:
    pass


@dataclasses.dataclass(slots=True, weakref_slot=True)
class Derived(Plain):
    x: int = dataclasses.field(default=1, doc="where it is")
    y: int = 2


print(Derived.__slots__, weakref.ref(Derived) is not None, Derived())


@dataclasses.dataclass(slots=True, weakref_slot=True)
class Base:
    x: int


@dataclasses.dataclass(slots=True, weakref_slot=True)
class Below(Base):
    y: int


print(Base.__slots__, Below.__slots__, Below(1, 2))
timer = timeit.Timer("1/0")
out = io.StringIO()
try:
    timer.timeit(1)
except ZeroDivisionError:
    timer.print_exc(out)
print(out.getvalue().splitlines()[-1])
