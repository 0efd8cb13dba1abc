print((5).bit_length(), (-5).bit_length(), (0).bit_length(), (255).bit_count(), (-255).bit_count(), (2**100).bit_length(), (7).conjugate(), (7).real, (7).imag, (7).numerator, (7).denominator, (6).is_integer(), (7).as_integer_ratio(), True.as_integer_ratio())
print((1024).to_bytes(2), (1024).to_bytes(2, "little"), (1024).to_bytes(4, byteorder="big"), (-2).to_bytes(2, signed=True), (0).to_bytes(0), (255).to_bytes(), (2**64).to_bytes(9, "big"))
print(int.from_bytes(b"\x04\x00"), int.from_bytes(b"\x04\x00", "little"), int.from_bytes(b"\xff\xfe", signed=True), int.from_bytes([1, 2]), int.from_bytes(b""), bool.from_bytes(b"\x01"), int.from_bytes(b"\x01" + b"\x00" * 8))
for call in (lambda: (256).to_bytes(1), lambda: (-1).to_bytes(1), lambda: (1).to_bytes(-1), lambda: (1).to_bytes(1, "middle"), lambda: int.from_bytes("a"), lambda: int.from_bytes(b"a", "x"), lambda: (128).to_bytes(1, signed=True), lambda: int.from_bytes([256]), lambda: (1).to_bytes("a")):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
print((5).__add__(3), (5).__add__("a"), (5).__radd__(2), (7).__divmod__(2), (2).__pow__(10), (2).__pow__(10, 7), (5).__index__(), (5).__float__(), (-5).__abs__(), (5).__neg__(), (5).__invert__(), (5).__bool__(), (0).__bool__(), (5).__eq__(5.0), (5).__lt__(6), (5).__floor__(), (5).__round__(-1), (15).__round__(-1), (5).__trunc__(), (5).__ceil__(), (5).__hash__())
class Number(int):
    def __repr__(self): return f"Number({int(self)})"
n = Number(5)
print(n, n + 1, type(n + 1).__name__, n == 5, hash(n) == hash(5), {n: 1}[5], n.bit_length(), [10, 20, 30, 40, 50, 60][n], f"{n}", f"{n:03d}", "%d" % n, int(n), Number("7"), Number(), isinstance(n, int), type(-n).__name__, type(+n).__name__, type(abs(n)).__name__)
