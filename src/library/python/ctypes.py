"""What multiprocessing's Value and Array take of ctypes: simple data types and structures of them."""

import struct

import _interleave
from _ctypes_python import ArgumentError, py_object, pythonapi
from multiprocessing.process import assert_spawning
from multiprocessing.sharedctypes import _SIZES, _convert, _get, _set

__all__ = ["Structure", "sizeof"]


class _SimpleCData:
    def __init__(self, value=None):
        self._held = self._convert(b"\0" if self._type_ == "c" else 0) if value is None else (
            self._convert(value))

    @classmethod
    def _convert(cls, value):
        made = _convert(cls._type_, value)
        return struct.unpack("f", struct.pack("f", made))[0] if cls._type_ == "f" else made

    @property
    def value(self):
        return self._held

    @value.setter
    def value(self, value):
        self._held = self._convert(value)

    def __repr__(self):
        return f"{type(self).__name__}({self._held!r})"

    def __bool__(self):
        return self._held not in (0, b"\0")


class _Field:
    """Of a structure: a simple value, or another structure, at a place of its bytes."""

    def __init__(self, name, kind, offset):
        self.name, self._kind, self.offset = name, kind, offset
        self._code = getattr(kind, "_type_", None)
        self.size = sizeof(kind)

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        if self._code is not None:
            return _get(obj._block, obj._place + self.offset, self._code)
        return self._kind._at(obj._block, obj._place + self.offset, obj._is_shared)

    def __set__(self, obj, value):
        if self._code is not None:
            value = value.value if isinstance(value, self._kind) else value
            _set(obj._block, obj._place + self.offset, self._code, value)
            return
        if type(value) is tuple:
            value = self._kind(*value)
        elif not isinstance(value, self._kind):
            raise TypeError(f"incompatible types, {type(value).__name__} instance instead of "
                            f"{self._kind.__name__} instance")
        obj._block.write(obj._place + self.offset, value._bytes())

    def __repr__(self):
        return f"<ctypes.CField {self.name!r} type={self._kind.__name__}, ofs={self.offset}, size={self.size}>"


class _StructureType(type):
    """Gives each field its place: behind the one before, at a multiple of what it has to be aligned to."""

    def __new__(cls, name, bases, namespace):
        made = super().__new__(cls, name, bases, namespace)
        fields = namespace.get("_fields_")
        if fields is None:
            return made
        size, align = getattr(made, "_size", 0), getattr(made, "_align", 1)
        for field, kind, *bits in fields:
            if bits:
                raise NotImplementedError("fields of single bits are not there")
            wanted = getattr(kind, "_align", None) or sizeof(kind)
            align = max(align, wanted)
            offset = -(-size // wanted) * wanted
            setattr(made, field, _Field(field, kind, offset))
            size = offset + sizeof(kind)
        made._size, made._align = -(-size // align) * align, align
        made._all_fields = getattr(made, "_all_fields", ()) + tuple(field for field, *_ in fields)
        return made


class Structure(metaclass=_StructureType):
    """Its bytes are in a block that processes can share, wherever it is used."""

    _is_shared = False
    _place = 0

    def __new__(cls, *args, **kwds):
        if not hasattr(cls, "_size"):
            raise TypeError("abstract class")
        self = super().__new__(cls)
        self._block = _interleave.SharedBlock(cls._size)
        return self

    def __init__(self, *args, **kwds):
        names = type(self)._all_fields
        if len(args) > len(names):
            raise TypeError("too many initializers")
        for name, value in zip(names, args):
            if name in kwds:
                raise TypeError(f"duplicate values for field {name!r}")
            setattr(self, name, value)
        for name, value in kwds.items():
            setattr(self, name, value)

    @classmethod
    def _at(cls, block, place, is_shared=True):
        self = object.__new__(cls)
        self._block, self._place, self._is_shared = block, place, is_shared
        return self

    @classmethod
    def _shared(cls, content):
        made = cls._at(_interleave.SharedBlock(cls._size), 0)
        made._block.write(0, content)
        return made

    def _bytes(self):
        return self._block.read(self._place, self._size)

    def __reduce__(self):
        if self._is_shared:
            assert_spawning(self)
            return _same, (type(self), self._block, self._place)
        return _other, (type(self), self._bytes())


def _same(kind, block, place):
    return kind._at(block, place)


def _other(kind, content):
    made = kind._at(_interleave.SharedBlock(kind._size), 0, False)
    made._block.write(0, content)
    return made


def sizeof(obj_or_type):
    size = getattr(obj_or_type, "_size", None)
    if size is not None:
        return size * getattr(obj_or_type, "_length", 1)
    code = getattr(obj_or_type, "_type_", None)
    if code is None:
        raise TypeError("this type has no size")
    return _SIZES[code]


def _define(name, code):
    made = type(name, (_SimpleCData,), {"_type_": code, "__module__": "ctypes"})
    globals()[name] = made
    __all__.append(name)
    return made


# With the sizes that they have on 64-bit Linux, where long and long long are one.
for _name, _code in {"c_bool": "?", "c_char": "c", "c_wchar": "u", "c_byte": "b", "c_ubyte": "B",
                     "c_short": "h", "c_ushort": "H", "c_int": "i", "c_uint": "I", "c_long": "l",
                     "c_ulong": "L", "c_float": "f", "c_double": "d"}.items():
    _define(_name, _code)
for _alias, _name in {"c_int8": "c_byte", "c_uint8": "c_ubyte", "c_int16": "c_short",
                      "c_uint16": "c_ushort", "c_int32": "c_int", "c_uint32": "c_uint",
                      "c_int64": "c_long", "c_uint64": "c_ulong", "c_longlong": "c_long",
                      "c_ulonglong": "c_ulong", "c_size_t": "c_ulong", "c_ssize_t": "c_long"}.items():
    globals()[_alias] = globals()[_name]
    __all__.append(_alias)
__all__ += ["ArgumentError", "py_object", "pythonapi"]
