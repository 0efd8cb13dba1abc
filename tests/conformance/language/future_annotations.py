# from __future__ import annotations: annotations are kept as text, and nothing of them is evaluated.
from __future__ import annotations

import dataclasses
import typing
from typing import ClassVar


def f(a: int, b: "quoted", *args: undefined, c: list[Later] | None = None, d: Literal[1, 'x'] = 1, **kw: print('never')) -> dict[str, tuple[int, ...]]:
    x: nowhere = 1
    return x


print(f.__annotations__)
print(f(1, 2), f.__annotations__ is f.__annotations__)


class Node:
    value: int
    next: Node | None = None
    children: typing.List[Node] = None
    count: ClassVar[int] = 0

    def add(self, other: Node, /, *, at: int = -1) -> Node: ...


print(Node.__annotations__)
print(Node.add.__annotations__)


@dataclasses.dataclass
class Point:
    x: int
    y: float = 1.5
    origin: ClassVar[Point] = None
    scale: dataclasses.InitVar[int] = 1

    def __post_init__(self, scale):
        self.x *= scale


print(Point(2), Point(2, 3, scale=5), [field.name for field in dataclasses.fields(Point)], [field.type for field in dataclasses.fields(Point)])
x: undefined_type = 5
y: also.undefined
print(x, "y" in globals())


class Later:
    pass


def g(n: Later, m: int = 0) -> list[Later]: ...


print(typing.get_type_hints(g)["m"] in (int, "int"), g.__annotations__["n"])
lambda_free = lambda v: v
print(lambda_free.__annotations__, (lambda: 0).__annotations__)
