# What a call of a class does with __new__ and __init__.
class Base:
    def __new__(cls, kind="base", *args, **kwargs):
        print("new", cls.__name__, kind, args, kwargs)
        if kind == "other": return "not one"
        if kind == "derived": return object.__new__(Derived)
        if kind == "none": return None
        if kind == "error": raise ValueError(kind)
        return super().__new__(cls)


class Derived(Base):
    def __init__(self, *args, **kwargs): print("init", args, kwargs)


class Single:
    _only = None
    def __new__(cls):
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only


class Initialised(Single):
    _only = None
    def __init__(self): self.times = getattr(self, "times", 0) + 1


class Wrong(Base):
    def __init__(self, *args): return 5


class Stored(list):
    def __new__(cls, *args): return super().__new__(cls)


class Pair(tuple):
    def __new__(cls, a, b=2): return super().__new__(cls, (a, b))


class Number(int):
    def __new__(cls, text, /, *, base=10): return int.__new__(cls, text, base)
    def __init__(self, text, /, *, base): self.base = base


class Meta(type):
    def __call__(cls, *args, **kwargs):
        made = super().__call__(*args, **kwargs)
        return made, cls.__name__


class WithMeta(Base, metaclass=Meta):
    pass


def attempt(function):
    try:
        print(repr(function()).split(" at ")[0])
    except Exception as error:
        print(type(error).__name__, error)


for kind in ("base", "other", "derived", "none", "error"):
    attempt(lambda: Base(kind, 1, a=2))
    attempt(lambda: Derived(kind, 1, a=2))
    attempt(lambda: WithMeta(kind))
attempt(lambda: Wrong(1, 2))
attempt(lambda: Single() is Single())
attempt(lambda: Initialised() is Initialised() and Initialised().times)
attempt(lambda: Single(1))
attempt(lambda: Stored((1, 2)))
attempt(lambda: (Pair(1), Pair(1, b=3), Pair(*[1, 2]), Pair(**{"a": 1})))
attempt(lambda: Pair())
attempt(lambda: (Number("ff", base=16) + 0, Number("ff", base=16).base))
attempt(lambda: Number("12"))
attempt(lambda: list(map(Pair, [1, 2])))
Base.__new__ = lambda cls, *args: f"replaced {args}"
attempt(lambda: Base(1))
Base.__new__ = classmethod(lambda cls, *args: f"class method {len(args)}")
attempt(lambda: Base(1))
del Base.__new__
attempt(lambda: Base())


def function(cls, *args):
    yield args


Base.__new__ = function
attempt(lambda: list(Base(3)))
