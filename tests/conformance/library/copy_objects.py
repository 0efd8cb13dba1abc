# Shallow and deep copies.
import copy

inner = [1, [2, 3]]
d = {"a": inner, "b": (inner, {4})}
s, e = copy.copy(d), copy.deepcopy(d)
inner[1].append(9)
print(s, e, s["a"] is inner, e["a"] is e["b"][0], copy.copy(inner) is inner, copy.deepcopy((1, 2)))
loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[1] is twin, twin[1] is loop)


class P:
    def __init__(self, x):
        self.x = x
        self.cache = object()

    def __copy__(self):
        return P(self.x)

    def __deepcopy__(self, memo):
        return P(copy.deepcopy(self.x, memo))


p = P([1])
print(copy.copy(p).x is p.x, copy.deepcopy(p).x is p.x, copy.deepcopy(p).x)


class Q:
    __slots__ = ("a", "b")


class R:
    def __reduce__(self):
        return (list, ((1, 2),))


q = Q()
q.a = [1]
print(copy.copy(q).a is q.a, copy.deepcopy(q).a is q.a, hasattr(copy.copy(q), "b"), copy.copy(R()), copy.deepcopy(len) is len, copy.copy(print) is print)
import dataclasses


@dataclasses.dataclass(frozen=True)
class Point:
    x: int
    y: int = 0


print(copy.replace(Point(1, 2), y=5))
