# match: what each pattern asks of its subject, in which order, and what it refuses.
import collections
import dataclasses
import enum


@dataclasses.dataclass
class Point:
    x: int
    y: int


class Colour(enum.Enum):
    RED = 1
    BLUE = 2


class Custom:
    __match_args__ = ("first", "second")

    def __init__(self, *values):
        self.values = values

    def __getattr__(self, name):
        print("  asks", name)
        try:
            return self.values[("first", "second", "third").index(name)]
        except (ValueError, IndexError):
            raise AttributeError(name) from None


def describe(subject):
    match subject:
        case None: return "none"
        case True | False: return "bool"
        case 0 | 1.5 | 2j | -3: return f"number {subject!r}"
        case 1 + 2j: return "complex"
        case "a" | b"b" | "": return f"text {subject!r}"
        case Colour.RED: return "red"
        case Colour(): return f"other colour {subject.name}"
        case Point(0, 0): return "origin"
        case Point(x=0, y=y) | Point(y, 0) if y > 0: return f"on an axis at {y}"
        case Point(): return "point"
        case int(n) if n > 100: return f"large {n}"
        case int() | float() as number: return f"plain {number}"
        case str(s): return f"str of {len(s)}"
        case [] | (): return "empty sequence"
        case [single]: return f"one {single}"
        case [1, *rest, 9]: return f"1..9 with {rest}"
        case [[a, b], [c, *_]]: return f"nested {a} {b} {c}"
        case ["go", ("north" | "south") as where]: return f"go {where}"
        case [_, _]: return "two"
        case [*_]: return "longer"
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"type": str(kind), **rest} if rest: return f"{kind} {rest}"
        case {}: return "mapping"
        case type(): return f"class {subject.__name__}"
        case _: return "other"


for subject in (None, True, 0, 1.5, 2j, -3, 1 + 2j, "a", b"b", "", Colour.RED, Colour.BLUE, Point(0, 0), Point(0, 5),
                Point(7, 0), Point(1, 1), 1000, 7, 2.5, "hello", [], (), ["s"], (1, 2, 9), [1, 9], [[1, 2], [3, 4, 5]],
                ["go", "north"], ["go", "up"], (1, 2, 3), {"type": "circle", "r": 2}, {"type": "box", "w": 1}, {"type": 5},
                {}, {"k": 1}, int, {1, 2}, "ab", b"abc", bytearray(b"x"), range(3), collections.deque([1, 9]), iter([1])):
    print(f"{subject!r:.40} -> {describe(subject)}" if not hasattr(subject, "__next__") else describe(subject))

match Custom(1, 2, 3):
    case Custom(1, 5):
        print("no")
    case Custom(1, second=2, third=t):
        print("yes", t)
match Custom(1):
    case Custom(first=a, second=b):
        print("no")
    case object(first=a):
        print("has first", a)


class Odd:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("  compared with", other)
        return self.n == other


match Odd(2):
    case 1:
        print("one")
    case 2 | 3:
        print("two or three")
x = 5
match (1, 2):
    case (x, 3):
        print("no")
    case _:
        print("x is bound all the same" if x == 1 else f"x is {x}")
match {"a": 1, "b": 2, "c": 3}:
    case {"a": one, **others}:
        print(one, others)
match 1, 2:
    case a, b if (total := a + b) == 4:
        print("four")
    case (a, b):
        print(a, b, total)
match [1, 2, 3, 4, 5]:
    case [first, second, *middle, last]:
        print(first, second, middle, last)
for wrong in ("Point(1, 2, 3)", "Custom(first=1, first=2)", "int(1, 2)", "Slotless(1)", "5()", "Bad(1)"):
    class Slotless: pass
    class Bad: __match_args__ = [1]
    try:
        exec(f"match Point(1, 2) if '{wrong[0]}' == 'P' else 5 if '{wrong[0]}' in 'i5' else {wrong.split('(')[0]}():\n case {wrong}: print('matched')")
    except (TypeError, SyntaxError) as error:
        print(wrong, "->", type(error).__name__, error)
match = {"case": "soft keywords"}
case = match["case"]
type = lambda _: case
print(type(match), [match for match in range(2)])
