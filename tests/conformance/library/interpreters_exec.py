# Interpreter.exec(): what can be a script, the namespace of __main__ between scripts, prepare_main(),
# and what an uncaught exception says.
import re
from concurrent import interpreters


def attempt(label, function):
    try:
        print(label, "->", function())
    except interpreters.ExecutionFailed as error:
        info = error.excinfo
        print(label, "failed:", repr(error.args[0]), info.type.__name__, info.type.__qualname__,
              info.type.__module__, repr(info.msg), repr(info.formatted))
        print(re.sub('File "[^<].*"', 'File', str(error)))
        assert str(error).endswith(info.errdisplay), info.errdisplay
    except Exception as error:
        print(label, "!!", type(error).__module__, type(error).__name__, error)


def prints_x():
    print("x is", x, __name__)


def with_argument(a):
    print(a)


def returns():
    return 3


def returns_none():
    print("returns None")
    return None


def generates():
    yield


def raises():
    raise LookupError("in a function")


def main():
    one = interpreters.create()
    two = interpreters.create()
    attempt("first", lambda: one.exec("x = 1\nprint(x, __name__)"))
    attempt("kept", lambda: one.exec("x += 1; print(x)"))
    attempt("not shared", lambda: two.exec("print('x' in globals())"))
    attempt("bytes", lambda: one.exec(b"print('bytes', x)"))
    attempt("code", lambda: one.exec(compile("print('code', x)", "<mine>", "exec")))
    attempt("function", lambda: one.exec(prints_x))
    attempt("None returned", lambda: one.exec(returns_none))
    attempt("empty", lambda: one.exec(""))
    attempt("argument", lambda: one.exec(with_argument))
    attempt("value", lambda: one.exec(returns))
    attempt("generator", lambda: one.exec(generates))
    attempt("lambda", lambda: one.exec(lambda: 3))
    attempt("closure", lambda: one.exec((lambda k: lambda: print(k))(1)))
    attempt("number", lambda: one.exec(1))
    attempt("nothing", lambda: one.exec(None))
    attempt("method", lambda: one.exec(print))
    attempt("null", lambda: one.exec("print(1)\0"))
    attempt("syntax", lambda: one.exec("x = = 1"))
    attempt("indentation", lambda: one.exec("    x = 1"))
    attempt("keyword", lambda: one.exec(code="x = 1"))

    attempt("prepare", lambda: one.prepare_main({"a": 1}, b=(1, "x"), c=None))
    attempt("prepared", lambda: one.exec("print(a, b, c, x)"))
    attempt("again", lambda: one.prepare_main(a=2.5))
    attempt("prepared", lambda: one.exec("print(a)"))
    attempt("list", lambda: one.prepare_main(z=[1]))
    attempt("deep", lambda: one.prepare_main(z=(1, [2])))
    attempt("names", lambda: one.prepare_main({1: 2}))
    attempt("no dict", lambda: one.prepare_main(5))
    attempt("empty", lambda: one.prepare_main())
    attempt("pairs", lambda: one.prepare_main([("a", 5)]))
    attempt("prepared", lambda: one.exec("print(a, 'z' in globals())"))

    attempt("error", lambda: one.exec("def f():\n    1/0\n\nf()"))
    attempt("cause", lambda: one.exec("try:\n    1/0\nexcept Exception as e:\n    raise ValueError('no') from e"))
    attempt("context", lambda: one.exec("try:\n    {}[1]\nexcept KeyError:\n    raise ValueError"))
    attempt("exit", lambda: one.exec("raise SystemExit(3)"))
    attempt("interrupt", lambda: one.exec("raise KeyboardInterrupt"))
    attempt("class", lambda: one.exec("class E(Exception): pass\nraise E(1, 2)"))
    attempt("note", lambda: one.exec("e = ValueError(1); e.add_note('hey'); raise e"))
    attempt("group", lambda: one.exec("raise ExceptionGroup('g', [ValueError(1)])"))
    attempt("name", lambda: one.exec("prin(1)"))
    attempt("import", lambda: one.exec("import no_such_module"))
    attempt("function", lambda: one.exec(raises))
    attempt("after all", lambda: one.exec("print(x, a)"))
    attempt("main", lambda: interpreters.get_main().exec("print(1)"))
    attempt("main", lambda: interpreters.get_main().prepare_main(q=1))
    one.close()
    two.close()


if __name__ == "__main__":
    main()
