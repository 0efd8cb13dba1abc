# The parts of a traceback's text: frames with their marks, elements of lists, notes, groups, limits.
import io
import sys
import traceback

sys.stdout = io.StringIO()


def deep(n):
    if n:
        return deep(n - 1)
    numbers = [1, 2]
    return (numbers[0]
            + numbers[5])


def fail():
    try:
        return deep(5)
    except IndexError as error:
        raise KeyError("second") from error


try:
    fail()
except KeyError as caught:
    error = caught
tb = error.__traceback__
for text in traceback.format_tb(tb), traceback.format_list(traceback.extract_tb(tb)), traceback.extract_tb(tb).format():
    print("".join(text))
traceback.print_tb(error.__cause__.__traceback__, file=sys.stdout)
traceback.print_tb(error.__cause__.__traceback__, 2, file=sys.stdout)
traceback.print_tb(error.__cause__.__traceback__, -1, file=sys.stdout)
print(traceback.StackSummary.extract(traceback.walk_tb(tb)).format())
print(traceback.format_exception(error))
print(traceback.format_exception(error)[-2], len(traceback.format_exception(error)))
print(traceback.format_exception(error, limit=1), traceback.format_exception(error, limit=-1, chain=False))
print(traceback.format_exception(type(error), error, None))
print(traceback.format_exception(KeyError, error, tb, chain=False))
traceback.print_exception(error, limit=0, file=sys.stdout)
for wrong in (lambda: traceback.format_exception(KeyError, error), lambda: traceback.format_exception(5),
              lambda: traceback.format_exception_only(ValueError, "x")):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
print(traceback.format_exception(None), traceback.format_exception_only(None), traceback.format_exc())


class Silent(Exception):
    def __str__(self):
        raise RuntimeError


class Unshown:
    def __repr__(self):
        raise RuntimeError
    __str__ = __repr__


for notes in (["one", 5, "two\nlines\n"], ("a", "b"), "abc", 5, None, [], Unshown(), b"x"):
    noted = ValueError("text\nmore")
    noted.__notes__ = notes
    print(traceback.format_exception_only(noted))
print(traceback.format_exception_only(Silent()), traceback.format_exception_only(SyntaxError("bad", ("f.py", 3, 5, "a b c\n", 3, 6))))

similar_name = 1
for wrong in (lambda: similar_nam, lambda: time, lambda: "".joim, lambda: nothing_like_it):
    try:
        wrong()
    except Exception as e:
        print(traceback.format_exception_only(e), traceback.format_exception(e)[-1:])
        print(str(traceback.TracebackException.from_exception(e)))


def group(width, depth):
    parts = [ValueError(i) for i in range(width)]
    if depth:
        parts.append(group(width, depth - 1))
    return ExceptionGroup(f"g{depth}", parts)


try:
    raise group(2, 2) from TypeError("cause")
except ExceptionGroup as e:
    raised = e
raised.add_note("noted")
raised.exceptions[0].add_note("inner\nnote")
print(traceback.format_exception(raised))
print("".join(traceback.format_exception(group(17, 12))[-8:]))
for facts in (dict(max_group_width=1), dict(max_group_depth=1), dict(compact=True, limit=0)):
    print("".join(traceback.TracebackException.from_exception(raised, **facts).format()))
print(traceback.format_exception_only(raised, show_group=True), traceback.format_exception_only(raised))

te = traceback.TracebackException.from_exception(error)
print(te == traceback.TracebackException.from_exception(error), te.exc_type_str, te.__cause__.exc_type_str, te.__notes__, te.exceptions, te.__suppress_context__)
print(te.stack[0], te.stack[0].line, tuple(te.stack[0])[1:], len(te.stack), te.__context__ is None)
te.print(file=sys.stdout, chain=False)
bad = traceback.TracebackException.from_exception(SyntaxError("bad", ("f.py", 3, 5, "a b c\n", 3, 6)))
print(bad.filename, bad.lineno, bad.offset, bad.text, bad.msg, bad.end_lineno, bad.end_offset)
made = traceback.FrameSummary("nowhere.py", 5, "name", line="  first\n second")
print(made, [*made], made == ("nowhere.py", 5, "name", "first"), made == traceback.FrameSummary("nowhere.py", 5, "name"), traceback.format_list([made, ("a.py", 1, "f", None), ("a.py", 2, "f", "text")]))
print(traceback.FrameSummary("n.py", 5, "name", locals={"b": Unshown(), "a": 1}).locals, traceback.FrameSummary("n.py", None, "name").line)
looped = ValueError("loop")
looped.__cause__ = KeyError("other")
looped.__cause__.__context__ = looped
print(traceback.format_exception(looped))
long = ValueError(0)
for i in range(1, 2000):
    after = ValueError(i)
    after.__context__ = long
    long = after
print(len(traceback.format_exception(long)))


def here(limit):
    return [frame.name for frame in traceback.extract_stack(limit=limit)]


print(here(1), here(-1), here(None), traceback.format_stack(limit=1))
sys.tracebacklimit = 1
print(traceback.format_exception(error, chain=False), here(None))
print(sys.stdout.getvalue().replace(__file__, "FILE"), file=sys.__stdout__)
