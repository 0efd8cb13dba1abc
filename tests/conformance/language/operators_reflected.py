# Which side of a binary operator answers: NotImplemented, subclasses and reflected methods.
import operator

NAMES = "add sub mul matmul truediv floordiv mod pow lshift rshift and xor or".split()
SIGNS = dict(zip(NAMES, "+ - * @ / // % ** << >> & ^ |".split()))


def recorder(name, answer):
    def method(self, *others):
        print(f"  {type(self).__name__}.{name}", [type(o).__name__ for o in others])
        return answer
    return method


class Left:
    pass


class Right:
    pass


for name in NAMES:
    setattr(Left, f"__{name}__", recorder(f"__{name}__", NotImplemented))
    setattr(Right, f"__r{name}__", recorder(f"__r{name}__", name))

for name, sign in SIGNS.items():
    print(f"Left() {sign} Right() =", eval(f"Left() {sign} Right()"))
for name, sign in SIGNS.items():
    for source in f"Left() {sign} Left()", f"1 {sign} Left()", f"Left() {sign} 'x'":
        try:
            eval(source)
        except TypeError as error:
            print(f"{source}: {error}")
    try:
        a = Left()
        exec(f"a {sign}= 2")
    except TypeError as error:
        print(error)


class Base:
    def __add__(self, other):
        return "Base.__add__"

    def __radd__(self, other):
        return "Base.__radd__"


class Same(Base):
    pass


class Derived(Base):
    def __radd__(self, other):
        return "Derived.__radd__"


print(Base() + Same(), Base() + Derived(), Derived() + Base(), Derived() + Derived())


class Int(int):
    def __radd__(self, other):
        return f"Int.__radd__({other})"

    def __add__(self, other):
        return f"Int.__add__({other})"


print(1 + Int(2), Int(1) + 2, Int(1) + Int(2), 1.5 + Int(2))


class Power:
    def __pow__(self, exponent, modulo=None):
        return ("pow", exponent, modulo)

    def __rpow__(self, base, modulo=None):
        return ("rpow", base, modulo)

    def __ipow__(self, exponent):
        return ("ipow", exponent)


print(Power() ** 2, 2 ** Power(), pow(Power(), 2), pow(Power(), 2, 3), pow(2, Power(), 5))
p = Power()
p **= 9
print(p)
print(operator.add(1, 2), operator.iadd([1], (2,)))
try:
    divmod(Left(), 2)
except TypeError as error:
    print(error)
for bad in None, "s", [], {}, 1j:
    for sign in "-", "+", "~":
        try:
            print(eval(f"{sign}bad"))
        except TypeError as error:
            print(error)
