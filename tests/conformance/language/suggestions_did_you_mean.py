import traceback
def last(f, *args):
    try: f(*args)
    except BaseException as e: print(traceback.format_exc().strip().splitlines()[-1])
class Thing:
    colour = 1
    def __init__(self): self.position = 1
    def method_name(self): pass
    _private = 1
    def inside(self): return position
    def inside_method(self): return method_name
counter = 5; long_variable_name = 1
t = Thing()
import math, collections, random
for source in ("cuonter", "long_variabel_name", "pritn", "Counter", "lenn([])", "xyz", "a", "t.colur", "t.postion", "t.methodname", "t.private", "t.zzz", "Thing.color", "math.sqroot", "math.pie", "[].apend(1)", "'a'.uper()", "{}.itmes()", "(1).rael", "None.foo", "t.inside()", "t.inside_method()", "import maths", "from math import sqr", "sys", "itertools.count()", "json.dumps(1)", "time.sleep(1)", "asyncio", "int('a', bsae=5)", "print('a', ned='')", "Thing(1)", "open_", "self.x", "Flase", "true", "none", "null", "TypError", "random.randit(1, 2)", "dict(1, 2, 3)", "str.Upper", "type('X', (), {'abc': 1}).abd", "range(3).strat", "traceback.print_ex"):
    try: code = compile(source, "<s>", "eval")
    except SyntaxError: code = compile(source, "<s>", "exec")
    last(lambda: eval(code))
def local_names():
    value_here = 1
    return vale_here
last(local_names)
def f(first_argument, *, keyword_only=1): pass
last(lambda: f(first_arg=1)); last(lambda: f(1, keyword_olny=2)); last(lambda: f(1, other=2))
class Slotted:
    __slots__ = ("alpha",)
last(lambda: Slotted().alhpa); last(lambda: setattr(Slotted(), "alhpa", 1)); last(lambda: delattr(t, "positon"))
class Custom:
    def __getattr__(self, name): raise AttributeError(f"no {name}")
last(lambda: Custom().anything)
class Dir:
    def __dir__(self): return ["listed_name"]
last(lambda: Dir().listed_nam)
def unbound():
    print(later)
    later = 1
last(unbound)
last(lambda: exec("raise NameError('plain')")); last(lambda: exec("raise AttributeError('plain')"))
