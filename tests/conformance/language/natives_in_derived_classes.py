# Methods of built-in types as special methods of classes derived from them, and a __dict__ of one's own.
class Dots(dict):
    __getattr__ = dict.get
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__


dots = Dots(name="Ada")
dots.age = 36
dots["city"] = "London"
print(dots, dots.name, dots.city, dots.missing, vars(dots))
del dots.age
print(dots)
try:
    del dots.age
except KeyError as error:
    print("KeyError", error)


class AttrDict(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__ = self


config = AttrDict(host="localhost", port=80)
config.user = "me"
config["path"] = "/"
print(config.host, config.port, config["user"], config.path, config)
del config.port
print(sorted(config), hasattr(config, "port"), config.__dict__ is config)

for base, *arguments in [(list, [1]), (dict, {1: 2}), (set, {1}), (frozenset, [1]), (tuple, (1,)), (str, "s"),
                         (int, 3), (float, 1.5), (bytes, b"b"), (bytearray, b"b"), (Exception, "e"),
                         (object,)]:
    kind = type("Kind", (base,), {})
    value = kind(*arguments)
    value.before = 1
    value.__dict__ = {"after": 2}
    value.later = 3
    print(base.__name__, value.after, hasattr(value, "before"), value.__dict__)
    try:
        value.__dict__ = 5
    except TypeError as error:
        print(error)
    if base is not Exception:
        del value.__dict__
        print(value.__dict__)
for value in (1, [], "text", object()):
    try:
        value.__dict__ = {}
    except AttributeError as error:
        print(error)


class Base:
    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)


class Plain(Base):
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__
    __getattribute__ = object.__getattribute__


plain = Plain()
plain.x = 1
print(plain.x, vars(plain))
del plain.x
print(vars(plain))
Base().y = 2


class Meta(type):
    def __getattribute__(cls, name):
        if not name.startswith("__"):
            print("asked for", name)
        return super().__getattribute__(name)


class Asked(metaclass=Meta):
    x = 1

    @classmethod
    def make(cls):
        return cls.x


print(Asked.x, Asked.make(), Asked().x)
try:
    Asked.missing
except AttributeError as error:
    print(error)


class Fallback(type):
    def __getattr__(cls, name):
        if name.endswith("_"):
            return super().__getattribute__(name)
        return getattr(cls, name + "_")


class Known(metaclass=Fallback):
    word_ = "found"


print(Known.word)
try:
    Known.nothing
except AttributeError as error:
    print(error)

for order in ([], [int], [1]):
    meta = type("Ordered", (type,), {"mro": lambda cls: order})
    try:
        print(meta("C", (), {}).__mro__)
    except TypeError as error:
        print(error)
