import traceback
def show(f, *a):
    try: f(*a)
    except Exception as e:
        for line in traceback.format_exc().splitlines()[3:]:
            if not line.startswith("  File"): print(line)
            else: print("  --", line.split(", ", 1)[1])
class A: pass
a = A(); d = {"k": {"j": None}}; l = [1, 2]; n = None; x, y, z = 1, 0, 2
def f1(): return x + y / y * z
def f2(): return d["k"]["j"]["z"]
def f3(): return (x + n)
def f4(): return l[5] + 1
def f5(): return a.b.c(1)
def f6(): return f4() + int("x")
def f7():
    return (x +
            y / y)
def f8():
    return f4(
        )
def f9():
    value = [
        x / y
        for x in l
    ]
def f10(): raise ValueError("whole line")
def f11(): raise ValueError(
    "two lines")
def f12(): assert x == y, "msg"
def f13(): l[0], l[7] = 1, 2
def f14(): del l[9]
def f15(): x.foo = 1
def f16(): return f"{x / y}"
def f17(): return [i 