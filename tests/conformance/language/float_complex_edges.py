# float and complex: special values, conversions, formatting of extremes, methods and errors.
import math

inf, nan = float("inf"), float("nan")
for text in ("1.5", " -2e3 ", "inf", "-Infinity", "NaN", "1_0.5", ".5", "5.", "1e400", "1e-400", "0x1p3", "", "1e", "1..2", "infinit", "1 2", "१.५", "--1", "1_", "+nan"):
    try:
        print(repr(text), float(text), end="; ")
    except ValueError as error:
        print(error, end="; ")
print()
print(inf - inf, inf * 0, nan == nan, nan != nan, nan < 1, inf > 10**400, -inf < -10**400, 0.0 == -0.0, 1 / inf, math.copysign(1, -0.0), str(-0.0), -0.0 + 0.0, 0.1 + 0.2 == 0.3, 0.1 + 0.2, max(1, nan), max(nan, 1), min(nan, 1) != min(nan, 1), sorted([3, 1.5, True]))
for value in (0.5, 2.5, -2.5, 1e16, 1.1, 123456.789, 1e-7, 5e-324, 1.7976931348623157e308, 2.0**60, -0.0):
    print(value, value.hex(), float.fromhex(value.hex()) == value, value.as_integer_ratio(), value.is_integer(), int(value) if abs(value) < 1e20 else "", round(value), round(value, 2) if abs(value) < 1e20 else "", math.floor(value) if abs(value) < 1e20 else "", f"{value:.3g}")
for call in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0.0**-1, lambda: 1e300**2, lambda: (-8.0) ** (1 / 3), lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: int(nan), lambda: round(inf), lambda: inf.as_integer_ratio(), lambda: nan.as_integer_ratio(),
             lambda: float("1").hex().nope, lambda: float.fromhex("zz"), lambda: float.fromhex("0x1p5000"), lambda: 1.5 << 1, lambda: 1.5 & 1, lambda: "%d" % inf, lambda: f"{1.5:d}", lambda: float(1j), lambda: float([1]), lambda: round(1.5, 1.5), lambda: math.fmod(1, 0), lambda: math.factorial(1.5), lambda: math.gamma(0), lambda: math.acos(2), lambda: math.isqrt(-1)):
    try:
        print(call())
    except (ArithmeticError, ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), 2.0**0.5, 2**0.5, 1e308 * 10, -1e308 * 10, 5 // 0.3, 1 % 0.1, 0.1 * 3, 1e16 + 1, 1e15 + 0.3, 3.0 == 3, hash(3.0) == hash(3), hash(0.5), hash(inf), {1.0: "a"}[1], 10**25 == 1e25, 2**53 == 2.0**53 + 1)
print(round(0.5), round(1.5), round(2.675, 2), round(1e20, -19), round(-1.5), round(123.456, -1), round(5e-324, 400), round(1.005, 2), 1e22, 1e21, 123456789012345680.0, 1e-4, 0.00001, 100000.0, 1e5, 3.0e0, .1e1, 1_0.0_1, 0e0)
print(math.isclose(0.1 + 0.2, 0.3), math.fsum([0.1] * 10), sum([0.1] * 10), math.ulp(1.0), math.nextafter(1, 2), math.frexp(10), math.ldexp(0.5, 4), math.modf(-2.5), math.trunc(-2.7), math.hypot(3, 4, 12), math.dist((0, 0), (3, 4)), math.remainder(7, 4), round(math.cbrt(27), 12), math.inf, math.nan != math.nan)
c = 3 + 4j
print(c, abs(c), c.conjugate(), c.real, c.imag, c * 2, c * 1j, c / (1 - 1j), c**2, c**-1, c**0.5, -c, +c, c == 3 + 4j, c != 3, complex(5) == 5, hash(complex(5)) == hash(5), bool(0j), 1j**2, 0j**0, complex("1+2j"), complex(" -1j "), complex("inf-nanj"), complex(1, 2), complex(1j, 1j), complex(), complex(True))
print(repr(1j), repr(-1j), repr(1 - 0j), repr(-0.0 + 0j), repr(complex(-0.0, -0.0)), repr(complex(inf, nan)), 1e20j, 1.5 + 2j, (1 + 2j).__repr__(), str(1 + 0j), f"{c:.2f} {c:+.1e} {c!s:>10}", "%s" % c, [c], sum([1j, 2, 3.5]), 5 + 2j - 5, (1 + 1j) * (1 - 1j))
for call in (lambda: c < c, lambda: int(c), lambda: float(c), lambda: c // 1, lambda: c % 2, lambda: divmod(c, 1), lambda: c / 0, lambda: 0j**-1, lambda: round(c), lambda: math.sqrt(c), lambda: complex("1 + 2j"), lambda: complex("j1"), lambda: complex("1", 2), lambda: complex(1, "2"), lambda: complex([]), lambda: pow(c, 2, 3), lambda: abs("x"), lambda: sorted([1j, 2j]), lambda: setattr(c, "real", 1), lambda: c.__index__()):
    try:
        print(call())
    except (ArithmeticError, ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
class Celsius(float):
    def __new__(cls, value): return super().__new__(cls, value)
    def __add__(self, other): return Celsius(float(self) + other)
    def __str__(self): return f"{float(self):.1f}°C"
t = Celsius(20.5)
print(t, t + 1, repr(t), t * 2, type(t * 2).__name__, t == 20.5, f"{t} {t:.3f}", t.is_integer(), {20.5: "k"}[t], round(t), max(t, 3))
