# Pipes. Follows CPython 3.14, Lib/multiprocessing/connection.py.
# The rule: a Connection is a read end, a write end, or both, of the machine's one-way channels; the
# end of file is seen when every copy of the other side is closed.
import _interleave

__all__ = ["Pipe", "Connection", "wait"]

_dumps = _interleave.dumps_across
_loads = _interleave.loads


class Connection:
    def __init__(self, reader, writer):
        self._reader = reader
        self._writer = writer
        self._closed = False

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} object at {id(self):#x}>"

    def _check_readable(self):
        if self._closed:
            raise OSError("handle is closed")
        if self._reader is None:
            raise OSError("connection is write-only")

    def _check_writable(self):
        if self._closed:
            raise OSError("handle is closed")
        if self._writer is None:
            raise OSError("connection is read-only")

    @property
    def closed(self):
        return self._closed

    @property
    def readable(self):
        return self._reader is not None

    @property
    def writable(self):
        return self._writer is not None

    def fileno(self):
        if self._closed:
            raise OSError("handle is closed")
        return (self._reader or self._writer).fileno()

    def close(self):
        if not self._closed:
            self._closed = True
            if self._reader is not None:
                self._reader.close()
            if self._writer is not None:
                self._writer.close()

    def send(self, obj):
        if self._closed or self._writer is None:
            self._check_writable()
        self._writer.send_bytes(_dumps(obj))

    def recv(self):
        if self._closed or self._reader is None:
            self._check_readable()
        data = self._reader.recv_bytes()
        if data[:1] == b"\x80":  # pickle.dumps() made it, with more around it
            from pickle import loads
            return loads(data)
        return _loads(data)

    def send_bytes(self, buf, offset=0, size=None):
        self._check_writable()
        data = bytes(buf)
        if offset < 0:
            raise ValueError("offset is negative")
        if len(data) < offset:
            raise ValueError("buffer length < offset")
        if size is None:
            size = len(data) - offset
        elif size < 0:
            raise ValueError("size is negative")
        elif offset + size > len(data):
            raise ValueError("buffer length < offset + size")
        self._writer.send_bytes(data[offset:offset + size])

    def recv_bytes(self, maxlength=None):
        self._check_readable()
        if maxlength is not None and maxlength < 0:
            raise ValueError("negative maxlength")
        data = self._reader.recv_bytes()
        if maxlength is not None and len(data) > maxlength:
            self.close()
            raise OSError("got bad message length")
        return data

    def recv_bytes_into(self, buf, offset=0):
        self._check_readable()
        if type(buf).__name__ == "array":  # whose bytes are made when somebody asks for them
            content = bytearray(buf.tobytes())
            size = self.recv_bytes_into(content, offset)
            buf[:] = type(buf)(buf.typecode, bytes(content))
            return size
        with memoryview(buf) as view:
            room = view.nbytes
            if offset < 0:
                raise ValueError("negative offset")
            if offset > room:
                raise ValueError("offset too large")
            data = self._reader.recv_bytes()
            if room < offset + len(data):
                from multiprocessing.context import BufferTooShort
                raise BufferTooShort(data)
            with view.cast("B") as bytewise:
                bytewise[offset:offset + len(data)] = data
            return len(data)

    def poll(self, timeout=0.0):
        self._check_readable()
        return self._reader.poll(timeout)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def Pipe(duplex=True):
    read1, write1 = _interleave.pipe()
    if not duplex:
        return Connection(read1, None), Connection(None, write1)
    read2, write2 = _interleave.pipe()
    return Connection(read1, write2), Connection(read2, write1)


def wait(object_list, timeout=None):
    objects = list(object_list)
    ends = [o._reader if isinstance(o, Connection) else o for o in objects]
    ready = _interleave.wait_ends(ends, timeout)
    return [o for o, end in zip(objects, ends) if any(end is r for r in ready)]
