# cmath: functions of complex numbers. Follows CPython 3.14, Modules/cmathmodule.c, whose formulas are
# Kahan's; what they give of infinities and nans is Annex G of the C standard, in a table.
import math
import sys

from math import e, inf, nan, pi, tau

__all__ = ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "e", "exp", "inf", "infj",
           "isclose", "isfinite", "isinf", "isnan", "log", "log10", "nan", "nanj", "phase", "pi", "polar",
           "rect", "sin", "sinh", "sqrt", "tan", "tanh", "tau"]
__in_c__ = tuple(__all__)

infj = complex(0.0, inf)
nanj = complex(0.0, nan)

_LARGE = sys.float_info.max / 4
_SQRT_LARGE = math.sqrt(_LARGE)
_LOG_LARGE = math.log(_LARGE)
_SMALLEST = sys.float_info.min
_SQRT_SMALLEST = math.sqrt(_SMALLEST)
_LN2 = math.log(2)
_LN10 = math.log(10)

# By the classes of the real and the imaginary part, -inf, negative, -0, 0, positive, inf, nan: two letters of
# _LETTERS; dots where both are finite, !! where it is an error.
_LETTERS = {"0": 0.0, "o": -0.0, "1": 1.0, "l": -1.0, "i": inf, "j": -inf, "n": nan, "p": pi, "b": -pi,
            "h": pi / 2, "y": -pi / 2, "q": pi / 4, "t": 3 * pi / 4, "d": -pi / 4, "f": -3 * pi / 4}
_SPECIAL = {
    "acos": "tipipipjpjtjnihi........hjnnhi........hjhnhi........hjhnhi........hjnnqi0i0i0j0jqjnininnnnnnnnnjnn",
    "acosh": "ifibibipipitiniy........ihnniy........ihnhiy........ihnhiy........ihnnidioioi0i0iqininnnnnnnnninnn",
    "asinh": "jdjojoj0j0jqjnjy........jhnnjy........jhnniy........ihnniy........ihnnidioioi0i0iqininnnnon0nninnn",
    "atanh": "oyoyoyohohohonoy........ohnnoy........ohon0y........0h0n0y........0hnn0y0y0y0h0h0h0n0ynnnnnnnn0hnn",
    "cosh": "!!iii0ioij!!in!!........!!nn!!........!!n0!!........!!n0!!........!!nn!!ijioi0ii!!innnnnn0n0nnnnnn",
    "exp": "000o0o00000000!!........!!nn!!........!!nn!!........!!nn!!........!!nn!!ijioi0ii!!innnnnnon0nnnnnn",
    "log": "ifibibipipitiniy........ihnniy........ihnniy........ihnniy........ihnnidioioi0i0iqininnnnnnnnninnn",
    "sinh": "!!jjjoj0ji!!in!!........!!nn!!........!!0n!!........!!0n!!........!!nn!!ijioi0ii!!innnnnnon0nnnnnn",
    "sqrt": "ij0j0j0i0iiiniij........iinnij........iinnij........iinnij........iinnijioioi0i0iiinijnnnnnnnniinn",
    "tanh": "l0lolol0l0l0l0!!........!!nn!!........!!on!!........!!0n!!........!!nn101o1o10101010nnnnnon0nnnnnn",
    "rect": "!!jij0jojj!!in!!........!!nn00........000000........0000!!........!!nn!!ijioi0ii!!innnnnn0n0nnnnnn",
}


def _number(z):
    if type(z) is complex:
        return z
    if isinstance(z, (str, bytes, bytearray)) or not any(
            hasattr(type(z), name) for name in ("__complex__", "__float__", "__index__")):
        raise TypeError(f"must be real number, not {type(z).__name__}")
    return complex(z)


def _class(x):
    if x != x:
        return 6
    if x in (inf, -inf):
        return 5 if x > 0 else 0
    if x == 0:
        return 3 if math.copysign(1, x) > 0 else 2
    return 4 if x > 0 else 1


def _special(name, x, y):
    # None: both are finite.
    if math.isfinite(x) and math.isfinite(y):
        return None
    at = 2 * (7 * _class(x) + _class(y))
    letters = _SPECIAL[name][at:at + 2]
    if letters == "!!":
        raise ValueError("math domain error")
    return complex(_LETTERS[letters[0]], _LETTERS[letters[1]])


