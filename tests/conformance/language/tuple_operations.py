t = (1, 2, 3, 2)
print(t + (4,), t * 2, 2 * (0,), t[1], t[-1], t[1:3], len(t), 2 in t, t.count(2), t.index(2), t.index(2, 2), t.index(3, -3, -1), hash(t) == hash((1, 2, 3, 2)), t == (1, 2, 3, 2), t < (1, 3), t is tuple(t), t[:] is t, t + () is t, () is (), tuple([1]), tuple("ab"), (1,), 1, (), ((),), (1, (2, (3,))))
a, b, *c = t; print(a, b, c); *a, b = t; print(a, b); a, (b, *c), d = 1, (2, 3, 4), 5; print(a, b, c, d); (a, b), c = "xy", "z"; print(a, b, c); [a, b] = {1: 2, 3: 4}; print(a, b); a, = [7]; print(a); (*a,) = ""; print(a)
for statement in ["a, b = 1", "a, b = (1,)", "a, b = (1, 2, 3)", "a, *b, c = (1,)", "a, b = 'abc'", "(a, b), c = (1, 2)", "a, b = {1}", "a, b = None", "*a, b = []", "a, b = range(10**9)", "a, b = iter([1, 2, 3])", "a, (b, c) = 1, [2]"]:
    try: exec(statement)
    except Exception as error: print(statement, "->", type(error).__name__, error)
for call in (lambda: t.index(9), lambda: t[4], lambda: t["a"], lambda: t + [1], lambda: [1] + t, lambda: t * 1.5, lambda: tuple(5), lambda: tuple(1, 2), lambda: hash(([],)), lambda: t.__setitem__, lambda: t.append, lambda: t < [1], lambda: t < (1, "a"), lambda: tuple(x=1)):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
try: t[0] = 1
except TypeError as error: print(error)
try: del t[0]
except TypeError as error: print(error)
u = ([1], 2)
try: u[0] += [5]
except TypeError as error: print(error, u)
class Pair(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __repr__(self): return f"Pair{tuple(self)}"
p = Pair(1, 2); print(p, p[0], p == (1, 2), hash(p) == hash((1, 2)), p + (3,), type(p + (3,)).__name__, type(p[:]).__name__, type(p * 1).__name__, {p: 1}[(1, 2)], isinstance(p, tuple), sorted([Pair(2, 1), p]))
def many(): return 1, *[2, 3], 4
print(many(), (yield_ := (1, 2)), *t, sep=" "); x = 1,; print(x); print((lambda *args: args)(*t, *"a")); print(hash(()), hash((1,)), hash((1, 2)), hash((1.5, True, None is None)))
for i, (x, *y) in enumerate([(1, 2), "abc"]): print(i, x, y)
