class Data:
    def __set_name__(self, owner, name): self.name = name; print("set_name", owner.__name__, name)
    def __get__(self, instance, owner=None): return ("get", self.name, instance is not None, owner.__name__)
    def __set__(self, instance, value): print("set", value); instance.__dict__[self.name] = value
    def __delete__(self, instance): print("delete"); del instance.__dict__[self.name]
class NonData:
    def __get__(self, instance, owner): return "nondata" if instance else self
class SetOnly:
    def __set__(self, instance, value): instance.__dict__["s"] = value * 2
class Owner:
    d = Data(); n = NonData(); s = SetOnly()
o = Owner(); print(o.d, Owner.d, o.n); o.d = 5; print(o.d, o.__dict__); del o.d; o.n = "shadow"; print(o.n); o.s = 4; print(o.s, type(Owner.s).__name__)
class Temperature:
    def __init__(self): self._c = 0
    @property
    def celsius(self): "Doc of celsius"; return self._c
    @celsius.setter
    def celsius(self, value):
        if value < -273: raise ValueError("too cold")
        self._c = value
    readonly = property(lambda self: "ro", doc="explicit doc")
    writeonly = property(fset=lambda self, v: print("wrote", v))
t = Temperature(); t.celsius = 20; print(t.celsius, Temperature.celsius.__doc__, Temperature.readonly.__doc__, Temperature.celsius.fget.__name__, Temperature.readonly.fset, Temperature.celsius.__name__); t.writeonly = 1
for statement in ("t.celsius = -300", "t.readonly = 1", "del t.readonly", "t.writeonly", "del t.celsius", "Temperature.celsius = 5; print(t.celsius)"):
    try: exec(statement)
    except Exception as e: print(type(e).__name__, e)
class Slots:
    __slots__ = ("a", "b", "__dict__")
    c = 1
class Strict:
    __slots__ = ("x",)
    def __init__(self): self.x = 1
class Child(Strict): pass
s = Strict()
for statement in ("s.y = 1", "del s.x; s.x", "del s.x", "s.__dict__", "Strict.x", "print(Strict.__slots__, type(Strict.x).__name__)", "s.x = 5; print(s.x)", "c = Child(); c.anything = 1; print(c.x, c.anything)", "sl = Slots(); sl.a = 1; sl.z = 2; print(sl.a, sl.z); sl.b", "class Bad:\n __slots__ = ('v',)\n v = 1", "class E(Strict):\n __slots__ = ('y',)\ne = E(); e.y = 2; print(e.x, e.y); e.z = 1", "s.c = 1"):
    try: exec(statement)
    except Exception as e: print(statement.split(chr(10))[0], "->", type(e).__name__, e)
class Get:
    def __getattribute__(self, name): return f"always {name}" if name != "__class__" else object.__getattribute__(self, name)
class Fallback:
    real = 1
    def __getattr__(self, name):
        if name == "nope": raise AttributeError(f"no {name}")
        return f"fallback {name}"
    def __setattr__(self, name, value): print("setattr", name, value); super().__setattr__(name, value)
    def __delattr__(self, name): print("delattr", name); object.__delattr__(self, name)
g, f = Get(), Fallback(); print(g.x, g.__dict__, f.real, f.x, hasattr(f, "nope"), getattr(f, "nope", 5)); f.y = 1; print(f.y, f.__dict__); del f.y
for call in (lambda: f.nope, lambda: delattr(f, "gone"), lambda: setattr(f, 5, 1), lambda: getattr(f, 5), lambda: object.__getattribute__(f, "gone"), lambda: object().x, lambda: setattr(object(), "x", 1), lambda: (1).x, lambda: setattr(1, "real", 2), lambda: setattr(len, "x", 1)):
    try: print(call())
    except Exception as e: print(type(e).__name__, e)
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner):
        if obj is None: return self
        value = obj.__dict__[self.name] = self.f(obj); return value
class UsesLazy:
    @Lazy
    def value(self): print("computed"); return 42
u = UsesLazy(); print(u.value, u.value)
class Prop(property): pass
class UsesProp:
    @Prop
    def x(self): return "prop subclass"
print(UsesProp().x, isinstance(UsesProp.x, property), type(UsesProp.x).__name__)
import functools
class Cached:
    @functools.cached_property
    def v(self): print("once"); return 1
k = Cached(); print(k.v, k.v, k.__dict__); del k.v; print(k.v)
def func(self): return self
print(func.__get__(5)(), func.__get__(None, int) is func, Owner.__dict__["n"].__get__(None, Owner) is Owner.__dict__["n"], str.upper.__get__("a")(), classmethod(func).__get__(None, int)() is int, staticmethod(func).__get__(1) is func, staticmethod(func)(3))
