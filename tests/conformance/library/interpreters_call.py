# Interpreter.call(): functions by their code and by their names, arguments, results and exceptions.
import functools
import math
import os
import re
import sys
from concurrent import interpreters

FACTOR = 5
state = []
print("body of", __name__)


def attempt(label, function):
    try:
        print(label, "->", repr(function()))
    except interpreters.ExecutionFailed as error:
        print(label, "failed:", re.sub('File "[^<].*"', 'File', str(error)))
    except Exception as error:
        print(label, "!!", type(error).__name__, error, "| cause", repr(error.__cause__))


def add(a, b=2):
    return a + b


def stateless(a):
    return [x * 2 for x in a]


def times_factor(a):
    return a * FACTOR


def collect(x):
    state.append(x)
    return len(state)


def where():
    from concurrent import interpreters
    return interpreters.get_current().id


def home():
    return __name__


def keywords(*args, **kwargs):
    return args, kwargs


def fail():
    1 / 0


class Custom(Exception):
    pass


def fail_custom():
    raise Custom("custom", 3)


def fail_chained():
    try:
        {}["k"]
    except KeyError:
        raise ValueError("then this")


def leave():
    sys.exit(2)


def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


def inner_global():
    def g():
        return FACTOR
    return g()


def local_class():
    class X:
        pass
    return X.__module__


def same_process(pid):
    return os.getpid() == pid


class Point:
    def __init__(self, x):
        self.x = x

    def double(self):
        return self.x * 2

    @classmethod
    def name(cls):
        return cls.__name__

    @staticmethod
    def seven():
        return 7

    def __repr__(self):
        return f"Point({self.x})"


def main():
    i = interpreters.create()
    attempt("stateless", lambda: i.call(stateless, [1, 2]))
    attempt("where", lambda: i.call(where))
    attempt("lambda", lambda: i.call(lambda a: a * 2, 3))
    attempt("default", lambda: i.call(add, 3))
    attempt("keyword", lambda: i.call(add, 3, b=9))
    attempt("global", lambda: i.call(times_factor, 3))
    attempt("state", lambda: i.call(collect, 3))
    attempt("state", lambda: i.call(collect, 3))
    print("here", state)
    attempt("home", lambda: i.call(home))
    attempt("keywords", lambda: i.call(keywords, 1, (2, [3]), x={1}))
    attempt("recursion", lambda: i.call(factorial, 5))
    attempt("nested global", lambda: i.call(inner_global))
    attempt("local class", lambda: i.call(local_class))
    attempt("same process", lambda: i.call(same_process, os.getpid()))
    attempt("built-in", lambda: i.call(len, [1, 2]))
    attempt("module's", lambda: i.call(math.sqrt, 2))
    attempt("method", lambda: i.call("abc".upper))
    attempt("partial", lambda: i.call(functools.partial(add, 1)))
    attempt("big", lambda: i.call(pow, 2, 100))
    attempt("class", lambda: i.call(ValueError, 3).args)
    attempt("instance", lambda: i.call(str, Point(3)))
    attempt("its method", lambda: i.call(Point(3).double))
    attempt("classmethod", lambda: i.call(Point.name))
    attempt("staticmethod", lambda: i.call(Point.seven))
    attempt("eval", lambda: i.call(eval, "1 + 1"))
    attempt("function back", lambda: i.call(lambda: (lambda: 5))())
    attempt("interpreter", lambda: i.call(repr, i))
    attempt("globals", lambda: i.call(lambda: globals()["__name__"]))
    attempt("sets", lambda: i.call(lambda: globals().__setitem__("z", 1)))
    i.exec("print(z)")
    attempt("too few", lambda: i.call(add))
    attempt("fail", lambda: i.call(fail))
    attempt("custom", lambda: i.call(fail_custom))
    attempt("chained", lambda: i.call(fail_chained))
    attempt("leave", lambda: i.call(leave))
    attempt("syntax", lambda: i.call(exec, "x = = 1"))
    attempt("not callable", lambda: i.call(3))
    attempt("text", lambda: i.call("print(1)"))
    attempt("nothing", lambda: i.call())
    attempt("named", lambda: i.call(callable=print))
    attempt("main", lambda: interpreters.get_main().call(add, 1))
    thread = i.call_in_thread(print, "in a thread")
    thread.join()
    print(thread.name)
    i.close()


if __name__ == "__main__":
    main()
