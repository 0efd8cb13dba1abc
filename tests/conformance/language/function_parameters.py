def f(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, x=7), f(*[1, 2], **{"d": 3, "c": 9}), f(1, d=2, a=3, b=4), f(1, *(), d=0, **{}), f(*"ab", *"cd", d=1, **{"q": 1}, **{"r": 2}))
def g(a, b, c=0): pass
def h(*, x, y=1): pass
def p(a, /, b): pass
def n(): pass
def k(**kw): pass
class C:
    def method(self, a): pass
    @classmethod
    def cm(cls, a): pass
    @staticmethod
    def sm(a): pass
    def __init__(self, a=1): pass
calls = ["g()", "g(1)", "g(1, 2, 3, 4)", "g(1, b=2, a=3)", "g(1, 2, d=5)", "g(1, 2, bb=5)", "h()", "h(1)", "h(1, x=2)", "h(z=1, x=1)", "p(a=1, b=2)", "p(1)", "p()", "n(1)", "n(1, 2)", "n(x=1)", "k(1)", "g(*5)", "g(**5)", "g(*[1], a=2)", "k(**{1: 2})", "k(x=1, **{'x': 2})", "g(1, 2, **{'a': 1})", "C().method()", "C().method(1, 2)", "C.cm()", "C.sm()", "C(1, 2)", "C(b=1)", "C.method(1)", "C.method()", "f()", "f(1)", "(lambda x: 0)()", "g(b=1)", "h(x=1, xx=2)", "len()", "len(1, 2)", "len(x=1)", "print(1, foo=2)", "[].append()", "[].append(x=1)", "sorted()", "sorted([1], 2)", "max()", "isinstance(1)", "dict(1, 2)", "'a'.join()", "'a'.split(1, 2, 3)", "range()", "None()", "(1)()", "'a'()", "C()()", "g.x", "open.nope", "str.upper()", "str.upper(1)", "abs()", "abs(1, 2)", "getattr(1)", "pow(1)", "round()", "divmod(1)", "input(1, 2)", "chr()", "sum()", "enumerate()", "zip(1)", "map(1)", "filter(1)", "iter()", "next()", "hash()", "id()", "repr()", "type()", "type(1, 2)", "object(1)", "super(1)", "slice()", "property(1, 2, 3, 4, 5)"]
for call in calls:
    try: print(call, eval(call))
    except Exception as error: print(call, "->", type(error).__name__, error)
print(f.__defaults__, f.__kwdefaults__, f.__name__, f.__qualname__, f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount, C.method.__qualname__, f.__module__, f.__doc__, f.__dict__)
def defaults(x=[], *, y={}): x.append(1); y[len(x)] = 1; return x, y
print(defaults(), defaults(), defaults([]), defaults.__defaults__)
g.__defaults__ = (10, 20, 30); print(g.__defaults__, g()); g.__defaults__ = None
try: g()
except TypeError as error: print(error)
