# struct. Follows CPython 3.14, Modules/_struct.c. Packing itself is native.
import _struct
from _struct import calcsize, error, pack, pack_into, unpack, unpack_from

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]
__in_c__ = ("Struct",)


def _pieces(format, size, buffer):
    for start in range(0, len(buffer), size):
        yield unpack_from(format, buffer, start)


def iter_unpack(format, buffer, /):
    size = calcsize(format)
    if size == 0:
        raise error("cannot iteratively unpack with a struct of length 0")
    if len(buffer) % size:
        raise error(f"iterative unpacking requires a buffer of a multiple of {size} bytes")
    return _pieces(format, size, buffer)


class Struct:
    __module__ = "_struct"

    def __init__(self, format):
        self.size = calcsize(format)
        self.format = format if isinstance(format, str) else bytes(format).decode("ascii")

    def pack(self, *values):
        return pack(self.format, *values)

    def pack_into(self, buffer, offset, *values):
        return pack_into(self.format, buffer, offset, *values)

    def unpack(self, buffer, /):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer, /):
        return iter_unpack(self.format, buffer)

    def __repr__(self):
        return f"Struct({self.format!r})"


_struct.Struct = Struct


def _clearcache():
    pass
