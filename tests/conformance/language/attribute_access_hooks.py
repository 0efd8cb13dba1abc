# __getattribute__, __getattr__, __setattr__, __delattr__, __dir__ and descriptors between them.
class Traced:
    limit = 10

    def __init__(self):
        self.value = 1

    def __getattribute__(self, name):
        if not name.startswith("__"):
            print(f"  get {name}")
        return super().__getattribute__(name)

    def __getattr__(self, name):
        print(f"  missing {name}")
        if name == "never":
            raise AttributeError(f"really no {name}")
        return name.upper()

    def __setattr__(self, name, value):
        print(f"  set {name} = {value}")
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print(f"  del {name}")
        super().__delattr__(name)

    def __dir__(self):
        return ["zeta", "alpha"]


t = Traced()
print(t.value, t.limit, t.other)
t.value += 5
print(t.value, dir(t), hasattr(t, "never"), getattr(t, "never", "default"))
try:
    t.never
except AttributeError as error:
    print(error)
del t.value
try:
    del t.value
except AttributeError as error:
    print(type(error).__name__, error)
setattr(t, "odd name", 3)
print(getattr(t, "odd name"), vars(t))


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)


proxy = Proxy([3, 1, 2])
proxy.sort()
print(proxy._target, proxy.index(3))
try:
    len(proxy)
except TypeError as error:
    print(error)
try:
    proxy.nothing
except AttributeError as error:
    print(error, error.name, type(error.obj).__name__)


class Data:
    def __get__(self, instance, owner):
        return f"data of {type(instance).__name__}, {owner.__name__}"

    def __set__(self, instance, value):
        print("  data set", value)

    def __delete__(self, instance):
        print("  data deleted")


class NonData:
    def __get__(self, instance, owner):
        return "non-data"


class Owner:
    data = Data()
    plain = NonData()

    @property
    def read_only(self):
        return self.inner_error

    @property
    def failing(self):
        raise AttributeError("from inside")


o = Owner()
o.__dict__.update(data="hidden", plain="instance wins")
print(o.data, o.plain, Owner.data, Owner.plain)
o.data = 5
del o.data
for source in "o.read_only", "o.read_only = 1", "del o.read_only", "o.failing", "Owner.nothing", \
        "o.__class__ = 5", "o.__dict__ = 5", "del o.__dict__; o.__dict__", "int.x = 1", \
        "(5).real = 1", "'s'.upper = 1", "del [].append", "None.x = 1", "len.x = 1", \
        "del Owner.nothing", "(lambda: 0).__name__ = 5", "type.x = 5", "del int.real":
    try:
        exec(source)
        print(source, "is fine")
    except Exception as error:
        print(source, "->", type(error).__name__, error)
for arguments in ((o, 5), (o,), (o, "a", 1, 2)):
    try:
        getattr(*arguments)
    except TypeError as error:
        print(error)


class Lazy:
    """A non-data descriptor that replaces itself."""
    def __init__(self, function):
        self.function = function
        self.name = function.__name__

    def __get__(self, instance, owner):
        print("  computing", self.name)
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Report:
    @Lazy
    def total(self):
        return sum(range(10))


r = Report()
print(r.total, r.total)
