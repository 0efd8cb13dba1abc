# The hashes that are no accident: of nothing, and of bytes beside text.
print(hash(''), hash(b''), hash(bytearray) != 0, hash(()), hash(frozenset()), hash(range(0)) == hash(range(0, 0)))
print({b'', 1, -140737488355328, 3, 18446744073709551616, -1}, {'', 1, 3, 0})
print(hash(memoryview(b'')), {b'', ''}, {'', b'', 0})
print(hash('abc') == hash(b'abc'), hash('\xe9') == hash(b'\xe9'), hash(b'abc') == hash(memoryview(b'abc')), len({'a', b'a', memoryview(b'a')}))
print(b"ab".__hash__() == hash(b"ab"), {b"k": 1}[memoryview(b"k")])
