# Shared memory by name, and lists in it. Follows CPython 3.14, Lib/multiprocessing/shared_memory.py.
# The bytes live in a block of the machine; `buf` reads and writes them in place.
import secrets
import struct
from types import GenericAlias

import _interleave

__all__ = ["SharedMemory", "ShareableList"]


class _Buffer:
    """What a memoryview of the block would do: items, slices, assignment to them."""
    format, itemsize, ndim, readonly = "B", 1, 1, False

    def __init__(self, block):
        self._block = block

    def _open(self):
        if self._block is None:
            raise ValueError("operation forbidden on released memoryview object")
        return self._block

    def __len__(self):
        return len(self._open())

    nbytes = property(__len__)

    def __getitem__(self, key):
        block = self._open()
        if isinstance(key, slice):
            start, stop, step = key.indices(len(block))
            data = block.read(start, max(0, stop - start)) if step > 0 else block.raw()[:len(block)]
            return data[::step] if step > 0 else data[key]
        at = key + len(block) if key < 0 else key
        if not 0 <= at < len(block):
            raise IndexError("index out of bounds on dimension 1")
        return block.get(at, "B")

    def __setitem__(self, key, value):
        block = self._open()
        if isinstance(key, slice):
            start, stop, step = key.indices(len(block))
            places = range(start, stop, step)
            value = bytes(value)
            if len(places) != len(value):
                raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
            if step == 1:
                block.write(start, value)
            else:
                for at, byte in zip(places, value):
                    block.set(at, "B", byte)
            return
        at = key + len(block) if key < 0 else key
        if not 0 <= at < len(block):
            raise IndexError("index out of bounds on dimension 1")
        if not isinstance(value, int):
            raise TypeError("memoryview: invalid type for format 'B'")
        if not 0 <= value < 256:
            raise ValueError("memoryview: invalid value for format 'B'")
        block.set(at, "B", value)

    def __iter__(self):
        return iter(self.tobytes())

    def __bytes__(self):
        return self.tobytes()

    def __eq__(self, other):
        return self.tobytes() == bytes(other)

    def tobytes(self):
        return self._open().raw()

    def tolist(self):
        return list(self.tobytes())

    def hex(self, *arguments):
        return self.tobytes().hex(*arguments)

    def release(self):
        self._block = None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.release()


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
            name = name.lstrip("/")
            block = _interleave.open_block(name, size if create else 0)
            if block is None and create:
                raise FileExistsError(17, "File exists", "/" + name)
            if block is None:
                raise FileNotFoundError(2, "No such file or directory", "/" + name)
        self._name = name
        self._size = len(block)
        self._buf = _Buffer(block)

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
        if name is None:
            items = list(() if sequence is None else sequence)
            parts = [self._packed(item) for item in items]
            sizes = [self._room(kind, data) for kind, data in parts]
            head = struct.pack(f"<q{3 * len(items)}q", len(items), *(
                number for place, (kind, data), size in zip(self._places(sizes), parts, sizes)
                for number in (kind, place, size)))
            total = len(head) + sum(sizes)
            self.shm = SharedMemory(create=True, size=max(total, 1))
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
