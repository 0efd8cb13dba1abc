# itemgetter, attrgetter and partial: what is called natively and what is not, is called alike.
import copy
import pickle
from collections import UserDict, defaultdict, namedtuple
from functools import Placeholder, partial, reduce
from operator import attrgetter, index, itemgetter, methodcaller


class Slow:
    def __getitem__(self, key):
        return f"slow {key}"


class Missing(dict):
    def __missing__(self, key):
        return f"no {key}"


class Loud(list):
    def __getitem__(self, key):
        return f"loud {key}"


Point = namedtuple("Point", "x y")
for target in ([1, 2, 3], (1, 2, 3), "abc", b"abc", {0: "zero", 1: "one"}, Slow(), Missing(), Loud(), Point(3, 4), range(5), UserDict({0: "u", 1: "v"}), defaultdict(int)):
    print(itemgetter(0)(target), itemgetter(1, 0)(target), end="; ")
print(itemgetter(slice(1))([1, 2]), itemgetter("k")({"k": 1}), itemgetter(-1)("xyz"))


class Person:
    kind = "human"

    def __init__(self, name):
        self.name = name

    @property
    def upper(self):
        return self.name.upper()

    def __getattr__(self, name):
        if name == "ghost":
            return "boo"
        raise AttributeError(f"nobody knows {name}")


ann = Person("ann")
ann.friend = Person("bob")
print(attrgetter("name")(ann), attrgetter("upper")(ann), attrgetter("kind")(ann), attrgetter("ghost")(ann), attrgetter("friend.name")(ann), attrgetter("name", "friend.upper")(ann))
for call in (lambda: itemgetter(5)([1]), lambda: itemgetter("a")({}), lambda: itemgetter(0)(5), lambda: itemgetter(0)(), lambda: itemgetter(), lambda: attrgetter("zzz")(ann), lambda: attrgetter(1),
             lambda: attrgetter("real.zzz")(5), lambda: itemgetter(0, 9)([1]), lambda: index("a"), lambda: index(2.5), lambda: methodcaller("zzz")(1)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(index(True), index(5), sorted([(1, "b"), (0, "c"), (1, "a")], key=itemgetter(0)), sorted([ann, ann.friend], key=attrgetter("name"), reverse=True)[0].name)
for getter in (itemgetter(1), itemgetter(1, 2), attrgetter("a.b"), attrgetter("name")):
    print(getter, type(copy.copy(getter)).__name__, pickle.loads(pickle.dumps(getter)))


def show(*args, **kwargs):
    return args, kwargs


base = partial(show, 1, a=2)
print(base(), base(3), base(3, b=4), base(a=5), base(b=6, a=7), partial(show)(1), partial(show, 1, 2)(3, x=4), partial(base, 8, c=9)(10))
print(partial(max, 3)(5), partial(int, base=2)("101"), list(map(partial(pow, 2), [1, 2, 3])), reduce(partial(lambda a, b, c: a + b + c, 1), [1, 2, 3]), partial(show, Placeholder, 2)(1))
for call in (lambda: partial(show, Placeholder, 2)(), lambda: partial(len)(), lambda: partial(len, [])(1), lambda: partial(1), lambda: partial()):
    try:
        print(call())
    except TypeError as error:
        print(error)


class Chatty(partial):
    def __call__(self, *args, **kwargs):
        print("called", end=" ")
        return super().__call__(*args, **kwargs)


class Holder:
    method = partial(show, "p")

    def __call__(self, x, *, y=0):
        return x, y


print(Chatty(show, 1)(2), Holder().method(1) if False else Holder.method(1), partial(Holder(), 5)(y=6), partial(Holder(), y=7)(8))
edited = partial(show, 1)
edited.keywords["z"] = 26
print(edited(2), edited.func is show, edited.args, copy.copy(edited)(3))
