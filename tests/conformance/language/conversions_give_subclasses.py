# __int__, __index__, __float__ and __complex__ that give a subclass: taken, with a warning; or something else.
import math
import operator
import warnings


class Int(int):
    pass


class Float(float):
    pass


class Complex(complex):
    pass


class Gives:
    def __init__(self, int_=1, index=1, float_=1.0, complex_=1j):
        self.gives = int_, index, float_, complex_

    def __int__(self):
        return self.gives[0]

    def __index__(self):
        return self.gives[1]

    def __float__(self):
        return self.gives[2]

    def __complex__(self):
        return self.gives[3]


USES = {
    "int": int,
    "index": operator.index,
    "float": float,
    "complex": complex,
    "hex": hex,
    "item": lambda value: "abcd"[value],
    "range": lambda value: range(6)[value],
    "times": lambda value: "x" * value,
    "slice": lambda value: [1, 2, 3, 4][:value],
    "sqrt": math.sqrt,
    "factorial": math.factorial,
    "chr": chr,
    "round": lambda value: round(1.25, value),
    "real": lambda value: complex(value, 2),
}


def show(title, value):
    for name, use in USES.items():
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                result = use(value)
                print(title, name, repr(result), type(result).__name__)
            except TypeError as error:
                print(title, name, "TypeError:", error)
        for warning in caught:
            print("   ", warning.category.__name__, warning.message)


show("plain", Gives())
show("subclasses", Gives(True, Int(3), Float(2.25), Complex(1, 2)))
show("others", Gives(1.0, "1", 1, 1.0))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        int(Gives(True))
    except DeprecationWarning as error:
        print(error)
print(operator.index(True), operator.index(Int(7)), type(operator.index(Int(7))).__name__, operator.index)
for wrong in (1.0, "1", None):
    try:
        operator.index(wrong)
    except TypeError as error:
        print(error)
