# * and ** wherever the grammar has them.
def f(*args, **kwargs):
    return args, kwargs


a, b, d = [1, 2], (3, 4), {"k": 5, "z": 6}
print(f(*a, *b), f(*a, 9, *b, x=1, **d), f(**d, **{"y": 7}), f(*"ab", *range(2)), f(*(), **{}), f(*[*a, *b]), f(*(x for x in a)), f(*{1: 2}))
print([*a, *b], (*a, *b), {*a, *b}, {**d, "k": 0}, {"k": 0, **d}, [*a, [*b]], *a, *b)
print((*a,), [*"xy"], {*()}, {**{}}, (*a, *b)[1:3], [*a][0])
first, *rest = a
*start, last = b
x, *middle, y = range(6)
(p, *q), *r = [(1, 2, 3), 4, 5]
[m, *n] = "abc"
*everything, = b
print(first, rest, start, last, x, middle, y, p, q, r, m, n, everything)
for head, *tail in [(1, 2, 3), "xy", [9]]:
    print(head, tail, end="; ")
print()
[head, (second, *others)] = 1, (2, 3, 4)
print(head, second, others)
lists = [0, 0, 0]
lists[0], *lists[1:] = 7, 8, 9, 10
print(lists)


class Target:
    pass


t = Target()
t.a, *t.b = range(3)
print(t.a, t.b)


def returns():
    return *a, *b


def yields():
    got = yield *a, 9
    yield *b, *(got or ())


g = yields()
print(returns(), next(g), g.send("xy"))
for value in *a, *b:
    print(value, end=" ")
print()
index = {(1, 2, 3): "found"}
print(index[*a, 3], index[1, *[2], 3])
print([*map(lambda *v, k=0: (v, k), a)], (lambda *, k: k)(k=1), (lambda *a, **k: (a, k))(*a, **d), max(*a), print(*a, sep="-", end="!\n"))
pairs = [(1, "a"), (2, "b")]
numbers, letters = zip(*pairs)
print(numbers, letters, [*zip(*[iter(range(4))] * 2)], dict(zip(*[("x", "y"), (1, 2)])), list(zip(*zip(*pairs))))
match [1, 2, 3, 4]:
    case [one, *_, four]:
        print(one, four)
match {"a": 1, "b": 2}:
    case {"a": _, **others}:
        print(others)


def typed(*args: int, **kwargs: str) -> None: ...
def generic[*Ts](*args: *Ts): return args
print(typed.__annotations__, generic(1, 2))
class Many(*[object]): pass
class Keyed(*(Many,), **{"metaclass": type}): pass
print(Keyed.__mro__[1].__name__)
print(*(f"{x}{y}" for x in a for y in b), *[*"ab"], sep=",")
merged = {**{"a": 1}, **dict(b=2), "c": 3, **{f"n{i}": i for i in range(2)}}
print(merged, {**merged, **{"a": 100}}["a"], [*merged], [*merged.items()][:2])


def wrapper(*args, **kwargs):
    args = *args, "extra"
    kwargs = {**kwargs, "added": True}
    return f(*args, **kwargs)


print(wrapper(1, k=2))
for source in ("*a, = 5", "a, *b, *c = x", "f(**{1: 2})", "f(*5)", "f(**5)", "[*5]", "{**5}", "{**[1]}", "f(**d, k=1)", "f(k=1, **d)", "*a", "(*a)", "x = *a", "f(*a for a in b)", "del *a", "print(*)", "*a += 1", "a = *b, = 1, 2", "f(**a, *b)", "lambda *: 0", "{*a: 1}", "[*a for a in b]",
               "first, *rest = []", "a, b = 1, 2, 3", "a, b, *c = [1]", "for *x in [[1]]: pass", "*x, y = {}", "(*x, y), z = (1,), 2, 3", "f(x=1, *a)", "f(**d)(1)", "return *a"):
    try:
        exec(source)
        print(source, "fine")
    except Exception as error:
        print(source, "->", type(error).__name__, getattr(error, "msg", error))
