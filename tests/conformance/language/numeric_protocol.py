# Numbers of one's own: conversion, rounding and unary operators.
import math
import operator


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __repr__(self):
        return f"Money({self.cents})"

    def __int__(self):
        return self.cents // 100

    def __float__(self):
        return self.cents / 100

    def __complex__(self):
        return complex(self.cents, 1)

    def __index__(self):
        return self.cents

    def __round__(self, digits=None):
        return ("round", digits)

    def __trunc__(self):
        return "trunc"

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __neg__(self):
        return Money(-self.cents)

    def __pos__(self):
        return Money(+abs(self.cents))

    def __abs__(self):
        return Money(abs(self.cents))

    def __invert__(self):
        return Money(~self.cents)

    def __bool__(self):
        return self.cents != 0

    def __divmod__(self, other):
        return ("divmod", other)

    def __rdivmod__(self, other):
        return ("rdivmod", other)

    def __format__(self, spec):
        return f"<{spec or 'plain'}>"


m = Money(-250)
print(int(m), float(m), complex(m), round(m), round(m, 2), round(m, None))
print(math.trunc(m), math.floor(m), math.ceil(m), -m, +m, abs(m), ~m, bool(m), bool(Money(0)))
print(divmod(m, 3), divmod(3, m), f"{m} {m:x>3}", format(m), "{:abc}".format(m))
print(hex(Money(255)), oct(Money(8)), bin(Money(5)), chr(Money(65)), operator.index(m))
print("abc"[Money(1)], [10, 20, 30][Money(1):Money(3)], list(range(Money(3))), [0] * Money(2))
print(math.sqrt(Money(400)), math.gcd(Money(12), 8), bytes(Money(2)), "%d %x" % (Money(3), Money(17)))


class Bad:
    def __int__(self):
        return "one"

    def __float__(self):
        return 1

    def __index__(self):
        return 1.5

    def __bool__(self):
        return 1

    def __len__(self):
        return -1

    def __complex__(self):
        return 1.0

    def __str__(self):
        return 5

    def __repr__(self):
        return None

    def __hash__(self):
        return "h"

    def __format__(self, spec):
        return 3


def attempt(call):
    try:
        print(repr(call(Bad())))
    except Exception as error:
        print(type(error).__name__, error)


for call in (int, float, bool, len, complex, str, repr, hash, format, operator.index, hex,
             lambda b: [1, 2][b], lambda b: [1] * b, lambda b: range(b), lambda b: f"{b!r}",
             lambda b: f"{b}", lambda b: "%s" % b, lambda b: {b: 1}, lambda b: 1 if b else 2,
             lambda b: round(b), lambda b: -b, abs, math.floor, lambda b: "%d" % b):
    attempt(call)


class BigLength:
    def __len__(self):
        return 1 << 70


class NoInt:
    pass


for call in (lambda: len(BigLength()), lambda: bool(BigLength()), lambda: int(NoInt()),
             lambda: float(NoInt()), lambda: complex(NoInt()), lambda: round(NoInt()),
             lambda: math.floor(NoInt()), lambda: range(NoInt()), lambda: abs(NoInt()),
             lambda: divmod(NoInt(), 1), lambda: int([]), lambda: int("x", 8), lambda: int(1, 8),
             lambda: int("12", 99), lambda: float("1e"), lambda: complex("1+"),
             lambda: int("9", Money(8)), lambda: math.trunc(NoInt())):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
