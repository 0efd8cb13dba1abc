# Value and Array. Follows CPython 3.14, Lib/multiprocessing/sharedctypes.py.
# The rule: the bytes live in a block of the machine; one element is read or written at a time, and
# `v.value += 1` is two operations, which is what get_lock() is for.
import operator

import _interleave
from multiprocessing.process import assert_spawning
from multiprocessing.synchronize import RLock

_SIZES = {"c": 1, "b": 1, "B": 1, "u": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8,
          "Q": 8, "?": 1,
          "f": 4, "d": 8}
# What ctypes calls them.
_NAMES = {"c": "c_char", "b": "c_byte", "B": "c_ubyte", "u": "c_wchar", "h": "c_short",
          "H": "c_ushort", "i": "c_int", "I": "c_uint", "l": "c_long", "L": "c_ulong", "q": "c_long",
          "Q": "c_ulong", "?": "c_bool", "f": "c_float", "d": "c_double"}


def _convert(typecode, value):
    # ctypes' rules: whole numbers wrap, and nothing else is a number.
    if typecode in "fd":
        if not isinstance(value, (int, float)):
            raise TypeError(f"must be real number, not {type(value).__name__}")
        return float(value)
    if typecode == "?":
        return bool(value)
    if typecode == "c":
        if isinstance(value, int):
            return bytes([value])
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise TypeError("one character bytes, bytearray, or an integer in range(256) expected, "
                            f"not {type(value).__name__}")
        return bytes(value)
    if typecode == "u":
        return value
    value = operator.index(value)
    bits = _SIZES[typecode] * 8
    value &= (1 << bits) - 1
    if typecode.islower() and value >> (bits - 1):
        value -= 1 << bits
    return value


def _get(block, place, typecode):
    return bool(block.get(place, "B")) if typecode == "?" else block.get(place, typecode)


def _set(block, place, typecode, value):
    block.set(place, "B" if typecode == "?" else typecode, _convert(typecode, value))


class _RawValue:
    def __init__(self, typecode, value):
        self._typecode = typecode
        self._block = _interleave.SharedBlock(_SIZES[typecode])
        self.value = value

    def __getstate__(self):
        assert_spawning(self, _NAMES[self._typecode])
        return self._typecode, self._block

    def __setstate__(self, state):
        self._typecode, self._block = state

    @property
    def value(self):
        return _get(self._block, 0, self._typecode)

    @value.setter
    def value(self, value):
        _set(self._block, 0, self._typecode, value)

    def __repr__(self):
        return f"{_NAMES[self._typecode]}({self.value!r})"


class _RawArray:
    def __init__(self, typecode, size_or_initializer):
        self._typecode = typecode
        self._size = size = self._size_of(typecode)
        if isinstance(size_or_initializer, int):
            if size_or_initializer < 0:
                raise ValueError("Array length must be >= 0")
            self._length = size_or_initializer
            self._block = _interleave.SharedBlock(size * self._length)
        else:
            items = list(size_or_initializer)
            self._length = len(items)
            self._block = _interleave.SharedBlock(size * self._length)
            for i, item in enumerate(items):
                self[i] = item

    _size_of = staticmethod(_SIZES.__getitem__)

    def __getstate__(self):
        assert_spawning(self, f"{_NAMES[self._typecode]}_Array_{self._length}")
        return self._typecode, self._size, self._length, self._block

    def __setstate__(self, state):
        self._typecode, self._size, self._length, self._block = state

    def __len__(self):
        return self._length

    def _get(self, i):
        return _get(self._block, i * self._size, self._typecode)

    def _set(self, i, value):
        _set(self._block, i * self._size, self._typecode, value)

    def __getitem__(self, index):
        if isinstance(index, slice):
            items = [self._get(i) for i in range(*index.indices(self._length))]
            return b"".join(items) if self._typecode == "c" else items
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError("invalid index")
        return self._get(index)

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            places = range(*index.indices(self._length))
            values = list(value)
            if len(values) != len(places):
                raise ValueError("Can only assign sequence of same size")
            for i, item in zip(places, values):
                self._set(i, item)
            return
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError("invalid index")
        self._set(index, value)

    def __iter__(self):
        for i in range(self._length):
            yield self._get(i)

    def __repr__(self):
        return (f"<multiprocessing.sharedctypes.{_NAMES[self._typecode]}_Array_{self._length} object at "
                f"{id(self):#x}>")

    @property
    def raw(self):
        return self._block.raw()

    @property
    def value(self):
        return self._block.raw().split(b"\0")[0]

    @value.setter
    def value(self, value):
        if len(value) > self._length:
            raise ValueError("byte string too long")
        for i, byte in enumerate(value):
            self[i] = byte
        if len(value) < self._length:
            self[len(value)] = 0


