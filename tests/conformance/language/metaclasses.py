class Meta(type):
    def __new__(mcls, name, bases, ns, **kw): log.append(("new", name, kw)); cls = super().__new__(mcls, name, bases, ns); cls.tag = kw.get("tag"); return cls
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns); cls.registry = [n for b in bases for n in b.registry] + [name]
    def __call__(cls, *a): log.append(("call", cls.__name__)); return super().__call__(*a)
    def __len__(cls): return 42
    def __getitem__(cls, k): return f"{cls.__name__}[{k}]"
    def __iter__(cls): return iter("ab")
    def __contains__(cls, x): return x == 1
    def __getattr__(cls, n): return f"meta {n}"
    def __repr__(cls): return f"<Meta {cls.__name__}>"
    @property
    def prop(cls): return "metaprop"
log = []
class A(metaclass=Meta, tag="t"):
    def __init__(self, v=0): self.v = v
class B(A): pass
print(log, A.tag, B.registry, len(A), A["k"], list(B), 1 in A, A.anything, A, [B], A.prop, type(A) is Meta, isinstance(B, Meta)); log.clear(); print(B(5).v, log)
try: A().prop
except AttributeError as e: print(e)
class Single(type):
    _i = {}
    def __call__(cls, *a, **k):
        if cls not in cls._i: cls._i[cls] = super().__call__(*a, **k)
        return cls._i[cls]
class S(metaclass=Single): pass
print(S() is S())
D = type("D", (object,), {"x": 1, "f": lambda self: self.x}); print(D().f(), D.__name__, D.__bases__, type(D)); E = Meta("E", (), {}); print(E.registry)
class Base:
    subs = []
    def __init_subclass__(cls, **kw): Base.subs.append((cls.__name__, kw))
class X(Base, a=1): pass
class Y(X): pass
print(Base.subs, Base.__subclasses__() == [X], X.__subclasses__() == [Y])
class SetName:
    def __set_name__(self, owner, name): self.owner, self.name = owner.__name__, name
class H: a = SetName(); b = SetName()
print(H.a.name, H.b.owner)
class Prepared(type):
    @classmethod
    def __prepare__(mcls, name, bases): return {"injected": name.lower()}
class Q(metaclass=Prepared): print(injected); y = injected * 2
print(Q.y)
class Abs(type):
    def __instancecheck__(cls, o): return hasattr(o, "quack")
    def __subclasscheck__(cls, s): return hasattr(s, "quack")
class Duck(metaclass=Abs): pass
class Mallard:
    def quack(self): pass
print(isinstance(Mallard(), Duck), isinstance(5, Duck), issubclass(Mallard, Duck), issubclass(int, Duck))
class New:
    def __new__(cls, *a): o = super().__new__(cls); o.made = a; return o if a else "no instance"
    def __init__(self, *a): self.inited = True
print(New(1).made, New(1).inited, New()); 
class Tup(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
print(Tup(1, 2), isinstance(Tup(), tuple), type(Tup(3))); 
class I(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
print(I(5), I(5) + 1, type(I(5)).__name__)
try:
    class M2(type): pass
    class C1(metaclass=Meta): pass
    class C2(metaclass=M2): pass
    class C3(C1, C2): pass
except TypeError as e: print(e)
print(type.__call__(list, "ab"), type(type), isinstance(type, object), issubclass(type, object), object.__class__, A.__mro__[-1], A.mro()[0])
class G:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(G[int], G["x", 1])
