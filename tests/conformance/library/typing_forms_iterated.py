# What stars and loops find in the forms of typing: itself unpacked, or nothing to iterate.
from typing import *

T = TypeVar("T")


class Box(Generic[T]): ...


type Alias[X] = list[X]

for form in (List, List[int], Tuple[int, str], Dict[str, T], Union, Optional, Optional[int], Callable,
             Callable[[int], str], ClassVar, Literal, Literal[1], Annotated, Annotated[int, 1], Box,
             Box[int], Protocol, Any, T, Alias):
    try:
        print(form, len(list(form)))
    except TypeError as error:
        print(form, "cannot be iterated")
print([*Tuple[int, str]], [*Box[int]], [*Alias])
print(isinstance(Box(), Box))
