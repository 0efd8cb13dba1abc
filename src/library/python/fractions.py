# fractions. Follows CPython 3.14, Lib/fractions.py.
import math
import numbers
import operator
import re

__all__ = ["Fraction"]

_FORM = re.compile(r"""
    \A\s*(?P<sign>[-+]?)
    (?=\d|\.\d)
    (?P<num>\d*|\d+(?:_\d+)*)
    (?:\s*/\s*(?P<denom>\d+(?:_\d+)*))?
    (?:\.(?P<decimal>\d*|\d+(?:_\d+)*))?
    (?:E(?P<exp>[-+]?\d+(?:_\d+)*))?
    \s*\z""", re.VERBOSE | re.IGNORECASE)

_SPEC = re.compile(r"""
    (?:(?P<fill>.)?(?P<align>[<>=^]))?
    (?P<sign>[-+ ]?)(?P<no_neg_zero>z)?(?P<alt>\#)?(?P<zeropad>0(?=[0-9]))?
    (?P<minimumwidth>[0-9]+)?(?P<thousands_sep>[,_])?
    (?:\.(?=[,_0-9])(?P<precision>[0-9]*)(?P<frac_separators>[,_])?)?
    (?P<type>[eEfFgG%])?""", re.VERBOSE | re.DOTALL)


