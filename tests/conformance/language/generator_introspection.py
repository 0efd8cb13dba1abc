# What a generator says about itself: state, frame, delegate; and its life.
import inspect
import sys


def inner():
    received = yield "inner 1"
    print("inner got", received)
    return "inner result"


def outer():
    result = yield from inner()
    print("outer got", result)
    try:
        yield "outer 1"
    finally:
        print("outer ends")


g = outer()
print(g.gi_running, g.gi_suspended, g.gi_yieldfrom, inspect.getgeneratorstate(g))
print(next(g), g.gi_yieldfrom.__name__, g.gi_suspended, inspect.getgeneratorstate(g))
print(g.send("hello"), g.gi_yieldfrom, g.gi_frame.f_code.co_name, g.gi_frame.f_locals)
print(g.gi_code.co_name, g.__name__, g.__qualname__)
g.close()
print(g.gi_frame, g.gi_running, g.gi_suspended, inspect.getgeneratorstate(g))
print(g.close(), next(g, "exhausted"))


def reentrant():
    try:
        next(me)
    except ValueError as error:
        print(error, me.gi_running, inspect.getgeneratorstate(me))
    yield


me = reentrant()
next(me)


def returns():
    yield 1
    return [1, 2]


r = returns()
next(r)
try:
    next(r)
except StopIteration as stop:
    print(stop.value, stop.args, repr(stop))
try:
    next(r)
except StopIteration as stop:
    print(stop.value, stop.args)


def raises_stop():
    yield 1
    raise StopIteration("inside")


try:
    list(raises_stop())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def stubborn():
    while True:
        try:
            yield "again"
        except GeneratorExit:
            print("ignoring exit")
            yield "still here"


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def close_value():
    try:
        yield
    except GeneratorExit:
        return "closed value"


c = close_value()
next(c)
print(c.close(), c.close())
for wrong in (lambda g: g.send(1), lambda g: g.throw("string"), lambda g: g.throw(ValueError),
              lambda g: g.throw(ValueError, "v"), lambda g: g.throw(5), lambda g: g.send()):
    g = returns()
    try:
        wrong(g)
    except BaseException as error:
        print(type(error).__name__, error)


def delegate(iterable):
    return (yield from iterable)


d = delegate([1, 2])
next(d)
try:
    d.send("x")
except AttributeError as error:
    print(error)
d = delegate(iter([1, 2]))
next(d)
try:
    d.throw(KeyError("k"))
except KeyError as error:
    print("key", error)
try:
    next(delegate(5))
except TypeError as error:
    print(error)


class Catcher:
    def __iter__(self):
        return self

    def __next__(self):
        return "next"

    def send(self, value):
        return f"send {value}"

    def throw(self, error):
        return f"throw {error!r}"

    def close(self):
        print("catcher closed")


d = delegate(Catcher())
print(next(d), d.send(None), d.send(3), d.throw(OSError("o")))
d.close()
g = (x * 2 for x in [1, 2])
print(g.__name__, g.__qualname__, g.gi_code.co_name, next(g))
g.__name__ = "renamed"
print(g.__name__, type(g), isinstance(g, inspect.types.GeneratorType))
try:
    g.gi_running = True
except AttributeError as error:
    print(error)
try:
    g.__name__ = 5
except TypeError as error:
    print(error)
print(sys.getsizeof(g) > 0, inspect.isgenerator(g), inspect.isgeneratorfunction(outer))
