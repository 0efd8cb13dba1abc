# A sequence asks an index for its number before it finds that it has no items to change.
class Plain:
    pass


class Index:
    def __index__(self):
        return 1 / 0


BIG = 2 ** 100


def put(target, key):
    target[key] = 1


def drop(target, key):
    del target[key]


def take(target, key):
    return target[key]


for target in (Plain(), 5, "abc", b"abc", bytearray(b"abc"), [1, 2], (1, 2), {1: 2}, {1}, frozenset(), range(3),
               Plain, None, len, slice(1), 2j):
    for key in (BIG, -BIG, 1, "x", slice(0, 1), Index()):
        for change in (put, drop, take):
            try:
                print(type(target).__name__, change.__name__, change(target, key))
            except Exception as error:
                text = str(error).split(" at 0x")[0].split(" object at")[0]
                print(type(target).__name__, change.__name__, type(error).__name__, text)
for call in (lambda: [].insert(BIG, 1), lambda: [1].pop(BIG), lambda: "a".rjust(BIG), lambda: "a".split("b", BIG),
             lambda: int("5", BIG), lambda: (5).to_bytes(BIG), lambda: b"a".center(BIG), lambda: "ab" * BIG,
             lambda: [0] * BIG):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
