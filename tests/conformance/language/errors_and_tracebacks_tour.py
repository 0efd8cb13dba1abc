# Errors as programs meet them: messages, suggestions, chaining, notes, groups, cleanup, tracebacks.
import contextlib
import sys
import traceback
import warnings


def catch(function, *args):
    try:
        return function(*args)
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


class Thing:
    colour = "red"
    __slots__ = ("size", "__dict__")

    def method(self, a, /, b, *, c=3):
        return a, b, c


t = Thing()
for f in (lambda: t.colou, lambda: t.sise, lambda: Thing.metod, lambda: undefined_nam, lambda: prnt, lambda: t.method(), lambda: t.method(1, 2, 3), lambda: t.method(1, b=2, d=4), lambda: t.method(a=1, b=2), lambda: t(), lambda: t[0], lambda: len(t), lambda: iter(t), lambda: next([]), lambda: "a" + 1, lambda: 1 + "a", lambda: [] + (), lambda: None.x, lambda: None[0], lambda: (1)(2), lambda: {}["k"], lambda: [1][5], lambda: (1,)[-3], lambda: "abc"[9], lambda: int("4.5"), lambda: float("x"), lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 0.0**-1, lambda: 2.0**10000, lambda: [1, 2, 3].index(9), lambda: [].pop(), lambda: {}.popitem(), lambda: set().pop(), lambda: "a".encode("ascii", "nope"), lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: chr(-1), lambda: ord("ab"), lambda: [1, "a"].sort(), lambda: max([]), lambda: dict([(1,)]), lambda: zip([1], [], strict=True).__next__(), lambda: __import__("nope"), lambda: isinstance(1, "int"), lambda: super().x, lambda: range(1, 2, 0), lambda: "%d" % "x", lambda: "{}".format(), lambda: "{x}".format(), lambda: f"{1:q}", lambda: sorted(5), lambda: sum(["a"]), lambda: "".join([1]), lambda: open("missing.txt"), lambda: bytes([256]), lambda: (lambda x: x)(), lambda: (lambda: 0)(1), lambda: (lambda x, y: 0)(1), lambda: print(end=5), lambda: setattr(5, "x", 1), lambda: delattr(t, "nope"), lambda: hash([]), lambda: {[]: 1}, lambda: {{}}, lambda: type("X", (int, str), {}), lambda: object.__new__(int), lambda: int.__new__(str), lambda: exec("x ="), lambda: eval("1 +"), lambda: compile("a b", "f", "exec"), lambda: exec("def f(:"), lambda: exec("if x\n  y"), lambda: exec("  x = 1\n y = 2"), lambda: exec("print 'a'"), lambda: exec("x = (1, 2"), lambda: exec("'abc"), lambda: exec("f(a=1, 2)"), lambda: exec("return"), lambda: exec("break"), lambda: exec("a = 1 = b"), lambda: exec("if a = 1: pass"), lambda: exec("import"), lambda: exec("class"), lambda: exec("x = 08"), lambda: exec("1abc"), lambda: exec("def f(a, a): 0"), lambda: exec("f() = 1"), lambda: exec("else: 1"), lambda: exec("async x"), lambda: exec("await x"), lambda: exec("yield"), lambda: exec("nonlocal x"), lambda: exec("del f()"), lambda: exec("for x in 1 2: 0"), lambda: exec("while True print(1)"), lambda: exec("try: 1"), lambda: exec("with open() as 1: 0"), lambda: exec("lambda x: = 1"), lambda: exec("{1: 2, 3}"), lambda: exec("[1, 2"), lambda: exec("x = }"), lambda: exec("(]"), lambda: exec("from x import"), lambda: exec("import a.b as c.d"), lambda: exec("@x"), lambda: exec("f'{'"), lambda: exec("f'{}'"), lambda: exec("f'{a!z}'"), lambda: exec("None = 1"), lambda: exec("True += 1"), lambda: exec("a := 1"), lambda: exec("*a = 1"), lambda: exec("print(a b)"), lambda: exec("x++"), lambda: exec("if True:\npass"), lambda: exec("\tif 1:\n        2"), lambda: exec("pritn('x')"), lambda: exec("whlie 1: pass"), lambda: exec("x = 5 if 1"), lambda: exec("a ? b : c"), lambda: exec("a && b"), lambda: exec("!a"), lambda: exec("x = $y"), lambda: exec("x = “a”")):
    catch(f)


def outer():
    try:
        {}["missing"]
    except KeyError as error:
        raise ValueError("outer failed") from error


def noted():
    try:
        outer()
    except ValueError as error:
        error.add_note("while testing")
        error.add_note("second\nline")
        raise


try:
    noted()
except ValueError as error:
    lines = traceback.format_exception(error)
    print("".join(lines).replace(__file__, "FILE"))
    print([f"{f.name}:{f.line}" for f in traceback.extract_tb(error.__traceback__)], traceback.format_exception_only(error))
    print(error.__notes__, type(error.__cause__).__name__, error.__suppress_context__, sys.exc_info()[1] is error)


def group():
    errors = []
    for make in (lambda: 1 / 0, lambda: int("x"), lambda: [][1]):
        try:
            make()
        except Exception as error:
            errors.append(error)
    raise ExceptionGroup("several", errors)


try:
    group()
except* (ZeroDivisionError, ValueError) as some:
    print("some", [type(e).__name__ for e in some.exceptions])
except* IndexError as rest:
    print("rest", rest.exceptions)
with contextlib.ExitStack() as stack:
    for n in range(3):
        stack.callback(print, "callback", n)
    stack.push(lambda *info: print("exit", info[0] and info[0].__name__) or True)
    raise RuntimeError("swallowed")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("old way", DeprecationWarning)
    warnings.warn("plain")
print([(w.category.__name__, str(w.message)) for w in caught])


def deep(n):
    return deep(n + 1)


catch(deep, 0)
try:
    raise SystemExit(3)
except SystemExit as error:
    print(error.code, repr(error))
try:
    try:
        raise TypeError("first")
    finally:
        raise KeyError("second")
except KeyError as error:
    print(repr(error.__context__), error)
def finally_wins():
    for n in range(3):
        try:
            if n == 1:
                continue
            return f"returned {n}"
        finally:
            print("cleanup", n)
print(finally_wins())
