# Small numeric programs: primes, digits, bases, calendars, interest, statistics, fractions, bits.
import math
from fractions import Fraction
from itertools import accumulate, count, islice, takewhile
from statistics import mean, median, mode, pstdev


def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b"\0\0"
    for i in range(2, math.isqrt(n) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(flags) if f]


def factors(n):
    d = 2
    while d * d <= n:
        while n % d == 0:
            yield d
            n //= d
        d += 1
    if n > 1:
        yield n


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if a >= n:
            break
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print(sieve(50), len(sieve(10**4)), list(factors(360)), list(factors(10**12 + 39)), [n for n in range(2**61 - 10, 2**61) if is_prime(n)], is_prime(561), math.prod(factors(97 * 89)))
primes = (n for n in count(2) if is_prime(n))
print(list(islice(primes, 10)), next(primes), list(takewhile(lambda n: n < 50, primes)))


def to_base(n, base, digits="0123456789abcdefghijklmnopqrstuvwxyz"):
    sign, n = "-" * (n < 0), abs(n)
    out = ""
    while True:
        n, r = divmod(n, base)
        out = digits[r] + out
        if not n:
            return sign + out


print(to_base(255, 16), to_base(-10, 2), to_base(35**4, 36), int(to_base(123456789, 7), 7), [sum(map(int, str(2**n))) for n in (10, 100, 1000)], sum(d**3 for d in map(int, str(153))) == 153)
print([(y, y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)) for y in (1900, 2000, 2023, 2024)], [divmod(s, 60) for s in (59, 60, 3661)], "{:02}:{:02}:{:02}".format(3725 // 3600, 3725 % 3600 // 60, 3725 % 60))
balance, year = 1000.0, 0
while balance < 2000:
    balance *= 1.07
    year += 1
print(year, round(balance, 2), f"{1000 * 1.07**10:.2f}", round(sum(100 / 1.05**k for k in range(1, 6)), 4), list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4, 1, 5], max)))
data = [2, 4, 4, 4, 5, 5, 7, 9]
print(mean(data), median(data), mode(data), pstdev(data), sum(data) / len(data), max(data) - min(data), sorted(data, key=lambda x: abs(x - 5))[:3], [round((x - mean(data)) / pstdev(data), 2) for x in data[:3]])
print(Fraction(1, 3) + Fraction(1, 6), sum(Fraction(1, n) for n in range(1, 11)), Fraction("0.125"), Fraction(math.pi).limit_denominator(1000), Fraction(7, 3) // 1, float(Fraction(2, 3)), Fraction(3, 4) ** 2, Fraction(-5, 10))


def continued(x, steps=6):
    for _ in range(steps):
        whole = int(x)
        yield whole
        if x == whole:
            return
        x = 1 / (x - whole)


def newton(f, df, x):
    for _ in range(50):
        step = f(x) / df(x)
        x -= step
        if abs(step) < 1e-12:
            return x


print(list(continued(math.pi)), list(continued(Fraction(45, 16))), round(newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0), 12), round(newton(math.cos, lambda x: -math.sin(x), 1.0), 9), math.isclose(sum(1 / math.factorial(n) for n in range(20)), math.e))
print(bin(0b1011 & ~0b10), [n for n in range(20) if n & n - 1 == 0], (37).bit_count(), 37 ^ 37 >> 1, [i for i in range(8) if 0b10110 >> i & 1], sum(1 << i for i in (1, 2, 4)), hex(0xDEADBEEF >> 16 & 0xFF), ~5 & 0xFF, -1 & 0xFFFF, (1 << 10) - 1, int(bin(6)[:1:-1], 2))
print(math.gcd(48, 36), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.factorial(20), pow(7, 222, 1000), pow(3, -1, 11), divmod(-17, 5), -17 // 5, math.floor(-3.5), math.ceil(-3.5), math.trunc(-3.5), round(-3.5), int(-3.9), 7 // 2 * 2 + 7 % 2 == 7, 2**10 % 1000, 10**18 // 7, abs(-3), sum(range(101)))
triangular = [n * (n + 1) // 2 for n in range(1, 8)]
pascal = [[math.comb(n, k) for k in range(n + 1)] for n in range(5)]
perfect = [n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n]
pythagorean = [(a, b, c) for c in range(1, 26) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c]
print(triangular, pascal, perfect, pythagorean, sep="\n")
luhn = lambda number: sum(d if i % 2 == 0 else (2 * d - 9 * (d > 4)) for i, d in enumerate(map(int, reversed(number)))) % 10 == 0
print(luhn("79927398713"), luhn("79927398710"), [to_base(n, 2).zfill(4) for n in range(5)], f"{1234567.891:,.2f} {0.000123:.2e} {255:#b} {1e6:g} {2/3:.3%}")
