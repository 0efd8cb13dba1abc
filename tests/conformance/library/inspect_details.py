# inspect: missing arguments in words, frames with their lines, classes as trees and attributes.
import inspect
from inspect import signature, Parameter
# a comment about show
#   its second line

def show(label, f, *a, **k):
    try: print(label, f(*a, **k))
    except BaseException as e: print(label, type(e).__name__, e)

# first
#
# about f
def f(a, b, /, c, d=4, *, e, f=6): pass
def g(a, b=2, /, *args, c, **kw): pass
def h(a=1, /, b=2, *, c=3): pass
def i(a, b, c=3, *args, d, e=5, **kw): pass
def j(a, /): pass
def k(*, a, b): pass
def l(a=1, b=2): pass
def m(a, /, **kw): pass
def n(a=1, /, **kw): pass
for fn in (f, g, h, i, j, k, l, m, n):
    for a, kw in [((), {}), ((1,), {}), ((1, 2), {}), ((1, 2, 3), {}), ((1, 2, 3, 4, 5, 6), {}), ((), dict(a=1)), ((1,), dict(b=1)), ((1,), dict(a=1)), ((1, 2), dict(c=1)), ((1, 2), dict(c=1, e=5)), ((1, 2, 3), dict(e=5, zz=1)), ((), dict(c=3, e=1)), ((1, 2, 3), dict(d=1, c=1)), ((1,), dict(c=1)), ((), dict(a=1, b=2)), ((), dict(b=2)), ((1,2,3,4,5), dict(e=1, f=2)), ((), dict(zz=1, a=1))]:
        show((fn.__name__, a, kw), lambda: signature(fn).bind(*a, **kw))
        show((fn.__name__, a, kw), lambda: signature(fn).bind_partial(*a, **kw))
        show((fn.__name__, a, kw), lambda: inspect.getcallargs(fn, *a, **kw))
class C:
    # in C
    def meth(self, x, y=1): pass
    @classmethod
    def cm(cls, x): pass
    @staticmethod
    def sm(x): pass
    @property
    def p(self): "p"
    data = 5
    __slots__ = ('slot',)
class D(C):
    data = 6
    def meth(self, x): pass
class E(C): pass
class F(D, E): pass
show(1, inspect.getcallargs, C().meth); show(1, lambda: sorted(inspect.getcallargs(D().meth, 5))[0])
for a in [('class', 1), ('a', 9), ('class', 0), ('a b', 1), (5, 1), ('a', 'x'), ('a', 1), ('None', 3), ('match', 1), ('_', 2), ('a', None)]:
    show(a, lambda: Parameter(*a))
show(2, lambda: Parameter('a', 2, default=5)); show(2, lambda: Parameter('a', 4, default=5))
def ctx(): 
        return inspect.stack()[0].code_context, inspect.stack(0)[0].code_context, inspect.stack(3)[0].code_context, inspect.stack(3)[0].index, inspect.stack()[1].code_context, inspect.currentframe().f_lineno > 1
show(3, ctx)
def tr():
    try:
        1/0
    except ZeroDivisionError:
        return [(t.code_context, t.index, t.function) for t in inspect.trace()], inspect.getframeinfo(inspect.currentframe(), 5).code_context
show(3, tr)
show(4, lambda: [inspect.getcomments(x) for x in (f, show, C.meth, g, C, int, 5, inspect.getmodule(f))])
show(5, lambda: inspect.getclasstree([C, D, E, F])); show(5, lambda: inspect.getclasstree([C, D, E, F], unique=True)); show(5, lambda: inspect.getclasstree([int, bool, object]))
for at in inspect.classify_class_attrs(F):
    if not at.name.startswith('__'): print(at.name, at.kind, at.defining_class, type(at.object).__name__)
print([(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(C) if a.name in ('__init__', '__doc__', '__class__', '__module__', '__new__', '__eq__', '__init_subclass__', '__slots__')])
print(type(inspect.classify_class_attrs(C)[0]).__name__, inspect.classify_class_attrs(C)[0]._fields)
def av(a, b=2, *args, c=3, **kw):
    z = 5
    return inspect.getargvalues(inspect.currentframe())
x = av(1, 2, 3, c=5, d=6)
print(x.args, x.varargs, x.keywords, sorted(x.locals), type(x).__name__); print(inspect.formatargvalues(*x)); print(inspect.formatargvalues(*x, formatvalue=lambda v: ':' + str(v)))
show(6, lambda: inspect.getargs(f.__code__)); show(6, lambda: inspect.getargs(5))
print([inspect.isgetsetdescriptor(x) for x in (type(f).__code__, C.slot, C.p, 5)], [inspect.ismemberdescriptor(x) for x in (type(f).__code__, C.slot, C.p, 5)])
print([inspect.getmodulename(x) for x in ('/a/b.py', 'c.pyc', 'd.so', 'e.txt', '', 'f.py.py', 'x.abi3.so', '/a.py/b')], [inspect.indentsize(x) for x in ('  a', '\ta', '', '   ', ' \t a')])
show(7, lambda: inspect.nix)
class W:
    def __init__(self, a, b=1): pass
class W2:
    def __new__(cls, a): pass
class W3:
    def __call__(self, z): pass
show(8, lambda: [inspect.getfullargspec(x).args for x in (W, W2, W3(), C().meth, C.cm, C.sm)])


def where():
    return inspect.stack()[0].positions, inspect.stack()[1].positions


def failing():
    try:
        {}["a"] + (1 /
                   0)
    except KeyError as error:
        return inspect.trace()[0].positions, inspect.getframeinfo(error.__traceback__).positions


for place in where(): print(place)
for place in failing(): print(place)
info = inspect.stack()[0]
print(repr(info).split("lineno")[1], info._fields, len(info), type(info).__mro__[1].__name__)
try:
    1/0
except ZeroDivisionError as error:
    info = inspect.getframeinfo(error.__traceback__)
print(repr(info).split("lineno")[1], info._fields, type(info).__module__, type(info).__mro__[1])
show(9, lambda: inspect.getframeinfo(5))
print(next(f.__code__.co_positions()) is not None, type(where.__code__.co_positions()).__name__ != "list")
