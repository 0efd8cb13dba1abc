# math: numbers in and out.
import math

print(math.gcd(12, 18, 24), math.lcm(4, 6), math.factorial(20), math.comb(10, 3), math.perm(5, 2), math.isqrt(10 ** 20), math.prod([1, 2, 3]), math.fsum([0.1] * 10), math.sumprod([1, 2], [3, 4]), math.dist((0, 0), (3, 4)), math.hypot(1, 2, 2))
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.fmod(-7, 3), math.remainder(7, 4), math.modf(3.25), math.frexp(8), math.ldexp(0.5, 4), math.copysign(1, -0.0), math.fabs(-3), math.ulp(1.0), math.nextafter(1, 2), math.fma(2, 3, 4))
print(math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(0), math.exp(0), math.expm1(0), math.exp2(3), round(math.cbrt(27), 12), math.sqrt(2), math.pow(2, 0.5))
print(math.degrees(math.pi), math.radians(180), math.sin(0), math.cos(0), math.atan2(1, 1), math.sinh(0), math.acosh(1), math.erf(0), math.gamma(5), math.lgamma(1), math.tau, math.e)
for wrong in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.exp(1000), lambda: math.comb(-1, 2), lambda: math.gcd(1.5), lambda: math.floor("x"), lambda: math.acos(2), lambda: math.fmod(1, 0), lambda: math.pow(0, -1), lambda: math.isqrt(-1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
