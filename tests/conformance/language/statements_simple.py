pass; x = 1; y = 2
x, y = y, x; print(x, y); a = b = c = []; a.append(1); print(b, c is a); x = y = z = 0; del x, y, (z); print("x" in globals())
assert True; assert 1, "never"
for test in ("assert False", "assert 0, 'message'", "assert (), (1, 2)", "assert None, ValueError('v')", "raise", "raise ValueError", "raise ValueError('x') from KeyError('y')", "raise 5", "raise ValueError from 5", "raise int", "del nothing", "nothing", "x: int", "x: int = 5; print(x)", "x.y: int = 5", "(x): int = 3", "del (x, y)", "import sys as s, math; print(s.__name__, math.__name__)", "from math import (pi, tau as t,); print(pi < t)", "global g; g = 1; print(g)", "a[0]: 'unevaluated'", "1; 2; 3", "...", "None", "'doc'"):
    try: exec(test)
    except BaseException as error: print(test, "->", type(error).__name__, error, repr(error.__cause__))
if x if "x" in globals() else 0: print("no")
elif not []: print("elif")
else: print("else")
n = 3
while n:
    n -= 1
    if n == 1: continue
    print("n", n)
else: print("while else")
while True:
    break
else: print("not reached")
for i in "ab": print(i, end=" ")
else: print("for else")
for i in []: pass
else: print("empty else")
for a, (b, *c), d in [(1, (2, 3, 4), 5)]: print(a, b, c, d)
for target.attr in [] if False else []: pass
class T: pass
for T.attribute in range(3): pass
box = {}
for box["k"] in "xyz": pass
print(T.attribute, box, i)
for x in *[1, 2], 3: print(x, end=" ")
for x in range(5):
    if x == 3: break
else: print("no break")
print(x); T.a = T.b = 1; T.a += T.b; box["n"] = 1; box["n"] -= 5; l = [1, 2, 3]; l[1] *= 10; l[0:1] += [9]; print(T.a, box, l)
if (n := 10) > 5 and (m := n * 2): print(n, m)
print([y := 1, y + 1], (z := 2, z), [last := i for i in range(3)], last, any((found := v) > 2 for v in [1, 3, 5]), found)
def one_line(): return 1
class OneLine: value = 1; other = value + 1
print(one_line(), OneLine.other, end="\n"); \
    print("continued"); print("a",
          "b", # comment
          "c")
try: pass
finally: print("finally only")
with open if False else __import__("contextlib").nullcontext(5) as v: print(v)
lambda: (yield)
print((lambda: 1)(), (lambda x, /, y=2, *a, z, **k: (x, y, a, z, k))(1, z=3), (lambda *, a: a)(a=1), [f() for f in [lambda i=i: i for i in range(3)]])