class Fraction(numbers.Rational):
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, str):
                self._numerator, self._denominator = _parsed(numerator)
                return self
            if hasattr(numerator, "as_integer_ratio") and not isinstance(numerator, type):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            raise TypeError("argument should be a string or a Rational instance or have the "
                            "as_integer_ratio() method")
        if isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        divisor = math.gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        self._numerator, self._denominator = numerator // divisor, denominator // divisor
        return self

    @classmethod
    def _made(cls, numerator, denominator):
        """Already in lowest terms."""
        self = super().__new__(cls)
        self._numerator, self._denominator = numerator, denominator
        return self

    @classmethod
    def from_number(cls, number):
        if isinstance(number, (int, numbers.Rational)):
            return cls._made(number.numerator, number.denominator)
        if hasattr(number, "as_integer_ratio") and not isinstance(number, type):
            return cls._made(*number.as_integer_ratio())
        raise TypeError("argument should be a Rational instance or have the as_integer_ratio() method")

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} "
                            f"({type(f).__name__})")
        return cls._made(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, numbers.Integral):
            return cls(dec)
        if isinstance(dec, (float, complex)) or not hasattr(dec, "as_integer_ratio"):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} "
                            f"({type(dec).__name__})")
        return cls._made(*dec.as_integer_ratio())

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._made(p1, q1)
        return Fraction._made(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __format__(self, spec):
        if not spec:
            return str(self)
        found = _SPEC.fullmatch(spec)
        # Zeros in front, 'z' and a precision are for floats' forms only.
        if found is None or found["zeropad"] and found["align"] or found["type"] is None and (
                found["zeropad"] or found["no_neg_zero"] or found["precision"] is not None):
            raise ValueError(f"Invalid format specifier {spec!r} for object of type {type(self).__name__!r}")
        if found["type"] is None:
            return _general(self, found)
        return _fixed(self, found)

    # ---- arithmetic: with ints and fractions exactly, with floats as floats

    def __add__(a, b):
        return _binary(a, b, _add, operator.add)

    def __radd__(b, a):
        return _reflected(a, b, _add, operator.add)

    def __sub__(a, b):
        return _binary(a, b, _sub, operator.sub)

    def __rsub__(b, a):
        return _reflected(a, b, _sub, operator.sub)

    def __mul__(a, b):
        return _binary(a, b, _mul, operator.mul)

    def __rmul__(b, a):
        return _reflected(a, b, _mul, operator.mul)

    def __truediv__(a, b):
        return _binary(a, b, _div, operator.truediv)

    def __rtruediv__(b, a):
        return _reflected(a, b, _div, operator.truediv)

    def __floordiv__(a, b):
        return _binary(a, b, _floordiv, operator.floordiv)

    def __rfloordiv__(b, a):
        return _reflected(a, b, _floordiv, operator.floordiv)

    def __divmod__(a, b):
        return _binary(a, b, _divmod, divmod)

    def __rdivmod__(b, a):
        return _reflected(a, b, _divmod, divmod)

    def __mod__(a, b):
        return _binary(a, b, lambda a, b: _divmod(a, b)[1], operator.mod)

    def __rmod__(b, a):
        return _reflected(a, b, lambda a, b: _divmod(a, b)[1], operator.mod)

    def __pow__(a, b, modulo=None):
        if modulo is not None:
            return NotImplemented
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return Fraction._made(a._numerator ** power, a._denominator ** power)
            if a._numerator > 0:
                return Fraction._made(a._denominator ** -power, a._numerator ** -power)
            if a._numerator == 0:
                raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
            return Fraction._made((-a._denominator) ** -power, (-a._numerator) ** -power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a, modulo=None):
        if modulo is not None:
            return NotImplemented
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return Fraction._made(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._made(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._made(abs(a._numerator), a._denominator)

    def __int__(a):
        return a.__trunc__()

    def __float__(a):
        return a._numerator / a._denominator

    def __trunc__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 != self._denominator:
                return floor + (rest * 2 > self._denominator)
            return floor + floor % 2
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        modulus = (1 << 61) - 1
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            result = 314159
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __eq__(a, b):
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _compared(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compared(b, operator.lt)

    def __gt__(a, b):
        return a._compared(b, operator.gt)

    def __le__(a, b):
        return a._compared(b, operator.le)

    def __ge__(a, b):
        return a._compared(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _parsed(text):
    found = _FORM.match(text)
    if found is None or (found["denom"] and (found["decimal"] is not None or found["exp"])):
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    numerator = int(found["num"] or "0")
    denominator = 1
    if found["denom"]:
        denominator = int(found["denom"])
    else:
        decimal = found["decimal"]
        if decimal:
            decimal = decimal.replace("_", "")
            scale = 10 ** len(decimal)
            numerator = numerator * scale + int(decimal)
            denominator *= scale
        if found["exp"]:
            exponent = int(found["exp"])
            if exponent >= 0:
                numerator *= 10 ** exponent
            else:
                denominator *= 10 ** -exponent
    if found["sign"] == "-":
        numerator = -numerator
    if denominator == 0:
        raise ZeroDivisionError(f"Fraction({numerator}, 0)")
    divisor = math.gcd(numerator, denominator)
    return numerator // divisor, denominator // divisor


def _binary(a, b, exact, fallback):
    if isinstance(b, Fraction):
        return exact(a, b)
    if isinstance(b, int):
        return exact(a, Fraction(b))
    if isinstance(b, float):
        return fallback(float(a), b)
    if isinstance(b, complex) and fallback not in (operator.floordiv, operator.mod, divmod):
        return fallback(float(a), b)
    return NotImplemented


def _reflected(a, b, exact, fallback):
    if isinstance(a, numbers.Rational):
        return exact(Fraction(a), b)
    if isinstance(a, numbers.Real):
        return fallback(float(a), float(b))
    if isinstance(a, numbers.Complex):
        return fallback(complex(a), complex(b))
    return NotImplemented


def _add(a, b):
    return Fraction(a._numerator * b._denominator + b._numerator * a._denominator,
                    a._denominator * b._denominator)


def _sub(a, b):
    return Fraction(a._numerator * b._denominator - b._numerator * a._denominator,
                    a._denominator * b._denominator)


def _mul(a, b):
    return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)


def _div(a, b):
    if b._numerator == 0:
        sign = (a._numerator > 0) - (a._numerator < 0)
        raise ZeroDivisionError(f"Fraction({sign * b._denominator}, 0)")
    return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)


def _floordiv(a, b):
    return (a._numerator * b._denominator) // (a._denominator * b._numerator)


def _divmod(a, b):
    quotient, rest = divmod(a._numerator * b._denominator, a._denominator * b._numerator)
    return quotient, Fraction(rest, a._denominator * b._denominator)


# ---- formatting

def _padded(text, sign, found):
    fill = found["fill"] or " "
    align = found["align"] or ">"
    padding = fill * (int(found["minimumwidth"] or "0") - len(sign) - len(text))
    if align == ">":
        return padding + sign + text
    if align == "<":
        return sign + text + padding
    if align == "^":
        half = len(padding) // 2
        return padding[:half] + sign + text + padding[half:]
    return sign + padding + text


def _sign(negative, found):
    return "-" if negative else "" if found["sign"] == "-" else found["sign"]


def _general(self, found):
    n, d = self._numerator, self._denominator
    thousands = found["thousands_sep"] or ""
    body = format(abs(n), thousands)
    if d > 1 or found["alt"]:
        body += "/" + format(d, thousands)
    return _padded(body, _sign(n < 0, found), found)


def _rounded_to_exponent(n, d, exponent, no_neg_zero=False):
    """(negative, significand) of n/d in units of 10**exponent, half to even."""
    if exponent >= 0:
        d *= 10 ** exponent
    else:
        n *= 10 ** -exponent
    q, r = divmod(n + (d >> 1), d)
    if r == 0 and d & 1 == 0:
        q &= -2
    sign = q < 0 if no_neg_zero else n < 0
    return sign, abs(q)


def _rounded_to_figures(n, d, figures):
    if n == 0:
        return False, 0, 1 - figures
    left, right = str(abs(n)), str(d)
    magnitude = len(left) - len(right) + (left >= right)
    exponent = magnitude - figures
    sign, significand = _rounded_to_exponent(n, d, exponent)
    if len(str(significand)) == figures + 1:
        significand //= 10
        exponent += 1
    return sign, significand, exponent


def _fixed(self, found):
    kind = found["type"]
    precision = int(found["precision"] or "6")
    trim = kind in "gG" and not found["alt"]
    if kind in "fF%":
        exponent = -precision - (2 if kind == "%" else 0)
        negative, significand = _rounded_to_exponent(
            self._numerator, self._denominator, exponent, bool(found["no_neg_zero"]))
        scientific, point = False, precision
    else:
        figures = max(precision, 1) if kind in "gG" else precision + 1
        negative, significand, exponent = _rounded_to_figures(self._numerator, self._denominator, figures)
        scientific = kind in "eE" or exponent > 0 or exponent + figures <= -4
        point = figures - 1 if scientific else -exponent
    suffix = "%" if kind == "%" else f"{kind if kind in 'eE' else 'E' if kind == 'G' else 'e'}{exponent + point:+03d}" if scientific else ""
    digits = f"{significand:0{point + 1}d}"
    leading, fraction = digits[:len(digits) - point], digits[len(digits) - point:]
    if trim:
        fraction = fraction.rstrip("0")
    if found["frac_separators"]:
        fraction = found["frac_separators"].join([fraction[i:i + 3] for i in range(0, len(fraction), 3)])
    trailing = ("." if fraction or found["alt"] else "") + fraction + suffix
    sign = _sign(negative, found)
    if found["zeropad"] or found["align"] == "=" and found["fill"] == "0":
        least = int(found["minimumwidth"] or "0") - len(sign) - len(trailing)
        leading = leading.zfill(3 * least // 4 + 1 if found["thousands_sep"] else least)
    if found["thousands_sep"]:
        first = 1 + (len(leading) - 1) % 3
        leading = leading[:first] + "".join(found["thousands_sep"] + leading[i:i + 3]
                                            for i in range(first, len(leading), 3))
    return _padded(leading + trailing, sign, found)
