# property in every form: decorators, functions, inheritance, errors, doc, names, on classes.
class Temperature:
    def __init__(self, celsius=0):
        self.celsius = celsius

    @property
    def celsius(self):
        """Degrees Celsius."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        del self._celsius

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    kelvin = property(lambda self: self._celsius + 273.15, doc="Kelvin.")

    def _get(self): return "got"
    def _set(self, value): print("set", value)
    def _del(self): print("deleted")
    full = property(_get, _set, _del, "All three.")
    write_only = property(None, _set)
    empty = property()


t = Temperature(25)
print(t.celsius, t.fahrenheit, t.kelvin, t.full, Temperature.celsius.__doc__, Temperature.kelvin.__doc__, Temperature.full.__doc__)
t.celsius = 30
t.celsius += 0.5
t.full = 5
t.write_only = 6
del t.full
print(t.celsius, vars(t), Temperature.celsius.fget(t), Temperature.celsius.fset.__name__, Temperature.celsius.fdel.__name__)
print(type(Temperature.celsius).__name__, Temperature.celsius.__name__, Temperature.full.__name__, Temperature.celsius.getter(lambda s: "other").__get__(t), property().fget)
for source in ("t.celsius = -300", "t.fahrenheit = 5", "del t.fahrenheit", "t.write_only", "t.empty", "t.empty = 1", "del t.empty", "del t.celsius; t.celsius", "Temperature.celsius.fget = 5", "Temperature().nope", "t.kelvin = 1", "property(1, 2, 3, 4, 5)"):
    try:
        exec(source)
        print(source, "fine")
    except Exception as error:
        print(source, "->", type(error).__name__, error)


class Base:
    @property
    def value(self):
        return "base"

    @property
    def both(self):
        return "base both"


class Derived(Base):
    @property
    def value(self):
        return "derived+" + super().value

    @Base.both.setter
    def both(self, value):
        self.stored = value


d = Derived()
d.both = 3
print(d.value, d.both, d.stored, Base.both.fset, Derived.both.fget is Base.both.fget)
d.__dict__["value"] = "hidden"
print(d.value, d.__dict__["value"])


class Lazy:
    @property
    def broken(self):
        raise AttributeError("inner problem")

    def __getattr__(self, name):
        return f"fallback for {name}"


print(Lazy().broken, Lazy().other)


class Strict:
    @property
    def broken(self):
        return self.misspelled


try:
    Strict().broken
except AttributeError as error:
    print(error, error.name)


class Meta(type):
    @property
    def instances(cls):
        return f"instances of {cls.__name__}"


class WithMeta(metaclass=Meta):
    pass


print(WithMeta.instances, hasattr(WithMeta(), "instances"))


class Named(property):
    """A subclass of property keeps its own attributes."""
    def __init__(self, *args, unit="", **kwargs):
        super().__init__(*args, **kwargs)
        self.unit = unit


class Box:
    width = Named(lambda self: 10, unit="cm")
    __slots__ = ()

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def helper(x, y=2):
        return x * y


print(Box().width, Box.width.unit, Box.make().__class__ is Box, Box.helper(4), Box().helper(1, y=9), Box.__dict__["helper"].__func__(3), Box.__dict__["make"].__func__(int))
print(type(Box.__dict__["make"]).__name__, type(Box.__dict__["helper"]).__name__, Box.__dict__["helper"](5), Box.__dict__["make"].__wrapped__.__name__, isinstance(Box.width, property))


class Cached:
    def __init__(self):
        self.calls = 0

    @property
    def total(self):
        if not hasattr(self, "_total"):
            self.calls += 1
            self._total = sum(range(100))
        return self._total


c = Cached()
print(c.total, c.total, c.calls, [getattr(c, n) for n in ("total", "calls")], sorted(n for n in dir(c) if not n.startswith("__")))
counter = iter(range(100))
Cached.tick = property(lambda self: next(counter))
print(c.tick, c.tick, getattr(c, "tick"), hasattr(c, "tick"), c.tick)
