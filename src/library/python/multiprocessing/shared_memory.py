# Shared memory by name, and lists in it. Follows CPython 3.14, Lib/multiprocessing/shared_memory.py.
# The bytes live in a block of the machine; `buf` reads and writes them in place.
import secrets
import struct
from types import GenericAlias

import _interleave

__all__ = ["SharedMemory", "ShareableList"]


_SIZES = {code: struct.calcsize(code) for code in "cbB?hHiIflLqQd"}


def _read(block, places, size):
    if places.step == size:
        return block.read(places.start, len(places) * size)
    return b"".join([block.read(place, size) for place in places])


class _View:
    """What a memoryview of the block, or of a part of it, would do."""
    ndim, readonly = 1, False

    def __init__(self, block, places, format="B"):
        self._held = block
        self._places = places  # where its items begin
        self.format = format
        self.itemsize = _SIZES[format]

    @property
    def _block(self):
        if self._held is None:
            raise ValueError("operation forbidden on released memoryview object")
        return self._held

    def __len__(self):
        self._block
        return len(self._places)

    nbytes = property(lambda self: len(self) * self.itemsize)
    shape = property(lambda self: (len(self),))
    strides = property(lambda self: (self._places.step,))
    contiguous = c_contiguous = f_contiguous = property(lambda self: self._places.step == self.itemsize)

    def _place(self, key):
        try:
            return self._places[key]
        except IndexError:
            raise IndexError("index out of bounds on dimension 1") from None
        except TypeError:
            raise TypeError("memoryview: invalid slice key") from None

    def __getitem__(self, key):
        block, place = self._block, self._place(key)
        if not isinstance(key, slice):
            return block.get(place, self.format)
        return _Part(block, place) if self.format == "B" else _View(block, place, self.format)

    def __setitem__(self, key, value):
        block, place = self._block, self._place(key)
        if isinstance(key, slice):
            value = bytes(value)
            if len(place) * self.itemsize != len(value):
                raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
            if place.step == self.itemsize:
                block.write(place.start, value)
            else:
                for index, start in enumerate(place):
                    block.write(start, value[index * self.itemsize:(index + 1) * self.itemsize])
            return
        if self.format not in "fdc?" and not isinstance(value, int):
            raise TypeError(f"memoryview: invalid type for format {self.format!r}")
        if self.format == "B" and not 0 <= value < 256:
            raise ValueError("memoryview: invalid value for format 'B'")
        block.set(place, self.format, value)

    def __iter__(self):
        return iter(self.tolist())

    def __reversed__(self):
        return reversed(self.tolist())

    def __contains__(self, value):
        return value in self.tolist()

    def __bytes__(self):
        return self.tobytes()

    def __buffer__(self, flags):
        return memoryview(self.tobytes())

    def __eq__(self, other):
        if isinstance(other, _View):
            return self.tolist() == other.tolist()
        try:
            return self.tolist() == memoryview(other).tolist()
        except TypeError:
            return NotImplemented

    def tobytes(self, order="C"):
        return _read(self._block, self._places, self.itemsize)

    def tolist(self):
        return memoryview(self.tobytes()).cast(self.format).tolist()

    def hex(self, *arguments):
        return self.tobytes().hex(*arguments)

    def cast(self, format, shape=None):
        if not self.contiguous:
            raise TypeError("memoryview: casts are restricted to C-contiguous views")
        if format not in _SIZES:
            raise ValueError("memoryview: destination format must be a native single character format "
                             "prefixed with an optional '@'")
        if "B" not in (format, self.format):
            raise TypeError("memoryview: cannot cast between two non-byte formats")
        if self.nbytes % _SIZES[format]:
            raise TypeError("memoryview: length is not a multiple of itemsize")
        start = self._places.start
        return _View(self._block, range(start, start + self.nbytes, _SIZES[format]), format)

    def release(self):
        self._held = None

    def __enter__(self):
        self._block
        return self

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        return f"<{'memory' if self._held is not None else 'released memory'} at {id(self):#x}>"


class _Part(_View, bytes):
    """A part, which what takes bytes takes too, as they were when it was made."""

    def __new__(cls, block, places):
        return bytes.__new__(cls, _read(block, places, 1))


_View.__name__ = _View.__qualname__ = _Part.__name__ = _Part.__qualname__ = "memoryview"


