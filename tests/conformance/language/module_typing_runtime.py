# typing: what is left of types when the program runs.
import typing
from collections.abc import Callable, Iterable, Sequence
from typing import Annotated, Any, ClassVar, Final, Generic, Literal, NamedTuple, NewType, Optional, Protocol, Self, TypedDict, TypeVar, Union, assert_never, cast, final, get_args, get_origin, get_type_hints, overload, override, runtime_checkable, TYPE_CHECKING, reveal_type

T = TypeVar("T")
print(Optional[int], Union[int, str], int | None, Union[int], Optional[None], Union[int, str, int], Union[int, str] == str | int)
print(list[int], dict[str, list[int]], tuple[int, ...], Callable[[int], str], Literal["a", 1], Annotated[int, "meta"], type[int], Any, typing.List[int], typing.Dict[str, T])
for form in (list[int], Optional[int], int | str, Callable[[int, str], bool], Literal[1, 2], Annotated[int, 5], tuple[()], dict, typing.List[int], T):
    print(form, "|", get_origin(form), "|", get_args(form))


def function(a: int, b: "str" = "x", *args: float, c: Optional[int] = None, **kw: Any) -> list["int"]:
    return []


print(function.__annotations__, get_type_hints(function), sep="\n")


class Stack(Generic[T]):
    limit: ClassVar[int] = 10
    name: Final = "stack"

    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> Self:
        self.items.append(item)
        return self


print(Stack[int], Stack[int]().push(1).items, Stack[int].__origin__, Stack.__parameters__, get_type_hints(Stack), Stack.__orig_bases__)
for wrong in (lambda: Stack[int, str], lambda: int[str], lambda: Union[()], lambda: Optional[int, str], lambda: Any(), lambda: isinstance(1, list[int]), lambda: isinstance(1, Union[int, str]), lambda: Literal[int]("x"), lambda: Generic[int], lambda: list[int]() + 1, lambda: isinstance([], typing.List)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...


class Sized2(Protocol):
    size: int


class Door:
    def close(self):
        pass


print(isinstance(Door(), Closer), isinstance(3, Closer), issubclass(Door, Closer))
for wrong in (lambda: isinstance(3, Sized2), lambda: Closer()):
    try:
        print(wrong())
    except TypeError as error:
        print(error)


class Movie(TypedDict, total=False):
    title: typing.Required[str]
    year: int


m: Movie = {"title": "Alien", "year": 1979}
print(m, type(m), Movie(title="x"), Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__, Movie.__annotations__)


class Employee(NamedTuple):
    """A person."""
    name: str
    id: int = 3

    def shout(self):
        return self.name.upper()


print(Employee("Guido"), Employee("x").shout(), Employee._field_defaults, Employee.__annotations__, Employee.__doc__, issubclass(Employee, tuple))
UserId = NewType("UserId", int)
print(UserId(5), UserId, UserId.__supertype__, UserId.__name__, cast(str, 5), TYPE_CHECKING, reveal_type is not None)


@overload
def twice(x: int) -> int: ...
@overload
def twice(x: str) -> str: ...
def twice(x):
    return x * 2


@final
class Leaf:
    @override
    def __repr__(self):
        return "Leaf!"


print(twice("ab"), Leaf(), Leaf.__final__, Leaf.__repr__.__override__, len(typing.get_overloads(twice)))
try:
    assert_never(3)
except AssertionError as error:
    print(error)


class Box[K: int, *Ts, **P]:
    type Pair = tuple[K, K]


print(Box.__type_params__, Box[int, str, [int]] if False else Box.Pair, Box.Pair.__value__, TypeVar("N", int, str).__constraints__, TypeVar("B", bound=int).__bound__)
print(typing.get_protocol_members(Closer), typing.is_protocol(Closer), typing.is_typeddict(Movie), isinstance([1], Sequence), issubclass(list, Iterable))
