# tuple: packing, hashing, comparing, named ones, and what immutability means.
from collections import namedtuple
from typing import NamedTuple

print((), (1,), 1, (1, 2), tuple("ab"), tuple(x for x in range(2)), (1, 2) + (3,), (1,) * 3, ((),) * 2, len(((1, 2), 3)), (1, 2, 3)[1:], (1, 2, 3)[::-1], (1, 2) == (1.0, 2.0), (1, 2) < (1, 3) < (2,), () < (0,))
a, b = 1, 2
a, b = b, a
(c, d), e = (3, 4), 5
f, = [6]
print(a, b, c, d, e, f, (a, b)[a > b], hash((1, 2)) == hash((1, 2)), {(1, 2): "k"}[1, 2], (1, [2])[1], 2 in (1, 2), (1, 2, 1).count(1), (1, 2).index(2), max((1, "b"), (1, "a")), sorted([(2, 1), (1, 2)]), min((3, 1)), sum((1, 2)), tuple(sorted((3, 1, 2))))
t = (1, [2, 3])
t[1].append(4)
try:
    t[1] += [5]
except TypeError as error:
    print(error, t)
for bad in ("t[0] = 1", "del t[0]", "t.append(1)", "hash(t)", "(1, 2)[5]", "(1, 2)['a']", "(1, 2) + [3]", "(1,) * 'a'", "(1, 2) < [1]", "(1,).index(5)", "a, b = (1,)", "a, b = 1, 2, 3", "tuple(5)", "tuple(1, 2)", "(1, 'a') < (1, 2)", "(1)[0]", "() > 5"):
    try:
        exec(bad)
        print(bad, "fine")
    except Exception as error:
        print(bad, "->", type(error).__name__, error)
Point = namedtuple("Point", "x y", defaults=[0])
p = Point(3)
print(p, p.x, p[1], p._replace(y=9), p._asdict(), Point._fields, Point._field_defaults, Point._make([7, 8]), p == (3, 0), Point(*range(2)), Point(y=1, x=2), isinstance(p, tuple), p + (1,), hash(p) == hash((3, 0)), max(Point(1, 2), Point(1, 3)))
x, y = p
print(x, y, [*p], Point.__doc__, repr(Point(Point(1), "s")), p.__class__.__name__, Point(1, 2) < Point(2, 0))
for bad in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: setattr(p, "x", 1), lambda: p._replace(z=1), lambda: Point._make([1, 2, 3]), lambda: namedtuple("T", "a a"), lambda: namedtuple("T", "class"), lambda: namedtuple("T", "_a"), lambda: namedtuple("2T", "a"), lambda: p.nope, lambda: namedtuple("T", "a b", defaults=[1, 2, 3])):
    try:
        print(bad())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
print(namedtuple("R", "a class a", rename=True)._fields, namedtuple("Empty", [])(), namedtuple("L", ["one", "two"])(1, 2))


class Employee(NamedTuple):
    """A person with a job."""
    name: str
    age: int = 30
    tags: tuple = ()

    @property
    def short(self):
        return self.name[:3]

    def older(self, years=1):
        return self._replace(age=self.age + years)


w = Employee("Guido")
print(w, w.short, w.older(5), w.older().age, Employee.__annotations__, Employee.__doc__, Employee._fields, w._asdict(), Employee("A", tags=("x",)), w == ("Guido", 30, ()))


class Pixel(Point):
    __slots__ = ()

    def __add__(self, other):
        return Pixel(self.x + other.x, self.y + other.y)


print(Pixel(1, 2) + Pixel(3, 4), Pixel(1) == Point(1), type(Pixel(1)._replace(x=5)).__name__)
match w:
    case Employee(name=n, age=30):
        print("matched", n)
match p:
    case (3, y):
        print("as a sequence", y)


class Vector(tuple):
    def __new__(cls, *values):
        return super().__new__(cls, values)

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self, other, strict=True)))

    def __mul__(self, k):
        return Vector(*(a * k for a in self))

    __rmul__ = __mul__

    def __repr__(self):
        return f"Vector{super().__repr__()}"


v = Vector(1, 2)
print(v, v + (3, 4), v * 2, 3 * v, v[0], v == (1, 2), type(v[:1]).__name__, len(v), sum(v), (0,) + v, {v: 1}[(1, 2)], [*v], hash(v) == hash((1, 2)))
try:
    v + (1,)
except ValueError as error:
    print(error)
def multiple(): return 1, "two", [3]
first, *_ = multiple()
print(multiple(), first, (lambda *a: a)(*multiple()), *multiple(), divmod(7, 2), (yes := (1, 2)), yes is tuple(yes), () is tuple(), (1, 2)[0:2] == (1, 2))
