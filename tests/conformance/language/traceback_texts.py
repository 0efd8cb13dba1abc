# Whole tracebacks, as text: chains, notes, groups, repeated lines, carets, syntax errors.
import traceback


def show(function, *arguments):
    try:
        function(*arguments)
    except BaseException:
        text = traceback.format_exc()
        print(text.replace(__file__, "FILE") if "__file__" in globals() else text)


def plain():
    return 1 / 0


def cause():
    try:
        plain()
    except ZeroDivisionError as error:
        raise ValueError("because") from error


def context():
    try:
        plain()
    except ZeroDivisionError:
        {}["missing"]


def suppressed():
    try:
        plain()
    except ZeroDivisionError:
        raise RuntimeError("alone") from None


def notes():
    error = TypeError("with notes")
    error.add_note("first note")
    error.add_note("second\nnote")
    raise error


def group():
    errors = []
    for value in "x", None:
        try:
            int(value)
        except (ValueError, TypeError) as error:
            errors.append(error)
    raise ExceptionGroup("several", [*errors, ExceptionGroup("inner", [OSError(2, "no file")])])


def recursive(n):
    return recursive(n - 1) if n else plain()


def deep():
    return recursive(10)


def syntax():
    compile("x = (1,\ny = 2\n", "<text>", "exec")


def indentation():
    compile("def f():\nreturn 1\n", "<text>", "exec")


def multi_line():
    return sum([
        1,
        plain(),
    ])


class Strange(Exception):
    def __str__(self):
        raise ValueError("no text")


class Empty(Exception):
    pass


class Multi(Exception):
    def __str__(self):
        return "line one\nline two"


def raises(error):
    raise error


def operators():
    a, b = {"k": [1, 2]}, None
    return a["k"][0] + b


def attribute():
    value = "text"
    return value.upper().nothing.strip()


def suggestion():
    items = [1]
    return items.appendd(2)


def name():
    return undefined_name


for function in (plain, cause, context, suppressed, notes, group, deep, syntax, indentation, multi_line, operators, attribute, suggestion, name):
    print("-----", function.__name__)
    show(function)
for error in (Strange(), Empty(), Empty("arg"), Multi(), KeyError("key"), KeyboardInterrupt(), SystemExit(3), StopIteration(5), AssertionError(),
              UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), OSError(13, "denied", "file.txt"), ImportError("no", name="n"), SyntaxError("bad", ("f", 1, 2, "text", 1, 4))):
    print("-----", type(error).__name__)
    show(raises, error)
    print(traceback.format_exception_only(error))
try:
    cause()
except ValueError as error:
    summary = traceback.TracebackException.from_exception(error)
    print([frame.name for frame in summary.stack], summary.exc_type_str, str(summary.__cause__.exc_type_str))
    print([(frame.name, frame.line) for frame in traceback.extract_tb(error.__traceback__)])
    print("".join(traceback.format_exception(error, chain=False)).count("Traceback"))
