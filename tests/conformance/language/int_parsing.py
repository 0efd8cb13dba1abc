good = [("42",), (" -42 ",), ("+7",), ("1_000",), ("0b101", 0), ("0o17", 0), ("0xff", 0), ("0x_ff", 0), ("ff", 16), ("0xFF", 16), ("101", 2), ("0b11", 2), ("z", 36), ("Zz", 36), ("٣٤",), ("\t12\n",), (b"12",), (bytearray(b"7"), 8), (3.99,), (-3.99,), (True,), ("0", 0), ("00", 0), ("-0x10", 16), ("1" * 50,), (1e20,)]
for arguments in good: print(arguments, int(*arguments))
bad = [("",), (" ",), ("1 2",), ("a",), ("1.5",), ("1__0",), ("_1",), ("1_",), ("0x",), ("08", 0), ("2", 2), ("z", 35), ("1", 1), ("1", 37), ("1", -1), (1, 2), (None,), ([],), (float("inf"),), (float("nan"),), (1j,), ("é",), ("0b2", 0), (b"x",), ("+-1",), ("1", "2"), ("x" * 300,), ("\ud800",)]
for arguments in bad:
    try: print(arguments, int(*arguments))
    except Exception as error: print(str(arguments)[:30], type(error).__name__, ascii(str(error))[:250])
class Index:
    def __index__(self): return 12
class Trunc:
    def __trunc__(self): return 9
class Int:
    def __int__(self): return 5
class Bad:
    def __int__(self): return "x"
class BadIndex:
    def __index__(self): return 1.5
for value in (Index(), Int(), Trunc(), Bad(), BadIndex()):
    try: print(int(value))
    except TypeError as error: print(error)
print(int(), int("12", base=5), hex(Index()), bin(Index()), oct(-8), [0] * Index() == [0] * 12, range(Index()), 0xdead_beef, 0b1111_0000, 0o777, 1_000_000, 00)
try: int(x="5")
except TypeError as error: print(error)
