numbers = [0.0, -0.0, 1.0, 3.14159, -2.5, 1e10, 1e16, 123456789.123, 1e-5, 1e-7, float("inf"), float("nan"), -float("inf"), 0.1, 1e100]
for spec in ["", "f", ".0f", ".2f", "e", ".0e", ".3E", "g", ".3g", "G", "%", ".1%", "n", "10.2f", "<10.2f", "^10.1f", "+.1f", " .1f", "010.1f", ",.2f", "_.2f", "#.0f", "#g", "z.0f", ".15g", ".17g", "=+10.1f", "*^15.3e", ".3", "10", "012", ",", "F", "#.3", "_", "-", ".10"]:
    print(repr(spec), [format(number, spec) for number in numbers])
for spec in ["d", "x", "s", ".f", "c", "b", ",n", "1.2.3", ".99999999999f"]:
    try: print(format(1.5, spec))
    except Exception as error: print(repr(spec), type(error).__name__, error)
print(format(1e300, "f")[:20], len(format(1e300, "f")), format(2.5, ".0f"), format(0.5, ".0f"), format(1.5, ".0f"), format(1.005, ".2f"), format(0.125, ".2f"), format(1234.5, ",.0f"), format(1.5, ",.1_f") if False else "")
