# Functions as objects: attributes, defaults, code, closures, copies.
import functools
import types


def documented(a, b=2, /, c=3, *args, d, e=5, **kwargs) -> "result":
    """What it does."""
    local = a
    return local, b, c, args, d, e, kwargs


f = documented
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__)
print(f.__annotations__, f.__closure__, f.__dict__, f.__type_params__, type(f).__name__)
code = f.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames, code.co_nlocals)
print(code.co_flags & 0x04 != 0, code.co_flags & 0x08 != 0, code.co_firstlineno, code.co_qualname, code.co_freevars)
f.__defaults__ = (20, 30)
print(f(1, d=4))
f.__kwdefaults__ = {"d": 40}
try:
    print(f(1))
except TypeError as error:
    print(error)
f.__defaults__ = None
try:
    f(1, d=2)
except TypeError as error:
    print(error)
f.note = "mine"
f.__name__ = "renamed"
f.__qualname__ = "Some.renamed"
f.__doc__ = None
print(f.note, vars(f), f.__name__, f.__doc__, repr(f)[:24])
del f.note
for source in ("f.note", "f.__code__ = 5", "f.__defaults__ = 5", "f.__name__ = 5", "f.__closure__ = ()", "f.__kwdefaults__ = 5",
               "f.__globals__ = {}", "del f.__name__", "f.__dict__ = 5", "f.__annotations__ = 5", "del f.__code__"):
    try:
        exec(source)
        print(source, "is fine")
    except Exception as error:
        print(source, "->", type(error).__name__, error)


def make(n):
    def add(x):
        return x + n
    return add


add5 = make(5)
print(add5(1), add5.__closure__[0].cell_contents, add5.__qualname__, add5.__code__.co_freevars)
add5.__closure__[0].cell_contents = 100
print(add5(1))
cell = types.CellType(7)
clone = types.FunctionType(add5.__code__, globals(), "clone", None, (cell,))
print(clone(1), clone.__name__)
other = make(1)
def swap(x):
    return "no closure"
try:
    swap.__code__ = add5.__code__
except ValueError as error:
    print(error)
def double(x):
    return x * 2
def triple(x):
    return x * 3
double.__code__ = triple.__code__
print(double(5), double.__name__)
empty = types.CellType()
try:
    empty.cell_contents
except ValueError as error:
    print(error)


class K:
    def m(self, x):
        "method doc"
        return (self, x)


k = K()
bound = k.m
print(bound.__self__ is k, bound.__func__ is K.m, bound.__name__, bound.__doc__, bound == k.m, bound is k.m, hash(bound) == hash(k.m))
print(bound(1) == (k, 1), K.m.__get__(k)(2) == (k, 2), types.MethodType(len, [1, 2])(), K.__dict__["m"] is K.m)
try:
    bound.attribute = 1
except AttributeError as error:
    print(error)
print(repr(bound)[:20], [].append.__self__, len.__self__.__name__ if len.__self__ else None, len.__name__, str.upper.__qualname__)
print(callable(f), callable(5), callable(K), callable(k), f == documented, {f: 1}[documented])


@functools.wraps(make)
def wrapper(*args):
    return make(*args)


print(wrapper.__name__, wrapper.__wrapped__ is make, wrapper.__module__ == __name__)
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4), (lambda: (yield))().__class__.__name__, (lambda x, /: x)(9))
partial = functools.partial(documented, 1, d=2)
print(partial.func is documented, partial.args, partial.keywords)
