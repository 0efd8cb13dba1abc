# functools: partial, partialmethod, reduce, wraps, total_ordering, cmp_to_key.
import functools
import pickle
from functools import *


def greet(greeting, name, *rest, punctuation="!", **more):
    """Says hello."""
    return f"{greeting}, {name}{punctuation} {rest} {sorted(more)}"


hello = partial(greet, "Hello", punctuation="?")
print(hello("Ann"), hello("Bob", 1, punctuation=".", x=2))
print(hello.func is greet, hello.args, hello.keywords)
nested = partial(hello, "Carl", x=1)
print(nested.args, nested.keywords, nested())
print(repr(partial(int, base=2)), partial(int, base=2)("101"), str(partial(max, 3)))
skip = partial(pow, Placeholder, 2)
print(skip(5), skip.args, Placeholder)
for wrong in (lambda: partial(), lambda: partial(3), lambda: skip(), lambda: partial(pow, 1, Placeholder), lambda: partial(print, end=Placeholder), lambda: hello(), lambda: reduce(max, []), lambda: reduce(max), lambda: reduce(max, 3), lambda: partial(int, "x")()):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
hello.note = "attributes are allowed"
print(hello.note, isinstance(hello, partial))
copy = pickle.loads(pickle.dumps(partial(pow, 2)))
print(copy, copy(10))


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, note=""):
        self.alive = state
        return self, note

    set_alive = partialmethod(set_state, True, note="live")
    set_dead = partialmethod(set_state, False)


cell = Cell()
print(cell.set_alive()[1], cell.alive, cell.set_dead("gone")[1] if False else cell.set_dead(note="gone")[1], cell.alive)
print(type(Cell.__dict__["set_dead"]).__name__)
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [[1], [2]], []), reduce(max, [], 0), reduce(str.__add__, "abc", initial=">"))


def logged(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        """Not this."""
        return function(*args, **kwargs)
    return wrapper


@logged
def documented(x: int) -> int:
    """Doubles."""
    return 2 * x


print(documented.__name__, documented.__doc__, documented.__wrapped__.__name__, documented.__annotations__, documented(4), documented.__qualname__)
print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, Version) else NotImplemented


a, b = Version("1.2"), Version("1.10")
print(a < b, a <= b, a > b, a >= b, a == b, a != b, max(a, b) is b, sorted([b, a])[0] is a)
try:
    a >= 3
except TypeError as error:
    print(error)
try:
    @total_ordering
    class Nothing:
        pass
except ValueError as error:
    print(error)
by_length_then_reverse = cmp_to_key(lambda x, y: len(x) - len(y) or (x < y) - (x > y))
print(sorted(["bb", "a", "c", "aa"], key=by_length_then_reverse), by_length_then_reverse(1).obj, min(["bb", "a"], key=by_length_then_reverse))
try:
    hash(by_length_then_reverse(1))
except TypeError as error:
    print(error)
