from dataclasses import dataclass
class Color:
    RED = "red"
@dataclass
class Point:
    x: int
    y: int = 0
class Old:
    __match_args__ = ("a",)
    def __init__(self): self.a, self.b = 1, 2
def check(subject):
    match subject:
        case None | True | False: return f"singleton {subject}"
        case 0 | -1 | 1.5 | -2.5j | 3 + 4j | 1 - 2j: return f"number {subject}"
        case "a" "b" | b"bytes": return "string"
        case Color.RED: return "value pattern"
        case int(n) if n > 100: return f"big {n}"
        case int() as whole: return f"int {whole}"
        case str(text): return f"str {text!r}"
        case []: return "empty"
        case [1, *rest]: return f"one then {rest}"
        case (a, b) if a == b: return f"twins {a}"
        case [Point(x=0, y=0), *_]: return "origin first"
        case [first, *_, last]: return f"{first}..{last}"
        case {"type": "circle", "r": r, **rest}: return f"circle {r} {rest}"
        case {"type": kind}: return f"typed {kind}"
        case {}: return f"mapping {len(subject)}"
        case Point(0, y): return f"on axis {y}"
        case Point(x, y=5): return f"y is five, x {x}"
        case Point() as p: return f"point {p.x}"
        case Old(1, b=bb): return f"old {bb}"
        case float(f) | complex(f): return f"float {f}"
        case [x]: return f"single {x}"
        case type(): return "a type"
        case _: return f"other {type(subject).__name__}"
for subject in (None, True, False, 0, -1, 1.5, -2.5j, 3 + 4j, "ab", b"bytes", "red", 500, 7, "text", [], (), [1], [1, 2, 3], (5, 5), [Point(0), 2, 3], (1, 2), [3, 4, 5], {"type": "circle", "r": 2, "z": 3}, {"type": "square"}, {}, {"a": 1}, Point(0, 3), Point(4, 5), Point(1, 2), Old(), 9.5, [9], {1, 2}, range(3), bytearray(b"x"), int, 2j):
    print(repr(subject)[:40] if not isinstance(subject, Old) else "Old", "->", check(subject))
def more(value):
    match value:
        case (1 | 2) as low, *_: return low
        case [[a, [b, *c]], {"k": [d]}]: return a, b, c, d
        case {"x": int() | None as x, "y": [_, _]}: return x
        case {-1: a, 1.5: b, None: c, True: d}: return a, b, c, d
        case [*all_]: return all_
        case str() | bytes(): return "textual"
        case dict(d): return d
    return "nothing"
for value in ([1, 5], [[1, [2, 3, 4]], {"k": [5]}], {"x": None, "y": [1, 2]}, {-1: "a", 1.5: "b", None: "c", True: "d"}, ["q"], b"b", {"z": 1}, 5): print(more(value))
match 1, 2:
    case x, y: print(x, y)
match [1, 2, 3]:
    case [_, *middle, _]: print(middle, "bound")
match "soft", {"match": 1}:
    case match, {"match": case}: print(match, case)
match = case = type = _ = 1; print(match + case + type + _)
class Bad: __match_args__ = [1]
class Bad2: __match_args__ = (1,)
for source in ("match Point(1):\n case Point(1, 2, 3): pass", "match 5:\n case int(1, 2): pass", "match 5:\n case len(): pass", "match Bad():\n case Bad(1): pass", "match Bad2():\n case Bad2(1): pass", "match Point(1):\n case Point(1, x=1): pass", "match 1:\n case x: pass\n case y: pass", "match 1:\n case x | 2: pass", "match 1:\n case (x, x): pass", "match 1:\n case {'a': 1, 'a': 2}: pass", "match 1:\n case [*a, *b]: pass", "match 1:\n case 1 | x: pass", "match 1:\n case {**rest, 'a': 1}: pass", "match 1:\n case Point(x=1, x=2): pass", "match 1:\n case 1 + 2: pass", "match 1:\n case f'x': pass", "match 1:\n case _ as x: print(x)", "match 1:\n case x as _: pass", "match 1:\n case 1 as x.y: pass", "match 1:\n case {**_}: pass", "match 1:\n case Point(x=1, 2): pass", "match 1:\n case -x: pass", "match 1:\n case *a: pass", "match 1:\ncase 1: pass", "match 1:\n pass", "match x:\n case 1:\n  pass\n else: pass"):
    try: exec(source); print(repr(source), "fine")
    except Exception as error: print(repr(source), "->", type(error).__name__, getattr(error, "msg", error))
