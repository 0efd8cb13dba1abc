# Compressing releases the GIL; the results do not depend on how.
import zlib
from concurrent.futures import ThreadPoolExecutor

pieces = [bytes((i * j) % 251 for j in range(4000)) * 5 for i in range(1, 9)]
with ThreadPoolExecutor(4) as pool:
    packed = list(pool.map(zlib.compress, pieces))
    print([zlib.crc32(p) for p in packed] == [zlib.crc32(zlib.compress(p)) for p in pieces])
    print(list(pool.map(zlib.decompress, packed)) == pieces, sum(map(len, packed)))
