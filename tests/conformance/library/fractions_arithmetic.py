# Exact fractions.
from fractions import Fraction
import math

a, b = Fraction(3, 4), Fraction("-2/6")
print(a, b, repr(b), a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), -a, abs(b), a ** 2, a ** -2, b ** 3, 2 ** Fraction(2))
print(a + 1, 1 - a, a * 0.5, 2 / a, a == 0.75, a < b, max(a, b), sorted([a, b, 0]), hash(Fraction(2)) == hash(2), hash(a) == hash(0.75))
print(Fraction("0.125"), Fraction("1e-3"), Fraction(" 7/3 "), Fraction(1.1), Fraction(1.5), Fraction("3.1_4"))
print(Fraction(math.pi).limit_denominator(100), Fraction(10, 4).limit_denominator(1), round(Fraction(7, 2)), round(Fraction(22, 7), 2), math.floor(b), math.ceil(b), int(b), float(a))
print(f"{a:.3f} {a:10.2e}|{a:>8}|{b:+.1%} {Fraction(123456789, 7):,.2f}", a.as_integer_ratio(), a.is_integer(), Fraction.from_float(0.5), bool(Fraction(0)))
for wrong in (lambda: Fraction(1, 0), lambda: Fraction("x"), lambda: Fraction(1.5, 2), lambda: a / 0, lambda: Fraction(None)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(sum([Fraction(1, n) for n in range(1, 8)]), sum([Fraction(1, 3)] * 3) == 1)
