# What nobody writes on purpose: names that are no strings, classes that make no instances, views that
# are released while they are read. Each is an exception, never the end of the run.
import array
import math
import struct
import sys
import types


def attempt(label, action):
    try:
        print(label, action())
    except BaseException as error:
        print(label, type(error).__name__, error)


def outer(x):
    return lambda: x + 1


class NotAnInt:
    def __index__(self):
        return "x"


class MakesNone(Exception):
    def __new__(cls, *args):
        return cls


def generator():
    yield 1


print("-- code with free variables")
attempt("exec", lambda: exec(outer(1).__code__, {}))
attempt("eval", lambda: eval(outer(1).__code__, {}))
attempt("closure", lambda: exec(outer(1).__code__, {}, closure=outer(4).__closure__))
attempt("no cells", lambda: exec(outer(1).__code__, {}, closure=(1,)))
attempt("not needed", lambda: exec(compile("1", "<>", "exec"), {}, closure=()))
attempt("of a string", lambda: exec("1", {}, closure=()))
attempt("changed", lambda: eval(compile("outer(4)()", "<>", "eval")))

print("-- modules")
module = types.ModuleType.__new__(types.ModuleType)
print(hasattr(module, "__name__"), module.__dict__)
module.value = 1
print(module.__dict__)
attempt("no name", lambda: types.ModuleType())
attempt("a number", lambda: types.ModuleType(5))
attempt("init", lambda: module.__init__("named", doc="Text."))
print(module.__name__, module.__doc__)
star = types.ModuleType("star")
star.__all__ = [1]
sys.modules["star"] = star
attempt("import *", lambda: exec("from star import *"))

print("-- exceptions that are none")
attempt("throw", lambda: generator().throw(MakesNone))


def raising():
    raise MakesNone


def caused():
    raise ValueError from MakesNone


attempt("raise", raising)
attempt("from", caused)
attempt("tuple", lambda: generator().throw(ValueError, (1, 2)))
attempt("another", lambda: generator().throw(TypeError, ValueError("detail")))
attempt("setstate", lambda: ValueError().__setstate__({1: 2}))
attempt("setstate", lambda: ValueError().__setstate__(5))
attempt("group", lambda: BaseExceptionGroup.__new__(type("G", (ExceptionGroup,), {
    "__new__": lambda cls, *args: None})))

print("-- names that are none")
for label, call in (
        ("getattr", lambda: [].append.__getattribute__(1)),
        ("classmethod", lambda: classmethod(len).__getattribute__(1)),
        ("setattr", lambda: generator.__setattr__(1, 2)),
        ("delattr", lambda: generator.__delattr__(1))):
    attempt(label, call)

print("-- ints that are none")
for function in (math.isqrt, math.factorial, math.gcd, range, bin, chr):
    attempt(function.__name__, lambda: function(NotAnInt()))
attempt("pack", lambda: struct.pack("i", NotAnInt()))
attempt("array", lambda: array.array("i", [NotAnInt()]))

print("-- views that go while they are read")


class Releases:
    def __init__(self, number):
        self.number = number

    def __index__(self):
        view.release()
        return self.number

    def __float__(self):
        view.release()
        return 4.25

    def __bool__(self):
        view.release()
        return True


def fresh(form="B"):
    global view
    view = memoryview(bytearray(b"\xff" * 16)).cast(form)
    return view


attempt("index", lambda: fresh()[Releases(4)])
attempt("slice", lambda: list(fresh()[:Releases(4)]))
attempt("set", lambda: fresh().__setitem__(Releases(4), 42))
attempt("set slice", lambda: fresh().__setitem__(slice(Releases(4)), b"spam"))
attempt("value", lambda: fresh().__setitem__(0, Releases(4)))
attempt("wide", lambda: fresh("q").__setitem__(0, Releases(4)))
attempt("float", lambda: fresh("d").__setitem__(0, Releases(4)))
attempt("bool", lambda: fresh("?").__setitem__(0, Releases(4)))

print("-- bases that a mro() changes")


class Meta(type):
    ready = False

    def mro(cls):
        if Meta.ready and cls.__name__ == "C":
            Meta.ready = False
            C.__bases__ = (B2,)
        return type.mro(cls)


class A(metaclass=Meta):
    pass


class B1(A):
    pass


class B2(A):
    pass


class C(A):
    pass


Meta.ready = True
C.__bases__ = (B1,)
B1.__bases__ = (C,)
print(C.__bases__, B2.__subclasses__(), B1.__subclasses__(), C.__subclasses__())
attempt("cycle", lambda: setattr(B2, "__bases__", (B1,)))
