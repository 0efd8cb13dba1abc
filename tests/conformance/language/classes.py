class Animal:
    kind = "animal"
    count = 0
    def __init__(self, name):
        self.name = name
        Animal.count += 1
    def speak(self): return f"{self.name} makes a sound"
    def __str__(self): return f"Animal {self.name}"
    @classmethod
    def make(cls, name): return cls(name)
    @staticmethod
    def add(a, b): return a + b
    @property
    def upper(self): return self.name.upper()
    @upper.setter
    def upper(self, value): self.name = value.lower()
class Dog(Animal):
    kind = "dog"
    def __init__(self, name, tricks=()):
        super().__init__(name)
        self.tricks = list(tricks)
    def speak(self): return super().speak() + ": woof"
    def __repr__(self): return f"Dog({self.name!r})"
d = Dog("Rex", ["sit"])
print(d.speak(), d, [d], d.kind, Dog.kind, Animal.kind, Animal.count, d.upper, Dog.make("Bo"), Dog.add(1, 2), d.add(3, 4))
d.upper = "MAX"; print(d.name, d.upper, isinstance(d, Animal), isinstance(d, (int, Dog)), issubclass(Dog, Animal), type(d) is Dog, type(d).__name__)
d.extra = 1; print(vars(d), d.__dict__["extra"], hasattr(d, "nope"), getattr(d, "nope", "default"), Dog.__mro__, Dog.__bases__, Dog.__name__, Dog.__qualname__, Dog.__module__)
setattr(d, "extra", 2); delattr(d, "extra"); d.kind = "own"; print(d.kind, Dog.kind); del d.kind; print(d.kind)
speak = d.speak; print(speak(), Dog.speak(d), speak.__self__ is d, speak.__func__ is Dog.speak, d.speak == d.speak)
for f in (lambda: d.nope, lambda: Dog(), lambda: Dog.nope, lambda: Animal.speak(), lambda: setattr(Dog("x"), "speak", 1) or Dog("y").speak(1), lambda: object().x):
    try: print(f())
    except (AttributeError, TypeError) as error: print(type(error).__name__, error)
class ReadOnly:
    @property
    def v(self): return 1
try: ReadOnly().v = 2
except AttributeError as error: print(error)
class A:
    def who(self): return "A"
class B(A):
    def who(self): return "B" + super().who()
class C(A):
    def who(self): return "C" + super().who()
class D(B, C):
    def who(self): return "D" + super().who()
print(D().who(), [c.__name__ for c in D.__mro__])
try:
    class Bad(A, B): pass
except TypeError as error: print(str(error).split(":")[0].split("\n")[0])
class Slots:
    __slots__ = ("x", "y")
    def __init__(self): self.x = 1
s = Slots()
for f in (lambda: s.x, lambda: s.y, lambda: setattr(s, "z", 1), lambda: s.__dict__):
    try: print(f())
    except AttributeError as error: print(error)
class Dynamic:
    def __getattr__(self, name):
        if name.startswith("get_"): return lambda: name[4:]
        raise AttributeError(name)
    def __setattr__(self, name, value): object.__setattr__(self, name, value * 2)
dy = Dynamic(); dy.x = 5; print(dy.x, dy.get_thing(), hasattr(dy, "other"))
class Descriptor:
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, obj, owner=None): return self if obj is None else getattr(obj, self.name, "unset")
    def __set__(self, obj, value): setattr(obj, self.name, f"<{value}>")
class Uses: field = Descriptor()
u = Uses(); print(u.field); u.field = 3; print(u.field, u._field, type(Uses.field).__name__)
class Registry:
    items = []
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); Registry.items.append((cls.__name__, tag))
class R1(Registry, tag="one"): pass
class R2(Registry): pass
print(Registry.items)
T = type("T", (Animal,), {"hello": lambda self: "hi " + self.name}); print(T("dyn").hello(), T.__name__)
class Private:
    def __init__(self): self.__secret = 1
    def reveal(self): return self.__secret
print(Private().reveal(), list(vars(Private())), Private.__doc__, Animal("z").__class__.__name__)
