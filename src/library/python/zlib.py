# zlib. Follows CPython 3.14, Modules/zlibmodule.c, over the same library.
import _zlib
from operator import index as _index
from _binascii import adler32, crc32
from _zlib import compress, decompress, error

MAX_WBITS = 15
DEF_BUF_SIZE = 16384
DEF_MEM_LEVEL = 8
DEFLATED = 8
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = range(5)
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.3.1"


class Compress:
    __module__ = "zlib"

    def compress(self, data, /):
        return self._stream.turn(data, Z_NO_FLUSH, 0, None)[0]

    def flush(self, mode=Z_FINISH, /):
        if mode == Z_NO_FLUSH:
            return b""
        if self._finished:
            raise error("Error -2 while finishing compression: inconsistent stream state")
        self._finished = mode == Z_FINISH
        return self._stream.turn(b"", mode, 0, None)[0]

    def copy(self):
        if self._finished:
            raise ValueError("Inconsistent stream state")
        other = Compress.__new__(Compress)
        other._stream = self._stream.copy()
        other._finished = False
        return other

    __copy__ = copy

    def __deepcopy__(self, memo, /):
        return self.copy()


def compressobj(level=-1, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL,
                strategy=Z_DEFAULT_STRATEGY, zdict=None):
    if method != DEFLATED:
        raise ValueError("Invalid initialization option")
    made = Compress.__new__(Compress)
    made._stream = _zlib.stream(True, level, wbits, memLevel, strategy, zdict)
    made._finished = False
    return made


class Decompress:
    __module__ = "zlib"

    def _turn(self, data, mode, most):
        if self._finished and data:
            raise error("Error -2 while decompressing data: inconsistent stream state")
        if self.eof:
            self.unused_data += data
            return b""
        output, left, self.eof = self._stream.turn(data, mode, most, self._zdict)
        rest = bytes(data[len(data) - left:]) if left else b""
        if self.eof:
            self.unused_data += rest
            self.unconsumed_tail = b""
        else:
            self.unconsumed_tail = rest
        return output

    def decompress(self, data, /, max_length=0):
        max_length = _index(max_length)
        if max_length < 0:
            raise ValueError("max_length must be non-negative")
        return self._turn(data, Z_SYNC_FLUSH, max_length)

    def flush(self, length=DEF_BUF_SIZE, /):
        if _index(length) <= 0:
            raise ValueError("length must be greater than zero")
        output = self._turn(self.unconsumed_tail, Z_FINISH, 0)
        self._finished = self.eof
        return output

    def copy(self):
        if self._finished:
            raise ValueError("Inconsistent stream state")
        other = Decompress.__new__(Decompress)
        other.__dict__.update(self.__dict__)
        other._stream = self._stream.copy()
        return other

    __copy__ = copy

    def __deepcopy__(self, memo, /):
        return self.copy()


def decompressobj(wbits=MAX_WBITS, zdict=None):
    made = Decompress.__new__(Decompress)
    made._stream = _zlib.stream(False, 0, wbits, DEF_MEM_LEVEL, 0, zdict)
    made._zdict = zdict
    made.eof = made._finished = False
    made.unused_data = made.unconsumed_tail = b""
    return made
