a, b = 123456789 ** 5, 987654321 ** 3
print(a, b, a + b, a - b, b - a, a * b, a // b, a % b, -a // b, -a % b, a // -b, divmod(-a, b))
print(a & b, a | b, a ^ b, ~a, -a & b, -a | b, a >> 10, -a >> 10, a << 5, a >> 1000, -a >> 1000)
print(hex(a), oct(b), bin(a)[:20], f"{a:,}", f"{b:_}", f"{a:x}"[:10], int(str(a)) == a, int(hex(b), 16) == b)
print(a.bit_length(), a.bit_count(), a.to_bytes(20, "big").hex(), (-5).to_bytes(3, "little", signed=True), int.from_bytes(b"\xff\xfe", "big", signed=True), float(a), int(1e30), 2 ** 63, 2 ** 63 - 1, -2 ** 63)
print(a == a + 0.0, 2 ** 53 + 1 == float(2 ** 53), 2 ** 64 > 1e19, 10 ** 400 > 1e308, hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(10 ** 30) == hash(10 ** 30))
print(pow(3, 10 ** 20, 10 ** 9 + 7), pow(2, 1000) % 997, sum(i ** 10 for i in range(100)), 100 ** 50 // 99 ** 49, round(12345678901234567890, -5), abs(-10 ** 25))
f = 1
for i in range(1, 51): f *= i
print(f, len(str(2 ** 5000)), str(7 ** 300)[:30], 10 ** 18 * 10 ** 18, (1 << 62) + (1 << 62), 4611686018427387904 * 2, -9223372036854775808 - 1, 3037000500 ** 2)
for g in (lambda: float(10 ** 400), lambda: 10 ** 400 / 3, lambda: int("1" * 5000), lambda: 1 << (-1), lambda: int(float("inf")), lambda: int(float("nan")), lambda: (300).to_bytes(1, "big"), lambda: (-1).to_bytes(2, "big")):
    try: print(g())
    except Exception as e: print(type(e).__name__, str(e)[:60])
print(10 ** 400 // 10 ** 399, (10 ** 400) / (10 ** 399), -7 // 2 ** 70, 7 % -2 ** 70, 0 // 2 ** 70, True + 2 ** 70, int(True), int.__add__(1, 2), (5).__truediv__(2), (7).__rsub__(10))
import math; print(math.isqrt(10 ** 40 + 1), math.gcd(2 ** 100, 6 ** 50), math.factorial(25), math.comb(60, 30), math.log2(2 ** 1000), math.log10(10 ** 300), math.log(3 ** 1000))
