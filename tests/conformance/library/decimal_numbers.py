# Decimals: made, written, calculated with, rounded, compared and mixed with other numbers.
import copy
import json
import math
import pickle
import statistics
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, getcontext
from fractions import Fraction

print("== made")
for text in ("0.1", "1.10", "-0", "1E+3", "1e-7", "0.000001", " 1_000.5 ", "inf", "-Infinity", "NaN7", "sNaN",
             ".5", "5.", "00012", "-1.2e400"):
    number = Decimal(text)
    print(number, repr(number), number.as_tuple(), number.number_class())
print(Decimal(0.1), Decimal(2 ** 70), Decimal((1, (3, 1, 4), -2)), Decimal.from_float(0.25), Decimal())

print("== arithmetic")
a, b = Decimal("7.5"), Decimal("-2")
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, 2 ** b, -a, abs(b), +a)
print(Decimal(1) / 3, Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal("0.001").log10())
print(Decimal("0.1") * 3 == Decimal("0.3"), 0.1 * 3 == 0.3, sum([Decimal("1.1")] * 4), 10 - Decimal("0.5"))
print(pow(Decimal(3), 100, 7), Decimal(2) ** Decimal("0.5"), Decimal("1.0000000001") ** 10 ** 9)
print(Decimal("1.23").fma(2, 3), Decimal(7).remainder_near(4), Decimal("12.300").normalize())

print("== rounded")
price = Decimal("2.675")
print(round(price, 2), round(price), price.quantize(Decimal("0.01"), ROUND_HALF_UP),
      price.to_integral_value(),
      price.quantize(Decimal(1), rounding=ROUND_DOWN), int(Decimal("-3.9")), math.floor(Decimal("-3.1")),
      math.ceil(Decimal("3.1")), math.trunc(Decimal("-3.9")))
for spec in (",.2f", ".0%", ">12", "^+9.1f", "e", ".3g", "012,.2f", "_", "f", "n"):
    print(repr(format(Decimal("1234567.891"), spec)), repr(f"{Decimal('-0.05'):{spec}}"))
print("%.2f %s %d" % (price, price, price))

print("== beside others")
print(Decimal(5) == 5.0, Decimal("0.5") == Fraction(1, 2), Decimal(1) < 1.5,
      hash(Decimal("2.50")) == hash(2.5),
      Decimal("1.0") in {1}, max(Decimal(1), 2), sorted([Decimal(3), 1, 2.5]), bool(Decimal("0E+5")))
print(float(Decimal("1e-3")), Fraction(Decimal("1.25")), Decimal("0.75").as_integer_ratio(),
      math.sqrt(Decimal(9)))
print(statistics.mean([Decimal(1), Decimal(2)]), copy.deepcopy(a) is a, pickle.loads(pickle.dumps(price)))
print(Decimal("1.2").compare(1), Decimal("1.20").compare_total(Decimal("1.2")), Decimal(3).max(4),
      a.adjusted())
print(Decimal(3).next_plus(), Decimal("1E-5").scaleb(3), Decimal(250).logb(), a.copy_sign(b),
      a.same_quantum(price))

print("== refused")
for call in ("Decimal('abc')", "Decimal(1) / 0", "Decimal(0) / 0", "Decimal(1) % 0", "Decimal(-1).sqrt()",
             "Decimal(1) + 1.5", "Decimal(None)", "Decimal([1])", "Decimal('1e999999') * 10",
             "Decimal('NaN') < 1", "int(Decimal('inf'))", "Decimal(1).foo", "format(a, 'd')",
             "Decimal(0) ** 0", "hash(Decimal('sNaN'))", "Decimal(1).quantize(Decimal('1e-40'))",
             "json.dumps(a)", "Decimal((2, (1,), 0))"):
    try:
        print(call, eval(call))
    except Exception as error:
        print(call, "->", type(error), error)


class Money(Decimal):
    def __str__(self):
        return f"{self:,.2f} EUR"


print(Money("1234.5"), repr(Money("1.5")), type(Money(1) + 1))
print(getcontext())
