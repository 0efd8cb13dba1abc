# The classes of collections.abc: bases and orders, what they take in brackets, what is a subclass of which.
import collections.abc as abc
import typing

NAMES = [name for name in abc.__all__ if name != "ByteString"]
T = typing.TypeVar("T")


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


def names(classes):
    return [each.__name__ for each in classes]


class Letters(abc.Mapping):
    def __getitem__(self, key):
        return key

    def __iter__(self):
        return iter("ab")

    def __len__(self):
        return 2


class Nothing(abc.MutableSequence):
    pass


class Keys(abc.KeysView):
    pass


class Numbers(abc.Sequence[int]):
    def __getitem__(self, index):
        return [1, 2][index]

    def __len__(self):
        return 2


class Sized:
    def __len__(self):
        return 1


class Empty(abc.Iterable[T], typing.Generic[T]):
    def __iter__(self):
        return iter(())


class OfTyping(typing.Iterable[T]):
    def __iter__(self):
        return iter(())


class Table(typing.Mapping[str, T]):
    pass


for name in NAMES:
    kind = getattr(abc, name)
    print(name, names(kind.__bases__), names(kind.__mro__))
    if name != "Callable":
        attempt(lambda: kind[int])
print(abc.Callable[[int], str])
attempt(lambda: abc.Callable[int])
print(names(Letters.__mro__), dict(Letters()), isinstance(Letters(), abc.Sized))
attempt(Nothing)
print(Keys({1: 2}), list(Keys({1: 2})), len(Keys({})))
for kind in (int, list, str, dict, set, range, type({}.keys()), type({}.values()), type(iter([])),
             type(each for each in ()), Letters, Keys, Sized, object):
    print(kind.__name__, [name for name in NAMES if issubclass(kind, getattr(abc, name))])
print(names(Numbers.__mro__), list(Numbers()), Numbers.__orig_bases__, list(reversed(Numbers())))
print(2 in Numbers())
print(Empty[int], names(Empty.__mro__), Empty.__parameters__)
print(OfTyping[int], names(OfTyping.__mro__), names(Table.__mro__))
attempt(Table)
