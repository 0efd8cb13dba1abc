# Errors that programs report: traceback, logging, sys, contextlib, exception groups, notes.
import contextlib
import io
import logging
import sys
import traceback


class AppError(Exception):
    """Base."""

    def __init__(self, message, *, code=1):
        super().__init__(message)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {super().__str__()}"


class NotFound(AppError):
    pass


def find(table, key):
    try:
        return table[key]
    except KeyError as error:
        raise NotFound(f"no {key!r}", code=404) from error


def summary(error):
    chain = []
    while error is not None:
        frames = traceback.extract_tb(error.__traceback__)
        chain.append((type(error).__name__, str(error), [f.name for f in frames]))
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return chain


try:
    find({}, "x")
except AppError as error:
    error.add_note("while starting")
    print(summary(error), error.code, error.__notes__, repr(error), error.args)
    text = traceback.format_exception(error)
    print(len(text) > 5, text[-1].strip(), text[-2].strip())
out = io.StringIO()
log = logging.getLogger("errors")
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("%(levelname)s:%(message)s"))
log.addHandler(handler)
log.propagate = False
for key in ("a", "b"):
    try:
        print(find({"a": 1}, key))
    except NotFound:
        log.exception("could not find %s", key)
        log.error("again", exc_info=sys.exc_info()[1])
lines = out.getvalue().splitlines()
print(lines[0], lines[-1], out.getvalue().count("Traceback"), sum("find" in l for l in lines) > 0)


@contextlib.contextmanager
def collecting(errors):
    try:
        yield
    except Exception as error:
        errors.append(error)


errors = []
for value in ("1", "x", None, "3", [], "0"):
    with collecting(errors):
        print(10 / int(value), end=" ")
print([type(e).__name__ for e in errors])
try:
    raise ExceptionGroup("batch", errors)
except* ValueError as group:
    print("values:", [str(e) for e in group.exceptions])
except* (TypeError, ArithmeticError) as group:
    print("others:", sorted(type(e).__name__ for e in group.exceptions), group.message)
group = ExceptionGroup("outer", [ValueError("v"), ExceptionGroup("inner", [KeyError("k"), OSError(2, "gone")])])
match, rest = group.split(OSError)
print(repr(match), repr(rest), repr(group.subgroup(lambda e: isinstance(e, LookupError))), group.derive([ValueError("new")]).message)


def cleanup():
    try:
        return "from try"
    finally:
        print("finally runs", end=" ")


def overrides():
    for n in range(3):
        try:
            if n == 1:
                continue
            print(n, end=" ")
        finally:
            print("f", end=" ")
    return "end"


print(cleanup(), overrides())


def reraised():
    try:
        raise ValueError("first")
    except ValueError as error:
        try:
            raise
        except ValueError as again:
            return again is error, again.__context__, len(traceback.extract_tb(again.__traceback__))


print(reraised())
try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise AppError("translated") from None
except AppError as error:
    print(error, error.__cause__, error.__suppress_context__, type(error.__context__).__name__)
for make in (lambda: int("x", 99), lambda: [].pop(), lambda: {}["k"], lambda: None.x, lambda: "a" + 1, lambda: (1, 2)[5], lambda: float("z"), lambda: undefined, lambda: open("/no/such"), lambda: next(iter([])), lambda: b"\xff".decode(), lambda: import_nothing(), lambda: assert_it()):
    def import_nothing():
        import not_a_module_at_all

    def assert_it():
        assert 1 > 2, "a message"

    try:
        make()
    except Exception as error:
        print(f"{type(error).__name__:<20}", str(error).split(";")[0].split(". Known")[0][:70])
