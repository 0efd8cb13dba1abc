import contextlib
import io
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress
@contextmanager
def managed(name):
    print("enter", name)
    try: yield name
    except ValueError as e: print("saw", e)
    finally: print("exit", name)
with managed("a") as n: print(n)
with managed("b"): raise ValueError("swallowed")
try:
    with managed("c"): raise KeyError("through")
except KeyError as e: print(repr(e))
@contextmanager
def never(): return; yield
@contextmanager
def twice(): yield 1; yield 2
for m in (never, twice):
    try:
        with m(): pass
    except RuntimeError as e: print(e)
@managed("decorated")
def f(): print("in f")
f(); f()
with suppress(KeyError, IndexError): {}["x"]
with suppress(ZeroDivisionError): 1 / 0
with suppress(ValueError): print("no error")
buf = io.StringIO()
with redirect_stdout(buf): print("captured")
print(repr(buf.getvalue()))
class Thing:
    def close(self): print("closed")
with closing(Thing()) as t: print(type(t).__name__)
with nullcontext(5) as v: print(v)
with ExitStack() as stack:
    names = [stack.enter_context(managed(x)) for x in "xy"]; stack.callback(print, "callback", sep="!"); stack.push(lambda *a: print("pushed", a[0])); print(names)
with ExitStack() as stack:
    stack.enter_context(suppress(KeyError)); stack.callback(print, "still runs"); raise KeyError
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0); raise KeyError("orig")
except ZeroDivisionError as e: print(repr(e.__context__))
with ExitStack() as stack: stack.callback(print, "later"); kept = stack.pop_all(); print("nothing yet")
kept.close()
try:
    with ExitStack() as s: s.enter_context(5)
except TypeError as e: print(e)
@contextmanager
def outer():
    with managed("inner") as i: yield i
with outer() as o: print(o)
s = io.StringIO("line1\nline2\n"); print(s.readline(), list(s), s.read()); b = io.BytesIO(b"abc"); print(b.read(2), b.read(), b.getvalue()); w = io.StringIO(); print("a", 1, file=w); w.write("x"); print(repr(w.getvalue()), w.tell())
