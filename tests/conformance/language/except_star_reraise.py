def f():
    try:
        try:
            raise ExceptionGroup("many", [ValueError(1), TypeError(2)]) from None
        except* ValueError as g:
            print(repr(g), g.__suppress_context__, g.__cause__, g.__context__)
    except ExceptionGroup as e:
        print(repr(e), e.__suppress_context__, e.__cause__, e.__context__)
f()
eg = ExceptionGroup("m", [ValueError(1), TypeError(2)])
eg.__suppress_context__ = True
a, b = eg.split(ValueError); print(a.__suppress_context__, b.__suppress_context__)
print(eg.subgroup(ValueError).__suppress_context__)
try:
    try: raise ExceptionGroup("many", [ValueError(1), TypeError(2)]) from KeyError(1)
    except* ValueError: raise
except ExceptionGroup as e: print(repr(e), repr(e.__cause__), e.__suppress_context__)
try:
    try: raise ExceptionGroup("many", [ValueError(1), TypeError(2)]) from KeyError(1)
    except* ValueError: raise KeyError(2) from None
except ExceptionGroup as e: print(repr(e), repr(e.__cause__), e.__suppress_context__, repr(e.exceptions[1].__cause__), e.exceptions[1].__suppress_context__)
