def show(group, depth=0):
    print("  " * depth + repr(group))
    for inner in getattr(group, "exceptions", ()): show(inner, depth + 1)
def handle(raised):
    try:
        try: raise raised
        except* ValueError as group: print("values", repr(group), group.exceptions)
        except* (TypeError, KeyError) as group: print("types", [str(e) for e in group.exceptions])
        else: print("else")
        finally: print("finally")
    except BaseException as rest: show(rest)
handle(ExceptionGroup("g", [ValueError(1), TypeError("t"), ValueError(2)]))
handle(ExceptionGroup("g", [OSError("o"), ExceptionGroup("inner", [KeyError("k"), ValueError("v"), OSError("p")])]))
handle(ValueError("naked")); handle(IndexError("unmatched")); handle(BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(3)]))
try:
    try: raise ExceptionGroup("first", [ValueError(1), TypeError(2)])
    except* ValueError: raise KeyError("from handler")
except BaseException as error: show(error); print(repr(error.exceptions[0].__context__))
try:
    try: raise ExceptionGroup("again", [ValueError(1), TypeError(2)])
    except* ValueError as g: raise
except BaseException as error: show(error)
try:
    try: raise ExceptionGroup("bare", [ValueError(1)])
    except* ValueError as g: raise g from KeyError("cause")
except BaseException as error: show(error); print(repr(error.__cause__), repr(error.exceptions[0].__cause__) if error.exceptions else None)
def early():
    for i in range(2):
        try: raise ExceptionGroup("loop", [ValueError(i)])
        except* ValueError as g: print(i, g)
    return "done"
print(early())
g = ExceptionGroup("message", [ValueError("a"), ExceptionGroup("nested", [TypeError("b"), ValueError("c")])]); g.add_note("a note")
print(g, repr(g), g.message, g.exceptions, g.args, g.__notes__); show(g.subgroup(ValueError)); match, rest = g.split(ValueError); show(match); show(rest); print(match.__notes__, g.subgroup(OSError), g.split(OSError)[0], g.subgroup(lambda e: "a" in str(e)), g.split(ExceptionGroup)[1], g.subgroup((TypeError, KeyError)), g.derive([OSError()]))
class MyGroup(ExceptionGroup):
    def __new__(cls, message, excs, code): self = super().__new__(cls, message, excs); self.code = code; return self
    def derive(self, excs): return MyGroup(self.message, excs, self.code)
m = MyGroup("mine", [ValueError(1), OSError(2)], 7); s = m.subgroup(ValueError); print(type(s).__name__, s.code, s.exceptions, isinstance(m, Exception))
for call in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x", 5), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup("x"), lambda: type(BaseExceptionGroup("x", [ValueError()])), lambda: type(BaseExceptionGroup("x", [SystemExit()])), lambda: g.subgroup(5), lambda: g.split(int), lambda: ExceptionGroup("x", (ValueError(),)).exceptions, lambda: g.derive([]), lambda: type(BaseExceptionGroup("x", [SystemExit()]).derive([ValueError()]))):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
for source in ("try: pass\nexcept* ExceptionGroup: pass", "try: raise ValueError\nexcept* ExceptionGroup: pass", "try: raise ValueError\nexcept* 5: pass", "try: pass\nexcept* ValueError: pass\nexcept KeyError: pass", "try: pass\nexcept*: pass", "for i in 'a':\n try: pass\n except* ValueError: break", "def f():\n try: pass\n except* ValueError: return", "for i in 'a':\n try: pass\n except* ValueError: continue", "try: raise ValueError\nexcept ValueError, KeyError: print('no parentheses')", "try: pass\nexcept ValueError, KeyError as e: pass", "try: raise 1\nexcept* TypeError, KeyError: print('star without')", "try: pass", "try: pass\nelse: pass", "try: pass\nexcept: pass\nexcept ValueError: pass", "except: pass", "try: pass\nfinally: pass\nexcept: pass"):
    try: exec(source); print(repr(source), "fine")
    except Exception as error: print(repr(source), "->", type(error).__name__, getattr(error, "msg", error))
