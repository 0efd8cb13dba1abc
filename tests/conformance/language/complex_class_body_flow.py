# What a class body may contain: loops, conditions, try, with, nested classes, imports, deletion, generators.
import contextlib

log = []


class Everything:
    "docstring"
    for i in range(3):
        exec(f"field{i} = {i} * 10")
    del i
    if True:
        chosen = "then"
    else:
        chosen = "else"
    try:
        value = 1 / 0
    except ZeroDivisionError as error:
        value = f"recovered: {error}"
    finally:
        log.append("finally")
    with contextlib.nullcontext("resource") as resource:
        held = resource.upper()
    while len(log) < 3:
        log.append("loop")
    else:
        log.append("else")
    squares = [n * n for n in range(4)]
    table = {k: v for k, v in zip("ab", squares)}
    first, *others = squares
    (walrus := 5)
    x: int = 1
    y: str
    import math as m
    from operator import add as plus

    def method(self):
        return self.chosen, self.m.floor(2.5), type(self).plus(1, 2)

    class Inner:
        depth = 2

        class Deeper:
            depth = 3

            def path(self):
                return type(self).__qualname__

    alias = method
    counter = (lambda: 0).__name__
    @staticmethod
    def helper(n=squares[2]):
        return n
    def gen(self, limit=len(squares)):
        yield from range(limit)
    match squares:
        case [0, one, *_]:
            matched = one
    assert walrus == 5
    global made_global
    made_global = "by the body"
    pass
    ...
    del others


e = Everything()
print(sorted(n for n in vars(Everything) if not n.startswith("__")))
print(e.method(), Everything.field2, Everything.chosen, Everything.value, Everything.held, log, Everything.table, Everything.first, Everything.walrus, Everything.x, hasattr(Everything, "y"))
print(Everything.Inner.Deeper().path(), e.alias() == e.method(), Everything.counter, Everything.helper(), list(e.gen()), Everything.matched, made_global, Everything.__doc__, hasattr(Everything, "error"), hasattr(Everything, "others"))
for source in ("class A:\n x = y", "class A:\n return 1", "class A:\n yield 1", "class A:\n break", "class A:\n await x", "class A:\n nonlocal z", "class A:\n x = 1\n def f(self): return x\nA().f()", "class A:\n 1 / 0", "class A(B): pass", "class A(object, object): pass", "class A(metaclass=5): pass", "class A(x=1): pass", "class A:\n del q", "class A:\n __slots__ = 'a'\n a = 1", "class A:\n x: undefined\nA.__annotations__", "class A:\n def __new__(cls): return 5\nprint(A())", "class A:\n def __init__(self): return 5\nA()", "class A:\n __qualname__ = 5", "class A:\n __qualname__ = 'Other.Name'\nprint(A.__qualname__, A.__name__)", "class A:\n __module__ = 'elsewhere'\nprint(A)"):
    try:
        exec(source)
        print(repr(source), "fine")
    except Exception as error:
        print(repr(source), "->", type(error).__name__, getattr(error, "msg", error))


def factory(name, *bases, **members):
    class Local(*bases):
        locals().update(members) if False else None
        tag = name
        items = [name for _ in range(2)]
    Local.__name__ = name
    for key, value in members.items():
        setattr(Local, key, value)
    return Local


A = factory("A", size=1)
B = factory("B", A, double=lambda self: self.size * 2)
print(A.tag, B.tag, B.items, B().double(), B.__name__, B.__qualname__, B.__mro__[1].__name__, issubclass(B, A))
classes = [type(f"C{i}", (), {"get": lambda self, i=i: i}) for i in range(3)]
print([c().get() for c in classes], [c.__name__ for c in classes])
