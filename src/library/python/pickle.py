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


def _checked(protocol):
    # The number is only told to __reduce_ex__.
    if protocol is None or protocol < 0:
        return HIGHEST_PROTOCOL
    if protocol > HIGHEST_PROTOCOL:
        raise ValueError("pickle protocol must be <= 5")
    return protocol


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    return _framed(_interleave.dumps(obj, _checked(protocol)))


def _framed(data):
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
    return _interleave.loads(_read(file))


def _read(file):
    length = _length(file.read(11))
    data = file.read(length + 1)
    if len(data) <= length:
        raise UnpicklingError("pickle data was truncated")
    return data[:-1]


# What a subclass or an object has in place of the method; None: nothing.
def _overridden(self, name, own):
    method = getattr(self, name)
    return None if getattr(method, "__func__", None) is own else method


def _check_made(self, error):
    if self._file is None:
        made = Pickler if isinstance(self, Pickler) else Unpickler
        raise error(f"{made.__name__}.__init__() was not called by {type(self).__name__}.__init__()")


class Pickler:
    __module__ = "_pickle"
    _file = None

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if not hasattr(file, "write"):
            raise TypeError("file must have a 'write' attribute")
        self._protocol = _checked(protocol)
        self._file = file

    def persistent_id(self, obj, /):
        return None

    def dump(self, obj, /):
        _check_made(self, PicklingError)
        asked = _overridden(self, "persistent_id", Pickler.persistent_id)
        self._file.write(_framed(_interleave.dumps(
            obj, self._protocol, asked, getattr(self, "reducer_override", None),
            getattr(self, "dispatch_table", None))))

    def clear_memo(self):
        pass


class Unpickler:
    __module__ = "_pickle"
    _file = None

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        if not hasattr(file, "read"):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file = file

    def persistent_load(self, pid, /):
        raise UnpicklingError("A load persistent id instruction was encountered, but no persistent_load "
                              "function was specified.")

    def find_class(self, module_name, global_name, /):
        return _interleave.find_class(module_name, global_name)

    def load(self):
        _check_made(self, UnpicklingError)
        return _interleave.loads(_read(self._file),
                                 _overridden(self, "persistent_load", Unpickler.persistent_load),
                                 _overridden(self, "find_class", Unpickler.find_class))
