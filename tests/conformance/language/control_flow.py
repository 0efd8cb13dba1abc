for i in range(10):
    if i == 3: continue
    if i == 6: break
    print(i, end=" ")
else:
    print("never")
print()
for i in range(2): pass
else: print("else of for", i)
n = 0
while True:
    n += 1
    if n > 5: break
while n: n -= 2 if n > 1 else 1
else: print("else of while", n)
x = 5
print("big" if x > 3 else "small", x > 3 and "yes", x < 3 or "no", not x, 0 or [] or "last", 1 and 2 and 3)
if x == 1: print("one")
elif x == 5: print("five")
else: print("other")
def find(matrix, value):
    for r, row in enumerate(matrix):
        for c, cell in enumerate(row):
            if cell == value: return r, c
    return None
print(find([[1, 2], [3, 4]], 3), find([], 1))
if (length := len("walrus")) > 3: print(length, [y := 1, y + 1], [z for q in range(5) if (z := q * q) > 3])
def describe(value):
    match value:
        case 0: return "zero"
        case int() | float() if value < 0: return "negative"
        case bool(): return "bool"
        case int(n): return f"int {n}"
        case str() as text: return f"str {text!r}"
        case []: return "empty"
        case [one]: return f"one {one}"
        case [first, *rest]: return f"first {first} rest {rest}"
        case {"kind": "circle", "r": r, **others}: return f"circle {r} {others}"
        case {"kind": kind}: return f"kind {kind}"
        case None: return "none"
        case Point(x=0, y=0): return "origin"
        case Point(a, b): return f"point {a} {b}"
        case _: return "unknown"
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
for v in (0, -5, -1.5, True, 7, "hi", [], [1], [1, 2, 3], (4, 5), {"kind": "circle", "r": 2, "c": "red"}, {"kind": "square"}, {}, None, Point(0, 0), Point(1, 2), object):
    print(describe(v))
assert True
try: assert x == 6, f"x was {x}"
except AssertionError as error: print("assert:", error)
def finally_order():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: return f"returned {i}"
            print("body", i)
        finally:
            print("finally", i)
print(finally_order())
del x
try: print(x)
except NameError as error: print(error)
pass; print("a"); print("b")
total = 0
for a, (b, *c) in [(1, (2, 3)), (4, (5, 6, 7))]: total += a + b + sum(c)
print(total)
