# Classes derived from aliases of typing: their bases, their parameters, and what their aliases show.
from typing import (
    Annotated, Callable, Concatenate, ContextManager, Dict, Final, Generic, Iterable, Iterator, List, Literal, Mapping,
    Optional, ParamSpec, Protocol, Tuple, TypeVar, TypeVarTuple, Union, Unpack, get_args)

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")


def failing(make):
    try:
        print("fine", make())
    except TypeError as error:
        print(error)


class Listed(List[T]):
    pass


class Plain(List):
    pass


class Keyed(Dict[str, T], Generic[T]):
    pass


class Many(Generic[T, Unpack[Ts]]):
    pass


class Starred[*Us]:
    pass


class Called[**Q]:
    pass


class Managed(ContextManager[T]):
    def __exit__(self, *details):
        pass


class Stepping(Iterator[T]):
    def __next__(self):
        return 1


class Noted(Annotated[dict, "note"]):
    pass


class Supports(Iterable[T], Protocol):
    pass


class Pair(Generic[K, V]):
    pass


for cls in (Listed, Plain, Keyed, Many, Starred, Called, Managed, Noted, Pair):
    print(cls.__name__, [base.__name__ for base in cls.__mro__], getattr(cls, "__parameters__", None))
print(issubclass(Stepping, Generic), issubclass(Supports, Iterable), Stepping.__parameters__, next(iter(Stepping())))
print(Listed([1]), Listed[int]([2]), Listed[int], Keyed[int](a=1), Keyed[int], Stepping[int], Noted(a=1))
print(Many[int], Many[int, str, float], Starred[int, str], Starred[()], Called[int, str], Called[[int]], Called[...])
failing(lambda: Many[()])
print(hash(Called[[int]]) == hash(Called[int]), Called[[int]] == Called[int], Called[P])
print(Pair[int, V][str], Pair[K, K][int], Pair[List[K], V][int, str])

# All the parameters of a callable in one.
print(Callable[P, T][[int], str], Callable[Concatenate[int, P], T], Callable[..., T][int])
print(get_args(Callable[P, int]), get_args(Callable[Concatenate[int, P], T]), get_args(Callable[[], int]))

# What no instance is of.
for form in (List[int], Literal[1], Final[int], Optional, Final, Tuple[()]):
    failing(lambda: isinstance(1, form))
print(isinstance([], List), isinstance({}, Mapping), issubclass(dict, Mapping), isinstance(1, Union[int, str]))
