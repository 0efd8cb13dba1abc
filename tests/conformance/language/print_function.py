import sys, io
print(); print(1, "a", None, [1], sep=" | "); print("no newline", end=""); print(" end", end="!\n"); print(*range(3), sep="\n"); print("a", "b", sep="", end="\n\n"); print("x", sep=None, end=None); print(print("inner"))
buffer = io.StringIO(); print("to buffer", 1, file=buffer, end=""); print(repr(buffer.getvalue())); print("err is elsewhere", file=sys.stderr); print("out", file=sys.stdout, flush=True); print("none", file=None)
class Writer:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)
    def flush(self): self.parts.append("<flush>")
w = Writer(); print("a", 1, sep="-", file=w, flush=True); print(w.parts)
for call in (lambda: print(1, sep=5), lambda: print(1, end=5), lambda: print(1, file=5), lambda: print(1, nope=2), lambda: print(1, sep=b"x")):
    try: call()
    except Exception as e: print(type(e).__name__, e)
class Shows:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
class OnlyRepr:
    def __repr__(self): return "only repr"
print(Shows(), [Shows()], OnlyRepr(), (OnlyRepr(),), {"k": Shows()}, f"{Shows()}", "%s %r" % (Shows(), Shows()))
class Fails:
    def __str__(self): raise ValueError("str failed")
try: print("before", Fails(), "after")
except ValueError as e: print("|", e)
from contextlib import redirect_stdout
with redirect_stdout(io.StringIO()) as captured: print("captured"); sys.stdout.write("also")
print(repr(captured.getvalue())); print("tab\tnew\nline", "é日本😀", "\\", r"\n"); print("a" * 3, -1, 1e10, 1j, True, b"x", ..., NotImplemented, int, len, sep=",")
saved, sys.stdout = sys.stdout, io.StringIO(); print("hidden"); hidden, sys.stdout = sys.stdout.getvalue(), saved; print(repr(hidden), sys.stdout is sys.__stdout__, sys.stdout.write("5 chars\n"))
