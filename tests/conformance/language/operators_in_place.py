# In-place operators: the method, the fallback, and what is assigned.
class Account:
    def __init__(self, balance):
        self.balance = balance

    def __repr__(self):
        return f"Account({self.balance})"


METHODS = {"__isub__": "-=", "__imul__": "*=", "__imatmul__": "@=", "__itruediv__": "/=",
           "__ifloordiv__": "//=", "__imod__": "%=", "__ipow__": "**=", "__ilshift__": "<<=",
           "__irshift__": ">>=", "__iand__": "&=", "__ixor__": "^=", "__ior__": "|=",
           "__iadd__": "+="}


class Spy:
    def __init__(self):
        self.log = []

    def __iadd__(self, other):
        self.log.append(("+=", other))
        return self

    def __isub__(self, other):
        self.log.append(("-=", other))
        return self

    def __imul__(self, other):
        self.log.append(("*=", other))
        return self

    def __imatmul__(self, other):
        self.log.append(("@=", other))
        return self

    def __itruediv__(self, other):
        self.log.append(("/=", other))
        return self

    def __ifloordiv__(self, other):
        self.log.append(("//=", other))
        return self

    def __imod__(self, other):
        self.log.append(("%=", other))
        return self

    def __ipow__(self, other):
        self.log.append(("**=", other))
        return self

    def __ilshift__(self, other):
        self.log.append(("<<=", other))
        return self

    def __irshift__(self, other):
        self.log.append((">>=", other))
        return self

    def __iand__(self, other):
        self.log.append(("&=", other))
        return self

    def __ixor__(self, other):
        self.log.append(("^=", other))
        return self

    def __ior__(self, other):
        self.log.append(("|=", other))
        return self


s = first = Spy()
s += 1; s -= 2; s *= 3; s @= 4; s /= 5; s //= 6; s %= 7; s **= 8
s <<= 9; s >>= 10; s &= 11; s ^= 12; s |= 13
print(s is first, s.log)
print(sorted(METHODS) == sorted(n for n in vars(Spy) if n.startswith("__i") and n != "__init__"))

# A list changes itself; a tuple becomes another one.
a = b = [1]
a += (2, 3)
print(a, b, a is b)
a *= 2
print(b)
c = d = (1,)
c += (2,)
print(c, d)
try:
    c += [3]
except TypeError as error:
    print(error)
# The famous one: the item is changed, and the assignment fails.
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)
e = f = {1}
e |= {2}; e ^= {1}; e &= {2, 3}; e -= {3}
print(e, f, e is f)
g = h = frozenset({1})
g |= {2}
print(sorted(g), sorted(h))
try:
    e |= [1]
except TypeError as error:
    print(error)
m = n = {"a": 1}
m |= {"b": 2}
m |= [("c", 3)]
print(n)
try:
    m | [("c", 3)]
except TypeError as error:
    print(error)
z = bytearray(b"ab")
y = z
z += b"cd"; z *= 2
print(y)


class Falls:
    """Without __iadd__ the ordinary method answers."""
    def __add__(self, other):
        return f"added {other}"

    def __rmul__(self, other):
        return f"{other} times"


x = Falls()
x += 5
print(x)
k = 3
k *= Falls()
print(k)


class Declines:
    def __iadd__(self, other):
        return NotImplemented

    def __add__(self, other):
        return "by __add__"


q = Declines()
q += 1
print(q)


def counter():
    total = 0
    def add(n):
        nonlocal total
        total += n
        return total
    return add


add = counter()
print(add(1), add(10), add(100))


def unbound():
    try:
        missing += 1
    except UnboundLocalError as error:
        print(error)


unbound()
try:
    nowhere += 1
except NameError as error:
    print(error)
