# The special forms of typing: what get_origin() and get_args() find, what is equal, what is refused.
import collections
import typing
from typing import (
    Annotated, Any, Callable, ClassVar, Concatenate, Counter, DefaultDict, Deque, Dict, Final, Generic, Literal,
    List, Mapping, NotRequired, Optional, ParamSpec, ReadOnly, Required, Set, Tuple, Type, TypeGuard, TypeIs,
    TypeVar, Union, Unpack, get_args, get_origin, get_type_hints)

T = TypeVar("T")
U = TypeVar("U")
P = ParamSpec("P")


def failing(make):
    try:
        print("fine", make())
    except TypeError as error:
        print(error)


# What a form is made of is the module's own object.
for form in (ClassVar, Final, Required, NotRequired, ReadOnly, TypeGuard, TypeIs):
    made = form[int]
    print(made, get_origin(made) is form, get_args(made), made == form[int], made == form[str], get_origin(form))
print(get_origin(Literal[1]) is Literal, get_origin(Literal), get_args(Literal[1, "a"]))
print(get_origin(Annotated[int, "x"]) is Annotated, get_args(Annotated[int, "x"]), get_origin(Annotated))
print(get_origin(Concatenate[int, P]) is Concatenate, get_origin(Unpack[Tuple[int]]) is Unpack)
print(get_origin(Optional[int]) is Union, get_origin(List[int]) is list, get_origin(List) is list)
print(get_origin(Callable[[int], str]), get_origin(Callable), get_origin(Generic[T]) is Generic, get_origin(int))

# Literals: flat, each value once, and 1 is not True.
print(Literal[1, 1, 2], Literal[Literal[1, 2], 3, Literal[1]], Literal[1, True, 1.0], Literal[0, False])
print(Literal[1] == Literal[True], Literal[1, 2] == Literal[2, 1], Literal[1] == Literal[1, 1])
print(hash(Literal[1, 2]) == hash(Literal[2, 1]), Literal["a"] == "a", Literal[None].__args__)
print(Literal[[1], [1]], Literal[()], Literal["int"], Literal[b"x", ...])

# Annotated: flat, and what it annotates is its origin.
inner = Annotated[int, "x"]
print(inner.__origin__, inner.__metadata__, inner.__args__, Annotated[inner, "y", "x"])
print(Annotated[List[T], "x"][int], Annotated[T, "m"].__parameters__, Annotated["later", 1])
print(inner == Annotated[int, "x"], inner == Annotated[int, "y"], Annotated[int, [1]] == Annotated[int, [1]])
failing(lambda: Annotated[int])
failing(lambda: Annotated[()])

# None and names inside.
print(Callable[[int], None].__args__, List[None].__args__, Dict[str, None], Tuple[None, ...], Optional[None])
print(Callable[["fwd"], "other"].__args__, List["fwd"], ClassVar["fwd"], Final[None].__args__)
print(Callable[..., None], Callable[[], int], Callable[P, None], Union[int, None].__args__)


class Stack(Generic[T]):
    pass


class Pair(Generic[T, U]):
    pass


print(Stack["fwd"].__args__, Stack[None].__args__, Stack[None])

# How many arguments.
for make in (lambda: List[int, str], lambda: Dict[int], lambda: Dict[int, str, float], lambda: Set[int, str],
             lambda: Pair[int], lambda: Pair[int, str, float], lambda: Stack[int, str], lambda: Type[int, str],
             lambda: Mapping[int], lambda: Deque[int, int], lambda: DefaultDict[int], lambda: Counter[int, int],
             lambda: Optional[int, str], lambda: ClassVar[int, str], lambda: Final[int, str],
             lambda: Required[int, str], lambda: TypeGuard[int, str], lambda: List[int][str],
             lambda: Dict[T, U][int], lambda: Dict[T, U][int, str, float], lambda: Stack[int][str],
             lambda: Callable[int], lambda: Any[int], lambda: ClassVar[int][str]):
    failing(make)
print(Dict[T, int][str], Dict[T, U][int, str], Dict[T, T][int], List[List[T]][int])

# Names.
for name in ("List", "Dict", "Tuple", "DefaultDict", "Deque", "Callable", "Type", "Mapping", "Iterable", "Literal",
             "Optional", "Annotated"):
    form = getattr(typing, name)
    print(form, getattr(form, "__name__", None), getattr(form, "_name", None), getattr(form, "__module__", None))
print(List[int].__name__, List[int].__origin__, Dict[str, int].__qualname__, List[int]._name)
print(Stack[int].__name__, Stack[int].__origin__, Deque(), type(DefaultDict(list)) is collections.defaultdict)


# Strings in metadata and in literals are no types.
class Hinted:
    a: Annotated[int, "not code("]
    b: "Annotated['int', 'x', List['str']]"
    c: Literal["str", "not code("]
    d: List["int"]
    e: Optional[Annotated["Hinted", "self"]]
    f: ClassVar["int"] = 1
    g: Callable[["int"], "Hinted"]
    h: Dict[str, List[Annotated[str, "deep("]]]


for extras in (False, True):
    for name, hint in get_type_hints(Hinted, include_extras=extras).items():
        print(name, hint)


# Fewer arguments than there could be, and forms that take none.
for make in (lambda: typing.Generator[int], lambda: typing.Generator[int, str], lambda: typing.Generator[()],
             lambda: typing.AsyncGenerator[int], lambda: typing.ContextManager[int],
             lambda: typing.ContextManager[int, str, int], lambda: typing.Sized[int], lambda: typing.Self[int],
             lambda: typing.Pattern[str, str], lambda: Unpack[int, str], lambda: Type[()],
             lambda: Annotated[int, 1](5), lambda: Annotated[int, 1].__name__, lambda: Callable["x", None],
             lambda: dict[T, U][int], lambda: Callable[[T], U][int], lambda: Union[T, U][int], lambda: Tuple[()]):
    failing(make)

# Copied and pickled.
import copy
import pickle
for form in (Literal, List, List[int], Annotated[int, "x"], Literal[1, True], Optional[List[str]], Dict[str, None]):
    print(copy.copy(form) == form, copy.deepcopy(form) == form, pickle.loads(pickle.dumps(form)) == form)
print(pickle.loads(pickle.dumps(Literal)) is Literal, copy.deepcopy(Final) is Final)
