"""Decimal fixed-point and floating-point arithmetic."""

# By the General Decimal Arithmetic Specification; what it leaves open as in CPython 3.14,
# Modules/_decimal/_decimal.c. The rule: a number is (-1)**sign * coefficient * 10**exponent, exactly; only
# _finished() makes it fit a context, which every operation does once, with its exact result or with one that
# has digits enough to be rounded as that would be.
import math as _math
import numbers as _numbers
import re as _re
import sys as _sys
from collections import namedtuple as _namedtuple

import _decimal_arithmetic
import _decimal_digits
from _decimal_arithmetic import (
    _made, _invalid, _operand, _needed, _signed, _add, _subtract, _multiply, _divide, _shortened,
    _divmod_whole, _floor_divide, _modulo, _divmod, _nan_of, _power, _finished_even, _full, _ln_fixed,
    _compared, _overflowed)
from _decimal_context import *
from _decimal_numbers import digits_of, fixed_exp, ln10, number_of, rounded, text_of

__in_c__ = ("Decimal", "Context")
__all__ = [
    "BasicContext", "Clamped", "Context", "ConversionSyntax", "Decimal", "DecimalException", "DecimalTuple",
    "DefaultContext", "DivisionByZero", "DivisionImpossible", "DivisionUndefined", "ExtendedContext",
    "FloatOperation", "HAVE_CONTEXTVAR", "HAVE_THREADS", "IEEEContext", "Inexact", "InvalidContext",
    "InvalidOperation", "MAX_EMAX", "MAX_PREC", "MIN_EMIN", "MIN_ETINY", "Overflow", "ROUND_05UP",
    "ROUND_CEILING", "ROUND_DOWN", "ROUND_FLOOR", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_HALF_UP",
    "ROUND_UP", "Rounded", "Subnormal", "Underflow", "getcontext", "localcontext", "setcontext"]
__version__ = "1.70"
__libmpdec_version__ = "2.5.1"
HAVE_THREADS = HAVE_CONTEXTVAR = True

DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent", module="decimal")

_PATTERN = _re.compile(
    r"([-+])?(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([-+]?\d+))?|([-+])?(?:(inf)(?:inity)?|(s?nan)(\d*))",
    _re.IGNORECASE)
_P = _sys.hash_info.modulus
_INVERSE = pow(10, -1, _P)


def _created(value, context):
    made = Decimal(value, context)
    if made._kind in ("n", "N") and digits_of(made._coef) > context.prec - context.clamp:
        return _invalid(context, ConversionSyntax)
    return made._finished(context)


