for a in (7, -7):
    for b in (2, -2): print(a, b, a // b, a % b, divmod(a, b), a / b, int(a / b))
print(2**-1, (-2)**3, -2**2, 2**0, 0**0, (-8)**(1/3), 2**0.5, 10**20 // 7, -(10**20) // 7, 10**20 % -7, pow(3, -1, 7), pow(2, 100, 1000), pow(-3, 3, 5), pow(2, 3, -5), pow(5, 0, 1))
for call in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 0**-1, lambda: pow(2, -1, 4), lambda: pow(2, 2, 0), lambda: 1 << -1, lambda: 1 >> -1, lambda: 10**400 / 1, lambda: 10**400 / 10**399, lambda: float(10**400), lambda: 1 << (1 << 70), lambda: 0 << (1 << 70), lambda: 1 >> (1 << 70), lambda: -1 >> (1 << 70), lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: pow(2.0, 2, 3), lambda: 5 & 1.0, lambda: ~1.5, lambda: 2 ** 10 ** 400 if False else 1):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, -5 & 3, -5 | 3, -5 ^ 3, 1 << 70, -1 << 70, (1 << 70) >> 69, -5 >> 1, (2**70) & (2**70 - 1), ~(2**70), -(2**70) & 0xff, True & 1, True | False, True ^ True, ~True if False else -2)
print(3 < 3.5, 3 == 3.0, 2**53 == float(2**53), 2**53 + 1 == float(2**53), 10**400 > float("inf"), 10**400 < float("inf"), 1 < float("nan"), -10**400 < -1e308, True == 1, True + True, False * 5, 3 is 3, 1 < 2 < 3 > 2 != 5)
print(round(12345, -2), round(15, -1), round(25, -1), round(-15, -1), round(5, 3), round(10**30 + 5, -1), round(True), abs(-10**30), sum([1, 2**70]), max(1, 2**70), min(-1, -2**70), hash(2**61 - 1), hash(2**61), hash(-1), hash(-2), hash(10**40), hash(1.5), hash(-0.0))
x = 5
x += 2; x -= 1; x *= 3; x //= 2; x **= 2; x %= 50; x <<= 2; x >>= 1; x |= 1; x &= 0xff; x ^= 3; print(x)
x /= 2; print(x)
