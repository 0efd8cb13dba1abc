# collections: namedtuple, OrderedDict, ChainMap, UserDict, UserList, UserString.
import collections
import pickle
from collections import ChainMap, OrderedDict, UserDict, UserList, UserString, namedtuple

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
x, y = p
print(p, p.x, p[1], x + y, p._fields, p._asdict(), p._replace(x=9), Point._make([3, 4]), p == (1, 2), hash(p) == hash((1, 2)), len(p), p < (1, 3))
print(Point.__doc__, Point.x.__doc__, Point.__name__, Point.__match_args__, Point._field_defaults)
Pixel = namedtuple("Pixel", Point._fields + ("color",), defaults=["red"])
print(Pixel(1, 2), Pixel._field_defaults, namedtuple("R", "a class a b", rename=True)._fields, namedtuple("C", "a, b,c")._fields, namedtuple("E", [])())
for wrong in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: namedtuple("X", "class"), lambda: namedtuple("X", "a a"), lambda: namedtuple("X", "_a"), lambda: namedtuple("1X", "a"), lambda: setattr(p, "x", 3), lambda: p._replace(q=1), lambda: Point._make([1]), lambda: namedtuple("D", "a", defaults=[1, 2]), lambda: p.z):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
match p:
    case Point(x=1, y=yy):
        print("matched", yy)


class Vector(namedtuple("Vector", "x y")):
    __slots__ = ()

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    @property
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5


print(Vector(3, 4).length, Vector(1, 2) + Vector(3, 4), pickle.loads(pickle.dumps(Point(5, 6))))
od = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
od.move_to_end("a"), od.move_to_end("c", last=False)
print(od, od.popitem(), od.popitem(last=False), od, list(reversed(od)), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1))
for wrong in (lambda: od.move_to_end("zz"), lambda: OrderedDict().popitem(), lambda: od["q"]):
    try:
        wrong()
    except KeyError as error:
        print(repr(error))
print(OrderedDict.fromkeys("ab", 0), od | {"z": 1}, type(od.copy()), OrderedDict(), list(od.items()))
base, local = {"user": "guest", "color": "blue"}, {"color": "red"}
chain = ChainMap(local, base)
chain["new"] = 1
print(chain, chain["color"], chain["user"], len(chain), list(chain), chain.maps, local, "user" in chain, chain.get("none", 0))
child = chain.new_child({"color": "green"})
print(child["color"], child.parents["color"], dict(child), child | {"k": 1}, chain.pop("new"), chain)
for wrong in (lambda: chain["missing"], lambda: chain.pop("user"), lambda: chain.__delitem__("user"), lambda: ChainMap({}).popitem()):
    try:
        wrong()
    except KeyError as error:
        print(repr(error))


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = Upper(a=1)
u.update(b=2)
u |= {"c": 3}
print(u, u.data, dict(u), "A" in u, len(u), type(u | {"d": 1}).__name__)


class Loud(UserList):
    def append(self, item):
        super().append(f"{item}!")


loud = Loud([1])
loud.append("x")
print(loud, loud + [2], loud[0:1], loud * 2, sorted(Loud([3, 1])), Loud([1]) == [1], isinstance(loud, collections.abc.MutableSequence))
s = UserString("hello")
print(s.upper(), s + "!", repr(s), s == "hello", s[1:3], len(s), type(s.title()).__name__, "ell" in s, hash(s) == hash("hello"))