def _binary(method):
    def forward(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else method(self, other, getcontext())

    def backward(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else method(other, self, getcontext())

    return forward, backward


def _comparison(test, is_equality=False):
    def compare(self, other, /):
        if isinstance(other, (int, Decimal)):
            other, this = _operand(other), self
        elif isinstance(other, float):
            context = getcontext()
            context.flags[FloatOperation] = True
            if not is_equality:
                context._raise(FloatOperation)
            other, this = Decimal.from_float(other), self
        elif isinstance(other, complex) and is_equality and not other.imag:
            other, this = Decimal.from_float(other.real), self
        elif isinstance(other, _numbers.Rational):
            # self * denominator and numerator, exactly
            this = self if self._kind else _made(self._sign, self._coef * other.denominator, self._exp)
            other = Decimal(other.numerator)
        else:
            return NotImplemented
        if "n" in (this._kind, other._kind) or "N" in (this._kind, other._kind):
            if not is_equality or "N" in (this._kind, other._kind):
                getcontext()._raise(InvalidOperation)
            return test(1) and test(-1) and not test(0)
        return test(_compared(this, other))
    return compare


class Decimal:
    """A decimal number of any size; operations round to the current context."""

    __slots__ = ("_sign", "_coef", "_exp", "_kind")

    def __new__(cls, value="0", context=None):
        self = object.__new__(cls)
        self._kind = ""
        if isinstance(value, str):
            text = value.strip().replace("_", "")
            match = _PATTERN.fullmatch(text)
            if match is None:
                (context or getcontext())._raise(ConversionSyntax)
                self._sign, self._coef, self._exp, self._kind = 0, 0, 0, "n"
                return self
            sign, whole, fraction, only, exponent, sign2, is_infinite, nan, payload = match.groups()
            self._sign = int((sign or sign2) == "-")
            if is_infinite or nan:
                self._coef, self._exp = number_of(payload or ""), 0
                self._kind = "F" if is_infinite else "N" if nan[0] in "sS" else "n"
            else:
                fraction = only if whole is None else fraction or ""
                self._coef = number_of((whole or "") + fraction)
                self._exp = int(exponent or 0) - len(fraction)
        elif isinstance(value, int):
            self._sign, self._coef, self._exp = int(value < 0), abs(int(value)), 0
        elif isinstance(value, Decimal):
            self._sign, self._coef, self._exp, self._kind = (
                value._sign, value._coef, value._exp, value._kind)
        elif isinstance(value, float):
            (context or getcontext())._raise(FloatOperation)
            found = Decimal.from_float(value)
            self._sign, self._coef, self._exp, self._kind = (
                found._sign, found._coef, found._exp, found._kind)
        elif isinstance(value, (tuple, list)):
            self._from_tuple(tuple(value))
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
        return self

    def _from_tuple(self, value):
        if len(value) != 3:
            raise ValueError("argument must be a sequence of length 3")
        sign, digits, exponent = value
        if sign not in (0, 1):
            raise ValueError("sign must be an integer with the value 0 or 1")
        if any(not isinstance(digit, int) or not 0 <= digit <= 9 for digit in digits):
            raise ValueError("coefficient must be a tuple of digits")
        self._sign = int(sign)
        self._coef = number_of("".join(map(str, digits)))
        self._exp = exponent
        if isinstance(exponent, str):
            if exponent not in ("F", "n", "N"):
                raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
            self._exp, self._kind = 0, exponent
            if exponent == "F":
                self._coef = 0

    @classmethod
    def from_float(cls, value, /):
        if isinstance(value, int):
            return cls(value)
        if not isinstance(value, float):
            raise TypeError("argument must be int or float")
        if _math.isinf(value) or _math.isnan(value):
            made = _made(int(_math.copysign(1, value) < 0), 0, 0, "F" if _math.isinf(value) else "n")
        else:
            top, bottom = abs(value).as_integer_ratio()
            places = bottom.bit_length() - 1
            made = _made(int(_math.copysign(1, value) < 0), top * 5 ** places, -places)
        return made if cls is Decimal else cls(made)

    @classmethod
    def from_number(cls, number, /):
        if isinstance(number, float):
            return cls.from_float(number)
        if isinstance(number, (int, Decimal)):
            return cls(number)
        raise TypeError(f"Cannot convert {number!r} to Decimal")

    # ---- as other things
    def __str__(self):
        return self._text(getcontext().capitals)

    def __repr__(self):
        return f"Decimal('{self._text(getcontext().capitals)}')"

    def _text(self, capitals, is_engineering=False):
        sign = "-" if self._sign else ""
        if self._kind:
            word = {"F": "Infinity", "n": "NaN", "N": "sNaN"}[self._kind]
            return sign + word + (text_of(self._coef) if self._coef else "")
        digits = text_of(self._coef)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not is_engineering:
            point = 1
        elif self._coef:
            point = (left - 1) % 3 + 1
        else:
            point = (left + 1) % 3 - 1
        if point <= 0:
            text = "0." + "0" * -point + digits
        elif point >= len(digits):
            text = digits + "0" * (point - len(digits))
        else:
            text = digits[:point] + "." + digits[point:]
        if left != point:
            text += ("E" if capitals else "e") + f"{left - point:+d}"
        return sign + text

    def to_eng_string(self, context=None):
        return self._text((context or getcontext()).capitals, True)

    def as_tuple(self):
        digits = () if self._kind == "F" or (self._kind and not self._coef) else tuple(
            map(int, text_of(self._coef)))
        return DecimalTuple(self._sign, (0,) if self._kind == "F" else digits, self._kind or self._exp)

    def as_integer_ratio(self):
        if self._kind == "F":
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._kind:
            raise ValueError("cannot convert NaN to integer ratio")
        top, bottom = _signed(self), 1
        if self._exp >= 0:
            return top * 10 ** self._exp, 1
        bottom = 10 ** -self._exp
        common = _math.gcd(top, bottom)
        return top // common, bottom // common

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    def __hash__(self):
        if self._kind == "N":
            raise TypeError("Cannot hash a signaling NaN value")
        if self._kind == "n":
            return object.__hash__(self)
        if self._kind:
            return -_sys.hash_info.inf if self._sign else _sys.hash_info.inf
        power = pow(10, self._exp, _P) if self._exp >= 0 else pow(_INVERSE, -self._exp, _P)
        found = self._coef * power % _P
        found = -found if self._sign else found
        return -2 if found == -1 else found

    def __bool__(self):
        return bool(self._kind or self._coef)

    def __int__(self):
        if self._kind == "F":
            raise OverflowError("cannot convert Infinity to integer")
        if self._kind:
            raise ValueError("cannot convert NaN to integer")
        return self._whole(ROUND_DOWN)

    __trunc__ = __int__

    def __float__(self):
        if self._kind == "N":
            raise ValueError("cannot convert signaling NaN to float")
        return float(self._text(1) if not (self._kind and self._coef) else "-nan" if self._sign else "nan")

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return _made(0, 0, 0)

    def conjugate(self):
        return self

    def _whole(self, rounding):
        if self._kind == "F":
            raise OverflowError("cannot convert Infinity to integer")
        if self._kind:
            raise ValueError("cannot convert NaN to integer")
        size = rounded(self._coef, -self._exp, rounding, self._sign)[0]
        return -size if self._sign else size

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def __round__(self, ndigits=None, /):
        if ndigits is None:
            return self._whole(ROUND_HALF_EVEN)
        if not isinstance(ndigits, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(_made(0, 1, -ndigits))

    def __format__(self, spec, /):
        from _decimal_format import format_decimal
        return format_decimal(self, spec, getcontext())

    # ---- rounded to a context
    def _finished(self, context):
        if self._kind:
            return _nan_of(context, self) or self
        top, tiny = context.Etop(), context.Etiny()
        coef, exponent, sign = self._coef, self._exp, self._sign
        if not coef:
            found = min(max(exponent, tiny), top if context.clamp else context.Emax)
            if found == exponent:
                return self
            context._raise(Clamped)
            return _made(sign, 0, found)
        least = digits_of(coef) + exponent - context.prec
        if least > top:
            return _overflowed(sign, context)
        is_subnormal = least < tiny
        least = max(least, tiny)
        if exponent < least:
            kept, is_inexact = rounded(coef, least - exponent, context.rounding, sign)
            if kept >= 10 ** context.prec:
                kept, least = kept // 10, least + 1
            if least > top:
                return _overflowed(sign, context)
            conditions = [Underflow] if is_inexact and is_subnormal else []
            conditions += [Subnormal] if is_subnormal else []
            conditions += [Inexact] if is_inexact else []
            conditions += [Rounded] if kept else [Rounded, Clamped]
            context._raise(*conditions)
            return _made(sign, kept, least)
        if is_subnormal:
            context._raise(Subnormal)
        if context.clamp and exponent > top:
            context._raise(Clamped)
            return _made(sign, coef * 10 ** (exponent - top), top)
        return self

    def __pos__(self):
        context = getcontext()
        if not (self._kind or self._coef) and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._finished(context)
        return self._finished(context)

    def __neg__(self):
        context = getcontext()
        if not (self._kind or self._coef) and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._finished(context)
        return (self if self._kind in ("n", "N") else self.copy_negate())._finished(context)

    def __abs__(self):
        return (self if self._kind in ("n", "N") else self.copy_abs())._finished(getcontext())

    __add__, __radd__ = _binary(_add)
    __sub__, __rsub__ = _binary(_subtract)
    __mul__, __rmul__ = _binary(_multiply)
    __truediv__, __rtruediv__ = _binary(_divide)
    __floordiv__, __rfloordiv__ = _binary(_floor_divide)
    __mod__, __rmod__ = _binary(_modulo)
    __divmod__, __rdivmod__ = _binary(_divmod)
    _pow, __rpow__ = _binary(_power)

    def __pow__(self, other, modulo=None, /):
        if modulo is None:
            return self._pow(other)
        a, b, m = self, _operand(other), _operand(modulo)
        if b is None or m is None:
            return NotImplemented
        context = getcontext()
        found = _nan_of(context, a, b, m)
        if found is not None:
            return found
        if any(each._kind or each != each.to_integral_value() for each in (a, b, m)):
            return _invalid(context)
        if b._sign or not m or (not b and not a) or digits_of(int(m.copy_abs())) > context.prec:
            return _invalid(context)
        found = pow(abs(int(a)), int(b), abs(int(m)))
        return _made(int(a._sign and int(b) & 1), found, 0)

    __eq__ = _comparison(lambda way: way == 0, True)
    __ne__ = _comparison(lambda way: way != 0, True)
    __lt__ = _comparison(lambda way: way < 0)
    __le__ = _comparison(lambda way: way <= 0)
    __gt__ = _comparison(lambda way: way > 0)
    __ge__ = _comparison(lambda way: way >= 0)

    # ---- as the context does it, or the one that is given
    def sqrt(self, context=None):
        context = context or getcontext()
        found = _nan_of(context, self)
        if found is not None:
            return found
        if not (self._kind or self._coef):
            return _made(self._sign, 0, self._exp >> 1)._finished(context)
        if self._sign:
            return _invalid(context)
        if self._kind:
            return self
        ideal = self._exp >> 1
        coef = self._coef * 10 if self._exp & 1 else self._coef
        shift = context.prec + 1 - (digits_of(coef) + 1) // 2
        scaled, rest = (coef * 100 ** shift, 0) if shift >= 0 else divmod(coef, 100 ** -shift)
        root = _math.isqrt(scaled)
        exponent = ideal - shift
        if rest or root * root != scaled:
            root += root % 5 == 0
        elif shift >= 0:
            root, exponent = _shortened(root, exponent, ideal)
        return _finished_even(_made(0, root, exponent), context)

    def exp(self, context=None):
        context = context or getcontext()
        found = _nan_of(context, self)
        if found is not None:
            return found
        if self._kind:
            return _made(0, 0, 0) if self._sign else self
        if not self._coef:
            return _made(0, 1, 0)
        if self.adjusted() > 20:
            far = context.Emin - context.prec if self._sign else context.Emax + context.prec
            context._raise(Inexact, Rounded)
            return _finished_even(_made(0, 1, 10 * far), context)
        places = context.prec + 10 + max(0, self.adjusted() + 2)
        if self.adjusted() < -places:
            number = 10 ** places + (-1 if self._sign else 1)
            return _full(0, number, -places, context)
        drop = -self._exp - places
        x = self._coef // 10 ** drop if drop > 0 else self._coef * 10 ** -drop
        return _full(0, *fixed_exp(-x if self._sign else x, places), context)

    def _logarithm(self, context, is_common):
        found = _nan_of(context, self)
        if found is not None:
            return found
        if not (self._kind or self._coef):
            return _made(1, 0, 0, "F")
        if self._sign:
            return _invalid(context)
        if self._kind:
            return self
        reduced, exponent = _shortened(self._coef, self._exp, MAX_EMAX)
        if reduced == 1 and (is_common or exponent == 0):
            return _made(int(exponent < 0), abs(exponent), 0)._finished(context)
        places = context.prec + 12
        while True:
            number = _ln_fixed(self, places)
            if is_common:
                number = number * 10 ** places // ln10(places)
            if digits_of(abs(number)) > context.prec + 8:
                return _full(int(number < 0), abs(number), -places, context)
            places *= 2

    def ln(self, context=None):
        return self._logarithm(context or getcontext(), False)

    def log10(self, context=None):
        return self._logarithm(context or getcontext(), True)

    def quantize(self, exp, rounding=None, context=None):
        exp, context = _needed(exp), context or getcontext()
        rounding = context.rounding if rounding is None else rounding
        found = _nan_of(context, self, exp)
        if found is not None:
            return found
        if self._kind or exp._kind:
            return self if self._kind and exp._kind else _invalid(context)
        if not context.Etiny() <= exp._exp <= context.Emax:
            return _invalid(context)
        if not self._coef:
            return _made(self._sign, 0, exp._exp)._finished(context)
        if self.adjusted() > context.Emax or self.adjusted() - exp._exp + 1 > context.prec:
            return _invalid(context)
        kept, is_inexact = rounded(self._coef, exp._exp - self._exp, rounding, self._sign)
        made = _made(self._sign, kept, exp._exp)
        if made.adjusted() > context.Emax or digits_of(kept) > context.prec:
            return _invalid(context)
        if exp._exp > self._exp:
            context._raise(*([Inexact, Rounded] if is_inexact else [Rounded]))
        return made._finished(context)

    def to_integral_value(self, rounding=None, context=None):
        context = context or getcontext()
        if self._kind:
            return _nan_of(context, self) or self
        if self._exp >= 0:
            return self
        kept, _ = rounded(self._coef, -self._exp, rounding or context.rounding, self._sign)
        return _made(self._sign, kept, 0)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        made = self.to_integral_value(rounding, context)
        if not self._kind and self._exp < 0 and self._coef:
            context._raise(*([Rounded] if made == self else [Inexact, Rounded]))
        return made

    def normalize(self, context=None):
        context = context or getcontext()
        made = self._finished(context)
        if made._kind:
            return made
        if not made._coef:
            return _made(made._sign, 0, 0)
        top = context.Etop() if context.clamp else context.Emax
        return _made(made._sign, *_shortened(made._coef, made._exp, top))

    def fma(self, other, third, context=None):
        other, third, context = _needed(other), _needed(third), context or getcontext()
        if self._kind or other._kind:
            return _add(_multiply(self, other, context), third, context)
        product = _made(self._sign ^ other._sign, self._coef * other._coef, self._exp + other._exp)
        return _add(product, third, context)

    def remainder_near(self, other, context=None):
        other, context = _needed(other), context or getcontext()
        found = _nan_of(context, self, other)
        if found is not None:
            return found
        if self._kind or not (other._kind or other._coef):
            return _invalid(context, InvalidOperation if self else DivisionUndefined)
        if other._kind:
            return self._finished(context)
        parts = _divmod_whole(self, other, context) if self._coef else (0, 0, min(self._exp, other._exp))
        if parts is None:
            return _invalid(context, DivisionImpossible)
        quotient, rest, exponent = parts
        unit = other._coef * 10 ** (other._exp - exponent)
        sign = self._sign
        if 2 * rest + (quotient & 1) > unit:
            rest, sign = unit - rest, 1 - sign
        return _made(sign, rest, exponent)._finished(context)

    # ---- comparisons as numbers
    def compare(self, other, context=None):
        other, context = _needed(other), context or getcontext()
        found = _nan_of(context, self, other)
        if found is not None:
            return found
        return Decimal(_compared(self, other))

    def compare_signal(self, other, context=None):
        other, context = _needed(other), context or getcontext()
        if self.is_nan() or other.is_nan():
            context._raise(InvalidOperation)
        return self.compare(other, context)

    def _order(self):
        rank = {"": 0, "F": 1, "N": 2, "n": 3}[self._kind]
        way = -1 if self._sign else 1
        return way * (rank + 1), self._coef * way

    def compare_total(self, other, context=None):
        other = _needed(other)
        if not (self._kind or other._kind) and self._sign == other._sign:
            way = _compared(self, other)
            if not way:
                way = (self._exp > other._exp) - (self._exp < other._exp)
                way = -way if self._sign else way
            return Decimal(way)
        mine, theirs = self._order(), other._order()
        if not (self._kind and other._kind):
            mine, theirs = mine[0], theirs[0]
        return Decimal((mine > theirs) - (mine < theirs))

    def compare_total_mag(self, other, context=None):
        return self.copy_abs().compare_total(_needed(other).copy_abs())

    def _extreme(self, other, context, way, by_size):
        other, context = _needed(other), context or getcontext()
        if "N" not in (self._kind, other._kind) and (self._kind == "n") != (other._kind == "n"):
            return (other if self._kind == "n" else self)._finished(context)
        found = _nan_of(context, self, other)
        if found is not None:
            return found
        a, b = (self.copy_abs(), other.copy_abs()) if by_size else (self, other)
        order = _compared(a, b) or int(self.compare_total(other))
        return (self if order * way >= 0 else other)._finished(context)

    def max(self, other, context=None):
        return self._extreme(other, context, 1, False)

    def min(self, other, context=None):
        return self._extreme(other, context, -1, False)

    def max_mag(self, other, context=None):
        return self._extreme(other, context, 1, True)

    def min_mag(self, other, context=None):
        return self._extreme(other, context, -1, True)

    # ---- parts and kinds
    def adjusted(self):
        return 0 if self._kind else self._exp + digits_of(self._coef) - 1

    def canonical(self):
        return self

    def radix(self):
        return Decimal(10)

    def copy_abs(self):
        return _made(0, self._coef, self._exp, self._kind)

    def copy_negate(self):
        return _made(1 - self._sign, self._coef, self._exp, self._kind)

    def copy_sign(self, other, context=None):
        return _made(_needed(other)._sign, self._coef, self._exp, self._kind)

    def is_canonical(self):
        return True

    def is_finite(self):
        return not self._kind

    def is_infinite(self):
        return self._kind == "F"

    def is_nan(self):
        return self._kind in ("n", "N")

    def is_qnan(self):
        return self._kind == "n"

    def is_snan(self):
        return self._kind == "N"

    def is_signed(self):
        return bool(self._sign)

    def is_zero(self):
        return not self._kind and not self._coef

    def is_normal(self, context=None):
        return bool(self._coef) and not self._kind and (context or getcontext()).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        return bool(self._coef) and not self._kind and self.adjusted() < (context or getcontext()).Emin

    def same_quantum(self, other, context=None):
        other = _needed(other)
        if self._kind or other._kind:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    def number_class(self, context=None):
        if self._kind in ("n", "N"):
            return "NaN" if self._kind == "n" else "sNaN"
        kind = ("Infinity" if self._kind else "Zero" if not self._coef else
                "Subnormal" if self.is_subnormal(context) else "Normal")
        return ("-" if self._sign else "+") + kind

    def logb(self, context=None):
        context = context or getcontext()
        found = _nan_of(context, self)
        if found is not None:
            return found
        if self._kind:
            return self.copy_abs()
        if not self._coef:
            context._raise(DivisionByZero)
            return _made(1, 0, 0, "F")
        return Decimal(self.adjusted())._finished(context)

    def scaleb(self, other, context=None):
        other, context = _needed(other), context or getcontext()
        found = _nan_of(context, self, other)
        if found is not None:
            return found
        if other._kind or other._exp != 0 or other._coef > 2 * (context.Emax + context.prec):
            return _invalid(context)
        if self._kind:
            return self
        return _made(self._sign, self._coef, self._exp + int(other))._finished(context)

    logical_and = _decimal_digits.logical_and
    logical_or = _decimal_digits.logical_or
    logical_xor = _decimal_digits.logical_xor
    logical_invert = _decimal_digits.logical_invert
    shift = _decimal_digits.shift
    rotate = _decimal_digits.rotate
    next_toward = _decimal_digits.next_toward

    def next_plus(self, context=None):
        return self._next(context or getcontext(), ROUND_CEILING)

    def next_minus(self, context=None):
        return self._next(context or getcontext(), ROUND_FLOOR)

    def _next(self, context, rounding):
        found = _nan_of(context, self)
        if found is not None:
            return found
        grows = rounding == ROUND_CEILING
        if self._kind:
            if bool(self._sign) != grows:
                return self
            return _made(self._sign, 10 ** context.prec - 1, context.Etop())
        quiet = context.copy()
        quiet.clear_traps()
        quiet.rounding = rounding
        there = self._finished(quiet)
        if there != self:
            return there
        return _add(self, _made(int(not grows), 1, context.Etiny() - 1), quiet)


_decimal_arithmetic.number_class.append(Decimal)
_numbers.Number.register(Decimal)


# ---- the same as methods of contexts
def _of_context(name, function):
    def method(self, *operands):
        return function(self, *[_needed(operand) for operand in operands])
    method.__name__ = name
    method.__qualname__ = "Context." + name
    setattr(Context, name, method)


for _name, _function in {"add": _add, "subtract": _subtract, "multiply": _multiply, "divide": _divide,
                         "divide_int": _floor_divide, "remainder": _modulo, "divmod": _divmod}.items():
    _of_context(_name, lambda context, a, b, function=_function: function(a, b, context))
for _name in ("sqrt", "exp", "ln", "log10", "normalize", "logb", "next_plus", "next_minus", "number_class",
              "is_normal", "is_subnormal", "to_eng_string", "logical_invert"):
    _of_context(_name, lambda context, a, name=_name: getattr(a, name)(context=context))
for _name in ("compare", "compare_signal", "compare_total", "compare_total_mag", "max", "min", "max_mag",
              "min_mag", "quantize", "remainder_near", "scaleb", "same_quantum", "copy_sign",
              "logical_and", "logical_or", "logical_xor", "shift", "rotate", "next_toward"):
    _of_context(_name, lambda context, a, b, name=_name: getattr(a, name)(b, context=context))
for _name in ("canonical", "copy_abs", "copy_negate", "is_canonical", "is_finite", "is_infinite", "is_nan",
              "is_qnan", "is_signed", "is_snan", "is_zero"):
    _of_context(_name, lambda context, a, name=_name: getattr(a, name)())
_of_context("plus", lambda context, a: _add(_made(a._sign, 0, a._exp) if not a._kind else a, a, context)
            if not (a._kind or a._coef) and context.rounding == ROUND_FLOOR else
            (a.copy_abs() if not (a._kind or a._coef) else a)._finished(context))
_of_context("minus", lambda context, a: (a if a.is_nan() else a.copy_negate())._finished(context)
            if a else a.copy_abs()._finished(context))
_of_context("abs", lambda context, a: (a if a.is_nan() else a.copy_abs())._finished(context))
_of_context("fma", lambda context, a, b, c: a.fma(b, c, context))
_of_context("power", lambda context, a, b: _power(a, b, context))
_of_context("to_integral_value", lambda context, a: a.to_integral_value(None, context))
_of_context("to_integral", lambda context, a: a.to_integral_value(None, context))
_of_context("copy_decimal", lambda context, a: a)
_of_context("to_integral_exact", lambda context, a: a.to_integral_exact(None, context))
_of_context("to_sci_string", lambda context, a: a._text(context.capitals))
del _name, _function
