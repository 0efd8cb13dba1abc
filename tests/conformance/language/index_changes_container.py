# An __index__ that changes what it is an index of: its answer is for what is left.
import struct


class Index:
    def __init__(self, number, action):
        self.number = number
        self.action = action

    def __index__(self):
        self.action()
        return self.number


def attempt(name, make, act):
    container = make()
    try:
        result = act(container)
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(name, result, container)


def delete(container, key):
    del container[key]


def assign(container, key, value):
    container[key] = value


def repeat_in_place(container, times):
    container *= times
    return container


for make in (lambda: [1, 2, 3, 4, 5], lambda: bytearray(b"abcde")):
    for number in (0, 1, 4, 5, -1):
        for shape in (lambda i: slice(i, None), lambda i: slice(None, i), lambda i: slice(i, None, 2),
                      lambda i: slice(None, None, i) if number else slice(i, i), lambda i: i):
            attempt("get", make, lambda c: c[shape(Index(number, c.clear))])
            attempt("del", make, lambda c: delete(c, shape(Index(number, c.clear))))
            new = make()[:3]
            item = new if isinstance(shape(0), slice) else 120
            attempt("set", make, lambda c: assign(c, shape(Index(number, c.clear)), item))
            attempt("grow", make, lambda c: c[shape(Index(number, lambda: c.extend(c)))])

for times in (0, 1, 3, -2):
    attempt("repeat", lambda: [1, 2], lambda c: c * Index(times, c.clear))
    attempt("repeated", lambda: [1, 2], lambda c: Index(times, c.clear) * c)
    attempt("in place", lambda: [1, 2], lambda c: repeat_in_place(c, Index(times, c.clear)))
    attempt("longer", lambda: [1, 2], lambda c: repeat_in_place(c, Index(times, lambda: c.append(3))))
    attempt("bytes", lambda: bytearray(b"ab"), lambda c: c * Index(times, c.clear))

for name in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
    for number in (0, 2, 5, 9):
        attempt(name, lambda: bytearray(b"aaaaaa"),
                lambda c: getattr(c, name)(b"a", Index(number, c.clear)))
        attempt(name, lambda: bytearray(b"aaaaaa"),
                lambda c: getattr(c, name)(b"a", 1, Index(number, c.clear)))

attempt("unpack", lambda: bytearray(8), lambda c: struct.unpack_from("b", c, Index(1, lambda: None)))
attempt("pack", lambda: bytearray(4), lambda c: struct.pack_into("b", c, Index(1, lambda: None), 7))
