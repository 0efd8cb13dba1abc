# io: text and bytes in memory, and the read-only files of _files.py. Follows CPython 3.14,
# Lib/_pyio.py and Modules/_io. The layers are CPython's: FileIO reads from the disk, BufferedReader
# reads large pieces of it, TextIOWrapper decodes.
import _files
from _io_lines import (IncrementalNewlineDecoder, as_bytes as _as_bytes, ends_in as _ends_in,
                       index_of as _index, line_end as _line_end, size_of as _size_of)

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 131072

__all__ = ["BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO",
           "StringIO", "BufferedIOBase", "BufferedReader", "BufferedWriter", "TextIOBase",
           "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END",
           "DEFAULT_BUFFER_SIZE", "IncrementalNewlineDecoder"]
__in_c__ = ("BufferedReader", "BufferedWriter", "BytesIO", "FileIO", "IncrementalNewlineDecoder",
            "StringIO", "TextIOWrapper")

BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    pass


def _not_pickled(self, protocol=None, /):
    raise TypeError(f"cannot pickle {type(self).__name__!r} instances")


def _attributes(self, *own):
    return {name: value for name, value in self.__dict__.items() if name not in own} or None


class IOBase:
    __module__ = "io"
    closed = False

    def close(self):
        self.closed = True

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file" + self._dot)

    _dot = "."

    def flush(self):
        self._check()

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def isatty(self):
        self._check()
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def seek(self, offset, whence=0, /):
        raise UnsupportedOperation("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        raise UnsupportedOperation("truncate")

    def detach(self):
        raise UnsupportedOperation("detach")

    def write(self, data, /):
        raise UnsupportedOperation("write")

    def read(self, size=-1, /):
        raise UnsupportedOperation("read")

    def readline(self, size=-1, /):
        line = bytearray()
        while size is None or size < 0 or len(line) < size:
            piece = self.read(1)
            line += piece
            if not piece or piece == b"\n":
                break
        return bytes(line)

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def writelines(self, lines, /):
        self._check()
        for line in lines:
            self.write(line)

    def readlines(self, hint=-1, /):
        if hint is None or hint <= 0:
            return list(self)
        lines, size = [], 0
        for line in self:
            lines.append(line)
            size += len(line)
            if size >= hint:
                break
        return lines


class RawIOBase(IOBase):
    __module__ = "io"

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        pieces = []
        while piece := self.read(DEFAULT_BUFFER_SIZE):
            pieces.append(piece)
        return b"".join(pieces)


class BufferedIOBase(IOBase):
    __module__ = "io"

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    readinto1 = readinto


class TextIOBase(IOBase):
    __module__ = "io"
    encoding = newlines = errors = None


# ---- in memory

class StringIO(TextIOBase):
    # Written pieces are joined when somebody reads; writing is nearly always at the end.
    __module__ = "_io"
    _dot = ""

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError("initial_value must be str or None, not " + type(initial_value).__name__)
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._newline = newline
        self._seen = frozenset()  # the ends of lines that were written, where all count
        initial = self._translated(initial_value or "")
        self._pieces = [initial] if initial else []
        self._at = 0
        self._size = len(initial)

    def __getstate__(self):
        attributes = _attributes(self, "_newline", "_seen", "_pieces", "_at", "_size")
        return self.getvalue(), self._newline, self._at, attributes

    def __setstate__(self, state):
        value, self._newline, self._at, attributes = state
        self._pieces, self._size, self._seen = [value], len(value), frozenset(_ends_in(value))
        self.__dict__.update(attributes or {})

    def _translated(self, s):
        if not self._newline:
            self._seen |= _ends_in(s)
            if self._newline is None:
                return s.replace("\r\n", "\n").replace("\r", "\n")
        if self._newline in ("\r", "\r\n"):
            return s.replace("\n", self._newline)
        return s

    @property
    def newlines(self):
        self._check()
        seen = tuple(sorted(self._seen, key=("\r", "\n", "\r\n").index))
        return seen if len(seen) > 1 else seen[0] if seen else None

    @property
    def line_buffering(self):
        return False

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def _text(self):
        if len(self._pieces) > 1:
            self._pieces = ["".join(self._pieces)]
        return self._pieces[0] if self._pieces else ""

    def getvalue(self):
        self._check()
        return self._text()

    def write(self, s, /):
        if self.closed:
            self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        length = len(s)
        if not length:
            return 0
        if self._newline != "\n":
            s = self._translated(s)
        if self._at == self._size:
            self._pieces.append(s)
        else:
            text = self._text().ljust(self._at, "\0")
            self._pieces = [text[:self._at] + s + text[self._at + len(s):]]
        self._at += len(s)
        self._size = max(self._size, self._at)
        return length

    def read(self, size=-1, /):
        self._check()
        text = self._text()
        size = _size_of(size)
        end = len(text) if size is None or size < 0 else min(len(text), self._at + size)
        part = text[self._at:end]
        self._at = max(self._at, end)
        return part

    def readline(self, size=-1, /):
        self._check()
        end = _line_end(self._newline, self._text(), self._at)
        length = (end or self._size) - self._at
        size = _size_of(size)
        return self.read(max(0, length if size is None or size < 0 else min(length, size)))

    def __next__(self):
        if type(self) is not StringIO or self.closed or self._newline not in ("\n", None):
            return super().__next__()
        pieces = self._pieces
        text = pieces[0] if len(pieces) == 1 else self._text()
        at = self._at
        self._at = max(at, end := text.find("\n", at) + 1 or len(text))
        if end <= at:
            raise StopIteration
        return text[at:end]

    def seek(self, pos, whence=0, /):
        self._check()
        pos = _index(pos)
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if pos < 0 and whence == 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._at = pos if whence == 0 else self._at if whence == 1 else self._size
        return self._at

    def tell(self):
        self._check()
        return self._at

    def truncate(self, pos=None, /):
        self._check()
        pos = self._at if pos is None else _size_of(pos)
        if pos < 0:
            raise ValueError(f"Negative size value {pos}")
        self._pieces = [self._text()[:pos]]
        self._size = len(self._pieces[0])
        return pos


class BytesIO(BufferedIOBase):
    __module__ = "_io"

    def __init__(self, initial_bytes=b""):
        self._data = bytearray(b"" if initial_bytes is None else _as_bytes(initial_bytes))
        self._at = 0
        self._exported = False

    def __getstate__(self):
        return self.getvalue(), self._at, _attributes(self, "_data", "_at", "_exported")

    def __setstate__(self, state):
        value, self._at, attributes = state
        self._data, self._exported = bytearray(value), False
        self.__dict__.update(attributes or {})

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def getvalue(self):
        self._check()
        return bytes(self._data)

    def getbuffer(self):
        self._check()
        self._exported = True
        return memoryview(self._data)

    def _check_exports(self):
        self._check()
        if self._exported:  # a bytearray with views cannot be resized
            size = len(self._data)
            self._data.resize(size + 1)
            self._data.resize(size)

    def write(self, b, /):
        self._check_exports()
        b = _as_bytes(b)
        if b and self._at > len(self._data):
            self._data += bytes(self._at - len(self._data))
        self._data[self._at:self._at + len(b)] = b
        self._at += len(b)
        return len(b)

    def read(self, size=-1, /):
        self._check()
        size = _size_of(size)
        end = len(self._data) if size is None or size < 0 else min(len(self._data), self._at + size)
        part = bytes(self._data[self._at:end])
        self._at = max(self._at, end)
        return part

    read1 = read

    def readline(self, size=-1, /):
        self._check()
        size = _size_of(size)
        end = self._data.find(b"\n", self._at) + 1
        length = max(0, (end or len(self._data)) - self._at)
        return self.read(length if size is None or size < 0 else min(length, size))

    def seek(self, pos, whence=0, /):
        self._check()
        pos, whence = _index(pos), _index(whence)
        if pos < 0 and whence == 0:
            raise ValueError(f"negative seek value {pos}")
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        self._at = max(0, pos if whence == 0 else pos + (self._at if whence == 1 else len(self._data)))
        return self._at

    def tell(self):
        self._check()
        return self._at

    def close(self):
        if not self.closed:
            self._check_exports()
        super().close()

    def truncate(self, size=None, /):
        self._check_exports()
        size = self._at if size is None else _size_of(size)
        if size < 0:
            raise ValueError(f"negative size value {size}")
        del self._data[size:]
        return size


# ---- files

_next_number = 3  # of file descriptors


class FileIO(RawIOBase):
    __module__ = "_io"
    __reduce__ = __reduce_ex__ = _not_pickled

    def __init__(self, file, mode="r", closefd=True, opener=None):
        global _next_number
        self.name = file
        self.mode = "rb"
        self.closefd = closefd
        _files.wait()
        self._data = _files.content(file)
        self._at = 0
        self._number = _next_number
        _next_number += 1

    def readable(self):
        self._check()
        return True

    seekable = readable

    def writable(self):
        self._check()
        return False

    def write(self, data, /):
        self._check()
        raise UnsupportedOperation("File not open for writing")

    def fileno(self):
        self._check()
        return self._number

    def _read(self, size):
        piece = self._data[self._at:self._at + size]
        _files.wait(len(piece))
        self._at += len(piece)
        return piece

    def readinto(self, buffer, /):
        self._check()
        piece = self._read(len(buffer))
        buffer[:len(piece)] = piece
        return len(piece)

    def read(self, size=-1, /):
        self._check()
        return self.readall() if size is None or size < 0 else self._read(size)

    def readall(self):
        self._check()
        return self._read(len(self._data))

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 1:
            pos += self._at
        elif whence == 2:
            pos += len(self._data)
        if pos < 0:
            raise OSError(22, "Invalid argument")
        self._at = pos
        return pos

    def tell(self):
        self._check()
        return self._at

    def __repr__(self):
        if self.closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self.closefd}>"


