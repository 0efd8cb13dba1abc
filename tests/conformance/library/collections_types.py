from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict, deque, namedtuple
d = deque([1, 2, 3], maxlen=3); d.append(4); d.appendleft(0); print(d, d.maxlen, d.popleft(), d.pop(), len(d), d[0])
q = deque("abcde"); q.rotate(2); print(q, q.index("a"), q.count("b"), "c" in q, list(reversed(q))); q.extend("xy"); q.extendleft("12"); q.remove("x"); q.insert(1, "ins"); q.reverse(); print(q, q == deque(q), q.copy() is q); q.clear(); print(bool(q), q)
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque([1]).remove(2)):
    try: f()
    except (IndexError, ValueError) as e: print(type(e).__name__, e)
dd = defaultdict(list); dd["a"].append(1); dd["b"]; print(dd, dict(dd), dd.get("z"), "z" in dd); di = defaultdict(int)
for c in "mississippi": di[c] += 1
print(sorted(di.items()), defaultdict(None, x=1))
try: defaultdict(None)["k"]
except KeyError as e: print(repr(e))
c = Counter("mississippi"); print(c, c.most_common(2), c["z"], sorted(c.elements()), c.total()); c.update("sss"); c.subtract({"i": 10}); print(c, +c, -c)
print(Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=5), Counter(a=3) & Counter(a=1, b=2), Counter(a=3) | Counter(b=2), Counter(a=1) == Counter(a=1, b=0), Counter(), Counter(a=1) <= Counter(a=2))
P = namedtuple("P", "x y z", defaults=[0]); p = P(1, y=2); print(p, p.x, p[1], p._asdict(), p._replace(x=9), P._fields, P._make([4, 5, 6]), p == (1, 2, 0), P._field_defaults, len(p)); x, y, z = p; print(x + y, hash(p) == hash((1, 2, 0)), isinstance(p, tuple), P.__name__, P.__doc__)
for f in (lambda: P(), lambda: P(1), lambda: P(1, 2, 3, 4), lambda: P(1, 2, w=3), lambda: p._replace(q=1), lambda: P._make([1]), lambda: namedtuple("Q", "a a"), lambda: namedtuple("Q", "_a"), lambda: setattr(p, "x", 3)):
    try: f()
    except (TypeError, ValueError, AttributeError) as e: print(type(e).__name__, e)
class Sub(namedtuple("Base", ["a", "b"])):
    __slots__ = ()
    @property
    def total(self): return self.a + self.b
print(Sub(1, 2).total, Sub(1, 2), namedtuple("R", "def x", rename=True)._fields)
o = OrderedDict(a=1, b=2, c=3); o.move_to_end("a"); print(o, list(o)); o.move_to_end("c", last=False); print(list(o), o.popitem(), o.popitem(last=False), o == {"b": 2}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
m = ChainMap({"a": 1}, {"a": 2, "b": 3}); print(m["a"], m["b"], sorted(m), len(m), m.get("z"), dict(m.new_child({"c": 4})) == {"a": 1, "b": 3, "c": 4}); m["b"] = 9; print(m.maps[0], m)
class U(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
u = U(a=1); u["b"] = 2; print(u, len(u), "A" in u, u.get("B"))
from collections.abc import Iterable, Mapping, Sequence, Callable, Hashable, Iterator, MutableMapping, Sized
print(isinstance([], Iterable), isinstance({}, Mapping), isinstance((), Sequence), isinstance(len, Callable), isinstance([], Hashable), isinstance(iter([]), Iterator), isinstance(5, Iterable), isinstance({}, MutableMapping), isinstance("", Sized))
