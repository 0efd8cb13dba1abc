"""The simple data types of ctypes, which multiprocessing's Value and Array take; no foreign functions."""

import struct

from _ctypes_python import ArgumentError, py_object, pythonapi
from multiprocessing.sharedctypes import _SIZES, _convert

__all__ = ["sizeof"]


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


def sizeof(obj_or_type):
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
