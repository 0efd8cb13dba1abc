# The context of an exception that already had one.
class E1(Exception): pass
class E2(Exception): pass
x = E2('x'); x.__context__ = KeyError('k')
try:
    try: raise E1
    except E1: raise x
except E2 as e: print(repr(e.__context__), repr(e.__context__.__context__))
class CM:
    def __enter__(self): pass
    def __exit__(self, *a):
        y = E2('y'); y.__context__ = KeyError('k')
        raise y
try:
    with CM(): raise E1
except E2 as e: print(repr(e.__context__), repr(e.__context__.__context__))
try:
    with CM(): pass
except E2 as e: print(repr(e.__context__), repr(e.__context__.__context__))
class CM:
    def __enter__(self): pass
    def __exit__(self, t, v, tb):
        raise v.__context__
try:
    with CM():
        try: raise E1
        except E1: raise E2
except E1 as e: print(repr(e.__context__), repr(e.__context__.__context__))
try:
    try: raise E1
    except E1 as e1:
        try: raise E2
        except E2 as e2: raise e1
except E1 as e: print(repr(e.__context__), repr(e.__context__.__context__))
g = ExceptionGroup('g', [ValueError(1), TypeError(2)])
g.__context__ = KeyError(2); g.__cause__ = OSError(1)
m, r = g.split(ValueError)
print(repr(m.__context__), repr(r.__context__), repr(r.__cause__), r.__suppress_context__)
try:
    try: raise g
    except ExceptionGroup as e:
        raise e.split(ValueError)[1]
except Exception as e: print(repr(e), repr(e.__context__), repr(e.__cause__))
try:
    try:
        try: raise g
        except* ValueError: pass
    finally: print('f')
except Exception as e: print(repr(e), repr(e.__context__), repr(e.__cause__))
