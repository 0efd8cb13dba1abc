for spec in ["", "s", "10", "<10", ">10", "^10", "*^9", ".2", "10.2", ">10.2s", "010", "<010", ".0", "^4", "é^7"]:
    print(repr(spec), [format(text, spec) for text in ("", "abc", "日本語", "a longer text")])
for spec in ["d", "=10", "+", " ", ",", "#", "_", "10d", "z", "-", "0=5"]:
    try: print(format("abc", spec))
    except Exception as error: print(repr(spec), type(error).__name__, error)
for value in (None, [1], (1,), {}, object, len, 1 + 2j):
    for spec in ("", "5", ">30"):
        try: print(format(value, spec))
        except Exception as error: print(type(error).__name__, error)
print(format(1 + 2j, ".2f"), format(1 + 2j, ">20"), format(-1.5j, "e"), format(complex(0, -0.0)), format(1j, "+g"), format(3 + 0j, ",.1f"))
for spec in ("05", "=10", "%", "d", "s"):
    try: print(format(1j, spec))
    except Exception as error: print(repr(spec), type(error).__name__, error)
