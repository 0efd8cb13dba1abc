# super() in ordinary and in odd places.
class Base:
    attribute = "base attribute"

    def method(self):
        return f"Base.method of {type(self).__name__}"

    @classmethod
    def make(cls):
        return f"Base.make of {cls.__name__}"

    @staticmethod
    def fixed():
        return "Base.fixed"

    @property
    def value(self):
        return "Base.value"

    def __getitem__(self, key):
        return f"Base[{key}]"

    def __repr__(self):
        return "<base>"


class Child(Base):
    attribute = "child attribute"

    def method(self):
        def inner():
            return super(Child, self).method()
        later = lambda: super(Child, self).method()
        return [super().method(), inner(), later(), __class__.__name__]

    @classmethod
    def make(cls):
        return super().make() + "!"

    @staticmethod
    def fixed():
        return super(Child, Child).fixed() + "!"

    @property
    def value(self):
        return super().value + "!"

    def __getitem__(self, key):
        return super().__getitem__(key) + "!"

    def in_comprehension(self):
        return [super(Child, self).attribute for _ in range(1)]

    def in_inner(self):
        def with_argument(self):
            return super().method()
        return with_argument(self)

    def in_generator(self):
        yield super().attribute
        yield super().method()

    def subscript(self):
        try:
            return super()[1]
        except TypeError as error:
            return str(error)

    def shown(self):
        return repr(super()), super().__thisclass__.__name__, super().__self_class__.__name__

    def missing(self):
        return super().nothing

    def assigned(self):
        super().new = 1

    def no_self():
        return super().method()

    def deleted(self):
        del self
        return super().method()

    def rebound(self):
        self = Base()
        return super().method()


c = Child()
print(c.method(), Child.make(), c.make(), Child.fixed(), c.value, c["k"])
print(c.in_comprehension(), c.in_inner(), list(c.in_generator()))
print(c.subscript())
print(c.shown())
for name in "missing", "assigned", "deleted", "rebound":
    try:
        print(getattr(c, name)())
    except Exception as error:
        print(name, type(error).__name__, error)
try:
    Child.no_self()
except RuntimeError as error:
    print(error)


def outside(self):
    return super().method()


try:
    outside(c)
except RuntimeError as error:
    print(error)
print(super(Child, c).method(), super(Child, Child).make(), super(Base, c).__repr__()[:6])
for arguments in (Base, 1), (Child, Base()), (1, 2), (Child, c, 3):
    try:
        super(*arguments)
    except TypeError as error:
        print(error)
unbound = super(Child)
print(unbound, unbound.__get__(c, Child).method())


class Meta(type):
    def __call__(cls, *args):
        print("creating", cls.__name__, args)
        return super().__call__(*args)

    def __new__(meta, name, bases, space, **kw):
        print("defining", name, kw)
        return super().__new__(meta, name, bases, space)

    def __init__(cls, name, bases, space, **kw):
        super().__init__(name, bases, space)


class Made(metaclass=Meta, option=1):
    def __new__(cls, *args):
        return super().__new__(cls)

    def __init__(self, *args):
        super().__init__()
        self.args = args


print(Made(1, 2).args)


class Deep(Child):
    def method(self):
        class Local(Base):
            def method(self):
                return "Local+" + super().method()
        return Local().method(), super().method()[0]


print(Deep().method())
