# Annotations within if, for, try, with and match count when they are reached.
import annotationlib
import sys
from contextlib import nullcontext
from dataclasses import dataclass, fields

if len(sys.argv) > 5:
    never: int = 1
else:
    always: int = 2
plain: str
for n in range(2):
    looped: "text"
    if n == 5:
        unreached: float
try:
    tried: Missing = 1
    raise ValueError
    behind: int
except ValueError:
    handled: list[int]
finally:
    last: dict[str, "Later"]
with nullcontext():
    held: Missing.part
match 3:
    case 3:
        matched: tuple[int, ...]
    case _:
        unmatched: int
while True:
    while_: bool
    break

main = sys.modules["__main__"]
found = annotationlib.get_annotations(main, format=annotationlib.Format.STRING)
print(found)
Missing = type("Missing", (), {"part": "a part"})
print({name: str(value) for name, value in main.__annotations__.items()})


def class_for(debug):
    class Settings:
        name: str
        if debug:
            level: int = 3
            trace: "bool"
        else:
            quiet: Undefined
        size: float = 1.0

        def method(self):
            local: Nothing = 1
            return local

        class Inner:
            one: int

    return Settings


print(class_for(True).__annotations__, class_for(True)().method(), class_for(True).Inner.__annotations__)
print(annotationlib.get_annotations(class_for(False), format=annotationlib.Format.FORWARDREF))
print(class_for(False).__annotate__.__name__, "Settings" in class_for(False).__annotate__.__qualname__)
try:
    class_for(False).__annotations__
except NameError as error:
    print(error)


@dataclass
class Point:
    x: int
    if True:
        y: int = 0
    else:
        z: int = 0
    for _ in ():
        w: int = 0


print(Point(1), [(field.name, field.type) for field in fields(Point)])


class Late:
    kind: "outer"
    if True:
        kind: int
    T = float
    if True:
        value: T
        items: list[T]


print(Late.__annotations__)


class Bare:
    if False:
        nothing: int


print(Bare.__annotations__, Bare.__annotate__(annotationlib.Format.VALUE))


def in_function():
    if True:
        x: Unknown = 1
    y: Unknown
    return x


print(in_function(), in_function.__annotations__)
namespace = {}
exec("from __future__ import annotations\nif True:\n    a: x.y[0] = 1\nelse:\n    b: int\nclass C:\n    if 0: c: q\n    d: w", namespace)
print(namespace["C"].__annotations__)
import math, types
made = types.ModuleType("made")
print(math.__annotations__, made.__annotations__, made.__annotate__, "__annotations__" in vars(made))
made.__annotations__ = {"a": 1}
print(made.__annotations__, vars(made)["__annotations__"])
