print(1 + 2, 7 - 10, 6 * 7, 7 / 2, 7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, 2 ** 10, 2 ** -1)
print(1.5 + 2, 7.0 // 2, -7.5 % 2, 1e10, 1e16, 1e-5, 0.1 + 0.2, 1 / 3, 100.0, 1e100)
print(10 ** 20, 2 ** 64, 2 ** 100, -(2 ** 70) // 3, (2 ** 70) % 1000007, 3 ** 50 // 7 ** 20)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 40, -1 >> 3, 1 << 70 >> 68, -(1 << 65) & 0xFF)
print(divmod(17, 5), divmod(-17, 5), divmod(7.5, 2), abs(-3), abs(-2.5), pow(3, 200, 13), pow(7, -1, 11))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(7.0), round(1e20))
print(int("42"), int("-0x1f", 16), int("0b101", 0), int(3.99), int(-3.99), float("1e3"), float("inf"), -float("inf"))
print(True + True, True * 3, False == 0, 1 == 1.0, 1 < 2 < 3, 3 > 2 > 2, 1 != 1.0)
print(hex(255), oct(8), bin(-5), bool(0), bool(0.0), bool([]), bool("x"))
print((5).bit_length(), (10).bit_count(), (2.5).is_integer(), (0.75).as_integer_ratio(), (255).to_bytes(2, "big"))
print(int.from_bytes(b"\x01\x00", "big"), (3).conjugate(), float.fromhex("0x1.8p1"), (1.5).hex())
x = 10
x += 5; x -= 3; x *= 2; x //= 5; x **= 3; x %= 50; x <<= 2; x |= 1; x ^= 7; x &= 0xFE
print(x)
for expression in ("1 // 0", "1 % 0", "1.0 / 0", "2 ** 'a'", "'a' + 1", "[] - 1", "-'a'", "0 ** -1"):
    pass
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 2 ** "a", lambda: "a" + 1, lambda: [] - 1,
          lambda: -"a", lambda: 0 ** -1, lambda: 1 << -1, lambda: int("x"), lambda: float("y"), lambda: 1 < "a"):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
print(1_000_000, 0xFF, 0o17, 0b11, 1e3, .5, 5., 1_0.0_1)
print(float("nan") == float("nan"), float("nan") != float("nan"), min(3, 1, 2), max([4, 9, 2]), sum([1, 2, 3]), sum([0.1] * 10))
print(12345678901234567890 * 98765432109876543210, -(10 ** 30) // 7, 10 ** 30 % 7, int(1e22))
