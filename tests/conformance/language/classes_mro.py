# The order of method resolution, its conflicts, and super() along it.
class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


print([k.__name__ for k in D.__mro__], D().who(), B().who())
print(D.mro() == list(D.__mro__), D.__bases__, D.__base__, A.__subclasses__())


def define(source):
    space = {"A": A, "B": B, "C": C, "D": D}
    try:
        exec(source, space)
        print([k.__name__ for k in space["X"].__mro__])
    except Exception as error:
        print(type(error).__name__, str(error).replace("\n", "|"))


define("class X(A, B): pass")
define("class X(B, A): pass")
define("class X(object, A): pass")
define("class X(A, A): pass")
define("class Y(A, C): pass")
define("class P(B, C): pass\nclass Q(C, B): pass\nclass X(P, Q): pass")
define("class X(int, str): pass")
define("class X(bool): pass")
define("class X(type(None)): pass")
define("class X(1): pass")
define("class X('A'): pass")
define("class X(type(lambda: 0)): pass")
define("class X(range): pass")
define("class X(slice): pass")
define("class X(type(...)): pass")
define("class X(dict, list): pass")
define("class X(Exception, dict): pass")
define("class X(*(B, C)): pass")
define("class X(A, object): pass")


class Meta(type):
    def mro(cls):
        order = super().mro()
        return [order[0], *reversed(order[1:-1]), order[-1]]


class Backwards(B, C, metaclass=Meta):
    pass


print([k.__name__ for k in Backwards.__mro__])
print(Backwards().who())


class Mixin:
    def __init__(self, *, flag=False, **rest):
        super().__init__(**rest)
        self.flag = flag


class Named:
    def __init__(self, *, name, **rest):
        super().__init__(**rest)
        self.name = name


class Both(Mixin, Named):
    pass


both = Both(flag=True, name="n")
print(vars(both))
try:
    Both(flag=True, name="n", other=1)
except TypeError as error:
    print(error)
try:
    Both()
except TypeError as error:
    print(error)
# What a class inherits changes with its bases.
class Late:
    pass


class Rest(Late):
    pass


print(hasattr(Rest(), "who"))
Rest.__bases__ = (D,)
print(Rest().who(), [k.__name__ for k in Rest.__mro__])
try:
    Rest.__bases__ = ()
except TypeError as error:
    print(error)
try:
    D.__bases__ = (Rest,)
except TypeError as error:
    print(error)
print(issubclass(D, (int, A)), isinstance(D(), C), issubclass(A, D))
