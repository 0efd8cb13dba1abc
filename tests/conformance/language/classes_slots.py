# __slots__: with inheritance, defaults, __dict__, weak references and errors.
import weakref


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


p = Point(1, 2)
print(p.x, p.y, Point.__slots__, hasattr(p, "__dict__"), type(Point.x).__name__, Point.x)
for action in ("p.z = 3", "del p.x; p.x", "del p.x", "p.__dict__", "vars(p)", "p.__weakref__"):
    try:
        exec(action)
    except Exception as error:
        print(action, "->", type(error).__name__, error)
p.x = 10
print(p.x, Point.x.__get__(p), Point.x.__name__, Point.x.__objclass__ is Point)
Point.x.__set__(p, 11)
print(p.x)


class Point3(Point):
    __slots__ = "z"


q = Point3(1, 2)
q.z = 3
print(q.x, q.y, q.z, Point3.__slots__, hasattr(q, "__dict__"))


class Open(Point):
    pass


o = Open(1, 2)
o.extra = 5
print(o.__dict__["extra"], o.x)


class WithDict(Point):
    __slots__ = ("w", "__dict__", "__weakref__")


w = WithDict(1, 2)
w.w = 0
w.other = 1
print(w.__dict__["other"], weakref.ref(w)() is w)
try:
    weakref.ref(p)
except TypeError as error:
    print(error)


def define(source):
    try:
        exec(source, {"Point": Point})
        print("fine")
    except Exception as error:
        print(type(error).__name__, error)


define("class A:\n __slots__ = ('a',)\n a = 1")
define("class A:\n __slots__ = ('a b',)")
define("class A:\n __slots__ = (1,)")
define("class A:\n __slots__ = 5")
define("class A:\n __slots__ = ('a', 'a')")
define("class B:\n __slots__ = ('b',)\nclass C(Point, B): pass")
define("class E:\n __slots__ = ()\nclass C(Point, E): pass")
define("class A(int):\n __slots__ = ('a',)")
define("class A(tuple):\n __slots__ = ('a',)")
define("class A:\n __slots__ = ('__dict__', '__dict__')")
define("class A(Point):\n __slots__ = ('x',)\nA(1, 2).x")


class Documented:
    __slots__ = {"a": "the first", "b": "the second"}


print(Documented.a.__doc__, Documented.b.__doc__, list(Documented.__slots__))


class Private:
    __slots__ = ("__secret",)

    def __init__(self):
        self.__secret = 42

    def reveal(self):
        return self.__secret


print(Private().reveal(), Private._Private__secret.__name__, hasattr(Private(), "__secret"))


class Cell:
    __slots__ = ["value"]

    def __getattr__(self, name):
        return f"default {name}"


cell = Cell()
print(cell.value)
cell.value = 7
print(cell.value, cell.nothing)


class Base:
    x = "class attribute"


class Sub(Base):
    __slots__ = ("y",)


s = Sub()
s.x = 1
print(s.x, s.__dict__)
try:
    s.__class__ = Point
except TypeError as error:
    print(error)
try:
    object().x = 1
except AttributeError as error:
    print(error)
try:
    object().x
except AttributeError as error:
    print(error)
