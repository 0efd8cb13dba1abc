print(1 + 2j, 3j, -1j, 1 - 0j, complex(1, 2), complex("1+2j"), complex(" -1.5e3j "), complex("(3-4j)"), complex("inf+nanj"), complex(1), complex(), complex(1.5, -0.0), complex(0, 0), complex(-0.0, 1), complex(real=1, imag=2), complex("j"), complex("-j"), complex(1j, 1j), complex.from_number(3))
a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** 2, a ** b, a ** 0, a ** -1, a ** 0.5, -a, +a, abs(a), a.conjugate(), a.real, a.imag, a == 3 + 4j, a == 3, 3 + 0j == 3, a != b, bool(0j), bool(1j), hash(3 + 0j) == hash(3), hash(a), a * 2, 2 * a, 1 / a, a + 1.5, a - 1, a ** 3, 2 ** a, 1j ** 2, 0j ** 0)
for call in (lambda: a < b, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: a / 0, lambda: 0j ** -1, lambda: int(a), lambda: float(a), lambda: complex("a"), lambda: complex("1 + 2j"), lambda: complex("1", 2), lambda: complex(1, "2"), lambda: complex([]), lambda: complex(""), lambda: round(a), lambda: abs("a"), lambda: max(a, b), lambda: a & 1, lambda: [1][a], lambda: 0j ** 1j, lambda: (1e300 + 1j) ** 100, lambda: complex("1+"), lambda: complex(None)):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
print(repr(complex("nan")), complex(float("inf"), -1), complex(1e16, 1e-5), [1j], (1j,), str(1j), f"{a:.1f}", f"{a!r:>10}", "%s" % a, sum([1j, 2]), 1e3j, 1_0j, 0x10 + 1j, 1.5e-3J, a.__complex__(), a.__eq__("x"), a.__add__(1), a.__getnewargs__())
class Like:
    def __complex__(self): return 5 + 6j
print(complex(Like()), complex(Like()).imag, {1 + 0j: "x"}[1], complex(1e308, 1e308) * 10, 1j * float("inf"), complex(2, -0.0).conjugate())
