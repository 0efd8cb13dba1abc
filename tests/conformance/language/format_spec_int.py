for spec in ["", "d", "5", "<5", ">5", "^5", "=+6", "05", "+", "-", " ", "x", "X", "#x", "#X", "o", "#o", "b", "#b", "#010b", "n", "c", ",", "_", "_x", "_b", "#_x", "015,", "*^12", "+,", "e", ".2e", "f", ".1f", "g", "G", "%", ".0%", "08.3f", "<08", "x<#8x", "+#x", "z.1f", " 06d"]:
    row = []
    for number in (0, 5, -42, 65, 1234567):
        try: row.append(format(number, spec))
        except Exception as error: row.append(f"{type(error).__name__}: {error}")
    print(repr(spec), row)
for spec in [".2", ".2d", "s", ",x", "_n", ",n", ",_", "__", "+c", "#c", ",c", "zd", "5z", "d5", "abc", "10.", "99999999999999999999", "\u00e9<5", "é>7d"]:
    try: print(repr(spec), repr(format(65, spec)))
    except Exception as error: print(repr(spec), type(error).__name__, error)
print(format(10**30, ","), format(-(2**70), "_x"), format(2**64, "#b"), format(10**20, "e"), format(10**20, ".3g"), format(True, "5"), format(False, "x"))
