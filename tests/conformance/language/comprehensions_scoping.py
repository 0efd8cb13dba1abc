print([x for x in range(3)], [x * y for x in range(3) for y in range(x)], [x for x in range(10) if x % 2 if x > 3], {x: x * x for x in range(3)}, {x % 2 for x in range(4)}, list(x for x in "ab"), [[y for y in range(x)] for x in range(3)], [(a, b) for a, b in [(1, 2)]], [a for a, *b in ["xyz"]], [x for x, in [(1,), (2,)]])
n = 10; print([n for n in range(3)], n, [n + m for m in range(2)], [i for i in range(5) if (k := i) > 2], k, [y := x for x in range(3)], y, [(lambda: z)() for z in range(2)], [f() for f in [lambda: q for q in range(3)]])
def scope(a):
    b = 5
    return [a + b + c for c in range(2)], {a: b for a in range(2)}, a, [locals().get("c") for c in "x"], sum(b for _ in range(3))
print(scope(1))
class K:
    items = [1, 2]; factor = 10
    doubled = [i * 2 for i in items]
    nested = [[i for i in range(j)] for j in items]
    try: broken = [i * factor for i in items]
    except NameError as e: message = str(e)
print(K.doubled, K.nested, K.message)
def gen_lazy():
    try: return (x for x in undefined_source)
    except NameError as e: return str(e)
print(gen_lazy()); g = (undefined_inner for _ in [1])
try: next(g)
except NameError as e: print(e)
data = {"a": [1, 2], "b": []}; print({k: v for k, v in data.items() if v}, [x for v in data.values() for x in v], {v[0] if v else None: k for k, v in data.items()}, [*(x for x in "ab")], {**{k: 1 for k in "ab"}}, sorted({len(w) for w in ["a", "bb"]}), dict([(k, len(v)) for k, v in data.items()]))
print([x if x else -x for x in (0, 1)], [not x for x in (0, 1)], [x for x in [1, 2, 3] if x != 2 or x > 5], [i for i in (j for j in range(3))], [[0] * 2 for _ in range(2)], [a for a in [b for b in [1]]], any(x == 3 for x in range(5)), [x async_ for async_ in ()] if False else "", ["".join(c) for c in [("a", "b")]], [v for v in {"k": 1}], [x for x in iter([1, 2])], [print(i, end=" ") for i in range(2)])
for source in ("[x for x in 5]", "[x for x in range(3) if 1/0]", "[x.y for x in [1]]", "{[]: 1 for _ in [1]}", "{[] for _ in [1]}", "[a for a, b in [1]]", "[*x for x in [[1]]]", "{**d for d in [{}]}", "[x, y for x in z]", "[x for x in]", "[for x in y]", "[x for 1 in y]", "[x if y for x in z]", "(x for x in y, 1)", "f(x for x in y, 1)", "f(1, x for x in y)", "[(yield) for x in y]", "[x for x in yield]", "[await x for x in y]", "{x: y, z for x in w}", "[x := 1 for x in y]", "[i for i in (i := [1])]", "[x for x in y if]", "{x for x in y: 1}", "{1: 2 for}"):
    try: print(source, eval(source))
    except Exception as e: print(source, "->", type(e).__name__, getattr(e, "msg", e))
