# Code objects, frames and tracebacks: what they say about running and finished code.
import inspect
import sys


def sample(a, b=1, /, c=2, *rest, d, e=3, **more):
    """Doc."""
    local = a + b
    def inner():
        return local
    return inner


code = sample.__code__
print(code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames[:7], code.co_cellvars, code.co_freevars, code.co_firstlineno)
print(sample(1, d=4).__code__.co_freevars, sample(1, d=4).__code__.co_qualname, bool(code.co_flags & inspect.CO_VARARGS), bool(code.co_flags & inspect.CO_VARKEYWORDS), bool(code.co_flags & inspect.CO_GENERATOR))


def frames():
    local, caller = "here", sys._getframe(1)
    return (frame := sys._getframe()).f_code.co_name, frame.f_lineno, frame.f_locals["local"], caller.f_code.co_name, frame.f_globals is globals(), "print" in frame.f_builtins, caller.f_locals is globals()


print(frames())


def outer():
    secret = 42
    return inner()


def inner():
    return sys._getframe(1).f_locals["secret"], [f.function for f in inspect.stack()][:2]


print(outer())
try:
    sys._getframe(1000)
except ValueError as error:
    print(error)


def fails():
    value = "in fails"
    1 / 0


def calls():
    fails()


try:
    calls()
except ZeroDivisionError as error:
    tb = error.__traceback__
    lines = []
    while tb:
        lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_lasti >= 0))
        tb = tb.tb_next
    print(lines)
    kind, value, trace = sys.exc_info()
    print(kind.__name__, value is error, type(trace).__name__, sys.exception() is error)
print(sys.exc_info(), sys.exception())


def where():
    return inspect.currentframe().f_lineno


print(where(), where())


def generator():
    yield sys._getframe().f_code.co_name
    yield "second"


print(list(generator()))
g = generator()
next(g)
print(g.gi_frame.f_lineno - g.gi_code.co_firstlineno, g.gi_frame.f_back, g.gi_code is generator.__code__)


def nested_errors():
    try:
        raise ValueError("one")
    except ValueError:
        first = sys.exception()
        try:
            raise KeyError("two")
        except KeyError:
            second = sys.exception()
        return first, second, sys.exception() is first


print(nested_errors(), sys.exception())
try:
    raise ValueError("kept").with_traceback(None)
except ValueError as error:
    print(error.__traceback__.tb_lineno > 0, error.__traceback__.tb_next)


class Body:
    names = sorted(n for n in sys._getframe().f_locals if not n.startswith("__"))
    function = sys._getframe().f_code.co_name


print(Body.function, [f.__code__.co_name for f in (lambda: 0, frames, Body.__init__ if False else where)])
print((lambda: sys._getframe().f_code.co_name)(), eval("__import__('sys')._getframe().f_code.co_filename"))
print(compile("x = 1", "<given>", "exec").co_filename, compile("1", "f", "eval").co_name, code.co_consts[0] if False else sample.__doc__, type(code).__name__, inspect.iscode(code), code == sample.__code__)
