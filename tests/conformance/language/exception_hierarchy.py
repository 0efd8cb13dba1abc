# Every built-in exception: its place, its arguments, and what raises it.
import builtins

KINDS = sorted((value for value in vars(builtins).values()
                if isinstance(value, type) and issubclass(value, BaseException)
                and not value.__name__.startswith("_")),
               key=lambda kind: kind.__name__)


def tree(kind, depth=0):
    print("  " * depth + kind.__name__)
    for child in sorted(set(kind.__subclasses__()) & set(KINDS), key=lambda k: k.__name__):
        tree(child, depth + 1)


tree(BaseException)
print(len({kind.__name__ for kind in KINDS}), EnvironmentError is OSError, IOError is OSError)
for kind in KINDS:
    if issubclass(kind, (BaseExceptionGroup, UnicodeError, SyntaxError)) and kind is not UnicodeError:
        continue
    one = kind("first")
    two = kind("first", "second")
    print(kind.__name__, repr(one), "|", one, "|", repr(two), "|", two, "|", kind().args)

CAUSES = {
    ArithmeticError: lambda: 1 // 0, AssertionError: lambda: exec("assert 0, 'no'"),
    AttributeError: lambda: (5).nothing, EOFError: lambda: eof(),
    FileNotFoundError: lambda: open("missing"), ImportError: lambda: exec("from sys import nothing"),
    ModuleNotFoundError: lambda: exec("import nothing_here"), IndexError: lambda: [][0],
    KeyError: lambda: {}["k"], NameError: lambda: undefined, OverflowError: lambda: 1e308 ** 2,
    RecursionError: lambda: forever(), StopIteration: lambda: next(iter(())),
    IndentationError: lambda: compile("if 1:\nx", "s", "exec"),
    TabError: lambda: compile("if 1:\n\tx\n        y", "s", "exec"),
    SyntaxError: lambda: compile("x =", "s", "exec"), TypeError: lambda: len(5),
    UnboundLocalError: lambda: unbound(), UnicodeDecodeError: lambda: b"\xff".decode(),
    UnicodeEncodeError: lambda: "\xff".encode("ascii"), ValueError: lambda: int("x"),
    ZeroDivisionError: lambda: 5 % 0, ReferenceError: lambda: dead(),
    IsADirectoryError: lambda: open("/"), LookupError: lambda: "x".encode("no-such-codec"),
    RuntimeError: lambda: grow_dict(), SystemExit: lambda: exit(3),
    UnicodeError: lambda: "a".encode("idna-missing") if 0 else b"\xd8".decode("utf-16"),
}


def eof():
    import pickle
    pickle.loads(b"")


def forever():
    return forever()


def unbound():
    print(later)
    later = 1


def dead():
    import gc
    import weakref

    class Thing:
        pass
    proxy = weakref.proxy(Thing())
    gc.collect()
    proxy.x


def grow_dict():
    d = {1: 1}
    for k in d:
        d[k + 1] = 1


for kind, cause in CAUSES.items():
    try:
        cause()
        print(kind.__name__, "not raised")
    except kind as error:
        print(kind.__name__, "<-", type(error).__name__, error)
error = OSError(2, "No such file or directory", "name.txt")
print(type(error), error.errno, error.strerror, error.filename, error, error.args)
for number in 1, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 5:
    print(number, type(OSError(number, "m")).__name__, end="; ")
print()
print(OSError(1), OSError(1, 2, 3, None, 5), OSError("a", "b"), KeyError("quoted"), KeyError(), KeyError(1, 2))
