# WeakSet: its operations with sets, lists and itself, and what they say of what cannot be in it.
from weakref import WeakSet


class Item:
    def __init__(self, name):
        self.name = name


a, b, c, d = items = [Item(name) for name in "abcd"]


def names(group):
    return "".join(sorted(item.name for item in group)) if isinstance(group, WeakSet) else group


one = WeakSet([a, b, c])
for other in WeakSet([b, c, d]), [b, c, d, d], {a, b, c}, [a, b], items:
    print(*[names(getattr(one, operation)(other)) for operation in
            ("union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset",
             "isdisjoint")])
    for operation in "update", "intersection_update", "difference_update", "symmetric_difference_update":
        changed = one.copy()
        print(" ", operation, getattr(changed, operation)(other), names(changed))

other = WeakSet([a, b])
print(one < other, one > other, one <= other, one >= other, one == other, one < one, one >= one)
for operation in "difference_update", "symmetric_difference_update":
    same = one.copy()
    getattr(same, operation)(same)
    print(operation, "with itself:", len(same))

for operation in ("union", "intersection", "difference", "symmetric_difference", "update",
                  "intersection_update", "difference_update", "symmetric_difference_update", "issubset",
                  "issuperset", "isdisjoint"):
    for wrong in 10, [1], [[]]:
        try:
            print(operation, wrong, names(getattr(WeakSet([a]), operation)(wrong)))
        except TypeError as error:
            print(operation, wrong, error)
