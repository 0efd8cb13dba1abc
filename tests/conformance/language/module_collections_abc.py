# collections.abc: what is checked by methods, what by inheritance, and the mixins.
import collections
from collections import abc
from collections.abc import *

samples = {"list": [], "tuple": (), "str": "", "dict": {}, "set": set(), "range": range(1), "gen": (x for x in ""), "iter": iter([]), "func": len, "int": 1, "bytes": b"", "deque": collections.deque(), "view": {}.keys(), "coro": None}
kinds = (Hashable, Iterable, Iterator, Reversible, Sized, Container, Callable, Collection, Sequence, MutableSequence, Set, MutableSet, Mapping, MutableMapping, Generator, KeysView)
for name, sample in samples.items():
    print(f"{name:<6}", [kind.__name__ for kind in kinds if isinstance(sample, kind)])


class Ring(Sequence):
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, index):
        return self.items[index % len(self.items)] if isinstance(index, int) else self.items[index]

    def __len__(self):
        return len(self.items)


r = Ring("a", "b", "c")
print(r[5], r[-4], r.index("c"), r.index("b", 1, 3), "z" in r if False else "b" in r, list(reversed(r)), isinstance(r, Reversible))


class Stack(MutableSequence):
    def __init__(self, items=()):
        self.data = list(items)

    def __getitem__(self, i):
        return self.data[i]

    def __setitem__(self, i, value):
        self.data[i] = value

    def __delitem__(self, i):
        del self.data[i]

    def __len__(self):
        return len(self.data)

    def insert(self, i, value):
        self.data.insert(i, value)


s = Stack("ab")
s.append("c"), s.extend("de"), s.reverse(), s.remove("d")
s += ["x"]
print(s.data, s.pop(), s.pop(0), s.data, s.index("b"), s.clear(), len(s))


class Folded(MutableMapping):
    def __init__(self, *args, **kw):
        self.store = {}
        self.update(*args, **kw)

    def __getitem__(self, key):
        return self.store[key.lower()][1]

    def __setitem__(self, key, value):
        self.store[key.lower()] = key, value

    def __delitem__(self, key):
        del self.store[key.lower()]

    def __iter__(self):
        return (key for key, _ in self.store.values())

    def __len__(self):
        return len(self.store)


f = Folded({"Accept": "x"}, Host="y")
print(f["ACCEPT"], "host" in f, f.get("none"), list(f.items()), f.setdefault("HOST", 1), f.pop("accept"), dict(f), f == {"Host": "y"}, f.keys() & {"Host"}, list(f.values()), f.popitem(), len(f))
for wrong in (lambda: f["gone"], lambda: f.pop("gone"), lambda: f.popitem(), lambda: Sequence(), lambda: MutableMapping(), lambda: abc.Set()):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)


class Bits(MutableSet):
    def __init__(self, items=()):
        self.bits = 0
        for item in items:
            self.add(item)

    def __contains__(self, n):
        return bool(self.bits >> n & 1)

    def __iter__(self):
        return (n for n in range(self.bits.bit_length()) if n in self)

    def __len__(self):
        return self.bits.bit_count()

    def add(self, n):
        self.bits |= 1 << n

    def discard(self, n):
        self.bits &= ~(1 << n)


b = Bits([1, 3, 5])
b |= Bits([7])
b -= Bits([1])
print(list(b), list(b & Bits([3, 9])), list(b | {0}), b >= Bits([3]), b == {3, 5, 7}, b.isdisjoint([2]), list(b ^ Bits([3, 4])), b.pop(), b.remove(7), list(b), hash(frozenset(b)) is not None)
try:
    b.remove(99)
except KeyError as error:
    print("KeyError", error)


class Count(Generator):
    def __init__(self):
        self.n = 0

    def send(self, value):
        self.n += 1 if value is None else value
        if self.n > 5:
            raise StopIteration("over")
        return self.n

    def throw(self, kind, value=None, trace=None):
        raise kind


g = Count()
print(next(g), g.send(2), next(g), list(g), g.close(), isinstance(g, Iterator))


class Ready(Awaitable):
    def __await__(self):
        return "ready"
        yield


async def main():
    return await Ready()


import asyncio
print(asyncio.run(main()), issubclass(dict, Mapping), issubclass(list, Hashable), Sized.__subclasshook__(list), Iterable.register(int) is int and issubclass(int, Iterable))
