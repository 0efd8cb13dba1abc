# __prepare__, __set_name__, __init_subclass__, __mro_entries__, __class_getitem__, instance checks.
class Field:
    def __init__(self, default=None):
        self.default = default

    def __set_name__(self, owner, name):
        print(f"  set_name {owner.__name__}.{name}")
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        instance.__dict__[self.name] = value


class Ordered(dict):
    def __setitem__(self, key, value):
        if not key.startswith("__"):
            print("  body sets", key)
        super().__setitem__(key, value)


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **options):
        print("prepare", name, [b.__name__ for b in bases], options)
        return Ordered()

    def __new__(meta, name, bases, namespace, **options):
        print("new", name, type(namespace).__name__)
        cls = super().__new__(meta, name, bases, dict(namespace))
        print("made", name)
        return cls

    def __init__(cls, name, bases, namespace, **options):
        print("init", name, sorted(options))
        super().__init__(name, bases, namespace)

    def __instancecheck__(cls, instance):
        return hasattr(instance, "quack") or super().__instancecheck__(instance)

    def __subclasscheck__(cls, subclass):
        return "quack" in vars(subclass) or super().__subclasscheck__(subclass)

    def __len__(cls):
        return 42

    def __iter__(cls):
        return iter(["meta", "iteration"])

    def __contains__(cls, item):
        return item == "x"

    def __getattr__(cls, name):
        return f"meta attribute {name}"

    @property
    def label(cls):
        return f"label of {cls.__name__}"


class Duck(metaclass=Meta, wings=2):
    a = Field(1)
    b = Field()

    def __init_subclass__(cls, /, colour="grey", **rest):
        super().__init_subclass__(**rest)
        print("  init_subclass", cls.__name__, colour)
        cls.colour = colour


class Mallard(Duck, colour="green"):
    c = Field(3)


d = Mallard()
d.b = 20
print(d.a, d.b, d.c, d.colour, vars(d))


class Quacker:
    def quack(self):
        return "quack"


print(isinstance(Quacker(), Duck), issubclass(Quacker, Duck), isinstance(3, Duck), len(Duck))
print(list(Duck), "x" in Duck, Duck.anything, Duck.label, hasattr(d, "label"))


class Alias:
    def __init__(self, *bases):
        self.bases = bases

    def __mro_entries__(self, bases):
        print("mro_entries of", len(bases))
        return self.bases


class Real(Alias(Quacker, dict)):
    pass


print(Real.__bases__, Real.__orig_bases__[0].__class__.__name__, Real().quack())


class Generic:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


print(Generic[int], Generic["a", 1])
for source in ("class E:\n class F:\n  def __set_name__(s, o, n): 1/0\n f = F()",
               "class E(Duck, shape=1): pass",
               "class E(object, x=1): pass",
               "class M(type): pass\nclass A(metaclass=M): pass\nclass B(metaclass=Meta): pass\n"
               "class C(A, B): pass",
               "class E(metaclass=lambda n, b, d: (n, b, len(d))): x = 1\nprint(E)",
               "class E(metaclass=int): pass"):
    try:
        exec(source, {"Duck": Duck, "Meta": Meta, "__name__": "m"})
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "__notes__", ""))
T = type("T", (Quacker,), {"x": 5, "double": lambda self: self.x * 2})
print(T, T().double(), T.__name__, T.__module__, T.__qualname__, type(T))
for arguments in ("T",), ("T", (), {}, 1), ("T", [], {}), (1, (), {}), ("T", (), []), ("a\0b", (), {}):
    try:
        print(type(*arguments))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
