# What a function returns and raises when try, except, else and finally all have a say.
def show(function):
    try:
        print(function.__name__, "->", function())
    except BaseException as error:
        chain = []
        while error is not None:
            chain.append(repr(error))
            error = error.__cause__ or error.__context__
        print(function.__name__, "raised", " < ".join(chain))


def try_returns():
    try: return "try"
    finally: print("  finally")
def else_returns():
    try: pass
    except ValueError: return "except"
    else: return "else"
    finally: print("  finally")
def finally_returns():
    try: raise KeyError("lost")
    finally: return "finally"
def except_returns():
    try: 1 / 0
    except ZeroDivisionError: return "except"
    finally: print("  finally")
def value_is_kept():
    x = [1]
    try: return x
    finally: x.append(2)
def rebound_is_not():
    x = 1
    try: return x
    finally: x = 2
def finally_raises():
    try: 1 / 0
    finally: raise ValueError("from finally")
def except_raises():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("from except")
    finally: print("  finally")
def raise_from():
    try: 1 / 0
    except ZeroDivisionError as error: raise KeyError("new") from error
def raise_from_none():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("new") from None
def reraise():
    try: 1 / 0
    except ZeroDivisionError:
        try: {}["x"]
        except KeyError: pass
        raise
def else_raises():
    try: pass
    except ZeroDivisionError: return "caught its own else"
    else: 1 / 0
def nested_finally():
    try:
        try: return "inner"
        finally: print("  one")
    finally: print("  two")
def bare_except():
    try: raise KeyboardInterrupt("k")
    except: return "bare"
def tuple_except():
    try: [][0]
    except (KeyError, IndexError) as error: return type(error).__name__
def unparenthesised():
    try: {}[0]
    except ValueError, KeyError: return "3.14 needs no parentheses"
def wrong_type():
    try: 1 / 0
    except 5: pass
def evaluated_late():
    try: return "fine"
    except undefined_name: pass
def name_is_deleted():
    error = "outer"
    try: 1 / 0
    except ZeroDivisionError as error: pass
    return error
def raise_class():
    raise KeyError
def raise_nothing():
    raise
def raise_wrong():
    raise "text"
def raise_from_wrong():
    raise ValueError from 5
def raise_call_fails():
    raise (lambda: 1 / 0)()
class Base(Exception): pass
class Sub(Base):
    def __init__(self, a, b): super().__init__(a); self.b = b
def custom():
    try: raise Sub(1, b=2)
    except Base as error: return error.args, error.b
def loop_finally():
    for i in range(3):
        try:
            if i == 1: break
        finally: print("  leaving", i)
    return i
def many_levels():
    try:
        try:
            try: raise ValueError(1)
            finally: raise TypeError(2)
        except TypeError: raise LookupError(3)
    except LookupError as error: raise OSError(4) from error
def raise_in_condition():
    try: return [x for x in (1, 0) if 1 / x]
    except ZeroDivisionError as error: return f"{error} from a comprehension"


for function in (try_returns, else_returns, finally_returns, except_returns, value_is_kept, rebound_is_not, finally_raises, except_raises, raise_from, raise_from_none, reraise, else_raises, nested_finally, bare_except, tuple_except,
                 unparenthesised, wrong_type, evaluated_late, name_is_deleted, raise_class, raise_nothing, raise_wrong, raise_from_wrong, raise_call_fails, custom, loop_finally, many_levels, raise_in_condition):
    show(function)
