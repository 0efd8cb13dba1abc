# Decimals as rows of digits: logical operations, shifts and rotations; the next number on the way to another.
from decimal import Context, Decimal, InvalidOperation, getcontext, localcontext

BITS = [Decimal("0"), Decimal("1"), Decimal("1011"), Decimal("110000000111"), Decimal("12"), Decimal("-1"),
        Decimal("1E+1"), Decimal("NaN"), Decimal("Infinity")]


def show(title, function, *arguments):
    with localcontext() as context:
        try:
            result = function(*arguments)
        except (InvalidOperation, TypeError) as error:
            result = type(error).__name__
        flags = [flag.__name__ for flag, is_set in context.flags.items() if is_set]
    print(title, *arguments, "->", repr(result), *sorted(flags))


getcontext().prec = 6
for a in BITS:
    show("invert", Decimal.logical_invert, a)
    for b in BITS[:5]:
        for name in ("logical_and", "logical_or", "logical_xor"):
            show(name, getattr(Decimal, name), a, b)
for number in (Decimal("12345678"), Decimal("-34E+5"), Decimal("0"), Decimal("Infinity"), Decimal("NaN")):
    for places in (0, 2, -2, 6, -6, 7, Decimal("1.0"), Decimal("NaN")):
        show("shift", Decimal.shift, number, places)
        show("rotate", Decimal.rotate, number, places)
for a in (Decimal(1), Decimal("-0.1"), Decimal(0), Decimal("9.99999E+999999"), Decimal("Infinity"), Decimal("sNaN")):
    for b in (2, Decimal("-Infinity"), 0, Decimal("NaN")):
        show("next_toward", Decimal.next_toward, a, b)
small = Context(prec=3, Emin=-5, Emax=5, traps=[])
print(small.next_toward(Decimal("1E-5"), 0), small.next_toward(Decimal("1E-7"), 0), small.logical_or(1100, 11))
print(small.shift(1234, 1), small.rotate(123, 1), small.logical_invert(101), small.to_integral(Decimal("2.5")))
print(small.copy_decimal(Decimal("1.23456")))
