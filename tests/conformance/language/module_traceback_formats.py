# traceback: printing, formatting and walking exceptions.
import io
import sys
import traceback


def inner(x):
    return 10 / x


def outer(x):
    try:
        return inner(x)
    except ZeroDivisionError as error:
        raise ValueError("outer failed") from error


try:
    outer(0)
except ValueError as error:
    text = "".join(traceback.format_exception(error))
    caught = error
print(text.count("Traceback"), "direct cause" in text, text.splitlines()[-1], traceback.format_exception_only(caught), traceback.format_exception_only(ValueError, None) if False else "", traceback.format_exception_only(KeyError("k")))
print([(frame.name, frame.lineno > 0, frame.line) for frame in traceback.extract_tb(caught.__traceback__)])
print([(frame.f_code.co_name, line > 0) for frame, line in traceback.walk_tb(caught.__traceback__)])
out = io.StringIO()
traceback.print_exception(caught, file=out)
traceback.print_exception(caught, file=out, chain=False, limit=1)
print(out.getvalue().replace(__file__, "FILE"))
try:
    raise KeyError("current")
except KeyError:
    print(traceback.format_exc().replace(__file__, "FILE"))
    traceback.print_exc(file=sys.stdout, limit=0)
summary = traceback.TracebackException.from_exception(caught)
print(summary.exc_type_str, str(summary), summary.__cause__.exc_type_str, summary.stack[0].name, len(list(summary.format())) > 5, list(summary.format_exception_only()))
error = RuntimeError("with notes")
error.add_note("first note")
error.add_note("second\nnote")
print("".join(traceback.format_exception(error)))
group = ExceptionGroup("several", [ValueError(1), ExceptionGroup("inner", [TypeError("t"), KeyError("k")])])
print("".join(traceback.format_exception(group)))


def recurse(n):
    if n:
        recurse(n - 1)
    else:
        raise RecursionError("deep enough")


try:
    recurse(20)
except RecursionError as error:
    lines = traceback.format_tb(error.__traceback__)
    print(len(lines), "".join(traceback.format_exception(error)).count("recurse(n - 1)"), "Previous line repeated" in "".join(traceback.format_exception(error)))
stack = traceback.extract_stack()
print(stack[-1].name, stack[-1].line, len(traceback.format_stack()) >= 1, traceback.StackSummary.from_list([("file.py", 3, "f", "code()")]).format())
try:
    try:
        {}["first"]
    except KeyError:
        [][1]
except IndexError as error:
    text = "".join(traceback.format_exception(error))
    print("During handling" in text, text.splitlines()[-1], repr(error.__context__), error.__suppress_context__)
try:
    try:
        int("x")
    except ValueError:
        raise LookupError("no context") from None
except LookupError as error:
    print("".join(traceback.format_exception(error)).count("Traceback"), error.__cause__, repr(error.__context__))
frames = traceback.extract_tb(caught.__traceback__, limit=1)
print(len(frames), frames[0].filename == __file__, traceback.format_list(frames)[0].splitlines()[1], repr(frames[0]).startswith("<FrameSummary file"))
traceback.print_list([("a.py", 1, "g", "x = 1")], file=sys.stdout)
traceback.clear_frames(caught.__traceback__)
for wrong in (lambda: traceback.format_exception(3), lambda: traceback.print_exception("x")):
    try:
        wrong()
    except TypeError as error:
        print(error)
exec_text = "def broken(:\n    pass"
try:
    compile(exec_text, "text.py", "exec")
except SyntaxError as error:
    print("".join(traceback.format_exception_only(error)))
