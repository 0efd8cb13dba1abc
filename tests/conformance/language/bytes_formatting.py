# bytes and bytearray: % formatting, hex, slices, errors of every kind.
print(b"%s|%b|%a|%r|%d|%5d|%-5d|%05d|%x|%X|%o|%c|%c|%%|%.2f|%e|%i" % (
    b"s", bytearray(b"b"), "é", [1], 42, 42, 42, 42, 255, 255, 8, 65, b"B", 3.14159, 12345.678, -7))
print(b"%(name)s is %(age)d" % {b"name": b"Bob", b"age": 5}, b"%.3s|%10s|%-10s|" % (b"abcdef", b"right", b"left"))
print(bytearray(b"<%s>") % b"x", b"%*d" % (6, 42), b"%#x %+d % d" % (255, 5, 5))


class Custom:
    def __bytes__(self):
        return b"custom!"


print(b"%s" % Custom(), bytes(Custom()))
for template, value in ((b"%s", "text"), (b"%d", "x"), (b"%c", 256), (b"%c", b"ab"), (b"%c", "a"), (b"%d %d", 1),
                        (b"%d", (1, 2)), (b"%y", 1), (b"%", 1), (b"%(a)s", 5), (b"%(a)s", {}), (b"%x", 1.5), (b"%s", None)):
    try:
        print(template % value)
    except (TypeError, ValueError, OverflowError, KeyError) as error:
        print(template, repr(value), type(error).__name__, error)
data = bytes(range(0, 256, 17))
print(data, data.hex(), data.hex(":"), data.hex("-", 2), data.hex("_", -3))
print(bytes.fromhex("00 ff 1a\n2B"), bytearray.fromhex("abCD"))
for text in "0", "0g", "a b", "00 0", "é0", 5, b"00":
    try:
        print(bytes.fromhex(text))
    except (ValueError, TypeError) as error:
        print(repr(text), type(error).__name__, error)
for source in ("bytes(-1)", "bytes([256])", "bytes([-1])", "bytes('x')", "bytes('x', 'ascii')", "bytes('é', 'ascii')",
               "bytes(1.5)", "bytes(['a'])", "bytes(3)", "bytes({1, 2})", "bytes(b'x', 'ascii')", "bytes(None)",
               "b'a' + 'b'", "'a' + b'b'", "b'a' < 'b'", "b'a' == 'a'", "b'abc'['x']", "b'abc'[5]", "b'abc'[-1]",
               "b'abc'[0:2]", "b'abc'[::-1]", "bytearray(b'abc')['x']", "b'x' * 'y'", "b'ab' * 2", "b'a' in 'abc'",
               "97 in b'abc'", "300 in b'abc'", "'a' in b'abc'", "b'bc' in b'abc'", "b''.join(['a'])",
               "b','.join([b'x', bytearray(b'y')])", "b'abc'.find('b')", "b'abc'.find(98)", "b'abc'.count(b'')",
               "b'a,b,c'.split(',')", "b'a b  c'.split()", "b'abc'.replace('a', 'b')", "b'abc'.startswith('a')",
               "b'abc'.startswith((b'x', b'a'))", "b'abc'.decode('nope')", "b'\\xff'.decode()", "int(b'12')",
               "int(b'0x1f', 16)", "float(b' 1.5 ')", "bytes.maketrans(b'ab', b'x')", "b'ab'.translate(b'x')",
               "b'\\x80abc'.isascii(), b'ab'.islower(), b'Ab C'.istitle()", "b'ab'.ljust(4, b'xy')", "hash(bytearray())",
               "b'abc'.removeprefix(b'a'), b'abc'.removesuffix(b'c')", "b'a\\tb'.expandtabs(4)", "b'%d' % True",
               "b'abc'.index(b'z')", "bytearray(b'abc').pop(10)", "bytearray().pop()", "bytearray(b'abc').remove(1)",
               "bytearray(b'a').append(256)", "bytearray(b'a').append('x')", "bytearray(b'a').extend('x')",
               "bytearray(b'a').insert(0, -1)", "memoryview(b'abc')[1]", "b'a'.hex('::')", "b'a'.hex('é')"):
    try:
        print(source, "->", eval(source))
    except Exception as error:
        print(source, "->", type(error).__name__, error)
b = bytearray(b"hello world")
b[0] = 72
b[6:11] = b"there"
b[5:6] = b", "
del b[-1:]
b[::3] = b"-" * len(b[::3])
print(b, len(b))
try:
    b[::2] = b"x"
except ValueError as error:
    print(error)
for value in 256, "a", None, 1.5:
    try:
        b[0] = value
    except (ValueError, TypeError) as error:
        print(error)
