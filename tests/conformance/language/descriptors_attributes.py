class Desc:
    def __get__(self, o, c=None): return ("get", o is None, c.__name__)
    def __set__(self, o, v): o.__dict__["stored"] = v
    def __delete__(self, o): o.__dict__["deleted"] = True
class NonData:
    def __get__(self, o, c=None): return "nondata"
class C: d = Desc(); n = NonData(); plain = 1
c = C(); print(c.d, C.d); c.d = 5; print(c.__dict__); del c.d; print(c.__dict__); c.__dict__["d"] = "hidden"; c.__dict__["n"] = "shadow"; print(c.d, c.n, C.n)
class Typed:
    def __init__(self, t): self.t = t
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, c=None): return o.__dict__[self.n] if o else self
    def __set__(self, o, v):
        if not isinstance(v, self.t): raise TypeError(f"{self.n} must be {self.t.__name__}")
        o.__dict__[self.n] = v
class P: x = Typed(int); y = Typed(str)
p = P(); p.x = 1
try: p.y = 5
except TypeError as e: print(e)
print(p.x)
class Ga:
    def __init__(self): self.real = 1
    def __getattr__(self, n): return f"dyn {n}"
    def __delattr__(self, n): print("del", n); object.__delattr__(self, n)
g = Ga(); print(g.real, g.other, hasattr(g, "zzz"), getattr(g, "q", 5)); del g.real; print(g.real)
class Gat:
    def __getattribute__(self, n): return f"all {n}" if n != "__dict__" else object.__getattribute__(self, n)
print(Gat().anything, Gat().__class__ if False else "")
class Sl:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
class Sl2(Sl): __slots__ = ("c",)
class Sl3(Sl): pass
s = Sl2(); s.c = 3; print(s.a, s.c, hasattr(s, "b"), Sl.__slots__, hasattr(s, "__dict__"), hasattr(Sl3(), "__dict__"))
for f in (lambda: s.b, lambda: setattr(s, "z", 1), lambda: delattr(s, "b"), lambda: C().nope, lambda: C.nope, lambda: delattr(c, "nope"), lambda: setattr(5, "x", 1), lambda: setattr(object(), "x", 1), lambda: int.real.nope, lambda: None.x, lambda: setattr(int, "x", 1), lambda: (lambda: 0).nope, lambda: [].append.x):
    try: print(f())
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
class Prop:
    @property
    def ro(self): return 1
    def _g(self): return "g"
    def _s(self, v): print("set", v)
    rw = property(_g, _s, doc="d")
q = Prop(); q.rw = 3; print(q.rw, Prop.rw.__doc__, Prop.ro.fget(q), isinstance(Prop.ro, property))
for f in (lambda: setattr(q, "ro", 1), lambda: delattr(q, "ro"), lambda: delattr(q, "rw")):
    try: f()
    except AttributeError as e: print(e)
class Cls:
    attr = []
    def m(self): return self.attr
a, b = Cls(), Cls(); a.attr.append(1); print(b.attr, Cls.attr); a.attr = [2]; print(b.attr, a.attr, Cls.m(a), a.m.__self__ is a, Cls.m.__name__, a.m == a.m, a.m is a.m, vars(a), "attr" in vars(Cls), a.__class__.__name__)
Cls.added = lambda self: "later"; print(b.added()); b.own = lambda: "own"; print(b.own()); setattr(Cls, "val", 7); print(a.val); del Cls.val; print(hasattr(a, "val"), dir(a)[-4:], getattr(Cls, "__doc__"), Cls.__dict__["m"] is Cls.m)
class CM:
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(x): return x
class CM2(CM): pass
print(CM2.c(), CM2().c(), CM.s(1), CM2().s(2), CM.__dict__["c"].__func__(int)); bound = CM2.c; print(bound(), bound.__self__.__name__)
