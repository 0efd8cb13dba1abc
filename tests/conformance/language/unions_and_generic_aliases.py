# int | str, list[int] and their like as objects: equality, hashing, isinstance, repr, attributes, errors.
import collections
import types
import typing

u = int | str
print(u, type(u).__name__, u.__args__, u == str | int, u == int | str | int, hash(u) == hash(str | int), int | None, None | str, int | str | None == None | int | str, u | float, isinstance(3, u), isinstance(3.5, u), isinstance(None, int | None), issubclass(bool, u), u is (int | str), list[int] | None, int | list[str])
a = list[int]
print(a, type(a).__name__, a.__origin__, a.__args__, a == list[int], a != list[str], hash(a) == hash(list[int]), a((1, 2)), a.append.__name__, dict[str, int](a=1), tuple[int, ...], tuple[()].__args__, set[str], frozenset[int]("ab") >= {"a"}, type[int], collections.deque[int]([1]), collections.OrderedDict[str, int])
print(list[list[int]], dict[str, list[tuple[int, str]]], list["forward"], list[1, 2] if False else list[None], list[...], type(list[int]) is types.GenericAlias, isinstance(list[int], type), issubclass(list, list))


class Ints(list[int]):
    pass


class Box[T]:
    def __class_getitem__(cls, item):
        return f"{cls.__name__} of {getattr(item, '__name__', item)}"


class Plain:
    def __class_getitem__(cls, item):
        return cls, item


print(Ints([1]), Ints.__bases__, Ints.__mro__[1], Ints.__orig_bases__, Plain[1][1], Plain["x", 2][1], Box[int])
for bad in (lambda: int | 5, lambda: 5 | int, lambda: isinstance([], list[int]), lambda: int[str], lambda: isinstance(1, int | list[int]), lambda: list[int].nope, lambda: int | "str", lambda: list[int]._x):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
def f(x: int | None = None, *, y: list[str | int] = ()) -> dict[str, int] | None: ...
print(f.__annotations__)
match 5:
    case int() | str(): print("either")
print([t for t in (int, str) if t in u.__args__], {int | str: 1}[str | int], typing.Optional[int] == int | None, typing.Union[int, str] == u, typing.get_args(u), typing.get_origin(list[int]), typing.get_args(dict[str, int]), typing.get_origin(int), typing.get_args(int))
