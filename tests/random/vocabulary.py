"""What the random programs are made of: the text they begin with, names, and what is known about them."""

PRELUDE = '''\
import contextlib, functools
class Fuel(BaseException): pass
fuel = [1500]
def tick():
    fuel[0] -= 1
    if fuel[0] < 0: raise Fuel()
def clip(v):
    if isinstance(v, bool): return v
    if isinstance(v, int): return v if -10**12 < v < 10**12 else v % 1000003
    if isinstance(v, float): return v if abs(v) < 1e100 else 1.5
    if isinstance(v, (str, list, tuple, bytes)): return v[:12]
    if isinstance(v, range): return range(len(v[:9]))
    if isinstance(v, complex): return v if abs(v) < 1e100 else 1j
    return v
def show(e, depth=0):
    print("  " * depth + type(e).__name__, str(e)[:300], e.__suppress_context__)
    if isinstance(e, BaseExceptionGroup):
        for one in e.exceptions: show(one, depth + 1)
    if depth < 3:
        if e.__cause__ is not None: print("  " * depth + "cause"); show(e.__cause__, depth + 1)
        if e.__context__ is not None: print("  " * depth + "context"); show(e.__context__, depth + 1)
class Manager:
    def __init__(self, name, swallow=()): self.name, self.swallow = name, swallow
    def __enter__(self): print("enter", self.name); return self.name
    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind and kind.__name__)
        return kind is not None and issubclass(kind, self.swallow)
@contextlib.contextmanager
def managed(name):
    print("in", name)
    try: yield name
    finally: print("out", name)
def traced(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        result = function(*args, **kwargs)
        print("traced", inner.__name__, len(args), sorted(kwargs))
        return result
    return inner
def tagged(tag):
    def decorate(thing):
        print("tag", tag, thing.__name__)
        return thing
    return decorate
class Odd(Exception):
    def __init__(self, *args, level=0): super().__init__(*args); self.level = level
'''

TYPES = ["int", "float", "str", "bool", "list", "strs", "dict", "set", "tuple", "bytes", "complex", "other"]
WORDS = ["", "a", "ab", "Hello", "x y z", "3.5", "42", "été", "tab\\t", "snow ☃", "%d", "{}", "aXbXc", "  pad "]
ERRORS = ["ValueError", "TypeError", "KeyError", "IndexError", "ZeroDivisionError", "AttributeError",
          "LookupError", "ArithmeticError", "RuntimeError", "Odd", "Exception", "NameError",
          "UnboundLocalError", "OverflowError", "StopIteration", "AssertionError"]


# Kinds of scopes that are functions. An initialiser returns nothing. A closing generator may have code
# that runs when it is closed, so it is always closed by the program: when CPython drops an abandoned one
# is a matter of its reference counts.
FUNCTIONS = ("function", "initialiser", "generator", "closing")


class Function:
    """What a call has to know."""

    def __init__(self, name, positional, keyword_only, star, double_star, defaults, only_positional=0,
                 generates=False):
        self.name, self.positional, self.keyword_only = name, positional, keyword_only
        self.star, self.double_star, self.defaults = star, double_star, defaults
        self.only_positional, self.generates = only_positional, generates


class Class:
    def __init__(self, name, arguments, methods, attributes, properties):
        self.name, self.arguments, self.methods = name, arguments, methods
        self.attributes, self.properties = attributes, properties


class Scope:
    def __init__(self, kind, outer=None):
        self.kind, self.outer = kind, outer  # module, function, generator, class
        self.names = {}  # name -> type
        self.read_only = set(outer.names if outer else ()) | (outer.read_only if outer else set())
        self.loops = 0
        self.bound = set()  # what it surely assigns, so that nonlocal finds it

    def visible(self):
        if self.outer is None:
            return dict(self.names)
        outer = self.outer
        while outer is not None and outer.kind == "class":
            outer = outer.outer  # a class's names are not seen from its functions
        return {**(outer.visible() if outer else {}), **self.names}
