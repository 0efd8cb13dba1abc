# compress, decompress, streams.
import gzip
import zlib

data = b"hello world " * 1000 + bytes(range(256))
for level in (-1, 0, 1, 6, 9):
    packed = zlib.compress(data, level)
    print(level, len(packed), packed[:2], zlib.decompress(packed) == data)
stream = zlib.compressobj(9)
packed = stream.compress(data[:5000]) + stream.compress(data[5000:]) + stream.flush()
back = zlib.decompressobj()
first = back.decompress(packed + b"rest", 100)
rest = back.decompress(back.unconsumed_tail)
print(len(packed), len(first), first + rest == data, back.unused_data, back.eof, back.flush())
raw = zlib.compressobj(wbits=-15, zdict=b"hello")
packed = raw.compress(b"hello hello") + raw.flush(zlib.Z_SYNC_FLUSH) + raw.flush()
print(packed, zlib.decompressobj(wbits=-15, zdict=b"hello").decompress(packed))
packed = gzip.compress(data, mtime=0)
print(packed[:10], gzip.decompress(packed) == data, gzip.decompress(packed + packed) == data * 2)
for wrong in (lambda: zlib.decompress(b"abc"), lambda: zlib.decompress(zlib.compress(data)[:-3]), lambda: zlib.compress("x"),
              lambda: zlib.compress(b"x", 99), lambda: gzip.decompress(b"xx")):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__module__, type(error).__name__, error)
