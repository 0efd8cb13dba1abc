# set and frozenset at their edges: operators against methods, subclasses, hashing, errors.
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a <= {1, 2, 3, 4}, a < a, a >= {1}, a > b, a == {3, 2, 1}, a != b, a.isdisjoint({9}), a.issubset(range(5)), a.issuperset([1]))
print(a.union([7], "x"[:0], (8,)), a.intersection([1, 2], [2, 3]), a.difference([1], [2]), a.symmetric_difference([3, 9]), set().union(), a.intersection(), a.copy() is a, frozenset(a).copy() is frozenset(a))
f = frozenset([1, 2])
print(f, f | {3}, {3} | f, type(f | {3}).__name__, type({3} | f).__name__, f == {1, 2}, hash(f) == hash(frozenset([2, 1])), f.union([5]), {f: 1}[frozenset((2, 1))], {frozenset(): 0}, frozenset(f) is f, f & f, f - {1})
s = {1}
s.add(2); s.add(2); s.discard(9); s.update([3], {4}, "5"); s.remove(1)
print(len(s), "5" in s, {4, 3, 2, "5"} == s, s.pop() in {2, 3, 4, "5"}, len(s))
t = {1, 2, 3, 4}
t &= {2, 3, 9}; t |= {7}; t -= {2}; t ^= {7, 8}
print(sorted(t))
t.intersection_update([3]); t.difference_update([4], [5]); t.symmetric_difference_update([1, 3]); t.clear()
print(t, bool(t), len(t), set("hello") == set("olleh"), sorted(set("mississippi")), {*"ab", *[1]} == {"a", "b", 1}, {x % 3 for x in range(10)}, set(), {1.0, 1, True})
for bad in ("{1} | [2]", "{1} & 'a'", "{1} + {2}", "{1} - [1]", "{1} < [1, 2]", "{1} < 5", "{1} == [1]", "set().pop()", "{1}.remove(5)", "{1}.remove({2})", "{[]}", "{{}}", "{{1}}", "{1}.add([])", "set(5)", "frozenset().add(1)", "hash(set())", "{1}[0]", "set([1], [2])",
            "{1}.union(5)", "{1}.intersection([[]])", "{1}.issubset(5)", "{1}.update(5)", "{1} |= {2}", "frozenset([[]])", "[] in {1}", "{1} in {frozenset({1})}", "{1}.discard([])", "{1} ^ None", "sorted([1, 'a'])", "{1}.copy(2)", "set(a=1)", "min(set())", "{1, 2}.isdisjoint(3)"):
    try:
        print(bad, "=", eval(bad))
    except Exception as error:
        print(bad, "->", type(error).__name__, getattr(error, "msg", error))


class Tagged(set):
    def __init__(self, items=(), tag=""):
        super().__init__(items)
        self.tag = tag

    def __repr__(self):
        return f"Tagged({sorted(self)}, {self.tag!r})"


x = Tagged([1, 2], "t")
print(x, x | {3}, type(x | {3}).__name__, type(x.copy()).__name__, type(x & x).__name__, x == {1, 2}, isinstance(x, set), x.union([9]), {1, 2} <= x)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"P({self.x},{self.y})"


points = {Point(1, 2), Point(1, 2), Point(3, 4)}
print(len(points), Point(3, 4) in points, sorted(points, key=lambda p: p.x), points & {Point(1, 2)}, points - {Point(3, 4), Point(0, 0)})
p = next(iter(points & {Point(1, 2)}))
lost = {p}
p.x = 100
print(p in lost, p in list(lost), len(lost))


class Custom:
    def __or__(self, other):
        return "custom or"

    def __ror__(self, other):
        return "custom ror"

    def __rand__(self, other):
        return f"rand {sorted(other)}"

    def __rsub__(self, other):
        return f"rsub {sorted(other)}"

    def __rxor__(self, other):
        return NotImplemented


print(Custom() | {1}, {1} | Custom(), {2, 1} & Custom(), {1} - Custom())
try:
    {1} ^ Custom()
except TypeError as error:
    print(error)
powerset = [{x for i, x in enumerate("abc") if n >> i & 1} for n in range(8)]
print([sorted(q) for q in powerset], sum(len(q) for q in powerset), {frozenset(q) for q in powerset} == {frozenset(q) for q in reversed(powerset)})
primes = set(range(2, 50)) - {m for n in range(2, 8) for m in range(n * n, 50, n)}
print(sorted(primes), primes.isdisjoint(range(24, 29)), max(primes), sum(primes))
