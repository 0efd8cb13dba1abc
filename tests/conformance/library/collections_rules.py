# Corners of OrderedDict, Counter, ChainMap, the User classes and the abstract containers.
import array
import copy
import functools
import operator
import pickle
import reprlib
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString
from collections.abc import (
    Buffer, Collection, ItemsView, KeysView, MutableSequence, MutableSet, Sequence, Set, ValuesView,
)

od = OrderedDict(a=1, b=2)
print(od | {"c": 3}, {"c": 3} | od, type({"c": 3} | od).__name__)
od |= {"d": 4}
print(od, od.pop(key="d"), od.pop("nothing", default=5), od.setdefault("e", default=6))
od["self"] = od
print(od)


class Attributed(OrderedDict):
    pass


kept = Attributed(x=1)
kept.label = [1]
for other in (copy.copy(kept), copy.deepcopy(kept), pickle.loads(pickle.dumps(kept))):
    print(other, other.label, type(other).__name__, other.label is kept.label)

counter = Counter("abracadabra")
counter |= Counter(a=9, z=1)
print(counter)
counter &= Counter(a=3, b=9, q=1)
print(counter, Counter(a=1, b=None))
chain = ChainMap({"a": 1}, {"b": 2})
print(copy.copy(chain).maps[0] is chain.maps[0], copy.copy(chain).maps[1] is chain.maps[1])
chain["me"] = chain
print(chain)
words = UserDict(a=1)
words.label = "words"
print(copy.copy(words).label, words.copy())
numbers = UserList([1, 2])
numbers.label = "numbers"
print(copy.copy(numbers).label, numbers.copy())
text = UserString("hello world")
print(text.count("o", 5), text.index("o", 5), "%s!" % text, text.encode(), "a%sb" % UserString("x"))


class ListSet(Set):
    def __init__(self, items=()):
        self.items = []
        for item in items:
            if item not in self.items:
                self.items.append(item)

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return f"ListSet({self.items})"

    __hash__ = Set._hash


ls = ListSet("abc")
print(ls & {"a"}, sorted({"a", "b"} & ls), ls | ["z"], ["z"] | ls, ls - {"a"}, {"a", "q"} - ls, ls ^ {"a", "q"}, {"q", "a"} ^ ls)
print(ls <= {"a", "b", "c", "d"}, ls < {"a", "b", "c"}, ls == {"a", "b", "c"}, ls >= {"a"}, hash(ls) == hash(frozenset("abc")))
try:
    ls < ["a"]
except TypeError as error:
    print(error)
try:
    ls & 3
except TypeError as error:
    print(error)


class Mutable(ListSet, MutableSet):
    def add(self, item):
        if item not in self.items:
            self.items.append(item)

    def discard(self, item):
        if item in self.items:
            self.items.remove(item)


m = Mutable("abcd")
m &= {"a", "b", "x"}
print(m)
m ^= ["b", "y"]
print(m)
m -= m
print(m)

print(isinstance({}.values(), Collection), isinstance({}.values(), ValuesView), isinstance(memoryview(b""), Sequence))
print(isinstance(b"", Buffer), isinstance("", Buffer), issubclass(array.array, MutableSequence))
nan = float("nan")
print((1, nan) in ItemsView({1: nan}), nan in ValuesView({1: nan}), 1 in KeysView({1: 2}))


class Numbers(Sequence):
    def __getitem__(self, i):
        return [3, 1, 4, 1, 5][i]

    def __len__(self):
        return 5


print(Numbers().index(1, -3), Numbers().index(1, 2, -1), Numbers().count(1))
recursive = functools.partial(print)
recursive.__setstate__((print, (recursive,), {}, {"label": 1}))
print(repr(recursive) == f"functools.partial({print!r}, ...)", recursive.label)
for state in ((1, (), {}, None), (print, [], {}, None), (print, (), [], None), (print,)):
    try:
        recursive.__setstate__(state)
    except TypeError as error:
        print(error)
print(operator.__add__(1, 2), operator.__not__(0), operator.__getitem__([5], 0), operator.__or__(1, 4))

print(reprlib.repr(list(range(100))), reprlib.repr({i: i for i in range(9)}), reprlib.repr("x" * 100), reprlib.repr(10**80))
print(reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr(set("abcdefgh")), reprlib.repr((1,)), reprlib.repr(frozenset()))
shorter = reprlib.Repr(maxlist=2, maxstring=10, indent=2)
print(shorter.repr([1, 2, 3]), shorter.repr("a long text indeed"), shorter.repr({"a": [1, (2,)]}))


class Bag(list):
    @reprlib.recursive_repr(fillvalue="<...>")
    def __repr__(self):
        return "<" + ", ".join(map(repr, self)) + ">"


bag = Bag([1])
bag.append(bag)
print(bag, Bag.__repr__.__name__)
