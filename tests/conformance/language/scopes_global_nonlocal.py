# global, nonlocal, and what a name means where: functions, classes, comprehensions, exec, except.
x = "global x"


def reads():
    return x


def shadows():
    x = "local"
    return x


def changes():
    global x, made
    x = "changed"
    made = "by changes"
    return x


print(reads(), shadows(), x, changes(), x, made)


def counter():
    count = 0

    def up(by=1):
        nonlocal count
        count += by
        return count

    def peek():
        return count
    return up, peek


up, peek = counter()
up(); up(5)
print(peek(), up.__closure__[0].cell_contents, up.__code__.co_freevars, counter.__code__.co_cellvars)


def layers():
    value = "outer"

    def middle():
        def inner():
            nonlocal value
            value = "from inner"
        inner()
        return value
    return middle(), value


print(layers())


def early():
    try:
        print(later)
    except UnboundLocalError as error:
        print(error)
    later = 1
    del later
    try:
        later
    except UnboundLocalError as error:
        print(error)


early()


def free():
    def inner():
        return missing
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    missing = 1
    print(inner())
    del missing
    try:
        inner()
    except NameError as error:
        print(error)


free()
y = "module y"


class Scope:
    y = "class y"
    method_sees = lambda self: y
    listed = [y for _ in range(1)]
    first_iterable = [c for c in y[:2]]
    z = y + "!"
    def method(self):
        return y
    if True:
        y = "again"


print(Scope().method_sees(), Scope.listed, Scope.first_iterable, Scope.z, Scope().method(), Scope.y)


def in_function():
    y = "function y"

    class Inner:
        print(y)
        y = y if "y" in locals() else "own"
        print(y)

        def method(self):
            return y
    return Inner().method()


print(in_function())


class Global:
    global written
    written = "from class body"
    x = x


print(written, Global.x, hasattr(Global, "written"))
functions = [lambda: i for i in range(3)]
print([f() for f in functions], [f() for f in [lambda i=i: i for i in range(3)]])
loops = []
for j in range(3):
    def keep():
        return j
    loops.append(keep)
print([k() for k in loops])
j = "after"
print([k() for k in loops])
try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        print("handling", error)
    print(error)
except NameError as problem:
    print(problem)
error = "outer"
try:
    raise ValueError
except ValueError as error:
    pass
print("error" in globals())
space = {"a": 1}
exec("b = a + 1\ndef f(): return b\nc = [b for _ in range(2)]", space)
print(space["b"], space["f"](), space["c"])
outer, inner_space = {"p": 1}, {"q": 2}
exec("r = p + q", outer, inner_space)
print("r" in outer, inner_space["r"], eval("p + q", outer, inner_space))
try:
    exec("def f(): return q\nf()", outer, inner_space)
except NameError as problem:
    print(problem)


def local_exec():
    v = 1
    exec("v = 2; w = 3")
    print(v, "w" in locals(), eval("v + 1"))
    names = locals()
    names["v"] = 99
    return v


print(local_exec())


def snapshots():
    a = 1
    first = locals()
    b = 2
    second = locals()
    return first, second, first is second


print(snapshots())
for source in ("def f():\n x = 1\n global x", "def f(x): nonlocal x", "nonlocal x", "def f():\n nonlocal nope",
               "def f():\n print(x)\n global x", "class C:\n nonlocal x", "global x\nx = 1", "def f():\n global g\n def h():\n  nonlocal g"):
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "fine")
    except SyntaxError as problem:
        print(repr(source), problem.msg)
