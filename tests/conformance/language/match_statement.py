from collections import namedtuple
P = namedtuple("P", "x y")
class Node:
    __match_args__ = ("value", "next")
    def __init__(self, value, next=None): self.value, self.next = value, next
class Empty: pass
def m(v):
    match v:
        case None | True | False: return f"const {v}"
        case 0 | 1: return "small"
        case -5: return "minus five"
        case 1.5: return "float"
        case "hello": return "greeting"
        case b"x": return "bytes"
        case int(n) if n > 100: return f"big {n}"
        case int(): return "int"
        case str(s) if s.startswith("cmd "): return f"command {s[4:]}"
        case str(): return "str"
        case P(x=0, y=yy): return f"on axis {yy}"
        case P(a, b): return f"P {a} {b}"
        case (): return "empty tuple or list"
        case [x]: return f"one {x}"
        case [1, *rest]: return f"starts with 1, {rest}"
        case [a, [b, c], *_]: return f"nested {a} {b} {c}"
        case (first, second): return f"pair {first} {second}"
        case [*_, "end"]: return "ends"
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"type": t, **rest} if rest: return f"type {t} rest {rest}"
        case {"type": t}: return f"type {t}"
        case {"a": {"b": [_, deep]}}: return f"deep {deep}"
        case {}: return "some dict"
        case Node(1, Node(2, None) as tail): return f"list 1 -> {tail.value}"
        case Node(value=v, next=None): return f"leaf {v}"
        case Node(v, n): return f"node {v}"
        case Empty(): return "Empty"
        case list() | set() as c: return f"collection {len(c)}"
        case type(): return "a type"
        case _: return "other"
for v in (None, True, 0, 1, -5, 1.5, "hello", b"x", 500, 50, "cmd run", "zz", P(0, 3), P(1, 2), (), [], [7], [1, 2, 3], (9, [8, 7], 6), (3, 4), ["a", "b", "c", "end"], {"type": "circle", "r": 2}, {"type": "sq", "k": 1}, {"type": "sq"}, {"a": {"b": [1, 2]}}, {}, {"zz": 1}, Node(1, Node(2)), Node(5), Node(5, Node(6)), Empty(), [1.0, 2, 3], {1, 2}, int, object(), 2.5, bytearray(b"")): print(m(v))
class Color: RED, GREEN = 1, 2
def c(v):
    match v:
        case Color.RED: return "red"
        case Color.GREEN: return "green"
        case complex(real=r, imag=0): return f"real {r}"
        case [Color.RED, x] | [x, Color.GREEN]: return f"or-capture {x}"
        case {"x": (1 | 2) as n, "y": str() | None as s}: return f"{n} {s}"
        case (int() | str()) as z, w: return f"{z!r} {w}"
    return "fell through"
for v in (1, 2, 3 + 0j, [1, "a"], ["b", 2], {"x": 2, "y": None}, {"x": 3, "y": ""}, ("s", 1), (1.5, 1), "12", iter([])): print(c(v))
match 5:
    case x if x < 3: print("no")
    case x: print("bound", x)
print(x)
match [1, 2, 3, 4]:
    case [a, *mid, b]: print(a, mid, b)
match {"a": 1, "b": 2, "c": 3}:
    case {"a": a, **others}: print(a, others)
def http(s):
    match s:
        case 200 | 201: return "ok"
        case 404: return "missing"
        case n if 500 <= n < 600: return "server"
        case _: return "?"
print([http(s) for s in (200, 404, 503, 999)])
try:
    match 1:
        case Node(1, 2, 3): pass
    match Node(1):
        case Node(1, 2, 3): pass
except TypeError as e: print(e)
match, case, _ = 1, 2, 3; print(match, case, _)
