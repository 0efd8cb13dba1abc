# Descriptors of one class as attributes of another: what they say of objects that are not theirs.
import time


class Slotted:
    __slots__ = ("a",)


class Other:
    pass


class Number(int):
    a = Slotted.a


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


for descriptor in (type.__dict__["__name__"], int.__dict__["real"], BaseException.__dict__["args"], Slotted.a,
                   time.struct_time.tm_year):
    Other.stolen = descriptor
    attempt(getattr, Other(), "stolen")
    attempt(descriptor.__get__, Other(), Other)
    attempt(descriptor.__get__, 5)
    print(descriptor.__get__(None, Other) is descriptor)

for descriptor in (type.__dict__["__name__"], int.__dict__["real"], BaseException.__dict__["args"]):
    Other.stolen = descriptor
    attempt(setattr, Other(), "stolen", 1)
    attempt(descriptor.__set__, Other(), 1)
    attempt(descriptor.__set__, "text", 1)
attempt(int.__dict__["real"].__set__, 5, 1)
attempt(setattr, 5, "real", 1)
attempt(getattr, Number(5), "a")


class Two:
    __slots__ = ("a", "b")


class Heir(Slotted):
    __slots__ = ()
    alias = Slotted.a


class Crossed(Two):
    a = Two.b
    b = Two.a


heir = Heir()
heir.a = 3
print(heir.alias, Slotted.a.__get__(heir))
Slotted.a.__set__(heir, 4)
heir.alias += 1
print(heir.a)
del heir.alias
attempt(getattr, heir, "a")
attempt(delattr, heir, "alias")
attempt(delattr, heir, "a")
attempt(Slotted.a.__delete__, heir)
attempt(setattr, Other(), "stolen", 1)
attempt(delattr, Other(), "stolen")
crossed = Crossed()
crossed.a = 1
crossed.b = 2
print(crossed.a, crossed.b, Two.a.__get__(crossed), Two.b.__get__(crossed))
del crossed.a
attempt(getattr, crossed, "b")

for arguments in (("",), (int, "a", [ValueError()]), (), (BaseExceptionGroup, "a", [ValueError()]), (BaseExceptionGroup, "a")):
    attempt(BaseExceptionGroup.__new__, *arguments)
attempt(ExceptionGroup.__new__, BaseExceptionGroup, "a", [ValueError()])
attempt(ExceptionGroup.__new__, ExceptionGroup, "a", [ValueError()])


# __index__ of what does not fit: by the name of what was given, and clamped where a text is searched.
class Huge:
    def __index__(self):
        return 2**100


for function in (lambda: [1][Huge()], lambda: "a" * Huge(), lambda: (1, 2)[Huge()], lambda: b"a"[Huge()]):
    try:
        function()
    except (IndexError, OverflowError) as error:
        print(type(error).__name__, error)
print("abc".find("a", Huge()), "abcabc".rfind("a", 0, Huge()), b"abc".find(b"a", Huge()), [1, 2][:Huge()])
