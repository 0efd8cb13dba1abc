# __del__ in classes that are derived from built-in ones, and the attributes beside their items.
import collections
import gc
import random
import weakref


def derived(base):
    def __del__(self):
        print("end of a", type(self).__name__, self)

    return type(f"My{base.__name__}", (base,), {"__del__": __del__, "__repr__": base.__repr__})


Pair = collections.namedtuple("Pair", "left right")
for base, *arguments in [(list, [1, 2]), (list, (c for c in "ab")), (dict, {"a": 1}), (set, {1}),
                         (frozenset, [2]), (tuple, (1,)), (tuple, ()), (str, "text"), (int, 5), (int, 10**30),
                         (float, 2.5), (complex, 1j), (bytes, b"raw"), (bytearray, b"raw"),
                         (ValueError, "bad"), (ExceptionGroup, "group", [KeyError(1)]), (collections.deque, [1]),
                         (collections.Counter, "aab"), (collections.OrderedDict, {"o": 1}),
                         (collections.defaultdict, int, {"d": 1}), (collections.UserList, [1]), (Pair, 1, 2)]:
    made = derived(base)(*arguments)
    made = None
    print("-", base.__name__)


class Seeded(random.Random):
    def __del__(self):
        print("end of a generator", self.random() < 1)


Seeded(1)


class Part:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Part({self.name!r})"

    def __del__(self):
        print("end of", self)


class Record(dict):
    def __del__(self):
        print("end of a record", self, self.__dict__)


record = Record(a=Part("item"))
record.extra = Part("attribute")
record = None
print("- attributes first")

# A cycle through an attribute waits for the collector, as one through an item does.
kept = []


class Node(list):
    def __init__(self, parent, other):
        self.parent = parent
        self.other = weakref.ref(other)
        self.own = Part("own")
        self.of_own = weakref.ref(self.own)

    def __del__(self):
        print("end of a node", len(self), self.of_own())
        kept.append(self)


other = Part("other")
root = Node(None, other)
root.append(Node(root, other))
root = None
print("- not yet")
gc.collect()
print(len(kept), kept[0].of_own())
del other
parts = [Part(i) for i in range(3)]
parts.clear()
for node in kept:
    print(node.of_own(), node.own.name)
node = None
kept.clear()
gc.collect()
print("- nodes have ended once")


class Failing(list):
    def __init__(self, items):
        super().__init__(items)
        raise ValueError("no")

    def __del__(self):
        print("end of what was never finished", self)


try:
    Failing([1])
except ValueError as error:
    print(error)


class Money(int):
    def __add__(self, other):
        return Money(int(self) + other)

    def __del__(self):
        print("spent", int(self))


total = Money(1)
for amount in (10, 100):
    total += amount
print(total + 0)
last = Money(7)
print("the end")
