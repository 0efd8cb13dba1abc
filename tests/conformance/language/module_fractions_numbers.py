# fractions and numbers: exact arithmetic and the numeric tower.
import math
import numbers
import pickle
from fractions import Fraction as F

print(F(3, 6), repr(F("0.125")), F("-3/4"), F(" 1e-3 "), F(0.5), F(1.1), F(7), F(F(1, 2), F(3, 4)), F.from_float(0.25), F("1_000/3"), F())
a, b = F(1, 3), F(3, 4)
print(a + b, a - b, a * b, a / b, a // b, b % a, divmod(b, a), a**2, a**-2, a**0.5, 2**F(2), F(4)**F(1, 2), -a, abs(-b), +a)
print(a + 1, 1 - a, a * 0.5, a == 1 / 3, F(1, 2) == 0.5, F(1, 2) < 0.6, a < b, hash(F(2)) == hash(2), hash(F(1, 2)) == hash(0.5), a + 1j, bool(F(0)), max(a, b, 0.5))
print(math.floor(F(7, 2)), math.ceil(F(7, 2)), round(F(7, 2)), round(F(5, 2)), round(F(22, 7), 2), math.trunc(F(-7, 2)), int(F(7, 2)), float(a), F(math.pi).limit_denominator(1000), F(355, 113).numerator, b.denominator, b.as_integer_ratio(), F(6, 3).is_integer(), a.conjugate(), b.real, b.imag)
print(f"{F(22, 7):.3f} {F(1, 3):10.2e} {F(1, 2):>8} {F(1234567, 2):,.1f} {F(3, 4):.1%} {F(5):d}" if False else f"{F(22, 7):.3f} {F(1, 3):10.2e} {F(1, 2):>8} {F(1234567, 2):,.1f} {F(3, 4):.1%}", str(F(5)), sum([F(1, n) for n in range(1, 6)]), math.prod([a, b]))
for wrong in (lambda: F(1, 0), lambda: F("x"), lambda: F(1.5, 2), lambda: F("1/0"), lambda: F(float("nan")), lambda: F(float("inf")), lambda: F(None), lambda: a / 0, lambda: a % 0, lambda: a + "x", lambda: F(1, "2"), lambda: setattr(a, "numerator", 5), lambda: a < "x", lambda: F(0) ** -1, lambda: f"{a:q}", lambda: F([1])):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print([isinstance(a, kind) for kind in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)], [isinstance(x, numbers.Integral) for x in (1, True, 1.0, "1")], isinstance(1j, numbers.Complex), isinstance(1.5, numbers.Rational))
print(pickle.loads(pickle.dumps(a)), {F(1, 2): "half"}[0.5], sorted([b, a, 0.4]))
matrix = [[F(2), F(1), F(-1), F(8)], [F(-3), F(-1), F(2), F(-11)], [F(-2), F(1), F(2), F(-3)]]
for i in range(3):
    pivot = matrix[i][i]
    matrix[i] = [x / pivot for x in matrix[i]]
    for j in range(3):
        if j != i:
            factor = matrix[j][i]
            matrix[j] = [x - factor * y for x, y in zip(matrix[j], matrix[i])]
print([row[3] for row in matrix], [str(x) for x in matrix[0]])


def continued(x, n):
    while n and x:
        whole = math.floor(x)
        yield whole
        x -= whole
        x = 1 / x if x else 0
        n -= 1


print(list(continued(F(415, 93), 10)), F(1, 3) + F(1, 6) == F(1, 2))
