import sys
print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
for call in (lambda: str(10**5000), lambda: int("1" * 5000), lambda: f"{10**5000}", lambda: "%d" % 10**5000, lambda: repr(10**4300), lambda: print(10**5000), lambda: len(str(10**4299)), lambda: len(hex(10**5000)), lambda: int("f" * 5000, 16).bit_length(), lambda: len(format(10**5000, "x"))):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
sys.set_int_max_str_digits(0)
print(len(str(10**6000)))
sys.set_int_max_str_digits(700)
try: print(len(str(10**700)))
except ValueError as error: print(error)
print(len(str(10**699)))
for limit in (100, -1):
    try: sys.set_int_max_str_digits(limit)
    except ValueError as error: print(error)
for call in (lambda: "x" * 10**12, lambda: [0] * 10**12, lambda: b"x" * 10**18, lambda: (1,) * 10**13, lambda: "x" * 10**30, lambda: [1] * -10**30, lambda: bytearray(10**13), lambda: bytes(10**14), lambda: "a".ljust(10**13), lambda: "a" * (2**63), lambda: list(range(10**30)) if False else 0, lambda: len(range(10**30)), lambda: [[0] * 10**11 for _ in range(2)]):
    try: print(call())
    except (MemoryError, OverflowError) as error: print(type(error).__name__)
    except Exception as error: print(type(error).__name__, error)
