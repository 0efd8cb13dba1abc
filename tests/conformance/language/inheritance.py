class A:
    def __init__(self, **k): self.log = getattr(self, "log", []) + ["A"]; self.left = k
    def hi(self): return ["A"]
class B(A):
    def __init__(self, b=0, **k): super().__init__(**k); self.log.append("B"); self.b = b
    def hi(self): return ["B"] + super().hi()
class C(A):
    def __init__(self, c=0, **k): super().__init__(**k); self.log.append("C"); self.c = c
    def hi(self): return ["C"] + super().hi()
class D(B, C):
    def __init__(self, **k): super().__init__(**k); self.log.append("D")
    def hi(self): return ["D"] + super(D, self).hi()
d = D(b=1, c=2, z=3); print(d.log, d.b, d.c, d.left, d.hi(), [k.__name__ for k in D.__mro__], super(B, d).hi(), C.hi(d))
class Mixin:
    def dump(self): return {k: v for k, v in vars(self).items() if not k.startswith("_")}
class Point(Mixin):
    def __init__(self, x): self.x, self._y = x, 2
print(Point(1).dump())
class Stack(list):
    def push(self, v): self.append(v); return self
    def __repr__(self): return f"Stack({list.__repr__(self)})"
s = Stack([1]).push(2); print(s, len(s), s + [3], s[0], isinstance(s, list), s == [1, 2], type(s[:]).__name__, sorted(s, reverse=True))
class LD(dict):
    def __getitem__(self, k): return super().__getitem__(k.lower())
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __missing__(self, k): return f"no {k}"
l = LD(); l["ABC"] = 1; print(l["abc"], l["zzz"], dict(l), l.get("ABC"), "abc" in l)
class Str(str):
    def shout(self): return self.upper() + "!"
t = Str("hi"); print(t.shout(), t + "x", type(t + "x").__name__, t == "hi", {t: 1}["hi"], len(t))
class Err(ValueError):
    def __init__(self, code): super().__init__(f"code {code}"); self.code = code
try: raise Err(5)
except ValueError as e: print(e, e.code, e.args, repr(e))
class Base:
    def template(self): return f"{self.prefix()}-{self.body()}"
    def prefix(self): return "base"
    def body(self): raise NotImplementedError("body")
class Impl(Base):
    def body(self): return "impl"
print(Impl().template())
try: Base().template()
except NotImplementedError as e: print(repr(e))
class Outer:
    class Inner:
        def who(self): return type(self).__qualname__
    def make(self): return self.Inner()
print(Outer().make().who(), Outer.Inner.__name__)
class Priv:
    def __init__(self): self.__x = 1
    def __hidden(self): return "hidden"
    def call(self): return self.__hidden(), self.__x
class Priv2(Priv):
    def __init__(self): super().__init__(); self.__x = 2
    def mine(self): return self.__x
print(Priv2().call(), Priv2().mine(), sorted(vars(Priv2())), Priv2()._Priv__hidden())
class Eq:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, Eq) else NotImplemented
    def __hash__(self): return hash(self.v)
print(Eq(1) == Eq(1), Eq(1) != Eq(2), Eq(1) == 1, len({Eq(1), Eq(1)}), Eq(1) in [Eq(1)])
class Sub(Eq): pass
print(Sub(1) == Eq(1), Eq.__eq__(Eq(1), 5), issubclass(Sub, Eq), Sub.__base__.__name__, isinstance(Sub(1), (str, Eq)), Sub.__init__ is Eq.__init__)
for f in (lambda: object.__new__(int), lambda: super().x, lambda: type("X", (int, str), {}), lambda: type("Y", (bool,), {}), lambda: isinstance(1, "x"), lambda: Eq(), lambda: object(1), lambda: Eq(1) < Eq(2)):
    try: print(f())
    except (TypeError, RuntimeError) as e: print(type(e).__name__, e)