class BufferedReader(BufferedIOBase):
    __module__ = "_io"
    __reduce__ = __reduce_ex__ = _not_pickled

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise OSError("File or stream is not readable.")
        if buffer_size <= 0:
            raise ValueError("invalid buffer size")
        self.raw = raw
        self._size = buffer_size
        self._buffer = b""
        self._at = 0

    @property
    def closed(self):
        return self.raw.closed

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    def close(self):
        self.raw.close()

    def detach(self):
        raw, self.raw = self.raw, None
        return raw

    def readable(self):
        return self.raw.readable()

    def seekable(self):
        return self.raw.seekable()

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def _closed(self, doing):
        if self.raw.closed:
            raise ValueError(f"{doing} of closed file")

    def _more(self):
        """Fills the buffer behind what is left of it; False: there is nothing more."""
        piece = self.raw.read(self._size)
        self._buffer = self._buffer[self._at:] + (piece or b"")
        self._at = 0
        return bool(piece)

    def read(self, size=-1, /):
        self._closed("read")
        if size is None or size < 0:
            rest = self._buffer[self._at:] + (self.raw.read() or b"")
            self._buffer, self._at = b"", 0
            return rest
        while len(self._buffer) - self._at < size and self._more():
            pass
        piece = self._buffer[self._at:self._at + size]
        self._at += len(piece)
        return piece

    def read1(self, size=-1, /):
        self._closed("read")
        if size < 0:
            size = self._size
        if self._at == len(self._buffer):
            self._more()
        piece = self._buffer[self._at:self._at + size]
        self._at += len(piece)
        return piece

    def peek(self, size=0, /):
        self._closed("peek")
        if self._at == len(self._buffer):
            self._more()
        return self._buffer[self._at:]

    def readline(self, size=-1, /):
        self._closed("readline")
        while True:
            end = self._buffer.find(b"\n", self._at) + 1
            if end or not self._more():
                break
        end = end or len(self._buffer)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        line = self._buffer[self._at:end]
        self._at = end
        return line

    def seek(self, target, whence=0, /):
        self._closed("seek")
        if whence == 1:
            target += self.tell()
            whence = 0
        position = self.raw.seek(target, whence)
        self._buffer, self._at = b"", 0
        return position

    def tell(self):
        self._closed("tell")
        return self.raw.tell() - (len(self._buffer) - self._at)

    def write(self, data, /):
        raise UnsupportedOperation("write")

    def __repr__(self):
        name = getattr(self.raw, "name", None)
        return "<_io.BufferedReader>" if name is None else f"<_io.BufferedReader name={name!r}>"


