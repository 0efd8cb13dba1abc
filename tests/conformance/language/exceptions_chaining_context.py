def chain(error):
    while error: print("  ", repr(error), "cause" if error.__cause__ else "context" if error.__context__ and not error.__suppress_context__ else "end"); error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
def case(f):
    print(f.__name__)
    try: f()
    except BaseException as e: chain(e)
@case
def in_handler():
    try: 1 / 0
    except ZeroDivisionError: {}["x"]
@case
def in_finally():
    try: 1 / 0
    finally: {}["x"]
@case
def three():
    try:
        try: 1 / 0
        except ZeroDivisionError: {}["x"]
    except KeyError: [][0]
@case
def from_none():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("v") from None
@case
def from_class():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError from e
@case
def reraise():
    try: 1 / 0
    except ZeroDivisionError:
        try: raise KeyError
        except KeyError: pass
        raise
@case
def raise_same():
    try: 1 / 0
    except ZeroDivisionError as e: raise e
@case
def cycle():
    a, b = ValueError("a"), ValueError("b")
    try:
        try: raise a
        except ValueError: raise b
    except ValueError:
        raise a
@case
def in_else():
    try: pass
    except ValueError: pass
    else: raise TypeError("else")
    finally: print("  cleanup")
@case
def in_generator():
    def g():
        try: yield 1
        finally: raise KeyError("closing")
    it = g(); next(it)
    try: 1 / 0
    except ZeroDivisionError: it.close()
@case
def in_with():
    class Manager:
        def __enter__(self): return self
        def __exit__(self, kind, value, tb): print("  exit", kind.__name__ if kind else None, value, tb is not None); raise OSError("exit")
    with Manager(): raise ValueError("body")
@case
def bare_raise(): raise
@case
def return_in_finally():
    def f():
        try: raise ValueError
        finally: return "swallowed"
    print("  ", f())
    def loop():
        while True:
            try: raise ValueError
            finally: break
        return "broke"
    print("  ", loop())
    def order():
        try: return print("  try")
        finally: print("  finally")
    order()
    def nested():
        for i in range(3):
            try:
                if i == 1: continue
                if i == 2: return i
            finally: print("  f", i)
    print("  ", nested())
@case
def exc_info():
    import sys
    print("  ", sys.exc_info(), sys.exception())
    try: raise KeyError("k")
    except KeyError as e:
        print("  ", sys.exc_info()[0], sys.exc_info()[1] is e, sys.exception() is e)
        try: raise ValueError
        except ValueError: print("  ", repr(sys.exception()))
        print("  ", repr(sys.exception()))
        def inner(): return sys.exception()
        print("  ", repr(inner()))
    print("  ", sys.exception())
@case
def bad_except():
    try: raise ValueError("x")
    except "string": pass
@case
def bad_tuple():
    try: raise ValueError("x")
    except (KeyError, 5): pass
@case
def nested_tuple_condition():
    try: raise ValueError("x")
    except (KeyError, (ValueError, OSError)): print("  nested tuples are not flattened")
