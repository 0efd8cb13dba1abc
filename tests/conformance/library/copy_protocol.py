# How copy asks: the instance, whose __getattr__ may answer, and its class's protocol.
import collections
import copy
import copyreg
import threading
import weakref


class Proxy:
    """The classic pitfall: __getattr__ needs an attribute that a new instance does not have."""

    def __init__(self, inner):
        self.inner = inner

    def __getattr__(self, name):
        return self.inner[name]


class Careful:
    asked = []

    def __init__(self, inner):
        self.inner = inner

    def __getattr__(self, name):
        Careful.asked.append(name)
        raise AttributeError(name)


class Needs:
    def __new__(cls, a, b=2):
        made = object.__new__(cls)
        made.a = a
        return made


class NewArgs(Needs):
    def __getnewargs__(self):
        return (["new"],)


class NewArgsEx(Needs):
    def __getnewargs_ex__(self):
        return (6,), {"b": [7]}


class State:
    def __init__(self):
        self.x = [1]
        self.lock = threading.Lock()

    def __getstate__(self):
        return {"x": self.x}

    def __setstate__(self, state):
        self.__dict__.update(state, lock="new lock")


class Falsy:
    def __getstate__(self):
        return 0

    def __setstate__(self, state):
        self.state = state


class Slots:
    __slots__ = ("a", "b", "__dict__")


class Frozen:
    __slots__ = ("a",)

    def __setattr__(self, name, value):
        raise TypeError(f"no {name}")


class Names(list):
    def __init__(self, *a):
        super().__init__(*a)
        self.extra = [1]


class Table(dict):
    pass


class Pair(tuple):
    pass


class Number(int):
    pass


class NeedsMore(Exception):
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b


class Single:
    def __reduce__(self):
        return "Single"


class Parts:
    def __reduce_ex__(self, protocol):
        return Names, ([protocol],), None, iter([[2]]), None


class PairsOf:
    def __reduce__(self):
        return Table, (), {"s": 1}, None, iter([("k", ["v"])])


class Wrong:
    def __reduce__(self):
        return 5


class NoCopies:
    def __copy__(self):
        raise TypeError("no copies")

    def __deepcopy__(self, memo):
        raise TypeError("no deep copies")


class Registered:
    pass


copyreg.pickle(Registered, lambda x: (list, ((1,),)))


class Meta(type):
    pass


class OfMeta(metaclass=Meta):
    pass


slots, frozen, number = Slots(), Frozen(), Number(5)
slots.a, slots.c = [1], [2]
object.__setattr__(frozen, "a", [1])
number.note = ["n"]


def outcome(function, x):
    try:
        y = function(x)
    except RecursionError:
        return "RecursionError"
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    facts = getattr(y, "__dict__", {})
    return y is x, type(y).__name__, list(y) if isinstance(y, (list, dict, tuple)) else None, str(facts) if isinstance(facts, dict) else None


for x in (Proxy({}), Proxy({"__deepcopy__": lambda memo: "answered"}), Needs(1), NewArgs(1), NewArgsEx(1), State(), Falsy(), slots, frozen,
          Names([[1]]), Table(a=[1]), Pair([1, [2]]), number, NeedsMore(1, 2), ValueError("v", [1]), Single(), Parts(), PairsOf(), Wrong(), NoCopies(),
          Registered(), OfMeta, OfMeta(), threading.Lock(), (i for i in ()), collections, outcome, outcome.__code__, property(), slice(1, 2),
          weakref.ref(State), collections.deque([[1]], 3), collections.defaultdict(list, a=[1]), collections.OrderedDict(a=[1]),
          staticmethod(len), {1, 2}.__iter__(), range(3), bytearray(b"x"), frozenset([1]), {(1, 2)}, object()):
    for function in copy.copy, copy.deepcopy:
        print(type(x).__name__, function.__name__, outcome(function, x))
copy.copy(Careful(1)), copy.deepcopy(Careful([1]))
print(Careful.asked)
method = Names([1]).append
print(copy.deepcopy(method).__self__ is method.__self__, copy.copy(method) == method)
copied = copy.deepcopy([slots, slots])
print(copied[0] is copied[1], copied[0].a, copied[0].c, copied[0].a is slots.a, copy.copy(slots).a is slots.a, copy.Error, copy.error is copy.Error)
memo = {}
x = [1]
y = copy.deepcopy(x, memo)
print(memo[id(x)] is y, memo[id(memo)] == [x], copy.deepcopy(x, {id(x): "known"}))
