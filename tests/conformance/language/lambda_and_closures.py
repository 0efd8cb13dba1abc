# Lambdas, closures, cells, defaults evaluated once, and functions that make functions.
from functools import partial, reduce

print((lambda: 1)(), (lambda x, y=2, *a, k=3, **kw: (x, y, a, k, kw))(1, 9, 8, k=7, z=6), (lambda *a: a)(), (lambda x: (lambda y: x + y))(1)(2))
print(sorted([3, -1, 2], key=lambda v: -v), list(map(lambda p: p[0] * p[1], [(1, 2), (3, 4)])), reduce(lambda a, b: a * b, range(1, 6)), [f(2) for f in (lambda x: x, lambda x: x**2)])
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early], [f() for f in [partial(lambda i: i, i) for i in range(3)]])


def append(item, to=[]):
    to.append(item)
    return to


print(append(1), append(2), append(3, []), append(4), append.__defaults__)


def counter(start=0):
    value = start

    def up(by=1):
        nonlocal value
        value += by
        return value

    def reset():
        nonlocal value
        value = start
    up.reset = reset
    up.peek = lambda: value
    return up


a, b = counter(), counter(10)
print(a(), a(), b(5), a.peek(), b.peek(), a.reset(), a.peek(), a.__closure__[0].cell_contents, a.__code__.co_freevars)


def compose(*functions):
    return reduce(lambda f, g: lambda x: g(f(x)), functions, lambda x: x)


print(compose(lambda x: x + 1, str, lambda s: s * 2)(4), compose()(7))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda fact: lambda n: 1 if n < 2 else n * fact(n - 1))(10))


def curry(function, *args):
    needed = function.__code__.co_argcount
    return function(*args) if len(args) >= needed else lambda *more: curry(function, *args, *more)


print(curry(lambda a, b, c: (a, b, c))(1)(2)(3), curry(lambda a, b, c: (a, b, c))(1, 2)(3), curry(lambda: "none"))


def shared():
    cells = []
    def get(): return cells
    def put(x): cells.append(x)
    return get, put


get, put = shared()
put("x")
print(get(), get.__closure__[0] is put.__closure__[0], get.__closure__[0] == put.__closure__[0])


def outer():
    x = "outer"
    class Inner:
        x = "class"
        def method(self): return x
        lam = lambda self: x
        captured = [x for _ in range(1)]
    return Inner().method(), Inner().lam(), Inner.captured


print(outer())


def loop_variable():
    functions = []
    for i in range(3):
        def f():
            return i
        functions.append(f)
    i = "changed"
    return [f() for f in functions]


print(loop_variable(), (lambda: (yield))().__name__, (lambda: 0).__name__, (lambda x: 0).__code__.co_varnames)
memo = {}
fib = lambda n: memo[n] if n in memo else memo.setdefault(n, n if n < 2 else fib(n - 1) + fib(n - 2))
print(fib(50), len(memo), (lambda n: (lambda f: f(f, n))(lambda f, k: k if k < 2 else f(f, k - 1) + f(f, k - 2)))(12))
conditional = lambda x: "big" if x > 10 else "small" if x > 5 else lambda: "tiny"
print(conditional(11), conditional(6), conditional(1)())
print((lambda: [print("side effect"), "value"][1])(), {k: (lambda v: v * 2)(k) for k in range(2)}, (lambda s: s.upper() if s else None)("x"), max("ab", "c", key=lambda s: (len(s), s)))
try:
    (lambda x, y: x)(1)
except TypeError as error:
    print(error)
try:
    (lambda: undefined)()
except NameError as error:
    print(error)


def uses_before():
    def inner(): return later
    try: inner()
    except NameError as error: print(error)
    later = "now"
    return inner()


print(uses_before())
def deep():
    a = 1
    def f():
        b = 2
        def g():
            c = 3
            def h(): return a + b + c
            return h
        return g
    return f
print(deep()()()(), deep()().__code__.co_freevars, [c.cell_contents for c in deep()()().__closure__])
