# Methods of Decimal that look at the digits of a coefficient, and next_toward(). By the General Decimal
# Arithmetic Specification and CPython 3.14, Modules/_decimal/libmpdec/mpdecimal.c.
import operator

from _decimal_arithmetic import _compared, _invalid, _made, _nan_of, _needed
from _decimal_context import *
from _decimal_numbers import number_of, text_of


# A logical operand is a whole number of ones and zeros, of which each is a bit.
def _bits(number):
    digits = text_of(number._coef)
    if number._kind or number._sign or number._exp or set(digits) - {"0", "1"}:
        return None
    return int(digits, 2)


def _of_bits(bits, context):
    return _made(0, number_of(f"{bits % (1 << context.prec):b}"), 0)


def _logical(combine):
    def method(self, other, context=None):
        a, b, context = _bits(self), _bits(_needed(other)), context or getcontext()
        return _invalid(context) if a is None or b is None else _of_bits(combine(a, b), context)
    return method


logical_and = _logical(operator.and_)
logical_or = _logical(operator.or_)
logical_xor = _logical(operator.xor)


def logical_invert(self, context=None):
    bits, context = _bits(self), context or getcontext()
    return _invalid(context) if bits is None else _of_bits(~bits, context)


def _moving(move):
    # move(coefficient, places, digits): to the left, or to the right where places are negative.
    def method(self, other, context=None):
        other, context = _needed(other), context or getcontext()
        found = _nan_of(context, self, other)
        if found is not None:
            return found
        if other._kind or other._exp or other._coef > context.prec:
            return _invalid(context)
        if self._kind:
            return self
        moved = move(self._coef % 10 ** context.prec, int(other), context.prec)
        return _made(self._sign, moved % 10 ** context.prec, self._exp)
    return method


@_moving
def shift(coef, places, digits):
    return coef * 10 ** places if places >= 0 else coef // 10 ** -places


@_moving
def rotate(coef, places, digits):
    upper, lower = divmod(coef, 10 ** (digits - places % digits))
    return lower * 10 ** (places % digits) + upper


def next_toward(self, other, context=None):
    other, context = _needed(other), context or getcontext()
    found = _nan_of(context, self, other)
    if found is not None:
        return found
    way = _compared(self, other)
    if way == 0:
        return self.copy_sign(other)
    there = self.next_plus(context) if way < 0 else self.next_minus(context)
    if there._kind:
        context._raise(Overflow, Inexact, Rounded)
    elif there.adjusted() < context.Emin:
        context._raise(Underflow, Subnormal, Inexact, Rounded, *([] if there._coef else [Clamped]))
    return there