class _StructureArray(_RawArray):
    # Its items are ctypes' structures, and have no bytes of their own.
    _size_of = staticmethod(operator.attrgetter("_size"))

    def _get(self, i):
        return self._typecode._at(self._block, i * self._size)

    def _set(self, i, value):
        if type(value) is tuple:
            value = self._typecode(*value)
        elif not isinstance(value, self._typecode):
            raise TypeError(f"expected {self._typecode.__name__} instance, got {type(value).__name__}")
        self._block.write(i * self._size, value._bytes())

    def __getstate__(self):
        assert_spawning(self, f"{self._typecode.__name__}_Array_{self._length}")
        return self._typecode, self._size, self._length, self._block

    def __repr__(self):
        kind = self._typecode
        return f"<{kind.__module__}.{kind.__name__}_Array_{self._length} object at {id(self):#x}>"

    def _text(self, *_):
        raise AttributeError("only an array of characters has a text")

    raw = value = property(_text, _text)


class SynchronizedBase:
    def __init__(self, obj, lock):
        self._obj = obj
        self._bind(lock)

    def _bind(self, lock):
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release

    def __reduce__(self):
        assert_spawning(self)
        return synchronized, (self._obj, self._lock)

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def __repr__(self):
        return f"<{type(self).__name__} wrapper for {self._obj!r}>"


class Synchronized(SynchronizedBase):
    @property
    def value(self):
        with self._lock:
            return self._obj.value

    @value.setter
    def value(self, value):
        with self._lock:
            self._obj.value = value


class SynchronizedArray(SynchronizedBase):
    def __len__(self):
        return len(self._obj)

    def __getitem__(self, index):
        with self._lock:
            return self._obj[index]

    def __setitem__(self, index, value):
        with self._lock:
            self._obj[index] = value

    def __iter__(self):
        for i in range(len(self._obj)):
            yield self[i]


class SynchronizedString(SynchronizedArray):
    @property
    def value(self):
        with self._lock:
            return self._obj.value

    @value.setter
    def value(self, value):
        with self._lock:
            self._obj.value = value

    @property
    def raw(self):
        with self._lock:
            return self._obj.raw


_of_structures = {}  # a structure's class -> the class of what synchronizes one


def _field_under_lock(name):
    def read(self):
        with self._lock:
            return getattr(self._obj, name)

    def write(self, value):
        with self._lock:
            setattr(self._obj, name, value)
    return property(read, write)


def synchronized(obj, lock=None, ctx=None):
    assert not isinstance(obj, SynchronizedBase), "object already synchronized"
    lock = lock or RLock()
    if isinstance(obj, _RawArray):
        return (SynchronizedString if obj._typecode == "c" else SynchronizedArray)(obj, lock)
    if not _is_structure(type(obj)):
        return Synchronized(obj, lock)
    kind = type(obj)
    if kind not in _of_structures:
        fields = {name: _field_under_lock(name) for name, *_ in kind._fields_}
        _of_structures[kind] = type("Synchronized" + kind.__name__, (SynchronizedBase,), fields)
    return _of_structures[kind](obj, lock)


def copy(obj):
    if isinstance(obj, _RawArray):
        return type(obj)(obj._typecode, list(obj))
    if _is_structure(type(obj)):
        return type(obj)._shared(obj._bytes())
    return _RawValue(obj._typecode, obj.value)


def _is_structure(kind):
    return isinstance(kind, type) and hasattr(kind, "_size")


def _typecode_of(typecode_or_type):
    code = getattr(typecode_or_type, "_type_", typecode_or_type)
    if code not in _SIZES:
        raise TypeError("this type has no size")
    return code


def RawValue(typecode_or_type, *args):
    if _is_structure(typecode_or_type):
        return typecode_or_type._shared(typecode_or_type(*args)._bytes())
    code = _typecode_of(typecode_or_type)
    return _RawValue(code, args[0] if args else b"\0" if code == "c" else 0)


def RawArray(typecode_or_type, size_or_initializer):
    if _is_structure(typecode_or_type):
        return _StructureArray(typecode_or_type, size_or_initializer)
    return _RawArray(_typecode_of(typecode_or_type), size_or_initializer)


def _choose(lock):
    if lock is True or lock is None:
        return RLock()
    if not hasattr(lock, "acquire"):
        raise AttributeError(f"{lock!r} has no method 'acquire'")
    return lock


def Value(typecode_or_type, *args, lock=True, ctx=None):
    obj = RawValue(typecode_or_type, *args)
    return obj if lock is False else synchronized(obj, _choose(lock))


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    obj = RawArray(typecode_or_type, size_or_initializer)
    return obj if lock is False else synchronized(obj, _choose(lock))
