# collections.abc. Follows CPython 3.14, Lib/_collections_abc.py.
# The rule: the one-method classes ask for the method (__subclasshook__); the container classes ask
# for inheritance or registration, and give their mixin methods in return.
from abc import ABCMeta, abstractmethod

from _collections import deque as _deque
from _interleave import match_like as _match_like

__all__ = ["Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable",
           "Iterable", "Iterator", "Generator", "Reversible", "Sized", "Container", "Callable",
           "Collection", "Set", "MutableSet", "Mapping", "MutableMapping", "MappingView",
           "KeysView",
           "ItemsView", "ValuesView", "Sequence", "MutableSequence", "Buffer"]


def _has(cls, *methods):
    for method in methods:
        for base in cls.__mro__:
            if method in base.__dict__:
                if base.__dict__[method] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


_alias_of = type(list[int])


def _alias_of_callable(cls, item):
    if not isinstance(item, tuple) or len(item) != 2:
        raise TypeError("Callable must be used as Callable[[arg, ...], result].")
    return _CallableAlias("collections.abc.Callable", item)


class _CallableAlias:
    # Callable[[int], str]: its arguments in one tuple, the result last.
    def __init__(self, shown, item):
        parameters, result = item
        self._shown = shown
        self.__args__ = (*(parameters if isinstance(parameters, (list, tuple)) else [parameters]), result)

    @property
    def __origin__(self):
        return Callable

    @property
    def __parameters__(self):
        from typing import _parameters_of
        return _parameters_of(self.__args__)

    def __repr__(self):
        from typing import _is_whole, _name_of
        *parameters, result = map(_name_of, self.__args__)
        if _is_whole(self.__args__[:-1]):
            inner = parameters[0]
        else:
            inner = f"[{', '.join(parameters)}]"
        return f"{self._shown}[{inner}, {result}]"

    def __eq__(self, other):
        return self.__args__ == other.__args__ if isinstance(other, _CallableAlias) else NotImplemented

    def __hash__(self):
        return hash(self.__args__)

    def __or__(self, other):
        from typing import Union
        return Union[self, other]

    def __ror__(self, other):
        from typing import Union
        return Union[other, self]

    def __getitem__(self, item):
        from typing import _filled_callable
        return _CallableAlias(self._shown, _filled_callable(self, item))

    def __call__(self, *args, **kwargs):
        raise TypeError("Type Callable cannot be instantiated; use collections.abc.Callable")

    def __mro_entries__(self, bases):
        return (Callable,)


def _one_trick(name, *methods, base=None):
    def hook(cls, subclass):
        return _has(subclass, *methods) if cls is made else NotImplemented

    def method(self, *args, **kwargs):
        raise NotImplementedError
    namespace = {"__slots__": (), "__subclasshook__": classmethod(hook),
                 "__module__": "collections.abc"}
    for each in methods:
        namespace[each] = abstractmethod(lambda self, *args, **kwargs: None)
    if base is None and name not in ("Hashable", "Sized", "Buffer"):
        namespace["__class_getitem__"] = classmethod(_alias_of_callable if name == "Callable" else _alias_of)
    made = ABCMeta(name, (base,) if base else (), namespace)
    return made


Hashable = _one_trick("Hashable", "__hash__")
Awaitable = _one_trick("Awaitable", "__await__")
Coroutine = _one_trick("Coroutine", "__await__", "send", "throw", "close", base=Awaitable)
AsyncIterable = _one_trick("AsyncIterable", "__aiter__")
AsyncIterator = _one_trick("AsyncIterator", "__anext__", "__aiter__", base=AsyncIterable)
AsyncGenerator = _one_trick("AsyncGenerator", "__aiter__", "__anext__", "asend", "athrow", "aclose",
                            base=AsyncIterator)