class BufferedWriter(BufferedIOBase):
    """Over a raw stream of the program's own; files are read-only."""
    __module__ = "_io"
    __reduce__ = __reduce_ex__ = _not_pickled

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise OSError("File or stream is not writable.")
        self.raw = raw
        self._buffer = bytearray()
        self._size = buffer_size

    def writable(self):
        return True

    def write(self, data, /):
        self._check()
        self._buffer += data
        if len(self._buffer) > self._size:
            self.flush()
        return len(data)

    def flush(self):
        self._check()
        if self._buffer:
            self.raw.write(bytes(self._buffer))
            self._buffer.clear()

    def close(self):
        if not self.closed:
            self.flush()
            self.closed = True
            self.raw.close()


_CHUNK = 8192


class TextIOWrapper(TextIOBase):
    # _chars is the text decoded and not read before _at; it begins at the buffer's position _start and
    # was made of _bytes, so that tell() can say where a character is.
    __module__ = "_io"
    __reduce__ = __reduce_ex__ = _not_pickled

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
                 write_through=False):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline}")
        self.buffer = buffer
        self.encoding = "UTF-8" if encoding is None else encoding
        self.errors = "strict" if errors is None else errors
        "".encode(self.encoding, self.errors)
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._newline = newline
        self._chars = ""
        self._at = 0
        self._bytes = b""
        self._start = 0
        self._rest = b""   # of a character that is not complete
        self._pending = []  # written
        self._iterating = False

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    @property
    def newlines(self):
        return None

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def close(self):
        if not self.closed:
            self.flush()
            self.buffer.close()

    def detach(self):
        self.flush()
        buffer, self.buffer = self.buffer, None
        return buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None,
                    write_through=None):
        self.encoding = encoding or self.encoding
        self.errors = errors or self.errors

    # ---- reading

    def _decoded(self, data, final):
        """(text, bytes that are left): a character may be cut at the end."""
        kept = data
        if not final:
            name = self.encoding.lower().replace("_", "-")
            if name in ("utf-8", "utf8"):
                for back in range(1, min(4, len(kept) + 1)):
                    byte = kept[-back]
                    if byte < 0x80:
                        break
                    if byte >= 0xc0:
                        if back < (2 if byte < 0xe0 else 3 if byte < 0xf0 else 4):
                            kept = kept[:-back]
                        break
            elif name.startswith("utf-16"):
                kept = kept[:len(kept) // 2 * 2]
            elif name.startswith("utf-32"):
                kept = kept[:len(kept) // 4 * 4]
            if self._newline in (None, "", "\r\n") and kept.endswith(b"\r"):
                kept = kept[:-1]
        return kept.decode(self.encoding, self.errors), data[len(kept):]

    def _translated(self, text):
        if self._newline is None and "\r" in text:
            return text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def _more(self, size=_CHUNK):
        """Appends to the text; False: there is nothing more."""
        if not self.buffer.readable():
            raise UnsupportedOperation("not readable")
        if self._at == len(self._chars):
            self._start += len(self._bytes)
            self._chars, self._at, self._bytes = "", 0, b""
        data = self.buffer.read() if size < 0 else getattr(self.buffer, "read1", self.buffer.read)(size)
        final = size < 0 or not data
        if not data and not self._rest:
            return False
        text, rest = self._decoded(self._rest + data, final)
        whole = self._rest + data
        self._bytes += whole[:len(whole) - len(rest)]
        self._rest = rest
        self._chars += self._translated(text)
        return bool(data)

    def read(self, size=-1, /):
        self._check()
        if not self.readable():
            raise UnsupportedOperation("not readable")
        if size is None or size < 0:
            self._more(-1)
            end = len(self._chars)
        else:
            while len(self._chars) - self._at < size and self._more():
                pass
            end = min(len(self._chars), self._at + size)
        text = self._chars[self._at:end]
        self._at = end
        return text

    def _line_end(self, start):
        """Behind the first line's end; 0: not there yet."""
        chars = self._chars
        if self._newline in (None, "\n"):
            return chars.find("\n", start) + 1
        if self._newline:
            found = chars.find(self._newline, start)
            return found + len(self._newline) if found >= 0 else 0
        ends = [at for at in (chars.find("\n", start), chars.find("\r", start)) if at >= 0]
        if not ends:
            return 0
        return min(ends) + (2 if chars.startswith("\r\n", min(ends)) else 1)

    def readline(self, size=-1, /):
        self._check()
        while True:
            end = self._line_end(self._at)
            if end or not self._more():
                break
        end = end or len(self._chars)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        line = self._chars[self._at:end]
        self._at = end
        return line

    def __next__(self):
        self._iterating = True
        line = self.readline()
        if not line:
            self._iterating = False
            raise StopIteration
        return line

    # ---- position

    def tell(self):
        self._check()
        if self._iterating:
            raise OSError("telling position disabled by next() call")
        read = self._chars[:self._at]
        if b"\r" not in self._bytes:
            return self._start + len(read.encode(self.encoding, self.errors))
        # Lines' ends were translated: the shortest beginning that makes this text.
        low = 0
        for low in range(len(self._bytes) + 1):
            try:
                made = self._translated(self._bytes[:low].decode(self.encoding, self.errors))
            except UnicodeDecodeError:
                continue
            if len(made) >= self._at and not (self._bytes[low - 1:low] == b"\r"
                                              and self._bytes[low:low + 1] == b"\n"):
                break
        return self._start + low

    def seek(self, cookie, whence=0, /):
        self._check()
        if whence == 1:
            if cookie:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2 and cookie:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        elif cookie < 0:
            raise ValueError(f"negative seek position {cookie}")
        self.flush()
        position = self.buffer.seek(cookie, 2 if whence == 2 else 0)
        self._chars, self._at, self._bytes, self._rest = "", 0, b"", b""
        self._start = position
        self._iterating = False
        return position

    # ---- writing: over a buffer of the program's own

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        if not self.writable():
            raise UnsupportedOperation("not writable")
        length = len(s)
        if self._newline in ("\r", "\r\n"):
            s = s.replace("\n", self._newline)
        self._pending.append(s.encode(self.encoding, self.errors))
        if self.write_through or self.line_buffering and "\n" in s:
            self.flush()
        return length

    def flush(self):
        self._check()
        if self._pending:
            pending, self._pending = b"".join(self._pending), []
            self.buffer.write(pending)
        flush = getattr(self.buffer, "flush", None)
        if flush is not None:
            flush()

    def __repr__(self):
        name = getattr(self.buffer, "name", None)
        mode = getattr(self, "mode", None)
        return ("<_io.TextIOWrapper" + ("" if name is None else f" name={name!r}")
                + ("" if mode is None else f" mode={mode!r}") + f" encoding={self.encoding!r}>")


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
         opener=None):
    if not isinstance(file, int):
        file = _files.text(file) if not isinstance(file, bytes) else file
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    letters = set(mode)
    if letters - set("axrwb+t") or len(mode) > len(letters):
        raise ValueError(f"invalid mode: {mode!r}")
    text, binary = "t" in letters, "b" in letters
    if text and binary:
        raise ValueError("can't have text and binary mode at once")
    if len(letters & set("axrw")) != 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if binary:
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if value is not None:
                shown = "a newline" if name == "newline" else f"an {name}"
                raise ValueError(f"binary mode doesn't take {shown} argument")
    if isinstance(file, int):
        raise OSError(9, "Bad file descriptor", file)
    if letters & set("axw+"):
        _files.refuse_writing(file, "x" in letters, "r" in letters)
    raw = FileIO(file, "r", closefd)
    if buffering == 0:
        if not binary:
            raise ValueError("can't have unbuffered text I/O")
        return raw
    buffer = BufferedReader(raw, DEFAULT_BUFFER_SIZE if buffering in (-1, 1) else buffering)
    if binary:
        return buffer
    wrapper = TextIOWrapper(buffer, encoding, errors, newline, buffering == 1)
    wrapper.mode = mode
    return wrapper


def open_code(path):
    return open(path, "rb")


import _io  # noqa: E402  as the home of its classes it must be there when they are pickled
import _stdio  # noqa: E402  so that sys's streams are of these classes
