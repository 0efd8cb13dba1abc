# divmod() asks as operators do; `*=` of an object asks no sequence to be repeated.
class Base:
    def __divmod__(self, other): print("divmod", type(self).__name__); return NotImplemented
    def __rdivmod__(self, other): return f"reflected {type(self).__name__}"


class Same(Base):
    pass


class Overrides(Base):
    def __rdivmod__(self, other): return "overridden"


class Number(int):
    def __rdivmod__(self, other): return "number"


class Index:
    def __index__(self): return 3


class Repeats(Index):
    def __mul__(self, other): return NotImplemented


def show(function):
    try:
        print(function())
    except TypeError as error:
        print("TypeError", error)


def multiplied(left, right):
    left *= right
    return left


for left, right in ((Base(), Base()), (Base(), Same()), (Base(), Overrides()), (Overrides(), Base()),
                    (7, Number(2)), (Number(7), 2), (Number(7), Number(2)), (7, Base()), (Base(), 7)):
    show(lambda: divmod(left, right))
for left in (Index(), Repeats(), Number(3), 3, True):
    for right in ("ab", [1], (2,), b"c", Index(), 2):
        show(lambda: multiplied(left, right))
        show(lambda: left * right)