def _turned(size, y, real_sign=1, imaginary_sign=1):
    # An infinity (or zero) in the direction of y, an angle other than zero.
    return complex(real_sign * math.copysign(size, math.cos(y)),
                   imaginary_sign * math.copysign(size, math.sin(y)))


def _fits(z):
    if math.isinf(z.real) or math.isinf(z.imag):
        raise OverflowError("math range error")
    return z


def _is_turned(x, y):
    return math.isinf(x) and math.isfinite(y) and y != 0


def sqrt(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    special = _special("sqrt", x, y)
    if special is not None:
        return special
    if x == 0 and y == 0:
        return complex(0.0, y)
    ax, ay = abs(x), abs(y)
    if ax < _SMALLEST and ay < _SMALLEST:
        ax = math.ldexp(ax, 53)
        s = math.ldexp(math.sqrt(ax + math.hypot(ax, math.ldexp(ay, 53))), -27)
    else:
        ax /= 8
        s = 2 * math.sqrt(ax + math.hypot(ax, ay / 8))
    d = ay / (2 * s)
    if x >= 0:
        return complex(s, math.copysign(d, y))
    return complex(d, math.copysign(s, y))


def _log_of_large(x, y):
    return math.log(math.hypot(x / 2, y / 2)) + 2 * _LN2


def acos(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    special = _special("acos", x, y)
    if special is not None:
        return special
    if abs(x) > _LARGE or abs(y) > _LARGE:
        size = _log_of_large(x, y)
        return complex(math.atan2(abs(y), x), -math.copysign(size, y) if x < 0 else math.copysign(size, -y))
    one, two = sqrt(complex(1 - x, -y)), sqrt(complex(1 + x, y))
    return complex(2 * math.atan2(one.real, two.real), math.asinh(two.real * one.imag - two.imag * one.real))


def acosh(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    special = _special("acosh", x, y)
    if special is not None:
        return special
    if abs(x) > _LARGE or abs(y) > _LARGE:
        return complex(_log_of_large(x, y), math.atan2(y, x))
    one, two = sqrt(complex(x - 1, y)), sqrt(complex(x + 1, y))
    return complex(math.asinh(one.real * two.real + one.imag * two.imag), 2 * math.atan2(one.imag, two.real))


def asinh(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    special = _special("asinh", x, y)
    if special is not None:
        return special
    if abs(x) > _LARGE or abs(y) > _LARGE:
        size = _log_of_large(x, y)
        return complex(math.copysign(size, x) if y >= 0 else -math.copysign(size, -x), math.atan2(y, abs(x)))
    one, two = sqrt(complex(1 + y, -x)), sqrt(complex(1 - y, x))
    return complex(math.asinh(one.real * two.imag - two.real * one.imag),
                   math.atan2(y, one.real * two.real - one.imag * two.imag))


def _of_turned(function, z):
    # f(z) of the circular function whose hyperbolic one this is: -i f(iz).
    z = _number(z)
    made = function(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


def asin(z, /):
    return _of_turned(asinh, z)


def atan(z, /):
    return _of_turned(atanh, z)


def sin(z, /):
    return _of_turned(sinh, z)


def tan(z, /):
    return _of_turned(tanh, z)


def cos(z, /):
    z = _number(z)
    return cosh(complex(-z.imag, z.real))


def atanh(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    special = _special("atanh", x, y)
    if special is not None:
        return special
    if math.copysign(1, x) < 0:
        return -atanh(-z)
    ay = abs(y)
    if x > _SQRT_LARGE or ay > _SQRT_LARGE:
        h = math.hypot(x / 2, y / 2)
        return complex(x / 4 / h / h, -math.copysign(pi / 2, -y))
    if x == 1 and ay < _SQRT_SMALLEST:
        if ay == 0:
            raise ValueError("math domain error")
        return complex(-math.log(math.sqrt(ay) / math.sqrt(math.hypot(ay, 2))),
                       math.copysign(math.atan2(2, -ay) / 2, y))
    return complex(math.log1p(4 * x / ((1 - x) * (1 - x) + ay * ay)) / 4,
                   -math.atan2(-2 * y, (1 - x) * (1 + x) - ay * ay) / 2)


def _hyperbolic(name, z, real, imaginary):
    # cos(y) * real(x) + i * sin(y) * imaginary(x): real and imaginary are cosh and sinh, or sinh and cosh.
    z = _number(z)
    x, y = z.real, z.imag
    if _is_turned(x, y):
        sign = 1 if x > 0 else -1
        return _turned(inf, y, 1, sign) if name == "cosh" else _turned(inf, y, sign)
    special = _special(name, x, y)
    if special is not None:
        return special
    if abs(x) > _LOG_LARGE:
        less = x - math.copysign(1, x)
        return _fits(complex(math.cos(y) * real(less) * e, math.sin(y) * imaginary(less) * e))
    return complex(math.cos(y) * real(x), math.sin(y) * imaginary(x))


def cosh(z, /):
    return _hyperbolic("cosh", z, math.cosh, math.sinh)


def sinh(z, /):
    return _hyperbolic("sinh", z, math.sinh, math.cosh)


def tanh(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    if _is_turned(x, y):
        return complex(math.copysign(1, x), math.copysign(0.0, 2 * math.sin(y) * math.cos(y)))
    special = _special("tanh", x, y)
    if special is not None:
        return special
    if abs(x) > _LOG_LARGE:
        return complex(math.copysign(1, x), 4 * math.sin(y) * math.cos(y) * math.exp(-2 * abs(x)))
    tx, ty, cx = math.tanh(x), math.tan(y), 1 / math.cosh(x)
    product = tx * ty
    size = 1 + product * product
    return complex(tx * (1 + ty * ty) / size, ((ty / size) * cx) * cx)


def exp(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    if _is_turned(x, y):
        return _turned(inf if x > 0 else 0.0, y)
    special = _special("exp", x, y)
    if special is not None:
        return special
    if x > _LOG_LARGE:
        if x - 1 > _LOG_LARGE + 2:
            raise OverflowError("math range error")
        size = math.exp(x - 1)
        return _fits(complex(size * math.cos(y) * e, size * math.sin(y) * e))
    size = math.exp(x)
    return complex(size * math.cos(y), size * math.sin(y))


def _log(z):
    x, y = z.real, z.imag
    special = _special("log", x, y)
    if special is not None:
        return special
    ax, ay = abs(x), abs(y)
    if ax > _LARGE or ay > _LARGE:
        real = math.log(math.hypot(ax / 2, ay / 2)) + _LN2
    elif ax < _SMALLEST and ay < _SMALLEST:
        if ax == 0 and ay == 0:
            raise ValueError("math domain error")
        real = math.log(math.hypot(math.ldexp(ax, 53), math.ldexp(ay, 53))) - 53 * _LN2
    else:
        size = math.hypot(ax, ay)
        if 0.71 <= size <= 1.73:
            more, less = max(ax, ay), min(ax, ay)
            real = math.log1p((more - 1) * (more + 1) + less * less) / 2
        else:
            real = math.log(size)
    return complex(real, math.atan2(y, x))


def log(z, base=None, /):
    made = _log(_number(z))
    if base is None:
        return made
    try:
        return made / _log(_number(base))
    except ZeroDivisionError:
        raise ValueError("math domain error") from None


def log10(z, /):
    made = _log(_number(z))
    return complex(made.real / _LN10, made.imag / _LN10)


def phase(z, /):
    z = _number(z)
    return math.atan2(z.imag, z.real)


def polar(z, /):
    z = _number(z)
    size = math.hypot(z.real, z.imag)
    if math.isinf(size) and isfinite(z):
        raise OverflowError("math range error")
    return size, math.atan2(z.imag, z.real)


def rect(r, phi, /):
    r, phi = math.copysign(math.fabs(r), r), math.copysign(math.fabs(phi), phi)  # as floats
    if _is_turned(r, phi):
        return _turned(inf, phi) if r > 0 else _turned(inf, phi, -1, -1)
    special = _special("rect", r, phi)
    if special is not None:
        return special
    if phi == 0:
        return complex(r, r * phi)
    return complex(r * math.cos(phi), r * math.sin(phi))


def isfinite(z, /):
    z = _number(z)
    return math.isfinite(z.real) and math.isfinite(z.imag)


def isinf(z, /):
    z = _number(z)
    return math.isinf(z.real) or math.isinf(z.imag)


def isnan(z, /):
    z = _number(z)
    return math.isnan(z.real) or math.isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b = _number(a), _number(b)
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    apart = abs(a - b)
    return apart <= rel_tol * abs(b) or apart <= rel_tol * abs(a) or apart <= abs_tol
