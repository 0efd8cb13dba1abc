# The locals of exec() and eval() may be any mapping.
from collections import ChainMap, UserDict


class Noted:
    def __init__(self):
        self.values = {}

    def __getitem__(self, name):
        print("get", name)
        return self.values[name]

    def __setitem__(self, name, value):
        print("set", name)
        self.values[name] = value

    def __delitem__(self, name):
        print("del", name)
        del self.values[name]


noted = Noted()
exec("a = 1\nb = a + 1\ndel a\ndef f(): return 3\nc = f()\nclass K: pass\nfrom math import pi as p\n"
     "for i in range(2): pass\ntry: 1/0\nexcept ZeroDivisionError as e: pass", {}, noted)
print(sorted(noted.values))
print(eval("b + 1", {}, noted), eval("locals()", {}, noted) is noted)
print(eval("b + c", {"c": 10}, ChainMap({"b": 5})), eval("x", {"x": 1}, UserDict(y=2)))
for source in "zz", "[x for x in range(3)]", "(lambda: 7)()":
    try:
        print(eval(source, {}, noted))
    except NameError as error:
        print(error)
try:
    exec("del zz", {}, noted)
except NameError as error:
    print(error)
for arguments in ((1, {}, 5), (1, 5), (1, noted)):
    for call in eval, exec:
        try:
            call("1", *arguments[1:])
        except TypeError as error:
            print(error)


class Upper(dict):
    def __missing__(self, name):
        return name.upper()

    def __delitem__(self, name):
        print("gone", name)
        super().__delitem__(name)


print(eval("foo + bar", {}, Upper()))
exec("a = 1\ndel a", {}, Upper())


# The order of locals(), and of a code object's names.
def mixed(z, y, *args, k=1, **kw):
    b = 1
    a = 2
    c = 3

    def inner():
        return b, y, a
    print(list(locals()), list(vars()))
    print(inner.__code__.co_freevars)


mixed(1, 2)
print(mixed.__code__.co_varnames, mixed.__code__.co_cellvars, mixed.__code__.co_nlocals)
