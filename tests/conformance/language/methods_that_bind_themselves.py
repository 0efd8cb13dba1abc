# Special methods that are objects of the program's: they bind themselves where their class says how.
import functools


class Bound:
    def __init__(self, name):
        self.name = name

    def __get__(self, instance, owner):
        return functools.partial(self.run, instance, owner)

    def run(self, instance, owner, *args, **kwargs):
        print(self.name, type(instance).__name__, owner.__name__, args, kwargs)


class Free:
    def __init__(self, name):
        self.name = name

    def __call__(self, *args):
        print(self.name, len(args))


class Thing:
    __init__ = Bound("init")
    __enter__ = Bound("enter")
    __exit__ = Bound("exit")
    __call__ = Bound("call")
    __getitem__ = Bound("item")


class Other:
    __init__ = Free("init")
    __enter__ = Free("enter")
    __exit__ = Free("exit")


class Made(dict):
    __init__ = Bound("made")


class New:
    __init__ = Bound("init after new")

    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls)


class Partial:
    def start(self, first, second, *, flag):
        self.parts = (first, second, flag)

    __init__ = functools.partialmethod(start, 1, flag=True)


thing = Thing(1, two=2)
with thing:
    thing(3)
thing[4]
with Other(1, 2):
    print("within")
print(Made(a=1), type(New(5)).__name__, Partial(2).parts)


# property's own methods, where there is nothing to call.
class Holder:
    @property
    def value(self):
        return 1


held = Holder.__dict__["value"]
for use in (lambda: held.__get__(Holder()), lambda: held.__set__(Holder(), 1),
            lambda: held.__delete__(Holder()), lambda: property().__get__(Holder(), Holder),
            lambda: property().__set__(Holder(), 1)):
    try:
        print(use())
    except AttributeError as error:
        print(error)


# Unicode errors want their parts from whoever initialises them.
class Undecodable(UnicodeDecodeError):
    def __init__(self, reason):
        super().__init__("ascii", b"\xff", 0, 1, reason)


class Silent(UnicodeEncodeError):
    def __init__(self, message):
        self.message = message


print(Undecodable("why"), Undecodable("why").args, Silent("m").args, Silent("m").message)
try:
    UnicodeEncodeError("too few")
except TypeError as error:
    print(error)
