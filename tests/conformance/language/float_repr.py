for number in [0.1, 0.2, 0.1 + 0.2, 1e15, 1e16, 1.5e16, 123456789012345678.0, 1e-4, 1e-5, 0.00012345, 1e22, 1e23, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 100.0, 1e100, 1/3, 2/3, 9007199254740993.0, 4.35, 1e21, -1e-7, 12345.678e10, 0.3, 3.0e0, 1e5, 6.02e23, 299792458.0]:
    print(number, repr(number), str(-number), f"{number}", f"{number:.3}", f"{number:.17g}", f"{number:n}", f"{number:.3e}")
print(1e400, -1e400, 1e400 - 1e400, -0.0, 0.0 == -0.0, [0.1, -0.0], {1.0: 2.0}, (1e16,), 1_0.5_0, 1e+5, 1E-5, .5, 5., 0e0, 1_0e1_0, 0x10.real, 1.5.real, 1..real)
nan = float("nan")
print(nan == nan, nan != nan, nan is nan, nan in [nan], [nan] == [nan], sorted([3, nan, 1]), max(nan, 1), max(1, nan), min(nan, 1), nan < 1, nan > 1, hash(nan) == hash(nan), {nan: 1}[nan], bool(nan), float("inf") == float("inf"), float("inf") - 1, 1 / float("inf"), -1 / float("inf"), float("inf") // 1, float("inf") % 2, 5 % float("inf"), -5 % float("inf"))
