# WeakSet as a set.
import copy
from weakref import WeakSet


class Item:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


a, b, c, d = items = [Item(name) for name in "abcd"]


def names(weak):
    return "".join(sorted(item.name for item in weak)), type(weak).__name__


ab, bc = WeakSet([a, b]), WeakSet([b, c])
print(names(ab | bc), names(ab & bc), names(ab - bc), names(ab ^ bc), names(ab.union([d])), names(ab.intersection({a, d})))
print(ab < WeakSet(items), ab <= ab, ab < ab, WeakSet(items) > ab, ab >= bc, ab.issubset(items), ab.isdisjoint([c, d]))
work = copy.copy(ab)
print(work == ab, work is ab, len(work))
work |= bc
print(names(work))
work &= [b, c, d]
print(names(work))
work ^= [c, d]
print(names(work))
work -= [b]
print(names(work))
work.update(items)
work.intersection_update([a, b, c])
work.symmetric_difference_update([a, d])
work.difference_update([b])
print(names(work), a in work, 3 in work)
