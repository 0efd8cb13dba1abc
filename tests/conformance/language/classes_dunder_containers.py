# Containers of one's own: every hook of [], in, len, iter, reversed, del and slices.
import operator


class Trace:
    def __init__(self, *items):
        self.items = list(items)

    def __getitem__(self, key):
        print("  get", key)
        return self.items[key]

    def __setitem__(self, key, value):
        print("  set", key, value)
        self.items[key] = value

    def __delitem__(self, key):
        print("  del", key)
        del self.items[key]

    def __len__(self):
        print("  len")
        return len(self.items)

    def __contains__(self, item):
        print("  contains", item)
        return item in self.items

    def __reversed__(self):
        print("  reversed")
        return iter(self.items[::-1])

    def __iter__(self):
        print("  iter")
        return iter(self.items)

    def __length_hint__(self):
        print("  hint")
        return 10


t = Trace(1, 2, 3)
print(t[0], t[-1], t[1:], t[::2], t[0:2:1], t[:])
t[0] = 10
t[1:2] = [20, 21]
t[0] += 5
del t[-1], t[0:1]
print(t.items, 20 in t, 99 not in t, bool(t), list(reversed(t)), [*t], max(t))
a, *b = t
print(a, b, list(t), sorted(t), operator.length_hint(t))
try:
    t[...]
except TypeError as error:
    print(error)
try:
    t[1, 2]
except TypeError as error:
    print(error)


class Sequence:
    """Old protocol: only __getitem__ and __len__."""
    def __getitem__(self, index):
        if index >= 4:
            raise IndexError
        return index * index

    def __len__(self):
        return 4


s = Sequence()
print(list(s), 9 in s, 5 in s, list(reversed(s)), [*s], dict(enumerate(s)), sum(s), tuple(zip(s, s)))
it = iter(s)
print(type(it).__name__, next(it), next(it), operator.length_hint(it))


class Grid:
    def __getitem__(self, key):
        return key

    def __class_getitem__(cls, key):
        return f"class {key}"


g = Grid()
print(g[1], g[1, 2], g[1:2, ::3], g[...], g[()], g[1,], g[*[1, 2], 3], g[None], g["k"], Grid[int, str], g[-1:])


class Default(dict):
    def __missing__(self, key):
        self[key] = value = f"made {key}"
        return value


d = Default(a=1)
print(d["a"], d["b"], d, d.get("c"), "c" in d)


class NoIter:
    __iter__ = None

    def __getitem__(self, i):
        return 1


class NoContains:
    __contains__ = None

    def __iter__(self):
        return iter([1])


class BadIter:
    def __iter__(self):
        return 5


class BadNext:
    def __iter__(self):
        return self


class BadLen:
    def __len__(self):
        return "x"


for source in ("iter(NoIter())", "1 in NoContains()", "iter(BadIter())", "for x in BadNext(): pass", "len(BadLen())", "[*BadIter()]",
               "object()[0]", "object()[0] = 1", "del object()[0]", "1 in object()", "len(object())", "reversed(object())",
               "a, b = 5", "a, b = [1]", "a, b = [1, 2, 3]", "a, *b, c = [1]", "[*5]", "{**5}", "(lambda *a: a)(*5)", "a, b = BadNext()",
               "int[0]", "Sequence[0]", "Sequence()['x'] = 1", "[1, 2]['a']", "{}[[]]", "'abc'[1.0]", "(1, 2)[None]", "range(3)['x']"):
    try:
        exec(source)
        print(source, "is fine")
    except Exception as error:
        print(source, "->", type(error).__name__, error)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration("done")
        self.n -= 1
        return self.n


c = Countdown(3)
print(list(c), list(c), next(c, "default"), [x for x in Countdown(2)], dict.fromkeys(Countdown(2)))