class SharedMemory:
    def __init__(self, name=None, create=False, size=0, *, track=True):
        if size < 0:
            raise ValueError("'size' must be a positive integer")
        if create and size == 0:
            raise ValueError("'size' must be a positive number different from zero")
        if name is None and not create:
            raise ValueError("'name' can only be None if create=True")
        block = None
        if name is None:
            while block is None:
                name = "psm_" + secrets.token_hex(4)
                block = _interleave.open_block(name, size)
        else:
            if "\0" in name:
                raise ValueError("embedded null character")
            name = name.lstrip("/")
            block = _interleave.open_block(name, size if create else 0)
            if block is None and create:
                raise FileExistsError(17, "File exists", "/" + name)
            if block is None:
                raise FileNotFoundError(2, "No such file or directory", "/" + name)
        self._name = name
        self._size = len(block)
        self._buf = _View(block, range(len(block)))

    @property
    def name(self):
        return self._name

    @property
    def size(self):
        return self._size

    @property
    def buf(self):
        return self._buf

    def close(self):
        if self._buf is not None:
            self._buf.release()
            self._buf = None

    def unlink(self):
        if not _interleave.unlink_block(self._name):
            raise FileNotFoundError(2, "No such file or directory", "/" + self._name)

    def __reduce__(self):
        return self.__class__, (self.name, False, self.size)

    def __repr__(self):
        return f"{self.__class__.__name__}({self.name!r}, size={self.size})"


_INT, _FLOAT, _BOOL, _STR, _BYTES, _NONE = range(6)


class ShareableList:
    """A list of fixed length whose items have fixed sizes: numbers, texts, bytes, None."""

    def __init__(self, sequence=None, *, name=None):
        if name is None or sequence is not None:
            items = list(() if sequence is None else sequence)
            parts = [self._packed(item) for item in items]
            sizes = [self._room(kind, data) for kind, data in parts]
            head = struct.pack(f"<q{3 * len(items)}q", len(items), *(
                number for place, (kind, data), size in zip(self._places(sizes), parts, sizes)
                for number in (kind, place, size)))
            total = len(head) + sum(sizes)
            self.shm = SharedMemory(name, create=True, size=max(total, 1))
            self.shm.buf[:len(head)] = head
            for place, (kind, data) in zip(self._places(sizes), parts):
                at = len(head) + place
                self.shm.buf[at:at + len(data)] = data
        else:
            self.shm = SharedMemory(name)
        self._length = struct.unpack("<q", self.shm.buf[:8])[0]

    @staticmethod
    def _places(sizes):
        at = 0
        for size in sizes:
            yield at
            at += size

    @staticmethod
    def _room(kind, data):
        return (len(data) // 8 + 1) * 8 if kind in (_STR, _BYTES) else 8

    @staticmethod
    def _packed(item):
        if isinstance(item, bool):
            return _BOOL, struct.pack("<q", item)
        if isinstance(item, int):
            return _INT, struct.pack("<q", item)
        if isinstance(item, float):
            return _FLOAT, struct.pack("<d", item)
        if item is None:
            return _NONE, b""
        if isinstance(item, str):
            return _STR, item.encode()
        if isinstance(item, bytes):
            return _BYTES, item
        raise KeyError(type(item))

    def _entry(self, position):
        if not -self._length <= position < self._length:
            raise IndexError("index out of range")
        at = 8 + 24 * (position % self._length)
        kind, place, size = struct.unpack("<3q", self.shm.buf[at:at + 24])
        return at, kind, 8 + 24 * self._length + place, size

    def __getitem__(self, position):
        at, kind, start, size = self._entry(position)
        data = self.shm.buf[start:start + size]
        if kind == _NONE:
            return None
        if kind == _FLOAT:
            return struct.unpack("<d", data)[0]
        if kind in (_STR, _BYTES):
            text = data.rstrip(b"\0")
            return text.decode() if kind == _STR else text
        number = struct.unpack("<q", data)[0]
        return bool(number) if kind == _BOOL else number

    def __setitem__(self, position, value):
        try:
            at, _, start, size = self._entry(position)
        except IndexError:
            raise IndexError("assignment index out of range") from None
        kind, data = self._packed(value)
        if len(data) > size:
            raise ValueError("bytes/str item exceeds available storage")
        self.shm.buf[at:at + 8] = struct.pack("<q", kind)
        self.shm.buf[start:start + size] = data.ljust(size, b"\0")

    def __reduce__(self):
        return _attached, (self.__class__, self.shm.name)

    def __len__(self):
        return self._length

    def __iter__(self):
        return (self[i] for i in range(self._length))

    def __repr__(self):
        return f"{self.__class__.__name__}({list(self)}, name={self.shm.name!r})"

    @property
    def format(self):
        shown = {_INT: "q", _FLOAT: "d", _BOOL: "xxxxxxx?", _NONE: "xxxxxx?x"}
        return "".join(shown.get(kind, f"{size}s") for _, kind, _, size in
                       (self._entry(i) for i in range(self._length)))

    def count(self, value):
        return sum(value == item for item in self)

    def index(self, value):
        for position, item in enumerate(self):
            if value == item:
                return position
        raise ValueError("ShareableList.index(x): x not in list")

    __class_getitem__ = classmethod(GenericAlias)


def _attached(cls, name):
    return cls(name=name)
