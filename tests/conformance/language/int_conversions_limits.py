# int: bases, bytes, limits on text, bit operations, rounding, huge values.
import math
import sys

for text in ("12", " -7 ", "+5", "1_000", "0x1f", "0b101", "0o17", "٣٤", "", "1__0", "_1", "1_", "0x", "1.0", "1e3", "12a", "- 1", "--1", "\x001", "0b2", "१"):
    try:
        print(repr(text), int(text), end=" ")
    except ValueError as error:
        print(error, end=" ")
    try:
        print(int(text, 0))
    except ValueError as error:
        print(error)
print(int("z", 36), int("-101", 2), int("ff", 16), int("0xff", 16), int("777", 8), int(b"12"), int(bytearray(b"-3"), 10), int(3.99), int(-3.99), int(True), int(), int("10", base=3))
for call in (lambda: int("1", 1), lambda: int("1", 37), lambda: int("1", -2), lambda: int(1.5, 10), lambda: int(float("nan")), lambda: int(float("inf")), lambda: int(None), lambda: int("9" * 5000), lambda: int([]), lambda: int(1j), lambda: int("8", 8), lambda: int("1", "2"), lambda: int(base=2), lambda: str(10**5000)):
    try:
        print(call())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, str(error)[:110])
print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, len(hex(10**5000)), len(str(10**4000)), (10**5000).bit_length())
sys.set_int_max_str_digits(10000)
print(len(str(10**5000)), int("9" * 5000) % 10)
sys.set_int_max_str_digits(4300)
for n in (0, 1, -1, 127, 128, -128, -129, 255, 256, 65535, 2**31, -2**63):
    length = max(1, (n.bit_length() + 8) // 8)
    data = n.to_bytes(length, "big", signed=True)
    print(n, data, n.to_bytes(length, "little", signed=True), int.from_bytes(data, "big", signed=True) == n, n.bit_length(), n.bit_count(), end="; ")
print()
print(int.from_bytes(b"\xff\x00"), int.from_bytes(b"\xff\x00", "little"), int.from_bytes(b"\xff", signed=True), int.from_bytes([1, 2]), (5).to_bytes(), (5).to_bytes(length=2, byteorder="little"), int.from_bytes(b""))
for call in (lambda: (256).to_bytes(1), lambda: (-1).to_bytes(1), lambda: (1).to_bytes(-1), lambda: (1).to_bytes(1, "middle"), lambda: int.from_bytes("ab"), lambda: int.from_bytes([256]), lambda: (128).to_bytes(1, signed=True)):
    try:
        print(call())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
a, b = 0b1100, 0b1010
print(a & b, a | b, a ^ b, ~a, a << 3, a >> 2, -5 >> 1, -5 & 0xff, -1 << 100 >> 100, 1 << 0, (-8) >> 100, ~-1, -7 // 2, -7 % 3, 7 % -3, divmod(-7, 2), divmod(7, -2), -2**2, (-2) ** 3, 2**-1, 0**0)
for call in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 0**-1, lambda: 1 / 0, lambda: pow(2, -1, 4), lambda: pow(2, 1.5, 3), lambda: 10**400 / 3, lambda: float(10**400), lambda: 1 & 1.0, lambda: ~1.0, lambda: round(5, "x"), lambda: math.factorial(-1)):
    try:
        print(call())
    except (ArithmeticError, ValueError, TypeError, NameError) as error:
        print(type(error).__name__, error)
print(pow(3, -1, 7), pow(2, 10, 1000), pow(-3, 3, 7), pow(5, 0, 1), pow(2, 200, -7), round(12345, -2), round(15, -1), round(-25, -1), round(7, -5), (10**30) // 7, 10**30 % 7, -(10**30) // 7, 10**30 / 10**29, (2**64).as_integer_ratio(), (7).is_integer(), (3).conjugate(), (3).real, (3).imag, (3).numerator, (3).denominator)
big = 3**200
print(big, big.bit_length(), hex(big)[:12], big % 1000007, -big >> 190, big & (1 << 70) - 1, big == int(str(big)), hash(big) == hash(3**200), big > 1e95, big < float("inf"), int(1e22), int(-1e22), 10**22 == 1e22, 2**53 + 1 == float(2**53 + 1))
print(f"{big:e} {big:,}"[:60], f"{255:#x} {255:08b} {-255:x} {10**20:_}", oct(-8), bin(-5), hex(2**70), "%d %x %o" % (big % 99, 255, 8), sum(range(10**5)), max(2**70, 3**44), sorted([2**65, -2**65, 0]), [5 // 2, -5 // 2, 5 % -2], bool(0), not 0, True + True, isinstance(True, int), 0x_ff, 1_000_000, 0o17, 0b11, 00)


class MyInt(int):
    def __new__(cls, value, note=""):
        self = super().__new__(cls, value)
        self.note = note
        return self

    def __repr__(self):
        return f"MyInt({int(self)}, {self.note!r})"


m = MyInt("42", note="answer")
print(m, m + 1, type(m + 1).__name__, m == 42, hash(m) == hash(42), {42: "x"}[m], f"{m:05d}", [0] * MyInt(2), m.bit_length(), -m, abs(MyInt(-3)), int(m), m.note, MyInt(2**80, "big").note, MyInt(5) & 4, str(m))
