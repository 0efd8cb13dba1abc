# sys.stdin, stdout and stderr as io's objects. A program that only prints never needs this: sys's own
# classes send for it when something else is asked of them, and io does, so that isinstance() is right.
# The rule: the streams stay the objects they are, with the native methods they write by; only what they
# are is changed.
import sys

import io


class _Raw(io.FileIO):
    """The file below: bytes go to the stream's native write as text, whole characters of it."""

    def __init__(self, stream, number):
        self.name = stream.name
        self.mode = "rb" if number == 0 else "wb"
        self.closefd = False
        self._number = number
        self._write = stream.__dict__.get("write")
        self._rest = b""

    def readable(self):
        self._check()
        return self._write is None

    def writable(self):
        self._check()
        return self._write is not None

    def seekable(self):
        self._check()
        return False

    def _read(self, size):
        if self._write is not None:
            raise io.UnsupportedOperation("File not open for reading")
        return b""  # nobody types into a run

    def readall(self):
        return self._read(-1)

    def write(self, data, /):
        self._check()
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if self._write is None:
            raise io.UnsupportedOperation("File not open for writing")
        data = bytes(data)
        whole = self._rest + data
        try:
            text = whole.decode()
            self._rest = b""
        except UnicodeDecodeError as error:
            cut = error.start if error.reason == "unexpected end of data" else len(whole)
            text, self._rest = whole[:cut].decode("utf-8", "replace"), whole[cut:]
        self._write(text)
        return len(data)

    def seek(self, pos, whence=0, /):
        raise OSError(29, "Illegal seek")

    tell = truncate = lambda self, *args: self.seek(0)


class _Writer(io.BufferedIOBase):
    __module__ = "_io"
    closed = property(lambda self: self.raw.closed)
    name = property(lambda self: self.raw.name)
    mode = property(lambda self: self.raw.mode)

    def __init__(self, raw):
        self.raw = raw

    def writable(self):
        return self.raw.writable()

    def write(self, data, /):
        if self.closed:
            raise ValueError("write to closed file")
        return self.raw.write(data)  # at once: what print() writes is not kept back either

    def fileno(self):
        return self.raw.fileno()

    def detach(self):
        return self.raw

    def close(self):
        self.raw.close()

    def __repr__(self):
        return f"<_io.BufferedWriter name={self.name!r}>"


class _Text(io.TextIOWrapper):
    def tell(self):
        self.seek(0)

    def seek(self, cookie, whence=0, /):
        self._check()
        raise io.UnsupportedOperation("underlying stream is not seekable")

    def truncate(self, pos=None, /):
        self.buffer.truncate(pos)

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None,
                    write_through=None):
        for name, value in (("encoding", encoding), ("errors", errors), ("line_buffering", line_buffering),
                            ("write_through", write_through)):
            if value is not None:
                setattr(self, name, value)

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'TextIOWrapper' instances")

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)
        if name == "write":
            sys._ask(self)

    def close(self):
        if self.closed:
            return
        self.buffer.close()
        if "write" in self.__dict__:
            for name in ("write", "writelines", "flush"):
                self.__dict__.pop(name, None)
            sys._ask(self)


for kind, name in ((_Raw, "FileIO"), (_Writer, "BufferedWriter"), (_Text, "TextIOWrapper")):
    kind.__name__ = kind.__qualname__ = name
    kind.__module__ = "_io"
__in_c__ = ("_Raw", "_Writer", "_Text")


def change(stream):
    if type(stream) not in (sys._Input, sys._Output):
        return
    number = stream.fileno()
    raw = _Raw(stream, number)
    kept = dict(stream.__dict__)
    stream.__class__ = _Text
    stream.__dict__.clear()
    buffer = io.BufferedReader(raw) if number == 0 else _Writer(raw)
    io.TextIOWrapper.__init__(stream, buffer, "utf-8", kept.get("errors"), None, number == 2)
    stream.__dict__.update(kept, mode="r" if number == 0 else "w")


for stream in (sys.__stdin__, sys.__stdout__, sys.__stderr__, sys.stdin, sys.stdout, sys.stderr):
    change(stream)
