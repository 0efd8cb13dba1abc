# Decorators as programs write them: with and without arguments, on methods and classes, stacked.
import functools
import inspect


def trace(function=None, *, prefix="->"):
    if function is None:
        return functools.partial(trace, prefix=prefix)

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        shown = ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in kwargs.items())])
        print(f"{prefix} {function.__name__}({shown})")
        result = function(*args, **kwargs)
        print(f"   {function.__name__} = {result!r}")
        return result
    return wrapper


@trace
def add(a, b=10):
    """Adds."""
    return a + b


@trace(prefix="=>")
def nothing():
    pass


print(add(1), add(1, b=2), nothing(), add.__name__, add.__doc__, add.__wrapped__(5, 5), inspect.signature(add))


class Retry:
    def __init__(self, times, *errors):
        self.times, self.errors = times, errors or (Exception,)

    def __call__(self, function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, self.times + 1):
                try:
                    return function(*args, **kwargs)
                except self.errors as error:
                    print(f"attempt {attempt}: {error!r}")
                    if attempt == self.times:
                        error.add_note(f"gave up after {attempt} attempts")
                        raise
        return wrapper


results = iter([ValueError("first"), KeyError("second"), "third"])


@Retry(3, ValueError, KeyError)
def flaky():
    result = next(results)
    if isinstance(result, Exception):
        raise result
    return result


print(flaky())
results = iter([ValueError("a"), ValueError("b"), TypeError("c")])
try:
    flaky()
except TypeError as error:
    print("not retried:", error)
results = iter([ValueError(n) for n in range(5)])
try:
    flaky()
except ValueError as error:
    print(error, error.__notes__)


class CountCalls:
    """A decorator that is an object, and works on methods by being a descriptor."""
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function
        self.count = 0

    def __call__(self, *args, **kwargs):
        self.count += 1
        return self.function(*args, **kwargs)

    def __get__(self, instance, owner):
        return self if instance is None else functools.partial(self, instance)


class Greeter:
    registry = {}

    def __init__(self, name):
        self.name = name

    @CountCalls
    def greet(self, other):
        return f"{self.name} greets {other}"

    @staticmethod
    @trace
    def static(x):
        return x * 2

    @classmethod
    @trace
    def make(cls, name):
        return cls(name).name

    @property
    @trace
    def shout(self):
        return self.name.upper()

    @shout.setter
    def shout(self, value):
        self.name = value.lower()

    @shout.deleter
    def shout(self):
        print("deleting")

    @functools.cached_property
    def expensive(self):
        print("computing")
        return len(self.name)

    def __repr__(self):
        return f"<{self.name}>"


g = Greeter("Ann")
print(g.greet("Bob"), g.greet("Cid"), Greeter.greet.count, Greeter.greet.__name__, Greeter.static(4), Greeter.make("Zed"), g.shout)
g.shout = "EVE"
del g.shout
print(g.name, g.expensive, g.expensive, vars(g), Greeter.shout.fget.__name__, Greeter.shout.fset is not None, Greeter.shout.fdel.__name__)


def register(*names, table={}):
    def decorate(thing):
        for name in names or (thing.__name__,):
            table[name] = thing
        return thing
    decorate.table = table
    return decorate


@register()
class A: pass
@register("b", "bee")
def b(): return "b called"
print({k: v.__name__ for k, v in register().table.items()}, register().table["bee"]())


def add_repr(cls):
    cls.__repr__ = lambda self: f"{type(self).__name__}({', '.join(f'{k}={v}' for k, v in vars(self).items())})"
    return cls


def singleton(cls):
    instances = {}

    @functools.wraps(cls, updated=())
    def get(*args, **kwargs):
        if cls not in instances:
            instances[cls] = cls(*args, **kwargs)
        return instances[cls]
    return get


@singleton
@add_repr
class Config:
    def __init__(self, **options):
        vars(self).update(options)


print(Config(debug=True), Config(debug=False), Config() is Config(), Config.__name__)
order = []
def note(label):
    order.append(f"made {label}")
    def decorate(f):
        order.append(f"applied {label}")
        return f
    return decorate


@note("outer")
@note("inner")
def decorated(): pass
@(lambda f: [f, f])
def twice(): return 1
@register.__class__ if False else (x := note("walrus"))
def w(): pass
print(order, len(twice), twice[1](), callable(x))
@functools.singledispatch
def show(value): return f"object {value}"
@show.register
def _(value: int): return f"number {value}"
@show.register(list)
def show_list(value): return f"list of {len(value)}"
print(show("s"), show(1), show(2.5), show([1]), show(True), show.dispatch(bool) is show.dispatch(int), show_list([]))
@functools.lru_cache
def square(n): print("squaring", n); return n * n
print(square(3), square(3), square.cache_info(), square.__wrapped__(2))
for bad in ("@5\ndef f(): pass", "@undefined\ndef f(): pass", "@len\ndef f(): pass"):
    try:
        exec(bad)
        print("fine")
    except Exception as error:
        print(type(error).__name__, error)
