# collections: Counter and defaultdict.
import copy
import pickle
from collections import Counter, defaultdict

c = Counter("abracadabra")
print(c, c["z"], c.most_common(2), c.most_common()[:-3:-1], c.total(), sorted(c.elements())[:6])
print(Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=5), Counter(a=3, b=1) & Counter(a=1, b=5), Counter(a=3) | Counter(a=1, b=5), +Counter(a=-1, b=2), -Counter(a=-1, b=2))
c.update("zz"), c.update({"a": 10}), c.subtract(b=7)
print(c, len(c), "q" in c, c.get("q"), dict(c) == c, Counter() == {}, repr(Counter()))
del c["not there"]
c += Counter(r=1)
c -= Counter(a=100)
print(c, Counter(a=1) <= Counter(a=2, b=1), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) < Counter(a=1), Counter(a=2) >= Counter(a=1))
print(Counter([1, 1.0, True, "1"]), Counter({"x": -2, "y": 0}), list(Counter({"x": -2, "y": 2}).elements()), Counter(a=0.5) + Counter(a=0.25))
for wrong in (lambda: Counter(1), lambda: Counter("a", "b"), lambda: Counter.fromkeys("abc"), lambda: Counter("a") + 1, lambda: Counter([[]]), lambda: Counter(a="x").total()):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(type(c.copy()), copy.deepcopy(c) == c, pickle.loads(pickle.dumps(c)) == c, c.most_common(0), max(Counter("hello").items(), key=lambda pair: pair[1]))


class Lower(Counter):
    def __missing__(self, key):
        return -1


print(Lower("ab")["z"], Lower("ab"), Lower("ab") + Lower("b"))
groups = defaultdict(list)
for word in "the quick brown fox jumps over the lazy dog".split():
    groups[len(word)].append(word)
print(groups, groups[99], 99 in groups, groups.get(100), 100 in groups, dict(groups)[3])
print(groups.default_factory, repr(defaultdict(int, a=1)), defaultdict(lambda: "x", {"k": 1})["other"], defaultdict(None), defaultdict(int, [("a", 1)], b=2))
try:
    defaultdict(None)["missing"]
except KeyError as error:
    print(repr(error))
for wrong in (lambda: defaultdict(3), lambda: defaultdict(int, 3), lambda: defaultdict()["x"], lambda: defaultdict(lambda x: x)["y"]):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, str(error).replace("<lambda>.", ""))
tree = lambda: defaultdict(tree)
taxonomy = tree()
taxonomy["animal"]["mammal"]["cat"] = 1
print(list(taxonomy["animal"]), len(taxonomy["plant"]), sorted(taxonomy))
d = defaultdict(int, x=1) | {"y": 2}
d |= {"z": 3}
print(d, type({"a": 1} | defaultdict(int)), copy.copy(d), d.copy().default_factory, pickle.loads(pickle.dumps(d)))


class Keyed(defaultdict):
    def __missing__(self, key):
        self[key] = value = f"made of {key}"
        return value


keyed = Keyed()
print(keyed["k"], keyed, d.setdefault("w"), d.pop("nothing", None), d)
d.default_factory = None
print(d)
