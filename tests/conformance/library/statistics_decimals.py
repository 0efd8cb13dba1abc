# statistics of Decimals: results are Decimals, as exact as the context is.
import statistics
from decimal import ROUND_UP, Decimal, getcontext, localcontext
from fractions import Fraction

PRICES = [Decimal("1.10"), Decimal("2.25"), Decimal("2.25"), Decimal("-7.125"), Decimal("1E+3")]
FUNCTIONS = ("mean", "median", "median_low", "median_high", "mode", "stdev", "pstdev", "variance", "pvariance",
             "multimode", "fmean", "quantiles")


def show(title, data):
    for name in FUNCTIONS:
        try:
            result = getattr(statistics, name)(data)
            print(title, name, repr(result))
        except (TypeError, ValueError, ArithmeticError) as error:
            print(title, name, type(error).__name__, error)


show("prices", PRICES)
show("with ints", [1, Decimal("2.5"), True])
show("the same", [Decimal("0.1")] * 3)
show("fractions", [Fraction(1, 3), 2, Fraction(5, 7)])
show("fractions and floats", [Fraction(1, 3), 2.0])
show("ints", [1, 2, 4])
show("whole", [1, 3, 5])
show("infinite", [Decimal("Infinity"), Decimal(1)])
for mixed in ([Decimal(1), 1.5], [1.5, Decimal(1), 2], [Fraction(1, 2), Decimal(1)]):
    for function in (statistics.mean, statistics.variance):
        try:
            print(function(mixed))
        except TypeError as error:
            print(type(error).__name__, sorted(str(error).replace("don't know how to coerce ", "").split(" and ")))
print(repr(statistics.harmonic_mean([Decimal(40), Decimal(60)])), repr(statistics.stdev(PRICES, xbar=Decimal(2))))
with localcontext(prec=7, rounding=ROUND_UP):
    print(repr(statistics.mean(PRICES)), repr(statistics.stdev(PRICES)), repr(statistics.pstdev([Decimal(2)] * 2)))
getcontext().prec = 40
for count in range(2, 12):
    print(statistics.stdev([Decimal(n * n) / 7 for n in range(count)]))
