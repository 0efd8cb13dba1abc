# Rich comparison: each method, its reflection, total_ordering, chains, and defaults.
import functools


class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))

    def _other(self, other):
        return other.parts if isinstance(other, Version) else None

    def __eq__(self, other):
        parts = self._other(other)
        return NotImplemented if parts is None else self.parts == parts

    def __ne__(self, other):
        parts = self._other(other)
        return NotImplemented if parts is None else self.parts != parts

    def __lt__(self, other):
        parts = self._other(other)
        return NotImplemented if parts is None else self.parts < parts

    def __le__(self, other):
        parts = self._other(other)
        return NotImplemented if parts is None else self.parts <= parts

    def __gt__(self, other):
        parts = self._other(other)
        return NotImplemented if parts is None else self.parts > parts

    def __ge__(self, other):
        parts = self._other(other)
        return NotImplemented if parts is None else self.parts >= parts


a, b, c = Version(1, 2), Version(1, 10), Version(1, 2)
print(a < b, a <= c, a == c, a != c, b > a, b >= a, a < b > c, a == c != b)
print(sorted([b, a, Version(0, 9)]), max(a, b), min(a, b))
for sign in "<", "<=", ">", ">=":
    try:
        eval(f"a {sign} 3")
    except TypeError as error:
        print(error)
print(a == 3, a != 3, 3 == a, None == a)
try:
    hash(a)
except TypeError as error:
    print(error)
print(Version.__hash__)


@functools.total_ordering
class Grade:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Grade(1) <= Grade(1), Grade(2) > Grade(1), Grade(1) >= Grade(2))


class Only:
    """Has only __lt__: > is answered by its reflection."""
    def __lt__(self, other):
        return f"{type(other).__name__} is greater"


print(Only() < 1, 1 > Only())
try:
    Only() > 1
except TypeError as error:
    print(error)


class Array:
    """Results need not be bool; a chain takes their truth."""
    def __init__(self, values):
        self.values = values

    def __lt__(self, other):
        return Array([v < other for v in self.values])

    def __bool__(self):
        print("truth asked of", self.values)
        return all(self.values)


print((Array([1, 2]) < 3).values)
print(type(Array([1, 5]) < 3 < 4).__name__)
print(type(Array([1, 2]) < 3 < 4).__name__)


class Base:
    def __eq__(self, other):
        print("Base ==")
        return True


class Sub(Base):
    def __eq__(self, other):
        print("Sub ==")
        return True


print(Base() == Sub(), Sub() == Base(), Base() != Sub())
print(object() == object(), [1, [2, 3]] < [1, [2, 4]], (1, 2) < (1, 2, 0), "a" < "b" < "c" == "c")
print(1 == 1.0 == True == (1 + 0j), {1: "int"}[True], hash(1) == hash(1.0) == hash(True))
nan = float("nan")
print(nan == nan, nan in [nan], [nan] == [nan], nan != nan, nan < 1, nan > 1)
for pair in ((1, "a"), ([], ()), ({}, {}), (1j, 2j), (None, 0), (range(2), range(3))):
    try:
        print(pair[0] < pair[1])
    except TypeError as error:
        print(error)
x = 5
print(1 < x < 10, 1 < x > 3, x == 5 in [5], not x < 3 < 10, 1 < 2 in {2: 1}, "a" in "abc" is True)
