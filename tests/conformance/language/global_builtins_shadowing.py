# Names of built-ins shadowed, deleted, found again; __builtins__, and names that look like keywords.
import builtins

print(len([1, 2]), sum([1, 2]))
len = lambda x: "my len"
print(len([1, 2]), builtins.len([1]))
del len
print(len([1, 2, 3]))


def shadows():
    list = [3, 1]
    str = "text"
    max = lambda *a: "local max"
    return list, str, max(1, 2), [int for int in "ab"], {id: 1 for id in "x"}


print(shadows(), list("ab"), str(5), max(1, 2), int("3"))


def parameter(type, id=5, /, *, print=None):
    return type, id, print


print(parameter("t", print="p"))


class Container:
    list = "class attribute"
    dict = dict(a=1)

    def filter(self, items):
        return [*filter(None, items)]

    def sum(self):
        return sum([1, 2])

    set = property(lambda self: set([1]))


c = Container()
print(c.list, c.dict, c.filter([0, 1]), c.sum(), c.set)
for input in range(2):
    pass
print(input)
del input
print(callable(input), "input" in globals())
try:
    del print
except NameError as error:
    print(error)
builtins.shared = "everywhere"
print(shared)
del builtins.shared
try:
    shared
except NameError as error:
    print(error)
original, builtins.abs = builtins.abs, lambda x: "patched"
print(abs(-1), original(-2))
builtins.abs = original
print(abs(-1))
match, case, type_, _ = 1, 2, 3, 4
print(match, case, _)
type = "not a class any more"
print(type)
del type
print(type(5))
async_ = await_ = "fine"
print(async_, await_)
for word in "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split():
    try:
        compile(f"{word} = 1", "s", "exec")
        print(word, "can be assigned")
    except SyntaxError as error:
        print(word, error.msg, end="; ")
print()
for word in "match case type _ print self cls nonlocals async1".split():
    exec(f"{word} = 1\nassert {word} == 1")
del print, match, case, type, _
print("still here", __name__, __doc__)
__doc__ = "changed"
print(__doc__, globals()["__doc__"], "__file__" in globals(), "__builtins__" in globals())
globals()["dynamic"] = 5
print(dynamic, vars()["dynamic"], locals() is globals())
del globals()["dynamic"]
try:
    dynamic
except NameError as error:
    print(error)
print(sorted(n for n in dir(builtins) if n[0].islower())[:8], builtins.__name__, isinstance(builtins, object), getattr(builtins, "nope", None))
Ellipsis = 1
print(..., Ellipsis, NotImplemented, __debug__)
try:
    None.x = 1
except AttributeError as error:
    print(error)
try:
    exec("__debug__ = 0")
except SyntaxError as error:
    print(error.msg)
