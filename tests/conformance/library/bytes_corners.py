# zlib's copies, base64's padding, BytesIO's sizes and places, bisect and operator on what is no sequence.
import binascii
import bisect
import copy
import io
import operator
import zlib


def tries(function, *args, **named):
    try:
        return function(*args, **named)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Seven:
    def __index__(self):
        return 7


first = zlib.compressobj()
begun = first.compress(b"hello hello hello " * 20)
second, third = copy.copy(first), copy.deepcopy(first)
for packer, text in (first, b"one"), (second, b"two"), (third, b"three"):
    print(zlib.decompress(begun + packer.compress(text) + packer.flush())[-8:], tries(packer.copy))
packed = zlib.compress(b"some text, some text, some text")
first = zlib.decompressobj()
begun = first.decompress(packed[:10])
second = copy.copy(first)
print(begun + first.decompress(packed[10:]), begun + second.decompress(packed[10:]))
print(type(first.copy()).__name__, first.flush(), tries(first.copy), tries(first.decompress, packed))
print(zlib.decompressobj().decompress(packed, Seven()), zlib.decompressobj().flush(Seven()))
print(tries(zlib.decompressobj().flush, 0), tries(zlib.decompressobj().decompress, packed, -1))

texts = (b"ab== ab=c "
         b"ab=cd abcd= ab==c ab==cd ab==cdef abc=d abc=de== abc=defg ab=c= a=bc =abcd abcd== ab= ab a a=== "
         b"abcd=efgh = ab=!= aGk= aGk== ab=== ====")
for text in texts.split():
    print(text, tries(binascii.a2b_base64, text), tries(binascii.a2b_base64, text, strict_mode=True))

for wrong in (5, "text", None, [1], 2.5):
    made = tries(io.BytesIO, wrong)
    print(made if isinstance(made, str) else made.getvalue(), tries(io.BytesIO().write, wrong),
          tries(io.BytesIO().writelines, [wrong]), tries(io.BytesIO(b"abc").read, wrong))
data = io.BytesIO(b"0123456789")
print(data.read(Seven()), data.seek(Seven()), data.readline(Seven()), data.truncate(Seven()), data.getvalue())
print(tries(data.seek, 0, 3), tries(data.seek, 1.5), tries(data.seek, -1), tries(data.readline, "x"),
      data.seek(-2, 2))
print(data.seek(20), data.write(b""), data.getvalue(), data.write(b"!"), data.getvalue(), data.read())
print(io.BytesIO(bytearray(b"x")).read(), io.BytesIO(memoryview(b"xyz")[1:]).read(), tries(data.truncate, -1))

for function in (bisect.insort, bisect.insort_left, bisect.bisect, bisect.bisect_left):
    print(tries(function, 10, 5), tries(function, [1], 5, -1))

print(tries(operator.pow, 2, 3), tries(operator.iconcat, 1, 2), operator.iconcat([1], [2]),
      operator.pow.__name__)
print(sorted(operator.__all__))
