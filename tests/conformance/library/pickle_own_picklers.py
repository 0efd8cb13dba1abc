# Picklers and unpicklers of the program's own: persistent ids, find_class, reducers and a table of them.
import builtins
import copyreg
import io
import pickle


class Record:
    known = {}

    def __init__(self, key):
        self.key = key
        self.known[key] = self

    def __repr__(self):
        return f"Record({self.key!r})"


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"{type(self).__name__}({self.x}, {self.y})"


class Fine(Point):
    pass


def double(x, y):
    return Point(2 * x, 2 * y)


class Keeping(pickle.Pickler):
    def persistent_id(self, obj):
        return ("Record", obj.key) if isinstance(obj, Record) else None


class Finding(pickle.Unpickler):
    def persistent_load(self, pid):
        kind, key = pid
        if kind != "Record":
            raise pickle.UnpicklingError(f"unsupported persistent object {pid}")
        return Record.known[key]


class Counting(pickle.Pickler):
    def __init__(self, file):
        super().__init__(file)
        self.seen = []

    def persistent_id(self, obj):
        self.seen.append(type(obj).__name__)


class Restricted(pickle.Unpickler):
    def find_class(self, module, name):
        print("find", module, name)
        if module == "builtins" and name in ("range", "complex", "frozenset", "getattr"):
            return getattr(builtins, name)
        if name in ("Point", "Fine"):
            return super().find_class(module, "Fine")
        raise pickle.UnpicklingError(f"global '{module}.{name}' is forbidden")


class Overriding(pickle.Pickler):
    def reducer_override(self, obj):
        if type(obj) is Point:
            return double, (obj.x, obj.y)
        if obj is len or obj is int:
            return str, ("instead of " + obj.__name__,)
        if type(obj) is Fine:
            return 5
        return NotImplemented


class Tabled(pickle.Pickler):
    dispatch_table = {Point: lambda point: (double, (point.x, point.y)), range: lambda span: (list, ((7,),))}


def dumped(pickler, value):
    file = io.BytesIO()
    pickler(file).dump(value)
    return file.getvalue()


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "__notes__", None))


record = Record("a")
data = dumped(Keeping, [record, {"k": record}, 1])
again = Finding(io.BytesIO(data)).load()
print(again, again[0] is record, again[1]["k"] is record)
attempt(lambda: pickle.loads(data))
attempt(lambda: pickle.Unpickler(io.BytesIO(data)).load())
del Record.known["a"]
attempt(lambda: Finding(io.BytesIO(data)).load())
counting = Counting(io.BytesIO())
counting.dump([1, "a", (None, 2.5), {"k": Point(1, 2)}])
print(counting.seen)
plain = pickle.Pickler(io.BytesIO())
print(plain.persistent_id(5))

for value in (range(3), 1 + 2j, Point(1, 2), [Point(3, 4)], {1, 2}, frozenset([1]), Point(1, 2).__repr__, len, int, b"b",
              bytearray(b"b"), ValueError("x")):
    attempt(lambda: Restricted(io.BytesIO(pickle.dumps(value))).load())
print(pickle.Unpickler(io.BytesIO()).find_class("builtins", "len"))
attempt(lambda: pickle.Unpickler(io.BytesIO()).find_class("builtins", "missing"))
attempt(lambda: pickle.Unpickler(io.BytesIO()).find_class("missing", "len"))

attempt(lambda: pickle.loads(dumped(Overriding, [Point(1, 2), len, print, int, str])))
attempt(lambda: dumped(Overriding, [Fine(1, 2)]))
attempt(lambda: pickle.loads(dumped(Tabled, [Point(1, 2), Fine(1, 2), range(3)])))
own = pickle.Pickler(io.BytesIO())
attempt(lambda: own.dispatch_table)
copyreg.pickle(Fine, lambda fine: (Point, (fine.y, fine.x)))
attempt(lambda: pickle.loads(pickle.dumps(Fine(1, 2))))
attempt(lambda: pickle.loads(dumped(Tabled, Fine(1, 2))))
file = io.BytesIO()
own = pickle.Pickler(file)
own.dispatch_table = copyreg.dispatch_table.copy()
own.dispatch_table[Point] = lambda point: "double"
attempt(lambda: own.dump(Point(1, 2)))
own.dispatch_table[Point] = lambda point: (Fine, (0, 0))
own.dump(Point(1, 2))
print(pickle.loads(file.getvalue()))


class Unmade(pickle.Pickler):
    def __init__(self):
        pass


attempt(lambda: Unmade().dump(1))


# Hooks of an object, and what __reduce_ex__ is told.
file = io.BytesIO()
pickler = pickle.Pickler(file)
pickler.persistent_id = lambda obj: "five" if obj == 5 else None
pickler.dump([1, 5])
unpickler = pickle.Unpickler(io.BytesIO(file.getvalue()))
unpickler.persistent_load = lambda pid: ("loaded", pid)
print(unpickler.load())


class Asked:
    def __reduce_ex__(self, protocol):
        print("protocol", protocol)
        return Asked, ()


for protocol in (None, 0, 1, 2, 3, 4, 5, -1):
    pickle.dumps(Asked(), protocol)
pickle.Pickler(io.BytesIO(), 2).dump(Asked())
attempt(lambda: pickle.dumps(1, 6))


class Failing(pickle.Pickler):
    def persistent_id(self, obj):
        raise ValueError("not asked again")


class FailingReducer(pickle.Pickler):
    def reducer_override(self, obj):
        raise ValueError(f"no reducer of {obj.__name__}")


attempt(lambda: dumped(Failing, 1))
attempt(lambda: dumped(FailingReducer, [Point]))


class Meta(type):
    pass


class Made(metaclass=Meta):
    pass


print(pickle.loads(pickle.dumps(Made)) is Made)
copyreg.pickle(Meta, lambda made: (str, ("instead of a class",)))
print(pickle.loads(pickle.dumps(Made)))
