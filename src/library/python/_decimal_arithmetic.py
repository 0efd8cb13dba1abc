# Operations of decimal numbers: each gets its operands and the context that the result is to fit. See
# decimal.py, which says what a number is and whose class it is of.
from _decimal_context import *
from _decimal_context import _SIGNALS
from _decimal_numbers import digits_of, fixed_exp, fixed_ln, ln10, rounded

number_class = []  # Decimal, once it is there


def _made(sign, coefficient, exponent, kind=""):
    self = object.__new__(number_class[0])
    self._sign, self._coef, self._exp, self._kind = sign, coefficient, exponent, kind
    return self


def _invalid(context, condition=InvalidOperation):
    context._raise(condition)
    return _made(0, 0, 0, "n")


# Of an operand: a Decimal, or None for what is none.
def _operand(value):
    if isinstance(value, number_class[0]):
        return value
    if isinstance(value, int):
        return _made(int(value < 0), abs(int(value)), 0)
    return None


def _needed(value):
    found = _operand(value)
    if found is None:
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return found


# Both as whole numbers of one exponent.
def _aligned(a, b):
    exponent = min(a._exp, b._exp)
    return a._coef * 10 ** (a._exp - exponent), b._coef * 10 ** (b._exp - exponent), exponent


def _signed(number):
    return -number._coef if number._sign else number._coef


# A tiny operand, far below every digit of the result, stands for itself as a single digit there.
def _add(a, b, context):
    if a._kind or b._kind:
        found = _nan_of(context, a, b)
        if found is not None:
            return found
        if a._kind and b._kind and a._sign != b._sign:
            return _invalid(context)
        return a if a._kind else b
    if a._coef and b._coef:
        big, small = (a, b) if a.adjusted() >= b.adjusted() else (b, a)
        floor = big._exp + min(-1, digits_of(big._coef) - context.prec - 2)
        if digits_of(small._coef) + small._exp - 1 < floor:
            small = _made(small._sign, 1, floor)
            a, b = big, small
    elif not a._coef and not b._coef:
        sign = a._sign & b._sign
        if a._sign != b._sign and context.rounding == ROUND_FLOOR:
            sign = 1
        return _made(sign, 0, min(a._exp, b._exp))._finished(context)
    elif not a._coef or not b._coef:
        zero, other = (a, b) if not a._coef else (b, a)
        exponent = max(min(a._exp, b._exp), other._exp - context.prec - 1)
        if exponent < other._exp:
            other = _made(other._sign, other._coef * 10 ** (other._exp - exponent), exponent)
        return other._finished(context)
    x, y, exponent = _aligned(a, b)
    total = (-x if a._sign else x) + (-y if b._sign else y)
    sign = int(total < 0) if total else int(context.rounding == ROUND_FLOOR)
    return _made(sign, abs(total), exponent)._finished(context)


def _subtract(a, b, context):
    return _add(a, b if b._kind in ("n", "N") else _made(1 - b._sign, b._coef, b._exp, b._kind), context)


