# What pickle says of a reduction that it cannot follow, and of the exception behind one.
import copyreg
import pickle
import re


class Reduced:
    def __init__(self, *reduction):
        self.reduction = reduction[0] if len(reduction) == 1 else reduction

    def __reduce__(self):
        return self.reduction

    def __repr__(self):
        return "Reduced"


class Made:
    def __init__(self, *arguments):
        self.arguments = arguments

    def __repr__(self):
        return f"Made{self.arguments} {vars(self)}"


class Extended:
    def __reduce_ex__(self, protocol):
        return 5


class New:
    def __init__(self, returned):
        self.returned = returned

    def __getnewargs__(self):
        return self.returned


class NewWithKeywords:
    def __new__(cls, *arguments, **keywords):
        self = super().__new__(cls)
        self.given = arguments, keywords
        return self

    def __init__(self, returned=None):
        self.returned = returned

    def __getnewargs_ex__(self):
        return self.returned


class Raises:
    def __reduce__(self):
        return 1 / 0


class Deleted:
    pass


class Rows(list):
    def __init__(self, *rows):
        super().__init__(rows)
        self.log = []

    def extend(self, rows):
        print("extend", rows, hasattr(self, "log"))
        super().extend(rows)


class Table(dict):
    def __setitem__(self, key, value):
        print("set", key, value, vars(self))
        super().__setitem__(key, value)


def first():
    pass


older = first


def first():
    pass


def homeless():
    pass


def moved():
    pass


def nested():
    pass


def put(made, state):
    made.state = state


def attempt(value):
    try:
        print("fine", pickle.loads(pickle.dumps(value)))
    except Exception as error:
        while error is not None:
            print(type(error).__name__, re.sub(r"0x[0-9a-f]+", "0x", str(error)), getattr(error, "__notes__", ""))
            error = error.__context__


homeless.__module__ = "nowhere.at.all"
moved.__module__ = "json.decoder"
nested.__qualname__ = "Made.deep.er"
nameless = lambda: 1
gone = Deleted
del Deleted
for value in (nameless, gone, gone(), older, homeless, moved, nested, [gone()], {"a": nameless}):
    attempt(value)
for reduction in ((1, ()), (int, 5), (Made, [1]), (None, ()), "nothing", "Made.nothing", "", "a.<locals>.b", (), 5, None,
                  [int, ()], (int,), (1, 2, 3, 4, 5, 6, 7), (int, (), None, 5), (int, (), None, [1]),
                  (int, (), None, None, 5), (dict, (), None, None, iter([1])),
                  (dict, (), None, None, iter([(1, 2, 3)])), (Made, (), None, None, None, 5),
                  (Made, (1,), 5), (Made, (nameless,)), (nameless, ()), (Made, (), nameless),
                  (Made, (), {}, iter([nameless])), (dict, (), None, None, iter([(1, nameless)])),
                  (dict, (), None, None, iter([(nameless, 1)])), (Made, (), 1, None, None, nameless)):
    print(re.sub(r"0x[0-9a-f]+", "0x", repr(reduction)))
    print("   ", end="")
    attempt(Reduced(reduction))
for reduction in ((), (5,), (Made,), (Reduced, nameless)):
    attempt(Reduced(copyreg.__newobj__, reduction))
for value in (Extended(), Raises(), New(5), New([1]), NewWithKeywords(5), NewWithKeywords((1, 2, 3)),
              NewWithKeywords((1, 2)), NewWithKeywords(((1,), 2)), NewWithKeywords((1, {}))):
    attempt(value)
attempt(Reduced(list, (), None, iter([1, 2])))
attempt(Reduced(dict, (), None, None, iter([(1, 2), (3, 4)])))
attempt(Reduced(Made, (1, 2), {"x": 3}))
attempt(Reduced(Made, (1, 2), [3], None, None, put))
attempt(Reduced(Made, (1, 2), None, None, None, put))
print(pickle.loads(pickle.dumps(NewWithKeywords(((1, 2), {"a": 3})))).given)
print(pickle.loads(pickle.dumps(NewWithKeywords(((1, 2), {})))).given)
print(pickle.loads(pickle.dumps(Rows(1, 2))))
table = Table({1: 2})
table.name = "a table"
print(pickle.loads(pickle.dumps(table)))
try:
    raise KeyError("handled")
except KeyError:
    attempt(nameless)
