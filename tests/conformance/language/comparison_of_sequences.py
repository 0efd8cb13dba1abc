# Ordering and equality of lists, tuples, strings, sets, dicts and ranges, mixed and nested, with what raises.
print([1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9, 9], (1, "a") < (1, "b"), ((1, 2), 3) < ((1, 3), 0), "abc" < "abd", "" < "a", "Z" < "a" < "é", b"a" < b"b", b"a" == bytearray(b"a"), [1, [2, (3,)]] == [1, [2, (3,)]], (1,) == [1], [1.0] == [1], [True] == [1], ["1"] == [1])
print({1, 2} == {2, 1}, {1} < {1, 2}, {1} < {1}, {1} <= {1}, {1, 2} > set(), {3} < {1, 2}, {1, 2} != {1, 3}, frozenset({1}) == {1}, {"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: 2} != {1: 3}, range(3) == range(0, 3, 1), range(0) == range(5, 5), range(3) == [0, 1, 2], {} == [], () == [] == {}, "" == b"", None == 0, [None] == [None])
for pair in (([1], (1,)), ([1], "1"), ({1}, [1]), ({}, {}), (1, "1"), (None, None), (range(1), range(2)), ([1, "a"], [1, 2]), (("x", 1), ("x", None)), (1j, 2), ([], None), (b"a", "a"), ({1}, 1), (object(), 1), (int, str), (len, print), ([[1], "x"], [[1], 5])):
    try:
        print(pair[0] < pair[1])
    except TypeError as error:
        print(error)
print(max([1, 2], [1, 3]), min("b", "abc"), sorted([(2, "b"), (1, "z"), (2, "a")]), sorted(["b", "B", "a", ""]), max([(1, [2]), (1, [1, 9])]), sorted([[3], [1, 2], []]), sorted([{1, 2}, {1}, set()], key=len), max({"a": 3, "b": 5}.items(), key=lambda i: i[1]), min((3, 1), (2, 9)), sorted([True, 0, 2]), sorted("hello"), sorted({3: 1, 1: 2}), [1, 2, 3].index(2.0), (1, 2, 2).count(2), [0, False, 0.0].count(0), [1, 2] in [[1, 2]], (1,) in [(1,)], "b" in "abc", 2 in {1: 2}, 2 in {1: 2}.values())


class Ordered:
    def __init__(self, key):
        self.key = key

    def __eq__(self, other):
        return self.key == other.key

    def __lt__(self, other):
        return self.key < other.key

    def __repr__(self):
        return f"O{self.key}"


a, b, c = Ordered(1), Ordered(2), Ordered(1)
print([a, b] < [c, Ordered(3)], [a] == [c], (a, 5) < (c, 6), sorted([b, a]), max(a, b), min([b, c]), a in [c], [a, b].index(c), [a, b, c].count(a), [a, b] != [c, b], a > b, b > a)
try:
    a <= b
except TypeError as error:
    print(error)
print(1 < 2 < 3, 1 < 3 > 2, 1 == 1.0 == True, 3 > 2 > 1 > 0 > -1, not 1 < 2 > 3, [1] < [2] < [3], "a" <= "a" < "b" != "c", (1 < 2) < 2, 1 < (2 < 3), 1 in [1] == [1], (lambda *x: x == tuple(sorted(x)))(1, 2, 3))
