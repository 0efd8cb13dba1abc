# Tracebacks as text and as data.
import sys
import traceback


def fail():
    raise ValueError("first")


def outer():
    try:
        fail()
    except ValueError as error:
        raise KeyError("second") from error


try:
    outer()
except KeyError as caught:
    text = traceback.format_exc()
    print([line for line in text.splitlines() if not line.startswith("    ") and "File" not in line])
    print(traceback.format_exception_only(caught), traceback.format_exception_only(type(caught), caught))
    frames = traceback.extract_tb(caught.__traceback__)
    print([(frame.name, frame.line) for frame in frames], len(frames), frames[-1].lineno - frames[0].lineno)
    te = traceback.TracebackException.from_exception(caught)
    print(te.exc_type_str, str(te), te.stack[-1].name, te.__cause__.exc_type_str, te.__context__ is not None)
    print([frame.f_code.co_name for frame, line in traceback.walk_tb(caught.__traceback__)])
print(traceback.format_exception_only(SyntaxError("bad")), traceback.format_tb(None), traceback.format_exc())


def here():
    return traceback.extract_stack()[-1].name, traceback.format_stack()[-1].count("\n")


print(here())
error = ValueError("noted")
error.add_note("a note")
print(traceback.format_exception_only(error))
