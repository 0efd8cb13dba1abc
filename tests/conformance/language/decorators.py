import functools
def trace(f):
    @functools.wraps(f)
    def w(*a, **k):
        log.append(f"{f.__name__}{a}"); return f(*a, **k)
    return w
log = []
@trace
def add(a, b=1): "adds"; return a + b
print(add(1), add(1, b=5), log, add.__name__, add.__doc__)
def repeat(n):
    def deco(f):
        def w(*a): return [f(*a) for _ in range(n)]
        return w
    return deco
@repeat(3)
def hi(x): return x
print(hi("a"))
class CountCalls:
    def __init__(self, f): self.f, self.n = f, 0
    def __call__(self, *a): self.n += 1; return self.f(*a)
    def __get__(self, obj, cls=None): return functools.partial(self, obj)
@CountCalls
def sq(x): return x * x
print(sq(3), sq(4), sq.n)
def register(cls): registry[cls.__name__] = cls; return cls
registry = {}
@register
class A: pass
print(list(registry))
def add_method(**methods):
    def deco(cls):
        for k, v in methods.items(): setattr(cls, k, v)
        return cls
    return deco
@add_method(double=lambda self: self.v * 2)
class B:
    def __init__(self, v): self.v = v
    @CountCalls
    def method(self, x): return self.v + x
print(B(4).double(), B(1).method(2))
class Temp:
    def __init__(self, c): self._c = c
    @property
    def f(self): "doc"; return self._c * 9 / 5 + 32
    @f.setter
    def f(self, v): self._c = (v - 32) * 5 / 9
    @f.deleter
    def f(self): self._c = None
    @classmethod
    def from_f(cls, f): t = cls(0); t.f = f; return t
    @staticmethod
    def freezing(): return 32
t = Temp(100); print(t.f); t.f = 50; print(t._c, Temp.from_f(212)._c, Temp.freezing(), t.freezing(), Temp.f.__doc__); del t.f; print(t._c)
def order(n): print("eval", n); return lambda f: print("apply", n) or f
@order(1)
@order(2)
def g(): pass
@lambda f: f()
def immediate(): return 99
print(immediate)
def singleton(cls):
    inst = {}
    def get(*a):
        if cls not in inst: inst[cls] = cls(*a)
        return inst[cls]
    return get
@singleton
class Conf:
    def __init__(self, v): self.v = v
print(Conf(1) is Conf(2), Conf(3).v)
class Meta:
    @classmethod
    def make(cls): return cls.__name__
    @property
    def both(self): return self.make()
class Sub(Meta): pass
print(Sub.make(), Sub().both, Meta.make.__func__.__name__)
def validate(*types):
    def deco(f):
        def w(*a):
            for v, t in zip(a, types):
                if not isinstance(v, t): raise TypeError(f"{v!r} is not {t.__name__}")
            return f(*a)
        return w
    return deco
@validate(int, str)
def typed(a, b): return b * a
print(typed(2, "x"))
try: typed("x", 2)
except TypeError as e: print(e)
