# ctypes' simple data types, as programs with shared values use them.
import ctypes
from ctypes import c_bool, c_char, c_double, c_float, c_int, c_longlong, c_ubyte
from multiprocessing import Array, Process, RawArray, RawValue, Value


def change(stop, total, marks):
    stop.value = True
    total.value += 0.5
    marks[1] = 7


if __name__ == "__main__":
    stop, total, marks = Value(c_bool, False), Value(c_double, 1), Array(c_int, 3)
    worker = Process(target=change, args=(stop, total, marks))
    worker.start()
    worker.join()
    print(stop.value, total.value, marks[:], stop, total)
    print(Value("i", 4), RawValue("c", b"x"), RawArray(c_bool, [2, 0])[:], Array(c_char, b"abc").value)

    number = c_int(5)
    number.value += 2 ** 31
    print(number, number.value, bool(number), bool(c_int()), c_bool(3), c_bool(), c_ubyte(300))
    print(c_float(0.1), c_double(2), c_char(b"a"), c_char(), c_longlong is ctypes.c_long)
    print(ctypes.sizeof(number), ctypes.sizeof(c_double), ctypes.sizeof(c_char), c_int)
    for wrong in (lambda: c_int("a"), lambda: c_int(1.5), lambda: c_char("a"), lambda: c_double("x"),
                  lambda: Value(c_int, "a"), lambda: Value("z", 1)):
        try:
            print(wrong())
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
