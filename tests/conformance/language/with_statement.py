class M:
    def __init__(self, name, swallow=False, fail=None): self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter": raise RuntimeError("enter failed")
        return self.name.upper()
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None, value)
        if self.fail == "exit": raise RuntimeError("exit failed")
        return self.swallow
with M("a") as a, M("b") as (b): print(a, b)
with (M("c") as c, M("d"),): print(c)
with (M("e")): pass
with M("f", swallow=True): raise ValueError("gone")
for outer, inner in [(M("o"), M("i", fail="enter")), (M("o", swallow=True), M("i", fail="exit")), (M("o"), M("i", swallow=True))]:
    try:
        with outer, inner: raise ValueError("body")
    except Exception as e: print("caught", type(e).__name__, e, repr(e.__context__))
def returns():
    with M("r"): return "value"
def breaks():
    for i in range(3):
        with M(f"l{i}"):
            if i == 0: continue
            break
    return i
print(returns(), breaks())
class Items: pass
x = Items(); d = {}; l = [0]
with M("t") as x.attr, M("u") as d["k"], M("v") as l[0]: print(x.attr, d, l)
with M("w") as (p, *q): print(p, q)
for source in ("with 5: pass", "with object(): pass", "class N:\n def __enter__(self): pass\nwith N(): pass", "class X:\n def __exit__(self): pass\nwith X(): pass", "class E:\n def __enter__(self): pass\n def __exit__(self): pass\nwith E(): pass", "with None as x: pass"):
    try: exec(source)
    except TypeError as e: print(e)
for source in ("with a as 1: pass", "with a as f(): pass", "with (a as b): pass", "with a, : pass", "with a as b c: pass", "with: pass", "with (a, b) as c: pass", "with a as (b, c.d, [e]): pass", "with (yield): pass", "with a as b, c as b: pass"):
    try: compile(source, "<s>", "exec"); print(source, "fine")
    except SyntaxError as e: print(source, "->", e.msg)
from contextlib import contextmanager, ExitStack, suppress, nullcontext, closing, redirect_stdout
@contextmanager
def cm(value):
    print("before")
    try: yield value
    except KeyError: print("handled key")
    finally: print("after")
with cm(5) as v: print(v)
with cm(6): raise KeyError
try:
    with cm(7): raise ValueError("through")
except ValueError as e: print(e)
with ExitStack() as stack:
    for n in "xy": stack.enter_context(M(n))
    stack.callback(print, "callback"); stack.push(lambda *a: print("pushed", a[0]))
with suppress(KeyError, ValueError): {}["x"]
gen = (i for i in range(3))
with closing(gen): next(gen)
print(list(gen))
@cm(8)
def decorated(): return "decorated"
print(decorated())
