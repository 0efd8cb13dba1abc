# Assignment in every form: chained, swapped, nested, indexed; order of evaluation and errors.
a = b = c = []
a.append(1)
print(b, c, a is c)
x, y = 1, 2
x, y = y, x
x, y, z = (y, x, x + y)
print(x, y, z)
i, values = 0, [10, 20, 30]
i, values[i] = 2, "first"
print(i, values)
i = 0
i = values[i] = 1
print(i, values)
nested = [[0, 0], [0, 0]]
(nested[0][1], (nested[1][0], *rest)), *more = [(5, (6, 7, 8)), 9, 10]
print(nested, rest, more)


class Obj:
    pass


o = Obj()
o.a, o.b = o.c, d = "xy"[0:1] * 2 if False else ("p", "q")
print(o.a, o.b, o.c, d)
o.count = 0
o.count += 5
o.items = [1, 2, 3]
o.items[1:] = "z"
o.items += (4,)
print(vars(o))
for target in "(a, b) = 1, 2, 3", "a, b = 1", "a, b = 'x'", "a, *b, c = [1]", "[a, b] = {1: 2}", "(a), (b) = 1, 2", "a, (b, c) = 1, 2", "a, = []", "() = ()", "[] = 'x'", "() = []", "*a, = ()", "a, b = iter([1, 2])", "x.y.z = 1", "undefined[0] = 1", "undefined.x = 1", "a = b = undefined", "None = 1", "a = yield = 1", "f() = 1", "a + b = 1", "a += b = 1", "a, b += 1, 2", "(a: int) = 5", "a := 5", "lambda: a = 1", "a if b else c = 1":
    space = {}
    try:
        exec(target, space)
        print(f"{target:<22}", {k: v for k, v in space.items() if k != "__builtins__"})
    except Exception as error:
        print(f"{target:<22}", type(error).__name__, getattr(error, "msg", error))
fib = [0, 1]
p, q = fib
while q < 50:
    p, q = q, p + q
    fib.append(q)
print(fib)
head, *tail = fib
*init, last = fib
first, second, *_, penultimate, final = fib
print(head, len(tail), len(init), last, first, second, penultimate, final)
pairs = {"a": 1, "b": 2}
(k1, v1), (k2, v2) = pairs.items()
print(k1, v1, k2, v2, [k for k, _ in pairs.items()], {v: k for k, v in pairs.items()})
for index, (key, value) in enumerate(pairs.items(), start=1):
    print(index, key, value, end="; ")
print()
matrix = [[1, 2], [3, 4]]
(m00, m01), (m10, m11) = matrix
print(m00 * m11 - m01 * m10, [*zip(*matrix)])


def swap(t):
    u, v = t
    return v, u


def many():
    return 1, [2, 3], {"k": 4}


one, [two, three], d = many()
print(swap((1, 2)), one, two, three, d, swap("ab"))
try:
    one, two = many()
except ValueError as error:
    print(error)
counts = dict.fromkeys("abc", 0)
for ch in "abcab":
    counts[ch] += 1
counts["a"], counts["b"] = counts["b"], counts["a"] * 10
print(counts)
s = t = "text"
s += "!"
print(s, t, s is t)
big = small = 257
big -= 1
print(big, small)
l = [1, 2, 3, 4, 5]
l[0], l[-1], l[1:4] = l[-1], l[0], l[3:0:-1]
print(l)
l[1], l[l[1] - 3] = l[3], "computed"
print(l)
*l[1:3], l[0] = "abc"
print(l)
global_name = "g"
def shadows():
    try:
        global_name += "x"
    except UnboundLocalError as error:
        return str(error)
print(shadows(), global_name)
