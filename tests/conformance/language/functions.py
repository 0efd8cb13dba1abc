def f(a, b=2, *args, c, d=4, **kwargs): return a, b, args, c, d, kwargs
print(f(1, c=3), f(1, 5, 6, 7, c=8, e=9), f(*[1, 2], **{"c": 3, "x": 1}), f(c=1, a=0), f(*range(4), c=0, *[9]))
def pos(a, b, /, c, *, d): return a + b + c + d
print(pos(1, 2, 3, d=4), pos(1, 2, c=3, d=4))
def default(x, acc=[]): acc.append(x); return acc
print(default(1), default(2), default(3, []), (lambda a, b=3: a * b)(2), (lambda *a, **k: (a, k))(1, x=2))
for call in (lambda: f(), lambda: f(1), lambda: f(1, c=2, c2=3, **{"c2": 4}) if False else pos(1), lambda: pos(1, 2, 3), lambda: pos(a=1, b=2, c=3, d=4), lambda: pos(1, 2, 3, 4, d=5), lambda: (lambda: 0)(1),
             lambda: pos(1, 2, 3, d=4, e=5), lambda: f(1, a=2, c=3), lambda: None(), lambda: (lambda x, y: 0)(), lambda: (lambda x, y, z: 0)()):
    try: print(call())
    except TypeError as error: print(error)
def outer():
    """The doc."""
    def inner(): return "inner"
    return inner
print(outer()(), outer.__name__, outer().__name__, outer().__qualname__, outer.__doc__, f.__defaults__, f.__kwdefaults__, outer.__module__)
def annotated(x: int, y: "str" = "a") -> float: return x
print(annotated(1), annotated.__name__)
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(20), fact(30))
def deco(prefix):
    def wrap(fn):
        def call(*a, **k): return prefix + str(fn(*a, **k))
        call.__name__ = fn.__name__
        return call
    return wrap
@deco("<")
@deco(">")
def decorated(x): return x
print(decorated(5), decorated.__name__)
def depth(n): return depth(n + 1)
try: depth(0)
except RecursionError as error: print(type(error).__name__, str(error)[:32])
f.attribute = 1; print(f.attribute, callable(f), callable(3), f is f, list(map(lambda x, y: x + y, [1, 2], [3, 4])))
def returns_nothing(): pass
def early(x):
    if x: return
    return "late"
print(returns_nothing(), early(1), early(0))
print(max([1, 5, 2], key=lambda v: -v), sorted([3, 1], key=lambda v: -v), (lambda: (yield))().__class__.__name__)
def many(a, b, c, d, e, f, g, h): return a + b + c + d + e + f + g + h
print(many(1, 2, 3, 4, h=8, g=7, f=6, e=5), many(*range(8)))
print((lambda x: [lambda: x + i for i in range(3)])(10)[0](), [fn() for fn in [lambda i=i: i for i in range(3)]])
