# Keys whose __hash__ and __eq__ are the program's; a function's attributes as one dict.
import collections
import functools


class Unhashable(TypeError):
    pass


class Frozen(dict):
    def __hash__(self):
        try:
            return hash(frozenset(self.items()))
        except TypeError as error:
            raise Unhashable("an item is unhashable") from error


for use in (lambda k: {k: 1}, lambda k: {k}, lambda k: {}[k], lambda k: k in {1: 2}, hash):
    try:
        use(Frozen(a=[1]))
    except TypeError as error:
        print(type(error).__name__, error, "|", error.__cause__)
try:
    {[1]: 2}
except TypeError as error:
    print(type(error).__name__, error)


# What is in the container is asked first, so that a cache of itself ends.
class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 1

    def __eq__(self, other):
        print(self.name, "==", other.name)
        return True


ordered = collections.OrderedDict({Key("kept"): 1})
ordered.move_to_end(Key("wanted"))
print([key.name for key in ordered])


class Recent:
    def __init__(self):
        self.order = collections.OrderedDict()

    def __call__(self, key):
        self.order[key] = None
        self.order.move_to_end(key)
        return key


recent = Recent()


class Nested:
    def __init__(self, asks):
        self.asks = asks

    def __hash__(self):
        return hash(self.asks)

    def __eq__(self, other):
        if self.asks:
            recent(self)
        return self.asks == other.asks


recent(Nested(False))
recent(Nested(True))
print(recent(Nested(True)) == Nested(True))


def function():
    pass


shared = {"a": 1}
function.__dict__ = shared
function.b = 2
print(function.a, shared, function.__dict__ is shared, vars(functools.wraps(function)(lambda: 0)).keys())
try:
    function.__dict__ = 3
except TypeError as error:
    print(error)
