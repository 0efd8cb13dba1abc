"""A matrix class with operators, and Gaussian elimination with exact fractions."""
from fractions import Fraction
from functools import reduce
from itertools import chain


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("rows of different length")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        match key:
            case int(i), int(j):
                return self.rows[i][j]
            case slice() as rows, slice() as columns:
                return Matrix(row[columns] for row in self.rows[rows])
            case int(i):
                return self.rows[i]
        raise TypeError(f"bad index {key!r}")

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def _same(self, other, operation):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape != other.shape:
            raise ValueError(f"shapes {self.shape} and {other.shape} do not fit")
        return Matrix([operation(a, b) for a, b in zip(r, s, strict=True)] for r, s in zip(self.rows, other.rows))

    def __add__(self, other):
        return self._same(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._same(other, lambda a, b: a - b)

    def __neg__(self):
        return -1 * self

    def __mul__(self, factor):
        if isinstance(factor, Matrix):
            return NotImplemented
        return Matrix([x * factor for x in row] for row in self.rows)

    __rmul__ = __mul__

    def __truediv__(self, divisor):
        return Matrix([Fraction(x) / divisor for x in row] for row in self.rows)

    def __mod__(self, n):
        return Matrix([x % n for x in row] for row in self.rows)

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([sum(map(lambda a, b: a * b, row, column)) for column in columns] for row in self.rows)

    def __rmatmul__(self, vector):
        return (Matrix([vector]) @ self).rows[0]

    def __imatmul__(self, other):
        self.rows = (self @ other).rows
        return self

    def __pow__(self, n, modulo=None):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            if modulo:
                result, base = result % modulo, base % modulo
            n >>= 1
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __iter__(self):
        return chain.from_iterable(self.rows)

    def __abs__(self):
        """The determinant, by elimination."""
        rows, sign, product = [[Fraction(x) for x in row] for row in self.rows], 1, Fraction(1)
        for column in range(len(rows)):
            pivot = next((r for r in range(column, len(rows)) if rows[r][column]), None)
            if pivot is None:
                return 0
            if pivot != column:
                rows[pivot], rows[column] = rows[column], rows[pivot]
                sign = -sign
            product *= rows[column][column]
            for r in range(column + 1, len(rows)):
                factor = rows[r][column] / rows[column][column]
                rows[r] = [x - factor * y for x, y in zip(rows[r], rows[column])]
        return sign * product

    def __str__(self):
        cells = [[str(x) for x in row] for row in self.rows]
        widths = [max(map(len, column)) for column in zip(*cells)]
        return "\n".join("[" + "  ".join(f"{c:>{w}}" for c, w in zip(row, widths)) + "]" for row in cells)

    def __repr__(self):
        return f"Matrix({self.rows})"

    __hash__ = None


a = Matrix([[1, 2], [3, 4]])
b = Matrix([[0, 1], [1, 0]])
print(a + b, a - b, sep="\n\n")
print(a @ b == Matrix([[2, 1], [4, 3]]), a * 2, 2 * a, -a, a / 3, sep="\n")
print([1, 1] @ a, a.T, abs(a), abs(Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]])), a[1, 1], a[0], a[:, 1:], list(a))
print((Matrix([[1, 1], [1, 0]]) ** 90)[0, 1], pow(Matrix([[1, 1], [1, 0]]), 1000, 10**9 + 7)[0, 1])
c = Matrix.identity(2)
c @= a
c[0, 0] = 100
c *= 2
print(repr(c), c != a, abs(Matrix([[1, 2], [2, 4]])), reduce(lambda x, y: x @ y, [a, a, a]))
for attempt in (lambda: a + 1, lambda: a + Matrix([[1]]), lambda: a["x"], lambda: Matrix([[1], [1, 2]]), lambda: hash(a), lambda: a * b, lambda: 1 + a):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
