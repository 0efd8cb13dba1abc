import sys, traceback
def chain(e):
    out = []
    while e: out.append(f"{type(e).__name__}({e}) cause={e.__cause__ is not None} suppress={e.__suppress_context__}"); e = e.__cause__ or e.__context__
    return out
try:
    try:
        try: raise ValueError("1")
        except ValueError as e: raise KeyError("2") from e
    except KeyError: raise RuntimeError("3")
except RuntimeError as e: print(chain(e))
try:
    try: raise ValueError("x")
    finally: raise TypeError("in finally")
except TypeError as e: print(chain(e))
def f():
    for i in range(3):
        try:
            if i == 1: raise ValueError(i)
            yield i
        except ValueError as e: yield f"caught {e}"
        else: yield "else"
        finally: yield "finally"
print(list(f()))
def g():
    try: return "from try"
    finally: return_value.append(1)
return_value = []; print(g(), return_value)
def h():
    while True:
        try: return 1
        finally: break
    return "break swallowed return"
print(h())
def nested():
    try:
        try: 1 / 0
        except ZeroDivisionError:
            try: raise KeyError("inner")
            except KeyError: pass
            raise
    except ZeroDivisionError as e: return repr(e), e.__context__
print(nested(), sys.exc_info())
try: raise ValueError("a", "b")
except ValueError as e: saved = e; print(sys.exc_info()[0].__name__, e.args, str(e))
try: print(e)
except NameError as n: print(n)
try: raise saved from None
except ValueError as e: print(e.__suppress_context__, e is saved, e.__traceback__ is not None)
class E1(Exception): pass
class E2(E1): pass
for exc in (E1, E2, KeyError):
    try: raise exc("x")
    except E2: print("E2")
    except E1: print("E1")
    except (KeyError, ValueError) as e: print("tuple", type(e).__name__)
def dyn(): return (E1, KeyError)
try: raise KeyError("k")
except dyn() as e: print("dynamic", e)
try:
    try: raise E1
    except 5: pass
except TypeError as e: print(e)
class Ctx:
    def __init__(self, n, fail=None, swallow=False): self.n, self.fail, self.swallow = n, fail, swallow
    def __enter__(self):
        print("enter", self.n)
        if self.fail == "enter": raise RuntimeError("enter failed")
        return self.n
    def __exit__(self, t, v, tb):
        print("exit", self.n, t.__name__ if t else None)
        if self.fail == "exit": raise RuntimeError("exit failed")
        return self.swallow
with Ctx(1) as a, Ctx(2, swallow=True) as b: raise ValueError
try:
    with Ctx(3), Ctx(4, fail="enter"): print("never")
except RuntimeError as e: print(e)
try:
    with Ctx(5, fail="exit"): raise KeyError("body")
except RuntimeError as e: print(e, repr(e.__context__))
with (Ctx(6), Ctx(7) as seven): print("paren", seven)
for bad in (5, object()):
    try:
        with bad: pass
    except TypeError as e: print(e)
e = ValueError("noted"); e.add_note("n1"); e.add_note("n2"); print(e.__notes__)
try: e.add_note(5)
except TypeError as x: print(x)
eg = ExceptionGroup("eg", [ValueError(1), ExceptionGroup("in", [TypeError(2), ValueError(3)]), OSError(4)])
m, r = eg.split(ValueError); print(repr(m), repr(r), eg.subgroup(lambda x: isinstance(x, TypeError)), eg.exceptions[1].message, eg.derive([KeyError()]))
def star():
    log = []
    try: raise eg
    except* ValueError as g: log.append(("V", len(g.exceptions)))
    except* TypeError as g: log.append(("T", str(g)))
    except* OSError: log.append("O")
    else: log.append("else")
    finally: log.append("finally")
    return log
print(star())
try:
    try: raise ExceptionGroup("a", [ValueError(1), KeyError(2)])
    except* ValueError: raise TypeError("new")
except ExceptionGroup as g: print(repr(g))
try:
    try: raise ExceptionGroup("a", [ValueError(1), KeyError(2)])
    except* ValueError: pass
except ExceptionGroup as g: print(repr(g))
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [5]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup(1, [ValueError()])):
    try: bad()
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__, type(BaseExceptionGroup("b", [ValueError()])).__name__)
for x in (StopIteration(5), SystemExit(3), KeyError(), OSError(2, "msg", "file"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), ImportError("m", name="n"), AttributeError("a", name="x"), SyntaxError("s"), Exception(1, 2), Exception(("t",))): print(repr(x), "|", x, "|", x.args, getattr(x, "code", None), getattr(x, "value", None), getattr(x, "errno", None))
def depth(n): return depth(n + 1)
try: depth(0)
except RecursionError as e: print(e)
def tb():
    def inner(): raise ValueError("deep")
    inner()
try: tb()
except ValueError as e:
    t, lines = e.__traceback__, []
    while t: lines.append(t.tb_frame.f_code.co_name); t = t.tb_next
    print(lines, traceback.format_exc().count("File"))
try: assert 1 == 2, ("tuple", 1)
except AssertionError as e: print(e.args)
try: assert False
except AssertionError as e: print(repr(e))
