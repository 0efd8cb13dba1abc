# machines: real model
# (wasm has another C library: some of its last digits differ from those of glibc, as they do for
# CPython itself there.)
import math
seed = 5
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
def attempt(f, *a, **k):
    try: return f(*a, **k)
    except BaseException as e: return type(e).__name__ + ': ' + str(e)
one = 'acos acosh asin asinh atan atanh cbrt cos cosh degrees erf erfc exp exp2 expm1 fabs floor ceil trunc gamma lgamma log log10 log1p log2 radians sin sinh sqrt tan tanh frexp modf ulp isfinite'.split()
def x():
    r = rnd(8)
    if r == 0: return rnd(2000) - 1000
    if r == 1: return (rnd(20001) - 10000) / 10000
    if r == 2: return (rnd(2000001) - 1000000) / 997
    if r == 3: return rnd(100) / 10 * 10.0 ** (rnd(60) - 30)
    if r == 4: return (rnd(400) - 200) / 2
    if r == 5: return 2 ** rnd(2000)
    if r == 6: return -rnd(17000) / 100
    return rnd(18000) / 100
for i in range(12):
    for n in one:
        v = x(); print(n, v if v < 1e308 else 'big', attempt(getattr(math, n), v))
    a, b, c = x(), x(), x()
    for n in 'atan2 copysign fmod remainder pow nextafter isclose hypot'.split(): print(n, attempt(getattr(math, n), a, b))
    print(attempt(math.fma, a, b, c), attempt(math.dist, [a, b], [b, c]), attempt(math.hypot, a, b, c), attempt(math.sumprod, [a, b], [b, c]), attempt(math.fsum, [a, b, c, a]), attempt(math.log, a, b), attempt(math.ldexp, a, rnd(3000) - 1500))
    p, q = rnd(300), rnd(40); print(math.comb(p, q), math.perm(p, q), math.factorial(q), math.gcd(p * 12, q * 18, 6), math.lcm(p, q, 4), math.isqrt(p ** 9), math.prod(range(1, q)), math.nextafter(a if abs(a) < 1e300 else 1, 5, steps=rnd(1000)))
    xs = [rnd(1000) / 7 * 10 ** (rnd(10) - 5) for _ in range(rnd(12))]; ys = [rnd(1000) / 3 for _ in xs]
    print(sum(xs), math.fsum(xs), math.sumprod(xs, ys), math.hypot(*xs), math.dist(xs, ys), math.prod(xs), sum(xs, 0.1), sum(int(v) for v in xs), sum(x * y for x, y in zip(xs, ys)))
print(math.pi, math.e, math.tau, math.inf, math.nan, math.factorial(100), math.comb(1000, 500), math.isqrt(10**101), math.gcd(2**100, 6**50), math.log(2**5000), math.log2(2**5000), math.log10(10**4000))
