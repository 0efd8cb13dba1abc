try: [].x
except AttributeError as e: print(e.name, e.obj, e.args)
try: undefined
except NameError as e: print(e.name, e.args)
try: import no_such_module_here
except ImportError as e: print(type(e).__name__, e.name, e.path, e.msg, e.args)
try: from math import no_such_name
except ImportError as e: print(e.name, e.msg)
try: {}["k"]
except KeyError as e: print(e.args, str(e), repr(e))
def gen():
    return 5
    yield
try: next(gen())
except StopIteration as e: print(e.value, e.args)
try: raise SystemExit(3)
except SystemExit as e: print(e.code, e.args)
print(SystemExit().code, SystemExit("a", 1).code, StopIteration().value, StopIteration(1, 2).value)
try: compile("a b", "name.py", "exec")
except SyntaxError as e: print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.args, e.print_file_and_line)
e = OSError(2, "No such file", "f.txt"); print(type(e).__name__, e.errno, e.strerror, e.filename, e.filename2, e.args, e, repr(e)); print(OSError(5), OSError(5, "x"), OSError("a"), OSError().errno, FileNotFoundError(2, "m").errno, OSError(13, "p", "a", None, "b"), repr(OSError(1, 2, 3)), TimeoutError(), ConnectionRefusedError(111, "refused"), type(OSError(17, "")), OSError is IOError is EnvironmentError)
e = UnicodeDecodeError("ascii", b"\xff\xfe", 0, 1, "bad"); print(e.encoding, e.object, e.start, e.end, e.reason, e, e.args); e.start = 1; e.end = 2; e.reason = "worse"; print(e)
e = UnicodeEncodeError("ascii", "é", 0, 1, "bad"); print(e.object, e, repr(e)); print(UnicodeTranslateError("é", 0, 1, "bad"), UnicodeTranslateError("abc", 0, 2, "bad"))
for call in (lambda: UnicodeDecodeError("a"), lambda: UnicodeEncodeError(1, 2, 3, 4, 5), lambda: BaseException.__new__(int), lambda: ValueError(x=1), lambda: ImportError(name="a", bad=1), lambda: AttributeError(nope=1), lambda: KeyError(a=1)):
    try: print(repr(call()))
    except TypeError as error: print(error)
print(ImportError("m", name="n", path="p").path, AttributeError("m", name="n", obj=1).obj, NameError("m", name="n").name, ImportError().msg, NameError().name)
e = ValueError("a", 1); print(e, repr(e), e.args, str(ValueError()), repr(ValueError()), str(ValueError("x")), repr(ValueError("x",)), ValueError(None), ValueError(()), repr(KeyError()), str(KeyError("")), str(KeyError(1, 2))); e.args = "new"; print(e.args, e); e.custom = 1; print(e.__dict__, e.custom)
e.add_note("one"); e.add_note("two"); print(e.__notes__)
for call in (lambda: e.add_note(5), lambda: setattr(e, "args", 5), lambda: setattr(e, "__cause__", 5), lambda: setattr(e, "__traceback__", 5), lambda: setattr(e, "__context__", "x"), lambda: delattr(e, "args"), lambda: delattr(e, "nope"), lambda: e.with_traceback(5)):
    try: call()
    except Exception as error: print(type(error).__name__, error)
e.__cause__ = KeyError(1); print(repr(e.__cause__), e.__suppress_context__, e.__context__, e.__traceback__, e.with_traceback(None) is e); e.__cause__ = None; print(e.__suppress_context__)
class Custom(Exception):
    def __init__(self, a, *, b): self.a, self.b = a, b
c = Custom(1, b=2); print(c, repr(c), c.args, c.a, c.b)
class Named(Exception):
    def __str__(self): return "custom str"
    def __repr__(self): return "custom repr"
print(Named(), [Named()], f"{Named()!s} {Named()!r}", issubclass(Named, BaseException), ValueError.__mro__, Named.__bases__, ArithmeticError.__subclasses__())
print(ValueError("a") == ValueError("a"), hash(e) == hash(e), Warning("w"), DeprecationWarning.__mro__[1:3], BaseException(1, 2), Exception, e.__class__, e.__reduce__(), KeyError.__name__)
