# is_shareable() for everything there is, and that what is shareable arrives as it was.
import collections
import enum
from concurrent import interpreters


class Text(str):
    pass


def main():
    q = interpreters.create_queue()
    i = interpreters.create()
    values = [
        None, True, False, 0, -1, 2**62, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**200, 1.5, float("inf"),
        1j, "", "a", "ä€😀", "\ud800", b"", b"b", bytearray(b"c"), (), (1, "a"), (1, [2]), ((((),),),), [1],
        {1: 2}, {1}, frozenset(), ..., NotImplemented, range(3), slice(1), memoryview(b"abc"), object, int,
        len, main, lambda: 1, Exception("e"), i, q, Text("s"), enum.IntEnum("Z", "a")["a"],
        collections.namedtuple("P", "x")(1),
    ]
    for value in values:
        print(type(value).__name__, interpreters.is_shareable(value))
    for value in values[:13] + values[14:20] + [(), (1, "a", (None, b"x", 2.5)), q, (q, q)]:
        q.put(value)
        got = q.get()
        print(ascii(got), type(got) is type(value), got == value)
        try:
            i.prepare_main(v=value)
            i.exec("print(ascii(v))")
        except interpreters.NotShareableError as error:
            print(error)
    m = memoryview(b"abc")
    q.put(m)
    got = q.get()
    print(bytes(got), got.readonly, got.format, type(got).__name__)
    q.put(memoryview(b"abcdefgh").cast("I"))
    got = q.get()
    print(got.format, got.itemsize, len(got))
    for value in ([1, [2]], {"a": [1]}, {1, 2}, ValueError("e"), 1j, bytearray(b"x"), range(3), ...):
        q.put(value)
        print(repr(q.get()))
    q.put(lambda a: a + 1)
    print(q.get()(1))
    q.put(i)
    print(q.get() is i)
    i.close()


if __name__ == "__main__":
    main()