Iterable = _one_trick("Iterable", "__iter__")
Iterator = _one_trick("Iterator", "__iter__", "__next__", base=Iterable)
Generator = _one_trick("Generator", "__iter__", "__next__", "send", "throw", "close", base=Iterator)
Reversible = _one_trick("Reversible", "__reversed__", "__iter__", base=Iterable)
Sized = _one_trick("Sized", "__len__")
Container = _one_trick("Container", "__contains__")
Callable = _one_trick("Callable", "__call__")
Buffer = _one_trick("Buffer", "__buffer__")


def _give(cls, *mixins, still_abstract):
    for mixin in mixins:
        setattr(cls, mixin.__name__, mixin)
    cls.__abstractmethods__ = frozenset(still_abstract)


def __iter__(self):
    return self


def __aiter__(self):
    return self


def __next__(self):
    return self.send(None)


async def __anext__(self):
    return await self.asend(None)


def throw(self, typ, val=None, tb=None):
    if val is None:
        val = typ() if isinstance(typ, type) else typ
    raise val if tb is None else val.with_traceback(tb)


def close(self):
    try:
        self.throw(GeneratorExit)
    except (GeneratorExit, StopIteration):
        return
    kind = "generator" if isinstance(self, Generator) else "coroutine"
    raise RuntimeError(f"{kind} ignored GeneratorExit")


async def athrow(self, typ, val=None, tb=None):
    if val is None:
        val = typ() if isinstance(typ, type) else typ
    raise val if tb is None else val.with_traceback(tb)


async def aclose(self):
    try:
        await self.athrow(GeneratorExit)
    except (GeneratorExit, StopAsyncIteration):
        return
    raise RuntimeError("asynchronous generator ignored GeneratorExit")


_give(Iterator, __iter__, still_abstract=["__next__"])
_give(AsyncIterator, __aiter__, still_abstract=["__anext__"])
_give(Generator, __iter__, __next__, throw, close, still_abstract=["send", "throw"])
_give(Coroutine, throw, close, still_abstract=["__await__", "send", "throw"])
_give(AsyncGenerator, __aiter__, __anext__, athrow, aclose, still_abstract=["asend", "athrow"])
for _abstract in (throw, athrow):  # that a subclass may call
    _abstract.__isabstractmethod__ = True
del __iter__, __aiter__, __next__, __anext__, throw, close, athrow, aclose, _abstract


class Collection(Sized, Iterable, Container):
    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is Collection:
            return _has(subclass, "__len__", "__iter__", "__contains__")
        return NotImplemented

    @abstractmethod
    def __len__(self):
        return 0

    @abstractmethod
    def __iter__(self):
        while False:
            yield None

    @abstractmethod
    def __contains__(self, x):
        return False


class Sequence(Reversible, Collection):
    __slots__ = ()

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        i = 0
        try:
            while True:
                yield self[i]
                i += 1
        except IndexError:
            return

    def __contains__(self, value):
        return any(v is value or v == value for v in self)

    def __reversed__(self):
        for i in reversed(range(len(self))):
            yield self[i]

    def index(self, value, start=0, stop=None):
        if start is not None and start < 0:
            start = max(len(self) + start, 0)
        if stop is not None and stop < 0:
            stop += len(self)
        i = start
        while stop is None or i < stop:
            try:
                v = self[i]
            except IndexError:
                break
            if v is value or v == value:
                return i
            i += 1
        raise ValueError

    def count(self, value):
        return sum(1 for v in self if v is value or v == value)


_match_like(Sequence, list)


