# pickle. The format is the engine's own; the rules of what can be pickled are CPython's.
import _interleave
from _pickle import PickleError, PicklingError, UnpicklingError

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "dump", "dumps", "load", "loads",
           "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL", "Pickler", "Unpickler"]
__in_c__ = ("Pickler", "Unpickler")

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 5

# Around the engine's bytes stand CPython's PROTO and FRAME with the length, and its STOP behind them: a file
# may hold several, and what is no pickle is seen.
_PROTO = b"\x80\x05\x95"


def _check_protocol(protocol):
    if protocol is not None and protocol > HIGHEST_PROTOCOL:
        raise ValueError("pickle protocol must be <= 5")


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    _check_protocol(protocol)
    data = _interleave.dumps(obj)
    return b"".join((_PROTO, len(data).to_bytes(8, "little"), data, b"."))


def _length(head):
    if not head or len(head) == 2 and head[0] == 0x80:
        raise EOFError("Ran out of input")
    if head[0] != 0x80:
        if head[0] in b"\x85\x86\x87.0123Raesudlotbi":  # these take something away first
            raise UnpicklingError("unpickling stack underflow")
        if head[0] in b"BCFGIJKLMPSTUVXcghijkpqr":  # these have something behind them
            raise UnpicklingError("pickle data was truncated")
        shown = chr(head[0]) if 32 < head[0] < 127 else f"\\x{head[0]:02x}"
        raise UnpicklingError(f"invalid load key, '{shown}'.")
    if len(head) > 1 and head[1] > HIGHEST_PROTOCOL:
        raise ValueError(f"unsupported pickle protocol: {head[1]}")
    if len(head) < 11 or head[:3] != _PROTO:
        raise UnpicklingError("pickle data was truncated")
    return int.from_bytes(head[3:], "little")


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    try:
        data = bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
    end = 11 + _length(data[:11])
    if len(data) <= end:
        raise UnpicklingError("pickle data was truncated")
    return _interleave.loads(data[11:end])


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    if not hasattr(file, "write"):
        raise TypeError("file must have a 'write' attribute")
    file.write(dumps(obj, protocol))


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if not hasattr(file, "read") or not hasattr(file, "readline"):
        raise TypeError("file must have 'read' and 'readline' attributes")
    length = _length(file.read(11))
    data = file.read(length + 1)
    if len(data) <= length:
        raise UnpicklingError("pickle data was truncated")
    return _interleave.loads(data[:-1])


class Pickler:
    __module__ = "_pickle"

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if not hasattr(file, "write"):
            raise TypeError("file must have a 'write' attribute")
        _check_protocol(protocol)
        self._file = file

    def dump(self, obj):
        dump(obj, self._file)

    def clear_memo(self):
        pass


class Unpickler:
    __module__ = "_pickle"

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        if not hasattr(file, "read"):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file = file

    def load(self):
        return load(self._file)
