print((1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (-0.1).as_integer_ratio(), (1e300).as_integer_ratio()[1], (0.0).as_integer_ratio(), (1.5).hex(), (0.1).hex(), (-1e-310).hex(), (0.0).hex(), float("inf").hex(), (1e308).hex(), float.fromhex("0x1.8p1"), float.fromhex("-0x.8"), float.fromhex("1p-1074"), float.fromhex("inf"), float.fromhex(" 0x1p+0 "), float.fromhex("ff"))
print((1.5).real, (1.5).imag, (1.5).conjugate(), float.from_number(5), (2.5).__round__(), (2.5).__trunc__(), (-2.5).__floor__(), (-2.5).__ceil__(), (1.5).__divmod__(0.4), (2.0).__pow__(3), (5.5).__mod__(2), (5.5).__rmod__(2), (1.0).__eq__(1), (1.0).__eq__("a"))
for call in (lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(), lambda: float.fromhex("zz"), lambda: float.fromhex("0x1p5000"), lambda: float.from_number("1"), lambda: int(float("inf")), lambda: round(float("nan")), lambda: round(float("inf")), lambda: round(1.5, 400), lambda: round(1.5, "a"), lambda: 1e308 ** 2, lambda: 10.0 ** 400, lambda: (-1.0) ** 0.5, lambda: 0.0 ** -1):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
print(float("1e5"), float(" 1.5 "), float("-.5"), float("5."), float("1_0.5"), float("infinity"), float("-Inf"), float("nan"), float("+nan"), float("1e400"), float("1e-400"), float(b"2.5"), float(True), float(), float("٣.٥"), float(10**22), float(2**53 + 1))
for text in ("", "a", "1.5.5", "1e", "1__0", "_1", "0x10", "1,5", " ", "1e5.5", "inf inity", "nan()", b"x", None, [], 1j):
    try: print(float(text))
    except Exception as error: print(type(error).__name__, error)
print(round(2.675, 2), round(0.5), round(1.5), round(-0.5), round(-1.5), round(1234.5678, -2), round(1e22, 2), round(5e-324, 400), round(0.1, 0), round(2.5, None), round(1.0000000000000002, 15), round(123.456, 1), type(round(2.0)), type(round(2.0, 0)))
