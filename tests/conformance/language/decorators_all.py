import functools
log = []
def note(name):
    log.append(f"make {name}")
    def deco(f): log.append(f"apply {name}"); return f
    return deco
@note("outer")
@note("inner")
def f(): pass
print(log)
def count(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)
    wrapper.calls = 0
    return wrapper
@count
def add(a, b=1): "Adds."; return a + b
print(add(1), add(2, b=3), add.calls, add.__name__, add.__doc__, add.__wrapped__(5))
def class_deco(cls): cls.added = "added"; return cls
@class_deco
class C:
    @staticmethod
    @count
    def s(x): return x
    @classmethod
    @count
    def c(cls): return cls.__name__
    @count
    def m(self): return "m"
    @property
    @count
    def p(self): return "p"
print(C.added, C.s(1), C.c(), C().m(), C().p, C.m.calls)
class Decorator:
    def __init__(self, f): self.f = f
    def __call__(self, *args): return "called", self.f(*args)
    def __get__(self, instance, owner): return functools.partial(self, instance) if instance else self
@Decorator
def g(x): return x
class D:
    @Decorator
    def m(self, x): return x
print(g(1), D().m(2), type(g).__name__)
decorators = [lambda f: lambda: f() + "!", {"k": lambda f: lambda: f() + "?"}]
@decorators[0]
@decorators[1]["k"]
def h(): return "h"
print(h())
@(lambda f: f())
def value(): return 42
print(value)
@lambda cls: cls()
class Instance:
    def __repr__(self): return "instance"
print(Instance)
@functools.lru_cache(maxsize=2)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(10), fib.cache_info().hits > 0, fib.cache_info().maxsize)
@functools.singledispatch
def show(x): return "object"
@show.register
def _(x: int): return "int"
@show.register(str)
def _(x): return "str"
print(show(1), show("a"), show(1.5), show(True))
@functools.total_ordering
class T:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(T(1) <= T(2), T(2) >= T(3), T(1) > T(0), sorted([T(2), T(1)])[0].n)
for source in ("@5\ndef f(): pass", "@undefined\ndef f(): pass", "@len\ndef f(): pass"):
    try: exec(source)
    except Exception as e: print(type(e).__name__, e)
for source in ("@x\nx = 1", "@\ndef f(): pass", "@x def f(): pass", "@(yield)\ndef f(): pass", "@x = 5\ndef f(): pass", "@x\n\n# comment\ndef f(): pass"):
    try: compile(source, "<s>", "exec"); print(repr(source), "fine")
    except SyntaxError as e: print(repr(source), "->", e.msg)
