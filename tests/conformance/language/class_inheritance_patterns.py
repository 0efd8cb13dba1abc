# Inheritance as programs use it: mixins, template methods, abstract bases, cooperative super, registries.
import abc
import json


class JsonMixin:
    def to_json(self):
        return json.dumps({k: v for k, v in vars(self).items() if not k.startswith("_")}, sort_keys=True)

    @classmethod
    def from_json(cls, text):
        return cls(**json.loads(text))


class ReprMixin:
    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in sorted(vars(self).items()))})"


class EqMixin:
    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self):
        return hash(tuple(sorted(vars(self).items())))


class Person(JsonMixin, ReprMixin, EqMixin):
    def __init__(self, name, age):
        self.name, self.age = name, age


class Student(Person):
    def __init__(self, name, age, school="none"):
        super().__init__(name, age)
        self.school = school


p, s = Person("Ann", 5), Student("Bob", 20, "MIT")
print(p, s, p.to_json(), Student.from_json(s.to_json()) == s, p == Person("Ann", 5), s == Person("Bob", 20), len({p, Person("Ann", 5), s}), [c.__name__ for c in Student.__mro__])


class Report(abc.ABC):
    def render(self):
        return "\n".join([self.header(), *self.body(), self.footer()])

    def header(self):
        return f"== {type(self).__name__} =="

    @abc.abstractmethod
    def body(self):
        yield "nothing"

    def footer(self):
        return "-" * 6


class Sales(Report):
    def body(self):
        yield from super().body()
        yield "sales: 5"


class Fancy(Sales):
    def header(self):
        return super().header().replace("=", "*")


print(Fancy().render())
for bad in (Report, abc.ABC, type("Half", (Report,), {"header": lambda self: ""})):
    try:
        bad()
        print(bad.__name__, "fine")
    except TypeError as error:
        print(error)


class Base:
    def __init__(self, **rest):
        assert not rest, rest
        self.log = ["Base"]

    def process(self, x):
        return [f"base {x}"]


class Loud(Base):
    def __init__(self, volume=1, **rest):
        super().__init__(**rest)
        self.log.append(f"Loud {volume}")

    def process(self, x):
        return [w.upper() for w in super().process(x)]


class Twice(Base):
    def __init__(self, times=2, **rest):
        super().__init__(**rest)
        self.log.append(f"Twice {times}")
        self.times = times

    def process(self, x):
        return super().process(x) * self.times


class Both(Loud, Twice):
    pass


class Other(Twice, Loud):
    def process(self, x):
        return ["other", *super().process(x)]


print(Both(volume=3, times=1).log, Both().process("x"), Other(times=3).process("y"), Other().log)
try:
    Both(wrong=1)
except AssertionError as error:
    print("left over:", error)


class Shape:
    registry = {}
    sides = "?"

    def __init_subclass__(cls, sides=None, **options):
        super().__init_subclass__(**options)
        cls.sides = sides
        Shape.registry[cls.__name__.lower()] = cls

    def __new__(cls, kind=None, *args):
        return super().__new__(cls.registry.get(kind, cls))

    def __init__(self, kind=None, *args):
        self.args = args

    def __str__(self):
        return f"{type(self).__name__} with {self.sides} sides {self.args}"


class Square(Shape, sides=4): pass
class Circle(Shape, sides=0): pass
class Cube(Square, sides=None): sides = 6


print(Shape("square", 5), Shape("circle", 1), Shape("unknown"), Square(), sorted(Shape.registry), Cube.sides, isinstance(Shape("square"), Square))


class Meta(type):
    def __iter__(cls):
        return iter(cls.members)

    def __getitem__(cls, key):
        return cls.members[key]

    def __len__(cls):
        return len(cls.members)


class Enumish(metaclass=Meta):
    members = ["a", "b"]


print(list(Enumish), Enumish[0], len(Enumish), "a" in Enumish)


class Delegate:
    def __init__(self, inner):
        self._inner = inner

    def __getattr__(self, name):
        return getattr(self._inner, name)

    def __len__(self):
        return len(self._inner)


d = Delegate([3, 1, 2])
d.sort()
d.append(9)
print(d._inner, len(d), d.index(9), hasattr(d, "pop"), hasattr(d, "nope"))


class A:
    def hook(self): return "A.hook"
    def run(self): return self.hook()
    def _private(self): return "A._private"
    def __mangled(self): return "A.__mangled"
    def call(self): return self.__mangled()


class B(A):
    def hook(self): return "B.hook+" + super().hook()
    def __mangled(self): return "B.__mangled"
    def call_own(self): return self.__mangled()


b = B()
print(b.run(), A.run(b), A.hook(b), b.call(), b.call_own(), sorted(n for n in dir(b) if "mangled" in n), super(B, b).hook(), b._private(), B.run is A.run, B.hook is not A.hook)
