# Annotations are evaluated when asked for: __annotate__, formats, forward references, and errors.
import annotationlib
from annotationlib import Format, ForwardRef, get_annotations
import typing


def f(a: int, b: "str" = "x", *args: later, c: list[int] = None, **kw: print) -> undefined:
    local: nowhere = 1
    return local


print(f(1))
try:
    f.__annotations__
except NameError as error:
    print(error)
print(get_annotations(f, format=Format.STRING))
found = get_annotations(f, format=Format.FORWARDREF)
print(found["a"], found["b"], type(found["args"]).__name__, found["args"].__forward_arg__, found["c"])
later = float
undefined = dict
print(f.__annotations__, f.__annotations__ is f.__annotations__)


class Node:
    value: int
    next: Node | None = None
    items: list["Node"]
    count: typing.ClassVar[int] = 0

    def link(self, other: Node) -> Node:
        self.next: Node = other
        return other


print(Node.__annotations__, Node.link.__annotations__, hasattr(Node, "value"))
print(get_annotations(Node, format=Format.STRING))
x: int = 5
y: "not evaluated"
print(__annotations__ if "__annotations__" in globals() else "no module annotations yet")
print(callable(Node.__annotate__), Node.__annotate__(Format.VALUE).keys(), f.__annotate__(1)["a"])


class Sub(Node):
    extra: str


class Bare(Node):
    pass


print(Sub.__annotations__, Bare.__annotations__, Bare.__annotate__)


def custom(format):
    return {"asked": format}


class Own:
    pass


Own.__annotate__ = custom
print(Own.__annotations__)
f.__annotations__ = {"replaced": True}
print(f.__annotations__, f.__annotate__)
f.__annotations__ = None
print(f.__annotations__)


def g(x: (print("evaluated"), int)[1]) -> None: ...


print("before")
print(g.__annotations__)
print(g.__annotations__)
print(sorted(typing.get_type_hints(Node.link)))
for source in ("x: int: str", "(a, b): int", "f(): int", "x: int = yield", "def f(a: (yield)): pass", "def f() -> (x := 1): pass",
               "lambda a: int: 1", "x: (y := 1) = 2", "async def f(a: await b): pass", "class C:\n x: (yield)"):
    try:
        compile(source, "<s>", "exec")
        print(source, "fine")
    except SyntaxError as error:
        print(source, "->", error.msg)
d = {}
exec("a: int = 1\nb: str", d)
print(d["a"], "b" in d, d["__annotate__"](1) if "__annotate__" in d else None)
o = type("o", (), {})()
o.attr: int = 3
items = [0]
items[0]: str = "s"
print(o.attr, items)
try:
    unknown[0]: int
except NameError as error:
    print(error)
