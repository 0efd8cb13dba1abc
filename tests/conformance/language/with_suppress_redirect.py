# contextlib in programs: suppress, redirect_stdout, closing, ExitStack, nullcontext, chdir-like managers.
import contextlib
import io
import sys
import time

with contextlib.suppress(KeyError, ZeroDivisionError):
    {}["missing"]
    print("never")
print("after suppress")
with contextlib.suppress(ValueError):
    try:
        with contextlib.suppress(KeyError):
            raise IndexError("other")
    except IndexError as error:
        print("passed through:", error)
buffer = io.StringIO()
with contextlib.redirect_stdout(buffer), contextlib.redirect_stderr(buffer):
    print("captured")
    print("error line", file=sys.stderr)
print(repr(buffer.getvalue()))


class Connection:
    def __init__(self, name):
        self.name, self.open = name, True

    def close(self):
        print("closing", self.name)
        self.open = False


with contextlib.closing(Connection("db")) as db:
    print(db.name, db.open)
print(db.open)
with contextlib.nullcontext("value") as v, contextlib.nullcontext():
    print(v)
with contextlib.ExitStack() as stack:
    connections = [stack.enter_context(contextlib.closing(Connection(f"c{i}"))) for i in range(3)]
    stack.callback(print, "callback", end="!\n")
    stack.push(lambda kind, value, tb: print("push saw", kind and kind.__name__) or True)
    print("raising")
    raise ValueError("swallowed")
with contextlib.ExitStack() as outer:
    outer.callback(print, "outer closes")
    with contextlib.ExitStack() as inner:
        inner.callback(print, "moved")
        moved = inner.pop_all()
    print("inner left")
    outer.enter_context(moved)


@contextlib.contextmanager
def setting(target, **changes):
    before = {name: getattr(target, name) for name in changes}
    for name, value in changes.items():
        setattr(target, name, value)
    try:
        yield before
    finally:
        for name, value in before.items():
            setattr(target, name, value)


class Options:
    debug, level = False, 1


with setting(Options, debug=True, level=9) as old:
    print(Options.debug, Options.level, old)
print(Options.debug, Options.level)


@contextlib.contextmanager
def once():
    yield 1


manager = once()
with manager as one:
    print(one)
try:
    with manager:
        pass
except (RuntimeError, AttributeError) as error:
    print(type(error).__name__)


@contextlib.contextmanager
def bad(times):
    for i in range(times):
        yield i


for times in 0, 2:
    try:
        with bad(times):
            print("in", times)
    except RuntimeError as error:
        print(error)


@contextlib.contextmanager
def swallow(kind):
    try:
        yield
    except kind as error:
        print("swallowed", repr(error))


@contextlib.contextmanager
def replace(kind):
    try:
        yield
    except Exception as error:
        raise kind("replaced") from error


with swallow(LookupError):
    {}["x"]
try:
    with replace(RuntimeError):
        1 / 0
except RuntimeError as error:
    print(repr(error), repr(error.__cause__))
try:
    with swallow(KeyError):
        raise StopIteration("through")
except StopIteration as error:
    print(repr(error))


class Timer(contextlib.ContextDecorator):
    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, *details):
        self.elapsed = time.perf_counter() - self.start
        return False


@Timer()
def work(n):
    """Works."""
    return sum(range(n))


print(work(10), work.__name__, work.__doc__)
with Timer() as timer:
    pass
print(timer.elapsed >= 0, isinstance(timer, contextlib.AbstractContextManager), issubclass(Connection, contextlib.AbstractContextManager))


class Indenter:
    level = 0

    def __enter__(self):
        self.level += 1
        return self

    def __exit__(self, *details):
        self.level -= 1

    def say(self, text):
        print("  " * self.level + text)


with Indenter() as i:
    i.say("one")
    with i:
        i.say("two")
        with i: i.say("three")
    i.say("one again")
print(i.level)
