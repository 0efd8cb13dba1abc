# cmath: every function at ordinary places, on the branch cuts, at infinities, and where it refuses.
import cmath
import math

FUNCTIONS = [cmath.acos, cmath.acosh, cmath.asin, cmath.asinh, cmath.atan, cmath.atanh, cmath.cos, cmath.cosh,
             cmath.exp, cmath.log, cmath.log10, cmath.sin, cmath.sinh, cmath.sqrt, cmath.tan, cmath.tanh]


def shown(value):
    if isinstance(value, complex):
        return f"({shown(value.real)}, {shown(value.imag)})"
    if isinstance(value, tuple):
        return "(" + ", ".join(map(shown, value)) + ")"
    return f"{value:.11g}" if isinstance(value, float) else repr(value)


def attempt(function, *arguments, **keywords):
    try:
        result = shown(function(*arguments, **keywords))
    except (ValueError, OverflowError, TypeError) as error:
        result = f"{type(error).__name__}: {error}"
    print(function.__name__, arguments, *keywords.items(), result)


ordinary = [1 + 2j, -1.5 + 0.25j, 0.3 - 0.7j, -2 - 3j, 2, 0.5, -4.0, True, 3j]
cuts = [complex(2, 0.0), complex(2, -0.0), complex(-2, 0.0), complex(-2, -0.0), complex(0.0, 2), complex(-0.0, -2),
        complex(0.0, 0.0), complex(-0.0, -0.0), 1, -1, 1j, -1j]
parts = [-math.inf, -1.0, -0.0, 0.0, 2.0, math.inf, math.nan]
large = [complex(1e308, 1e308), complex(-1.7e308, 3), complex(710, 1), complex(-711, -2), complex(1e-310, 1e-310)]
for function in FUNCTIONS:
    for z in ordinary + cuts + large:
        attempt(function, z)
    for x in parts:
        for y in parts:
            if not (math.isfinite(x) and math.isfinite(y)):
                attempt(function, complex(x, y))
for z in ordinary[:5] + cuts[:4] + [complex(math.nan, math.inf), complex(1.7e308, 1.7e308)]:
    attempt(cmath.phase, z)
    attempt(cmath.polar, z)
    attempt(cmath.isfinite, z)
    attempt(cmath.isinf, z)
    attempt(cmath.isnan, z)
for r in [0.0, 2, -3.5, math.inf, -math.inf, math.nan]:
    for phi in [0, 1.0, -2.5, math.pi, math.inf, math.nan]:
        attempt(cmath.rect, r, phi)
attempt(cmath.log, 8, 2)
attempt(cmath.log, -1, 1j)
attempt(cmath.log, 5, 1)
attempt(cmath.isclose, 1 + 1j, 1 + 1.0000000001j)
attempt(cmath.isclose, 1 + 1j, 1 + 1.1j)
attempt(cmath.isclose, 1 + 1j, 1 + 1.1j, abs_tol=0.2)
attempt(cmath.isclose, 1, 1j, rel_tol=2)
attempt(cmath.isclose, math.inf, complex(math.inf, 1))
attempt(cmath.isclose, 1, 1, rel_tol=-1)


class Wave:
    def __complex__(self):
        return 3 + 4j


class Size:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 9


for value in (Wave(), Size(), Index()):
    print(shown(cmath.sqrt(value)), shown(cmath.polar(value)))
for value in ("1", b"1", None, [1]):
    attempt(cmath.sqrt, value)
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, cmath.nan, cmath.nanj)

# Roots of a polynomial, and a discrete Fourier transform.
a, b, c = 1, 2, 5
root = cmath.sqrt(b * b - 4 * a * c)
print((-b + root) / (2 * a), (-b - root) / (2 * a))
signal = [1, 0, -1, 0, 1, 0, -1, 0]
transform = [sum(s * cmath.exp(-2j * cmath.pi * k * n / len(signal)) for n, s in enumerate(signal)) for k in range(8)]
print([round(abs(t), 9) for t in transform])