class MutableSequence(Sequence):
    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        raise IndexError

    def append(self, value):
        self.insert(len(self), value)

    def clear(self):
        while len(self):
            self.pop()

    def reverse(self):
        n = len(self)
        for i in range(n // 2):
            self[i], self[n - i - 1] = self[n - i - 1], self[i]

    def extend(self, values):
        if values is self:
            values = list(values)
        for value in values:
            self.append(value)

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def __iadd__(self, values):
        self.extend(values)
        return self


class Mapping(Collection):
    __slots__ = ()

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return KeysView(self)

    def items(self):
        return ItemsView(self)

    def values(self):
        return ValuesView(self)

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None
    __reversed__ = None


_match_like(Mapping, dict)


class MutableMapping(Mapping):
    __slots__ = ()
    _marker = object()

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    def pop(self, key, default=_marker):
        try:
            value = self[key]
        except KeyError:
            if default is self._marker:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        try:
            key = next(iter(self))
        except StopIteration:
            raise KeyError from None
        value = self[key]
        del self[key]
        return key, value

    def clear(self):
        while len(self):
            self.popitem()

    def update(self, other=(), /, **kwds):
        if hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default


class Set(Collection):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def __le__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) <= len(other) and all(e in other for e in self)

    def __lt__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) < len(other) and self.__le__(other)

    def __ge__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) >= len(other) and all(e in self for e in other)

    def __gt__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) > len(other) and self.__ge__(other)

    def __eq__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) == len(other) and self.__le__(other)

    __hash__ = None

    def _hash(self):
        return hash(frozenset(self))  # for a subclass whose sets do not change

    def __and__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(v for v in other if v in self)

    __rand__ = __and__

    def __or__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(e for s in (self, other) for e in s)

    __ror__ = __or__

    def _set_of(self, other):
        # Something to look into; None: it cannot be made of that.
        if isinstance(other, Set):
            return other
        return self._from_iterable(other) if isinstance(other, Iterable) else None

    def __sub__(self, other):
        other = self._set_of(other)
        if other is None:
            return NotImplemented
        return self._from_iterable(v for v in self if v not in other)

    def __rsub__(self, other):
        other = self._set_of(other)
        if other is None:
            return NotImplemented
        return self._from_iterable(v for v in other if v not in self)

    def __xor__(self, other):
        other = self._set_of(other)
        if other is None:
            return NotImplemented
        return (self - other) | (other - self)

    __rxor__ = __xor__

    def isdisjoint(self, other):
        return all(v not in self for v in other)


class MutableSet(Set):
    __slots__ = ()

    @abstractmethod
    def add(self, value):
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        raise NotImplementedError

    def remove(self, value):
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        try:
            value = next(iter(self))
        except StopIteration:
            raise KeyError from None
        self.discard(value)
        return value

    def clear(self):
        while len(self):
            self.pop()

    def __ior__(self, it):
        for value in it:
            self.add(value)
        return self

    def __iand__(self, it):
        for value in self - it:
            self.discard(value)
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()
            return self
        for value in it if isinstance(it, Set) else self._from_iterable(it):
            if value in self:
                self.discard(value)
            else:
                self.add(value)
        return self

    def __isub__(self, it):
        if it is self:
            self.clear()
        else:
            for value in it:
                self.discard(value)
        return self


class MappingView(Sized):
    __slots__ = ("_mapping",)
    __class_getitem__ = classmethod(_alias_of)

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f"{type(self).__name__}({self._mapping!r})"


class KeysView(MappingView, Set):
    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        yield from self._mapping


class ItemsView(MappingView, Set):
    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, item):
        key, value = item
        try:
            v = self._mapping[key]
        except KeyError:
            return False
        return v is value or v == value

    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]


class ValuesView(MappingView, Collection):
    def __contains__(self, value):
        for key in self._mapping:
            v = self._mapping[key]
            if v is value or v == value:
                return True
        return False

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]


for _kind in (list, bytearray):
    MutableSequence.register(_kind)
for _kind in (tuple, str, range, bytes, memoryview):
    Sequence.register(_kind)
for _kind in (bytes, bytearray, memoryview):
    Buffer.register(_kind)
Set.register(frozenset)
MutableSet.register(set)
MutableMapping.register(dict)
KeysView.register(type({}.keys()))
ItemsView.register(type({}.items()))
ValuesView.register(type({}.values()))
Container.register(type({}.values()))  # as every ValuesView is, without a __contains__
MutableSequence.register(_deque)
