# Numbers: a matrix class with operators, primes, big ints, rounding, statistics, formatting tables.
import math
import operator
import random
import statistics
from fractions import Fraction
from functools import cache, reduce, total_ordering
from itertools import accumulate, combinations, permutations, product


class Matrix:
    __slots__ = ("rows",)

    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("rows differ in length")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        return Matrix([[sum(map(operator.mul, row, column)) for column in zip(*other.rows, strict=True)] for row in self.rows])

    def __rmul__(self, k):
        return Matrix([[k * x for x in row] for row in self.rows])

    def __imatmul__(self, other):
        self.rows = (self @ other).rows
        return self

    def __pow__(self, n, modulo=None):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result @= base
            base, n = base @ base, n >> 1
            if modulo:
                result, base = result % modulo, base % modulo
        return result

    def __mod__(self, m):
        return Matrix([[x % m for x in row] for row in self.rows])

    def __getitem__(self, at):
        i, j = at
        return self.rows[i][j]

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __format__(self, spec):
        return "\n".join(" ".join(format(x, spec) for x in row) for row in self.rows)

    def __neg__(self):
        return -1 * self

    def determinant(self):
        return sum((-1) ** sum(a > b for a, b in combinations(p, 2)) * math.prod(self.rows[i][j] for i, j in enumerate(p)) for p in permutations(range(len(self.rows))))


m = Matrix([[1, 1], [1, 0]])
print((m**10)[0, 1], pow(m, 10**6, 10**9 + 7)[0, 1], m @ m == m**2, (2 * m).rows, (-m).rows, Matrix([[Fraction(1, 2), 2], [3, 4]]).determinant(), f"{3.14159 * m:7.3f}", sep="\n")
for wrong in (lambda: m @ 5, lambda: Matrix([[1], [1, 2]]), lambda: m[0], lambda: m["a", 1], lambda: m + m, lambda: m * 2, lambda: setattr(m, "x", 1), lambda: {m: 1}):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


@cache
def partitions(n, most=None):
    most = n if most is None else most
    return 1 if n == 0 else sum(partitions(n - k, min(k, n - k) or 1) for k in range(1, min(n, most) + 1))


def primes(n):
    sieve = bytearray([1]) * (n + 1)
    sieve[:2] = b"\0\0"
    for p in range(2, math.isqrt(n) + 1):
        if sieve[p]:
            sieve[p * p :: p] = bytes(len(range(p * p, n + 1, p)))
    return [i for i, alive in enumerate(sieve) if alive]


print(primes(60), sum(primes(5000)), partitions(50), partitions.cache_info().hits > 0)
print(2**200, -(2**70) // 3, -(2**70) % 7, divmod(-(10**20), 7), pow(3, -1, 11), math.comb(60, 30), math.factorial(25), (10**30).bit_length(), int("zz", 36), 0xFF_FF, int.from_bytes(b"\xff\x00", "big", signed=True), (1234567).to_bytes(4, "little"))
print([round(x) for x in (0.5, 1.5, 2.5, -0.5)], round(2.675, 2), round(1234.5, -2), round(15, -1), round(25, -1), 0.1 + 0.2, math.fsum([0.1] * 10), sum([0.1] * 10), 1e16 + 1, float("1e400"), -0.0, 5e-324, 1.7976931348623157e308, math.ulp(1.0))
print(f"{1234567.891:,.2f} {0.000012345:g} {1e21:g} {255:#x} {255:08b} {-5:+d} {3.0:.0e} {2/3:%} {12345:_} {float('nan')} {1j**2} {1+2j:.1f} {'x':*^5} {5:05} {True:d} {1e-7}")
print(math.hypot(3, 4, 12), math.dist((0, 0), (1, 1)), math.gcd(12, 18, 8), math.lcm(4, 6), math.copysign(1, -0.0), math.remainder(7, 4), math.fmod(-7, 4), -7 % 4, -7 // 4, math.trunc(-2.7), math.floor(-2.5), math.ceil(-2.5), math.isclose(0.1 + 0.2, 0.3), math.sumprod([1, 2], [3, 4]), math.log2(8), math.log(8, 2), math.exp(0), (-4) ** 0.5, abs(3 + 4j), complex("-1-0j"))
print(statistics.mean([1, 2, 4]), statistics.median([3, 1, 2, 10]), statistics.stdev([2, 4, 4, 5]), statistics.quantiles(range(1, 11), n=4), statistics.mode("aabbb"), statistics.multimode("aabb"), statistics.pvariance([Fraction(1, 3), 1]), statistics.harmonic_mean([40, 60]), statistics.correlation([1, 2, 3], [2, 4, 7]), statistics.linear_regression([1, 2, 3], [2, 4, 6]))
random.seed(42)
print(random.random(), random.randint(1, 6), random.choice("abc"), random.sample(range(100), 4), random.gauss(0, 1), random.choices("xyz", weights=[1, 2, 3], k=5), random.uniform(1, 2), random.getrandbits(40), random.randrange(0, 100, 7))
deck = list(range(8))
random.shuffle(deck)
print(deck, list(accumulate([3, 1, 4, 1, 5], max)), ["".join(p) for p in product("ab", repeat=2)], reduce(math.gcd, [48, 36, 120]))


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


versions = [Version(t) for t in "3.14 3.9 2.7.18 3.14.0".split()]
print(sorted(versions), max(versions), versions[0] >= versions[1], versions[0] <= versions[3], len({*versions, Version("3.9")}), versions[1] in versions)
