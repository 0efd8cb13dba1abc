# io: text and bytes in memory. Follows CPython 3.14, Modules/_io/stringio.c and bytesio.c. There
# are no files for programs to open.

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 131072


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    closed = False

    def close(self):
        self.closed = True

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def flush(self):
        self._check()

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def isatty(self):
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def readlines(self, hint=-1):
        return list(self)


class TextIOBase(IOBase):
    pass


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class StringIO(TextIOBase):
    # Written pieces are joined when somebody reads; writing is nearly always at the end.
    def __init__(self, initial_value="", newline="\n"):
        self._pieces = [initial_value] if initial_value else []
        self._at = 0
        self._size = len(initial_value or "")

    def _text(self):
        if len(self._pieces) > 1:
            self._pieces = ["".join(self._pieces)]
        return self._pieces[0] if self._pieces else ""

    def getvalue(self):
        self._check()
        return self._text()

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        if self._at == self._size:
            self._pieces.append(s)
        else:
            text = self._text().ljust(self._at, "\0")
            self._pieces = [text[:self._at] + s + text[self._at + len(s):]]
        self._at += len(s)
        self._size = max(self._size, self._at)
        return len(s)

    def read(self, size=-1, /):
        self._check()
        text = self._text()
        end = len(text) if size is None or size < 0 else min(len(text), self._at + size)
        part = text[self._at:end]
        self._at = max(self._at, end)
        return part

    def readline(self, size=-1, /):
        self._check()
        end = self._text().find("\n", self._at) + 1
        length = (end or self._size) - self._at
        return self.read(max(0, length if size is None or size < 0 else min(length, size)))

    def seek(self, pos, whence=0, /):
        self._check()
        self._at = pos if whence == 0 else self._at if whence == 1 else self._size
        return self._at

    def tell(self):
        return self._at

    def truncate(self, pos=None, /):
        pos = self._at if pos is None else pos
        self._pieces = [self._text()[:pos]]
        self._size = len(self._pieces[0])
        return pos


class BytesIO(BufferedIOBase):
    def __init__(self, initial_bytes=b""):
        self._data = bytearray(initial_bytes)
        self._at = 0

    def getvalue(self):
        self._check()
        return bytes(self._data)

    getbuffer = getvalue

    def write(self, b, /):
        self._check()
        b = bytes(b)
        if self._at > len(self._data):
            self._data += bytes(self._at - len(self._data))
        self._data[self._at:self._at + len(b)] = b
        self._at += len(b)
        return len(b)

    def read(self, size=-1, /):
        self._check()
        end = len(self._data) if size is None or size < 0 else min(len(self._data), self._at + size)
        part = bytes(self._data[self._at:end])
        self._at = max(self._at, end)
        return part

    read1 = read

    def readline(self, size=-1, /):
        end = self._data.find(b"\n", self._at) + 1
        return self.read((end or len(self._data)) - self._at)

    def seek(self, pos, whence=0, /):
        self._at = pos if whence == 0 else pos + (self._at if whence == 1 else len(self._data))
        return self._at

    def tell(self):
        return self._at

    def truncate(self, size=None, /):
        size = self._at if size is None else size
        del self._data[size:]
        return size


def open(file, mode="r", *args, **kwargs):
    raise FileNotFoundError(2, "No such file or directory", file)
