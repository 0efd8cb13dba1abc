print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(7.5, 2), divmod(-7.5, 2), divmod(7.5, -2), 0.0 % 5, -0.0 % 5, 5.0 % 5, 1e300 * 1e10, -1e300 * 1e10, 1e-300 / 1e300, 3 * 1.5, 2 ** 0.5, 4 ** -0.5, 2.0 ** 3, (-2.0) ** 2, (-2.0) ** 3, 0.0 ** 0, 1.0 ** float("nan"), float("nan") ** 0)
print(0.1 + 0.1 + 0.1 == 0.3, sum([0.1] * 10), sum([0.1] * 10, 0.0), sum([1e100, 1.0, -1e100]), abs(-1.5), -(-1.5), +1.5, int(1e15), int(-1.9), int(1e20), bool(0.0), bool(-0.0), 1.0 == 1, 1.5 < 2, 2 > 1.5, 1.5 == 1.5, 1 in [1.0], {1: "a", 1.0: "b", True: "c"})
for call in (lambda: 1.5 / 0, lambda: 1.5 // 0.0, lambda: 1.5 % 0.0, lambda: divmod(1.5, 0.0), lambda: 1.5 & 1, lambda: 1.5 << 1, lambda: "a" * 1.5, lambda: [1][1.0], lambda: range(1.5), lambda: 1.5 + "a", lambda: 1.5 < "a", lambda: 1.5 @ 2, lambda: 1.5[0], lambda: 1.5(), lambda: len(1.5), lambda: iter(1.5), lambda: chr(65.0), lambda: hex(1.5), lambda: 1.5 < 1j):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
class Celsius(float):
    def __new__(cls, value): return super().__new__(cls, value)
    def __repr__(self): return f"{float(self)}C"
    def __add__(self, other): return Celsius(float(self) + other)
c = Celsius(20)
print(c, [c], c + 1, type(c * 2), f"{c:.2f}", c == 20, str(c), sorted([c, Celsius(3)]), hash(c) == hash(20), max(c, 1), c.is_integer(), float(c), type(float(c)), type(-c), isinstance(c, float))
class FloatLike:
    def __float__(self): return 2.5
class IndexLike:
    def __index__(self): return 3
class BadFloat:
    def __float__(self): return 1
print(float(FloatLike()), float(IndexLike()), round(float(FloatLike())), complex(FloatLike()))
try: float(BadFloat())
except TypeError as error: print(error)
