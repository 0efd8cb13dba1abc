# Formatting of int, float, complex and str: every part of the mini-language and its errors.
def show(value, *specs):
    for spec in specs:
        try:
            print(f"{value!r:>12} {spec:<12} |{value:{spec}}|")
        except (ValueError, TypeError, OverflowError) as error:
            print(f"{value!r:>12} {spec:<12} {type(error).__name__}: {error}")


show(42, "", "d", "5d", "<5d", "^5d", "=+5d", "+d", " d", "-d", "05d", "x", "X", "#x", "#o", "#b", "08b",
     "c", "n", "e", ".2f", "%", ",", "_", "_x", "_b", ",x", "*^9", "*=9", "é>6", "z", "s", "q", ".3",
     "10_000", "#010x", "+#012_b", "<010", "{", "d5", "5 d")
show(-1234567, ",", "_", "+,", "015,", "=15,", "_x", "#_x", ",.1f", ">+15,d", "e", "g", ".3g")
show(True, "", "d", "5", ">6", "x", "s", "+", "b")
show(3.14159, "", ".2", ".2f", ".0f", "#.0f", "e", ".3e", "E", "g", "G", "n", "%", ".1%", "+.1f", " .1f",
     "010.3f", "<10.2f", "^10.2f", "=+10.2f", "_.6f", ",.2f", "d", "x", "s", ".", ".2.3", "z.0f")
show(-0.0001, "z.1f", ".1f", "g", ".0%", "e", "z.1e", "zg")
show(1e100, "", "g", ".3f"[:1] + "3e", ",.0f"[:1], "n", "d")
show(123456789.123, ",", "_", ",.2f", "020,.1f", "g", ".10g", ".4", "_.3e", ".2_f", ".6,f", ".6_f")
show(float("inf"), "", "f", "F", "010", "+", "%", "e", ",")
show(float("nan"), "", "f", "F", "+", "<6", "06", "%")
show(1 + 2j, "", ".2f", "+.1f", ">20", "<20.1f", "e", "g", "d", "010", "=20", "%", ",", "n")
show("text", "", "s", ">8", "<8", "^9", "*^9", ".2", "8.2", "d", "=8", "+", "08", "<08", ",", "#", "z", "_")
show("", "5", "*<3")
show(None, "", "5", "s")
show([1], "", ">10")
show(b"x", "", ">5")
show(10**30, ",", "e", ".3f", "x", "_d", "g", "n", "c")
show(0x110000, "c", "d")
for value in 0.1 + 0.2, 1 / 3, 1e16, 1e15, 123456789012345678.0, 5e-324, 1.7976931348623157e308, 1e-5, 0.0001:
    print(value, repr(value), f"{value:.17g} {value:.3} {value:g} {value:e} {value:f}"[:80])
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5, -2), round(15, -1), round(25, -1),
      round(0.5), round(1e300, 2), round(5, 3), round(-0.4))
print(format(1.5), format("a", ">3"), format(255, "08_b"), "{:>{w}.{p}f}".format(3.14159, w=9, p=2))
print("{0} {1} {0!r} {x} {y[0]} {z.real} {y[k]}".format(1, "b", x=3, y={0: "zero", "k": "kay"}, z=5j)
      if 0 else "{0} {1} {0!r} {x} {z.real}".format(1, "b", x=3, z=5j))
for template, arguments in (("{}", ()), ("{0} {}", (1, 2)), ("{x}", ()), ("{", ()), ("}", ()), ("{!x}", (1,)),
                            ("{a.b}", ()), ("{0.nope}", (1,)), ("{0[5]}", ([1],)), ("{:{}}", (1,)), ("{0!}", (1,)),
                            ("{0[a}", (1,)), ("{{}}", ()), ("{:d}", ("x",)), ("{0:{1}", (1, 2)), ("{ 0 }", (1,))):
    try:
        print(repr(template.format(*arguments)))
    except Exception as error:
        print(repr(template), type(error).__name__, error)
