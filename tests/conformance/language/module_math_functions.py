# math: results, kinds, refusals.
import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
print([math.sqrt(x) for x in (0, 2, 4, 1e300)], round(math.cbrt(27), 12), math.cbrt(-8), math.exp(1), math.exp2(10), math.expm1(1e-10))
print(math.log(math.e), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(1e-10), math.log(10**400), math.log2(2**2000))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(0.5), math.acos(0.5), math.atan(2), math.atan2(-1, -1), math.degrees(math.pi), math.radians(180))
print([round(y, 12) for y in (math.sinh(1), math.cosh(1), math.tanh(1), math.asinh(1), math.acosh(2), math.atanh(0.5))], math.hypot(3, 4), math.hypot(1, 2, 3), math.hypot(), math.dist((0, 0), (3, 4)))
print(math.floor(2.7), math.ceil(2.1), math.trunc(-2.7), math.floor(-2.5), math.ceil(-0.5), math.fabs(-3), math.fmod(-7, 3), math.remainder(7, 4), math.modf(-3.25), math.frexp(8), math.ldexp(0.5, 4))
print(math.gcd(12, 18), math.gcd(), math.gcd(0, 5), math.gcd(-12, 18, 27), math.lcm(4, 6), math.lcm(), math.lcm(0, 3), math.factorial(20), math.comb(10, 3), math.comb(3, 5), math.perm(5), math.perm(5, 2), math.isqrt(10**40))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(math.inf, math.inf), math.isclose(math.nan, math.nan))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.copysign(1, -0.0), math.nextafter(1, 2), math.nextafter(1, 2, steps=3), math.ulp(1), math.ulp(1e300))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.prod([1, 2, 3, 4]), math.prod([], start=5), math.prod([0.5, 4]), math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([0.1] * 3, [10, 20, 30]))
print(math.gamma(5), math.lgamma(100), math.erf(1), math.erfc(1), math.pow(2, 0.5), math.pow(0, 0), math.fma(2, 3, 4))
refusals = [
    lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.log(1, 1), lambda: math.acos(2), lambda: math.exp(1000),
    lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: math.comb(-1, 2), lambda: math.comb(2.0, 1), lambda: math.isqrt(-1), lambda: math.gcd(1.5, 2),
    lambda: math.floor(math.inf), lambda: math.floor(math.nan), lambda: math.ceil("x"), lambda: math.sqrt("4"), lambda: math.fmod(1, 0), lambda: math.pow(-1, 0.5),
    lambda: math.dist((1, 2), (1, 2, 3)), lambda: math.prod(["a", "b"]), lambda: math.sumprod([1], [1, 2]), lambda: math.perm(5, -1), lambda: math.sqrt(), lambda: math.sqrt(1, 2),
    lambda: math.isclose(1, 2, rel_tol=-1), lambda: math.fsum([1, "x"]), lambda: math.sin(math.inf), lambda: math.gamma(0), lambda: math.ldexp(1, 5000), lambda: math.sqrt(10**400), lambda: math.trunc("x"),
]
for refusal in refusals:
    try:
        print(refusal())
    except Exception as error:
        print(type(error).__name__, error)


class Rounded:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"

    def __float__(self):
        return 2.25

    def __index__(self):
        return 6


print(math.floor(Rounded()), math.ceil(Rounded()), math.trunc(Rounded()), math.sqrt(Rounded()), math.factorial(Rounded()), math.gcd(Rounded(), 4))
print(math.sqrt(True), math.floor(10**30), type(math.floor(1e20)), math.ceil(1e20), math.floor(-0.0), math.trunc(1e300) == int(1e300))
