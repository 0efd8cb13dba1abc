def risky(kind):
    if kind == "value": raise ValueError("bad value")
    if kind == "key": return {}["missing"]
    if kind == "zero": return 1 / 0
    return "fine"
for k in ("value", "key", "zero", "none"):
    try:
        r = risky(k)
    except ValueError as e: print("ValueError", e, e.args)
    except (KeyError, IndexError) as e: print("lookup", repr(e), e)
    except Exception as e: print("other", type(e).__name__, e)
    else: print("else", r)
    finally: print("finally", k)
class AppError(Exception):
    def __init__(self, code, message="default"):
        super().__init__(message)
        self.code = code
class Sub(AppError): pass
try: raise Sub(5, "sub message")
except AppError as e: print(type(e).__name__, e.code, e, repr(e), isinstance(e, Exception))
try:
    try: raise ValueError("first")
    except ValueError as e: raise RuntimeError("second") from e
except RuntimeError as e: print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try: 1 / 0
    except ZeroDivisionError: [][0]
except IndexError as e: print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("k") from None
except KeyError as e: print(repr(e), e.__suppress_context__, repr(e.__context__))
try:
    try: raise ValueError("again")
    except ValueError: print("re-raise"); raise
except ValueError as e: print(e)
def f():
    try: return "try"
    finally: print("cleanup")
print(f())
def nested():
    log = []
    try:
        try: raise TypeError("inner")
        finally: log.append("inner finally")
    except TypeError as e: log.append(str(e))
    finally: log.append("outer finally")
    return log
print(nested())
try: raise ValueError
except ValueError as e: print(repr(e), str(e) == "", e.args)
for bad in (lambda: exec_raise(42), lambda: exec_raise("text"), lambda: exec_raise(object)):
    def exec_raise(x): raise x
    try: bad()
    except TypeError as e: print(e)
e = Exception("a", 1); print(e, repr(e), e.args, Exception(), repr(Exception()), KeyError("x"), str(KeyError("x")), OSError(2, "No such file"), repr(OSError(2, "No")))
print([c.__name__ for c in FileNotFoundError.__mro__], issubclass(ModuleNotFoundError, ImportError), issubclass(KeyboardInterrupt, Exception))
try:
    raise ExceptionGroup("group", [ValueError(1), TypeError("t"), ExceptionGroup("nested", [ValueError(2), KeyError("k")])])
except* ValueError as g: print("values", g, g.exceptions)
except* (TypeError, KeyError) as g: print("others", [type(x).__name__ for x in g.exceptions])
try:
    try: raise ValueError("plain")
    except* ValueError as g: print(repr(g))
    g2 = ExceptionGroup("m", [OSError(1), ValueError(2)])
    print(g2.subgroup(OSError), g2.split(ValueError), str(g2))
    raise g2
except ExceptionGroup as g: print(g.message, len(g.exceptions))
try: raise AppError(1)
except AppError as error:
    error.add_note("a note"); print(error.__notes__, error.code)
class Ctx:
    def __init__(self, swallow): self.swallow = swallow
    def __enter__(self): print("enter"); return self
    def __exit__(self, t, v, tb): print("exit", t and t.__name__, v); return self.swallow
with Ctx(True): raise ValueError("swallowed")
try:
    with Ctx(False) as a, Ctx(False): raise KeyError("out")
except KeyError as e: print("outside", e)
def loop():
    for i in range(3):
        with Ctx(False):
            if i == 1: return i
print(loop())
try: next(iter([]))
except StopIteration as e: print(repr(e), e.value)
import_error = None
try: import no_such_module
except ImportError as e: print(type(e).__name__, e, e.name)
try: from math import no_such_name
except ImportError as e: print(str(e).split(" (")[0])
try: int("12x")
except ValueError as e: print(e)
try: (lambda: undefined_name)()
except NameError as e: print(e, e.name)
try: [].nope
except AttributeError as e: print(e, e.name, e.obj)
