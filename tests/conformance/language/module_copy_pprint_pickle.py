# copy, pprint and pickle: objects duplicated, shown and sent.
import copy
import pickle
import pprint
from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass, field

nested = [[1, 2], {"a": [3]}, (4, [5])]
shallow, deep = copy.copy(nested), copy.deepcopy(nested)
nested[0].append(9)
print(shallow[0] is nested[0], deep[0] is nested[0], shallow, deep)
loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin, twin[1] is twin, copy.deepcopy("s"), copy.deepcopy(print) is print)
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared)


class Node:
    def __init__(self, value, parent=None):
        self.value, self.parent, self.copies = value, parent, 0

    def __copy__(self):
        made = Node(self.value, self.parent)
        made.copies = self.copies + 1
        return made

    def __deepcopy__(self, memo):
        made = Node(copy.deepcopy(self.value, memo), None)
        memo[id(self)] = made
        made.copies = -1
        return made


node = Node([1])
print(copy.copy(node).copies, copy.copy(node).value is node.value, copy.deepcopy(node).copies, copy.deepcopy({"n": node})["n"].value)
for wrong in (lambda: copy.deepcopy(x for x in []), lambda: copy.copy(iter([]).__class__) and copy.copy((n for n in [])), lambda: copy.replace(3, x=1), lambda: copy.deepcopy(__import__("threading").Lock())):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


class State:
    def __init__(self, x):
        self.x, self.cache = x, "big"

    def __getstate__(self):
        return {"x": self.x}

    def __setstate__(self, state):
        self.__dict__.update(state, cache="rebuilt")


class Slots:
    __slots__ = ("a", "b")


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return Reduced, (self.n * 2,)


s = Slots()
s.a = [1]
restored = pickle.loads(pickle.dumps(State(5)))
print(restored.x, restored.cache, copy.copy(State(6)).cache, copy.deepcopy(s).a, hasattr(pickle.loads(pickle.dumps(s)), "b"), pickle.loads(pickle.dumps(Reduced(4))).n)
values = [None, True, 10**30, -1.5, "é", b"x", [1, [2]], (1,), {"k": {1, 2}}, frozenset({3}), range(3), 1 + 2j, bytearray(b"z"), Counter("aab"), deque([1], 3), OrderedDict(a=1), defaultdict(list, k=[1]), slice(1, 2), Ellipsis, int, len, NotImplemented]
print(all(pickle.loads(pickle.dumps(v, protocol)) == v for v in values for protocol in range(pickle.HIGHEST_PROTOCOL + 1)), pickle.DEFAULT_PROTOCOL, pickle.HIGHEST_PROTOCOL)
for wrong in (lambda: pickle.dumps(lambda: 0), lambda: pickle.dumps(x for x in []), lambda: pickle.loads(b""), lambda: pickle.loads(b"junk"), lambda: pickle.dumps(type("Local", (), {})()), lambda: pickle.loads("text"), lambda: pickle.dumps(__import__("threading").Lock()), lambda: pickle.dumps(__import__("sys"))):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
pprint.pprint({"b": list(range(30)), "a": {"nested": ["x" * 30, "y" * 30, "z" * 30]}, "c": (1, 2)})
pprint.pprint([["deep", ["deeper", ["deepest"]]]], depth=2)
pprint.pprint({"z": 1, "a": 2}, sort_dicts=False, width=10)
pprint.pprint("a long string with many words that has to be wrapped somewhere in the middle of it " * 2, width=60)
pprint.pprint([1, 2, 3], width=5, indent=4)
pprint.pprint({1: "one", "two": 2, (3,): None}, width=20)
print(pprint.pformat(loop).partition("id=")[0])
pprint.pp(OrderedDict(b=1, a=[1] * 3), width=20)
pprint.pprint({"set": {3, 1, 2}, "counter": Counter("aab"), "deque": deque(range(12), 20), "dd": defaultdict(int, a=1)}, width=40)


@dataclass
class Config:
    name: str
    values: list = field(default_factory=lambda: list(range(25)))


pprint.pprint(Config("example"))
pprint.pprint([Config("short", [1])], width=30)
print(pprint.pformat([1, "two"]), pprint.isreadable([1]), pprint.isrecursive(loop), pprint.pformat(123456789, underscore_numbers=True))
pprint.pprint(b"bytes that are long enough to be split over several lines of output, surely", width=40)
