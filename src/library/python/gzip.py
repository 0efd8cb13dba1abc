# gzip, in memory: compress() and decompress(). Lib/gzip.py, CPython 3.14.
import struct
import time
import zlib

__all__ = ["BadGzipFile", "compress", "decompress"]

_COMPRESS_LEVEL_BEST = 9


class BadGzipFile(OSError):
    pass


def compress(data, compresslevel=_COMPRESS_LEVEL_BEST, *, mtime=0):
    if mtime is None:
        mtime = time.time()
    body = bytearray(zlib.compress(data, level=compresslevel, wbits=31))
    struct.pack_into("<I", body, 4, int(mtime))
    body[9] = 255
    return bytes(body)


def decompress(data):
    parts = []
    data = bytes(data)
    while data:
        if not data.startswith(b"\x1f\x8b"):
            raise BadGzipFile(f"Not a gzipped file ({data[:2]!r})")
        member = zlib.decompressobj(wbits=31)
        try:
            parts.append(member.decompress(data))
        except zlib.error as wrong:
            if "incorrect data check" in str(wrong):
                raise BadGzipFile("CRC check failed") from None
            raise
        if not member.eof:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        data = member.unused_data.lstrip(b"\0")
    return b"".join(parts)
