# Exception classes as libraries design them: fields, hierarchy, pickling, notes, groups, translation, logging.
import copy
import pickle
import traceback


class AppError(Exception):
    """Base of everything the application raises."""
    code = 500

    def __init__(self, message="", **context):
        super().__init__(message)
        self.context = context

    def __str__(self):
        text = super().__str__() or type(self).__name__
        details = ", ".join(f"{k}={v!r}" for k, v in self.context.items())
        return f"[{self.code}] {text}" + (f" ({details})" if details else "")

    def __reduce__(self):
        return _rebuild, (type(self), self.args, self.context)


def _rebuild(kind, args, context):
    return kind(*args, **context)


class NotFound(AppError, LookupError):
    code = 404


class Invalid(AppError, ValueError):
    code = 400

    def __init__(self, field, value, reason):
        super().__init__(f"{field} {reason}", value=value)
        self.field = field

    def __reduce__(self):
        return type(self), (self.field, self.context["value"], self.args[0].split(" ", 1)[1])


def handle(function, *args):
    try:
        return function(*args)
    except NotFound as error:
        return f"not found: {error}"
    except (Invalid, TypeError) as error:
        return f"bad input: {error}"
    except AppError as error:
        return f"app error: {error}"
    except Exception as error:
        return f"unexpected {type(error).__name__}: {error}"


def find(key):
    try:
        return {"a": 1}[key]
    except KeyError as error:
        raise NotFound("no such key", key=key) from error


def validate(age):
    if not isinstance(age, int):
        raise TypeError(f"age must be int, not {type(age).__name__}")
    if age < 0:
        raise Invalid("age", age, "must not be negative")
    return age


for call in ((find, "a"), (find, "z"), (validate, 5), (validate, -1), (validate, "x"), (lambda: 1 / 0,), (lambda: (_ for _ in ()).throw(AppError()),), (lambda: (_ for _ in ()).throw(AppError("boom", user="bob")),)):
    print(handle(*call))
original = NotFound("gone", key="k")
original.add_note("while testing")
for clone in (pickle.loads(pickle.dumps(original)), copy.copy(original), pickle.loads(pickle.dumps(Invalid("f", 1, "is wrong")))):
    print(type(clone).__name__, clone, clone.args, clone.code, isinstance(clone, LookupError))
print([c.__name__ for c in NotFound.__mro__], issubclass(Invalid, ValueError), AppError.__doc__, repr(original), original.__notes__)


class Batch:
    def __init__(self):
        self.errors = []

    def attempt(self, function, *args):
        try:
            return function(*args)
        except Exception as error:
            error.add_note(f"in {function.__name__}{args}")
            self.errors.append(error)

    def finish(self):
        if self.errors:
            raise ExceptionGroup(f"{len(self.errors)} failed", self.errors)


batch = Batch()
for age in 5, -1, "x", -2:
    batch.attempt(validate, age)
batch.attempt(find, "q")
try:
    batch.finish()
except* Invalid as group:
    print("invalid:", [e.context["value"] for e in group.exceptions], [e.__notes__ for e in group.exceptions])
except* LookupError as group:
    print("lookup:", group.exceptions[0], repr(group.exceptions[0].__cause__))
except* TypeError as group:
    print("type:", *group.exceptions)


def chain(error):
    while error:
        yield f"{type(error).__name__}: {error}"
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def layers():
    try:
        try:
            int("x")
        except ValueError as error:
            raise Invalid("number", "x", "is no number") from error
    except Invalid:
        raise AppError("request failed", path="/add")


try:
    layers()
except AppError as error:
    print(*chain(error), sep="\n  <- ")
    print(traceback.format_exception_only(error), len(traceback.extract_tb(error.__traceback__)))


class Retry(Exception):
    def __init__(self, after):
        self.after = after


class Quiet(Exception):
    def __repr__(self):
        return "Quiet!"


try:
    raise Retry(5)
except Retry as retry:
    print(retry.after, retry.args, repr(retry), str(retry))
print(repr(Quiet(1)), str(Quiet()), Quiet(1, 2).args, Quiet("a") == Quiet("a"), hash(Quiet()) is not None, bool(Quiet()))
try:
    raise Invalid
except TypeError as error:
    print(error)
try:
    raise AppError from NotFound
except AppError as error:
    print(repr(error.__cause__), error)
for value in (AppError("x"), "not an exception", None, int):
    try:
        raise value
    except Exception as error:
        print(type(error).__name__, error)
with_tb = AppError("kept")
try:
    raise with_tb
except AppError:
    pass
try:
    raise with_tb
except AppError as error:
    print(len(traceback.extract_tb(error.__traceback__)), error.with_traceback(None).__traceback__)
