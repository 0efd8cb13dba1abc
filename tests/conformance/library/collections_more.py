# ChainMap, UserDict and their kin; corners of the others.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple

c = ChainMap({"a": 1}, {"a": 2, "b": 3})
c["z"] = 9
print(c, c["b"], list(c), c.maps, c.new_child({"q": 0})["q"], c.parents, len(c), "b" in c, dict(c), c | {"w": 1})
n = Counter("abracadabra")
print(n.most_common(2), n["x"], n.total(), n - Counter("aaa"), n + Counter("z"), n & Counter("ab"), n | Counter("zz"), +Counter(a=-1, b=2), sorted(n.elements())[:4], n == Counter(n), Counter(a=1) <= Counter(a=2))
n.update("aa")
n.subtract({"b": 5})
print(n, OrderedDict([("a", 1), ("b", 2)]) == OrderedDict([("b", 2), ("a", 1)]))
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), list(reversed(o)))
d = deque([1, 2, 3], maxlen=3)
d.append(4)
d.appendleft(0)
d.rotate(1)
print(d, d.index(2), d.count(3), list(reversed(d)), d.maxlen, d == deque([3, 0, 2]), d.copy())
d.insert(1, 9) if len(d) < 3 else d.extend([7, 8])
print(d, d.pop(), d.popleft(), deque("ab") + deque("c"), deque("ab") * 2)
P = namedtuple("P", "x y z", defaults=[0])
p = P(1, y=2)
print(p, p._asdict(), p._replace(x=5), P._fields, P._field_defaults, P._make([7, 8, 9]), p == (1, 2, 0), p.index(2), namedtuple("R", ["class", "a", "a"], rename=True)._fields)


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = Upper(a=1)
u.update(b=2)
print(u, u["A"], "B" in u, u.data, UserList([3, 1]) + [2], sorted(UserList([3, 1])), UserString("abc").upper(), UserString("a-b").split("-"), UserString("x") + "y", defaultdict(list, a=[1])["b"])
for wrong in (lambda: namedtuple("Q", "a a"), lambda: P(), lambda: d.remove(99), lambda: deque().pop(), lambda: c["nope"], lambda: defaultdict(3), lambda: deque(maxlen=-1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
