# Whole numbers for decimal: their digits, and exp() and ln() of fixed-point numbers. The rule: a number of
# any size is taken apart by powers of ten, as Python's limit for texts of ints is none for decimals.
import math

_PIECE = 4000  # digits that int() and str() take for certain


def digits_of(number):
    if number < 10 ** 15:
        return len(str(number))
    least = (number.bit_length() - 1) * 30102999566398119521 // 10 ** 20 + 1
    return least + (number >= 10 ** least)


def text_of(number):
    if number.bit_length() < 13000:
        return str(number)
    half = digits_of(number) // 2
    high, low = divmod(number, 10 ** half)
    return text_of(high) + text_of(low).rjust(half, "0")


def number_of(text):
    if len(text) <= _PIECE:
        return int(text or "0")
    half = len(text) // 2
    return number_of(text[:-half]) * 10 ** half + number_of(text[-half:])


# `number` without its last `drop` digits, rounded; and whether something was lost.
def rounded(number, drop, rounding, sign):
    if drop <= 0:
        return number * 10 ** -drop, False
    drop = min(drop, digits_of(number) + 1)  # all the same below that
    unit = 10 ** drop
    whole, rest = divmod(number, unit)
    if not rest:
        return whole, False
    match rounding:
        case "ROUND_HALF_EVEN":
            up = 2 * rest > unit or (2 * rest == unit and whole & 1)
        case "ROUND_HALF_UP":
            up = 2 * rest >= unit
        case "ROUND_HALF_DOWN":
            up = 2 * rest > unit
        case "ROUND_UP":
            up = True
        case "ROUND_DOWN":
            up = False
        case "ROUND_CEILING":
            up = not sign
        case "ROUND_FLOOR":
            up = sign
        case "ROUND_05UP":
            up = whole % 5 == 0
    return whole + bool(up), True


def _inverse_tangents(one):  # atanh(1/31), atanh(1/49), atanh(1/161)
    for base in (31, 49, 161):
        power = total = one // base
        k = 3
        while power:
            power //= base * base
            total += power // k
            k += 2
        yield total


_ln10 = {}


def ln10(places):
    if places not in _ln10:
        if len(_ln10) > 8:
            _ln10.clear()
        a, b, c = _inverse_tangents(10 ** (places + 10))
        _ln10[places] = (46 * a + 34 * b + 20 * c) // 10 ** 10
    return _ln10[places]


# e ** (x / 10**places), as (number, exponent of ten): number has about `places` digits.
def fixed_exp(x, places):
    extra = places + 12
    power, x = divmod(x * 10 ** 12, ln10(extra))
    halvings = math.isqrt(extra) + 2
    work = extra + halvings // 3 + 10
    one = 10 ** work
    x = x * 10 ** (work - extra) >> halvings
    total = term = one
    k = 1
    while term:
        term = term * x // (one * k)
        total += term
        k += 1
    for _ in range(halvings):
        total = total * total // one
    return total // 10 ** (work - places), power - places


# ln(x / 10**places) for 1 <= x / 10**places < 10, times 10**places
def fixed_ln(x, places):
    work = places + 10
    x *= 10 ** 10
    lead = x // 10 ** (work - 17)
    y = int(math.log(lead / 10 ** 17) * 10 ** 17) * 10 ** (work - 17)
    correct = 14
    while True:
        number, exponent = fixed_exp(y, work)
        e = number * 10 ** (exponent + work) if exponent + work >= 0 else number // 10 ** -(exponent + work)
        y += 2 * (x - e) * 10 ** work // (x + e)
        correct *= 3
        if correct > work + 14:
            return y // 10 ** 10
