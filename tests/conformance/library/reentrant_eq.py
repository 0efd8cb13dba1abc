# An __eq__ that changes the dict in which it is called, or calls the cached function that called it.
import fnmatch
import functools


class Key:
    calls = 0

    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return self.x

    def __eq__(self, other):
        Key.calls += 1
        if self.x == 2:
            changed[1] = changed.pop(1, 0) + 1
        return self.x == other.x


changed = {Key(2): "two", 1: 0}
print(changed.pop(Key(2)), changed[1] > 0, Key.calls < 10, list(changed))


@functools.lru_cache(maxsize=10)
def same(x):
    return x


class Calling(Key):
    def __eq__(self, other):
        if self.x == 2:
            same(Calling(1))
        return self.x == other.x

    __hash__ = Key.__hash__


same(Calling(1))
same(Calling(2))
print(same(Calling(2)).x)

# A pattern with many stars has one way to match only.
print(fnmatch.fnmatch("a" * 50, "*a*a*a*a*a*a*a*a*a*a"), fnmatch.fnmatch("a" * 50 + "b", "*a*a*a*a*a*a*a*a*a*a"))
print([fnmatch.translate(pattern) for pattern in ("", "*", "**", "a*", "*a", "a*b", "a*b?c*d", "**a**b**", "*[!x]*")])
