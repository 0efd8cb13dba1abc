def f(*args, **kwargs): return args, kwargs
print(f(*[1, 2], 3, *"ab", k=1, **{"x": 2}, **{"y": 3}), [*range(3), *[], *"ab"], (*[1], 2), {*[1, 2], *{3}}, {"a": 1, **{"b": 2}, "a": 3}, [*{"k": 1}], [*map(str, [1])])
a, b = b, a = 1, 2; print(a, b); a, (b, *c), *d = 1, "xyz", 4, 5; print(a, b, c, d); [a, [b]] = [1, [2]]; print(a, b); (a), b = 3, 4; print(a, b); *a, = "ab"; print(a); a, *b = [1]; print(a, b); *a, b = "xyz"; print(a, b); a = *"ab", "c"; print(a)
x = [0, 1, 2]; i = 0; i, x[i] = 1, "set"; print(i, x); x[0], x[1] = x[1], x[0]; print(x); d = {}; d["a"], d["b"] = "ab"; print(d)
class O: pass
o = O(); o.a, *o.b = range(3); print(o.a, o.b)
for k, (v, *w) in {"a": (1, 2, 3)}.items(): print(k, v, w)
for first, *rest in ["abc", (1, 2)]: print(first, rest)
for *a, b in [(1, 2, 3)]: print(a, b)
print(dict(a=1, **{"b": 2}), dict(**{}), "{} {}".format(*"ab"), "{a}".format(**{"a": 1}), print(*[], sep=","), max(*[1, 5, 3]), (lambda *a, **k: (a, k))(*(), **{}))
def returns(): return 1, *[2, 3]
def yields(): x = yield 1, *[2]; yield x
print(returns(), next(yields())); s = [[1, 2, 3], [4, 5, 6]]; print([*zip(*s)], [sum(r) for r in s], [x for x, *_ in s])
for source in ("a, b = 1, 2, 3", "a, b, c = 1, 2", "*a, *b = 1", "*a = 1", "a, *b, *c = x", "*[1]", "print(*1)", "f(**1)", "f(**{1: 2})", "f(*[1], **{'x': 1}, x=2)", "f(x=1, x=2)", "f(**{'a': 1}, **{'a': 2})", "f(x=1, 2)", "f(**{}, *[])", "f(*)", "del *a", "a = *b", "[*a] = 1", "() = []", "[] = [1]", "(a, b) += 1", "a, b += 1", "(*a, b) = 1, 2", "for *x in []: pass", "x = (*a)", "return *a", "yield *a", "{*a, **b}", "{**a, *b}", "{**1}", "[**a]", "1, 2 = x", "f() = 1", "a + b = 1", "None = 1", "x if y else z = 1", "'a' = 1", "f'x' = 1", "(a, 1) = x", "[a, f()] = x", "a.b() = 1", "lambda: 1 = 2", "-a = 1", "a < b = 1", "not a = 1", "... = 1", "__debug__ = 1", "True, a = 1", "(yield) = 1", "{a} = 1", "{a: 1} = 1", "[x for x in y] = 1", "a := 1", "(a.b := 1)", "(a[0] := 1)", "a = b := 1", "x: int, y = 1", "(x, y): int", "[x]: int", "x() : int", "for x() in y: pass", "for 1 in y: pass", "import a.b as c.d", "from a import b.c", "from a import", "from . import *, a", "import a as", "global a.b", "del f()", "del 1", "del a + b", "del (a, 1)", "with a as b.c(): pass"):
    try: exec(source); print(source, "fine")
    except Exception as e: print(source, "->", type(e).__name__, getattr(e, "msg", e))
