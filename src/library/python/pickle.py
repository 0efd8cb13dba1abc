# pickle. The format is the engine's own; the rules of what can be pickled are CPython's.
import _interleave
from _pickle import PickleError, PicklingError, UnpicklingError

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "dump", "dumps", "load", "loads",
           "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL", "Pickler", "Unpickler"]

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 5

def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    return _interleave.dumps(obj)


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    try:
        data = bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
    if not data:
        raise EOFError("Ran out of input")
    return _interleave.loads(data)


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    file.write(_interleave.dumps(obj))


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    return loads(file.read())


class Pickler:
    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if not hasattr(file, "write"):
            raise TypeError("file must have a 'write' attribute")
        self._file = file

    def dump(self, obj):
        dump(obj, self._file)

    def clear_memo(self):
        pass


class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        if not hasattr(file, "read"):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file = file

    def load(self):
        return load(self._file)