def _multiply(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        found = _nan_of(context, a, b)
        if found is not None:
            return found
        if not (a._kind or a._coef) or not (b._kind or b._coef):
            return _invalid(context)
        return _made(sign, 0, 0, "F")
    return _made(sign, a._coef * b._coef, a._exp + b._exp)._finished(context)


def _divide(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        found = _nan_of(context, a, b)
        if found is not None:
            return found
        if a._kind:
            return _invalid(context) if b._kind else _made(sign, 0, 0, "F")
        context._raise(Clamped)
        return _made(sign, 0, context.Etiny())
    if not b._coef:
        if not a._coef:
            return _invalid(context, DivisionUndefined)
        context._raise(DivisionByZero)
        return _made(sign, 0, 0, "F")
    ideal = a._exp - b._exp
    if not a._coef:
        return _made(sign, 0, ideal)._finished(context)
    shift = max(0, digits_of(b._coef) - digits_of(a._coef) + context.prec + 1)
    quotient, rest = divmod(a._coef * 10 ** shift, b._coef)
    exponent = ideal - shift
    if rest:
        quotient += quotient % 5 == 0  # not half, and not exact
    else:
        quotient, exponent = _shortened(quotient, exponent, ideal)
    return _made(sign, quotient, exponent)._finished(context)


# Without zeros at its end, as far as the exponent allows.
def _shortened(number, exponent, most):
    step = 1
    while exponent < most and step:
        step = min(step, most - exponent)
        whole, rest = divmod(number, 10 ** step)
        if rest:
            step //= 2
        else:
            number, exponent, step = whole, exponent + step, step * 2
    return number, exponent


# The whole quotient, and what is left; None: it does not fit.
def _divmod_whole(a, b, context):
    if a.adjusted() - b.adjusted() > context.prec:
        return None
    if a.adjusted() < b.adjusted() and a._exp <= b._exp:
        return 0, a._coef, a._exp
    x, y, exponent = _aligned(a, b)
    quotient, rest = divmod(x, y)
    return None if quotient >= 10 ** context.prec else (quotient, rest, exponent)


def _divide_whole(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        found = _nan_of(context, a, b)
        if found is not None:
            return found, found
        if a._kind:
            whole = _invalid(context) if b._kind else _made(sign, 0, 0, "F")
            return whole, None
        return _made(sign, 0, 0), a
    if not b._coef:
        if not a._coef:
            undefined = _invalid(context, DivisionUndefined)
            return undefined, undefined
        return _made(sign, 0, 0, "F"), None
    found = _divmod_whole(a, b, context) if a._coef else (0, 0, min(a._exp, b._exp))
    if found is None:
        return None, None
    return _made(sign, found[0], 0), _made(a._sign, found[1], found[2])


def _floor_divide(a, b, context):
    whole, _ = _divide_whole(a, b, context)
    if whole is None:
        return _invalid(context, DivisionImpossible)
    if whole._kind == "F" and not a._kind:
        context._raise(DivisionByZero)
    return whole._finished(context)


def _modulo(a, b, context):
    if not (a._kind or b._kind or b._coef):
        return _invalid(context, InvalidOperation if a._coef else DivisionUndefined)
    if a._kind == "F" and b._kind not in ("n", "N"):
        return _invalid(context)
    rest = _divide_whole(a, b, context)[1]
    return _invalid(context, DivisionImpossible) if rest is None else rest._finished(context)


def _divmod(a, b, context):
    if not (a._kind or b._kind or b._coef) and a._coef:
        context._raise(DivisionByZero, InvalidOperation)
        return _made(a._sign ^ b._sign, 0, 0, "F"), _made(0, 0, 0, "n")
    whole, rest = _divide_whole(a, b, context)
    if whole is None:
        return _invalid(context, DivisionImpossible), _made(0, 0, 0, "n")
    return whole._finished(context), _invalid(context) if rest is None else rest._finished(context)


# What an operation gives whose operands are no numbers; None: they all are.
def _nan_of(context, *operands):
    for kind in ("N", "n"):
        for each in operands:
            if each._kind == kind:
                if kind == "N":
                    context._raise(InvalidOperation)
                most = context.prec - context.clamp
                return _made(each._sign, each._coef % 10 ** most if each._coef else 0, 0, "n")
    return None


def _power(a, b, context):
    found = _nan_of(context, a, b)
    if found is not None:
        return found
    is_whole = b._kind == "" and b == b.to_integral_value()
    is_odd = is_whole and b._exp <= 0 and (b._coef // 10 ** -b._exp) & 1 or (
        is_whole and b._exp == 0 and b._coef & 1)
    sign = int(bool(a._sign and is_odd))
    if not (b._kind or b._coef):
        if not (a._kind or a._coef):
            return _invalid(context)
        return _made(0, 1, 0)
    if a._sign and (a._coef or a._kind) and not is_whole:
        if not (b._kind == "F" and a._kind == "F"):
            return _invalid(context)
    if not (a._kind or a._coef):
        return _made(sign, 0, 0, "F") if b._sign else _made(sign, 0, 0)
    if a._kind:
        return _made(sign, 0, 0) if b._sign else _made(sign, 0, 0, "F")
    size = a.copy_abs()
    if b._kind:
        if size == 1:
            context._raise(Inexact, Rounded)
            return _made(0, 10 ** (context.prec - 1), 1 - context.prec)
        return _made(0, 0, 0, "F") if (size > 1) != bool(b._sign) else _made(0, 0, 0)
    if is_whole and size == 1:
        n = b._coef * 10 ** b._exp if b._exp >= 0 else b._coef // 10 ** -b._exp
        if b._sign and a._exp == 0:
            return _made(sign, 1, 0)
        exponent = max(a._exp * n, 1 - context.prec)
        if exponent != a._exp * n:
            context._raise(Inexact, Rounded)
        return _made(sign, 10 ** -exponent, exponent)
    # Far out of every range: it is not computed.
    bound = abs(a.adjusted() + (a.adjusted() < 0)) * 10 ** min(b.adjusted(), 40)
    if bound > 20 * (context.Emax - context.Emin):
        grows = (a.adjusted() >= 0) != bool(b._sign)
        far = 10 * (context.Emax + context.prec if grows else context.Emin - context.prec)
        return _made(sign, 1, far)._finished(context)
    if is_whole and b.adjusted() < 18:
        return _whole_power(size, int(b), sign, context)
    return _real_power(size, b, sign, context)


def _whole_power(size, n, sign, context):
    work = context.copy()
    work.prec = context.prec + 4 + len(str(abs(n))) + (n < 0)
    work.rounding, work.Emax, work.Emin = ROUND_HALF_EVEN, MAX_EMAX, MIN_EMIN
    work.clamp = 0
    work.clear_flags()
    work.clear_traps()
    if n < 0:
        size, n = _divide(_made(0, 1, 0), size, work), -n
    result = None
    for bit in bin(n)[2:]:
        if result is not None:
            result = _multiply(result, result, work)
        if bit == "1":
            result = size if result is None else _multiply(result, size, work)
    if work.flags[Inexact]:
        context._raise(Inexact, Rounded)
    power = _made(sign, result._coef, result._exp)
    # What is below everything is zero, whatever the rounding: the work has lost it (_mpd_qpow_int).
    return (_finished_even(power, context) if power.adjusted() < context.Etiny() - 1 else
            power._finished(context))


def _real_power(size, b, sign, context):
    places = context.prec + 12 + max(0, b.adjusted() + 2) + len(str(abs(size.adjusted()) + 1))
    ln = _ln_fixed(size, places)
    x = ln * _signed(b) * 10 ** b._exp if b._exp >= 0 else ln * _signed(b) // 10 ** -b._exp
    number, exponent = fixed_exp(x, places)
    excess = digits_of(number) - context.prec - 8
    number, _ = rounded(number, excess, ROUND_HALF_EVEN, sign)
    context._raise(Inexact, Rounded)
    return _made(sign, number, exponent + excess)._finished(context)


# With another rounding than that of `context`, which is told what happened.
def _finished_even(number, context):
    if context.rounding == ROUND_HALF_EVEN:
        return number._finished(context)
    work = context.copy()
    work.rounding = ROUND_HALF_EVEN
    work.clear_traps()
    work.clear_flags()
    made = number._finished(work)
    context._raise(*[signal for signal in _SIGNALS if work.flags[signal]])
    return made


# The correctly rounded result of exp(), ln() and log10(): never exact, and to all digits.
def _full(sign, number, exponent, context):
    context._raise(Inexact, Rounded)
    return _finished_even(_made(sign, number, exponent), context)


def _ln_fixed(number, places):
    power = number.adjusted()
    drop = digits_of(number._coef) - 1 - places
    mantissa = number._coef // 10 ** drop if drop > 0 else number._coef * 10 ** -drop
    return fixed_ln(mantissa, places) + power * ln10(places)


def _compared(a, b):  # -1, 0, 1: of numbers
    if a._kind or b._kind:
        x = 0 if not a._kind else 1 - 2 * a._sign
        y = 0 if not b._kind else 1 - 2 * b._sign
        return (x > y) - (x < y)
    if not a._coef or not b._coef or a._sign != b._sign:
        x = (a._coef > 0) * (1 - 2 * a._sign)
        y = (b._coef > 0) * (1 - 2 * b._sign)
        return (x > y) - (x < y)
    way = 1 - 2 * a._sign
    if a.adjusted() != b.adjusted():
        return way if a.adjusted() > b.adjusted() else -way
    x, y, _ = _aligned(a, b)
    return way * ((x > y) - (x < y))


def _overflowed(sign, context):
    context._raise(Overflow, Inexact, Rounded)
    if context.rounding in (ROUND_DOWN, ROUND_05UP) or context.rounding == (
            ROUND_CEILING if sign else ROUND_FLOOR):
        return _made(sign, 10 ** context.prec - 1, context.Etop())
    return _made(sign, 0, 0, "F")
