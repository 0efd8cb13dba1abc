# singledispatch among abstract classes: the order of those that a class only claims to be; methods shown.
import collections
import collections.abc as abc
import functools
import inspect


def attempt(call):
    try:
        print(call())
    except Exception as error:
        # Which of two comes first depends on their order in a dict of the interpreter.
        print(type(error).__name__, sorted(str(error).split("'")[1::2]) or error)


@functools.singledispatch
def kind(_):
    return "anything"


class Length(abc.Sized):
    def __len__(self):
        return 0


class Plain:
    pass


def growing():
    print(kind(Length()))
    for name in ("Iterable", "Container", "Sized", "Set"):
        kind.register(getattr(abc, name), lambda _, name=name: name)
    print(kind(Length()))
    for each in (abc.Iterable, abc.Container, abc.Set):
        each.register(Length)
        print(kind(Length()), end=" ")
    print()
    print(kind(Plain()))
    abc.Iterable.register(Plain)
    print(kind(Plain()))
    abc.Container.register(Plain)
    attempt(lambda: kind(Plain()))
    print(kind(set()), kind(frozenset()), kind({}.keys()))


def claimed():
    @functools.singledispatch
    def which(_):
        return "anything"

    which.register(abc.Sized, lambda _: "sized")
    which.register(abc.Container, lambda _: "container")
    attempt(lambda: which(collections.defaultdict(int)))

    class Both(collections.defaultdict):
        pass

    abc.MutableSequence.register(Both)

    @functools.singledispatch
    def more(_):
        return "anything"

    more.register(abc.MutableMapping, lambda _: "mapping")
    more.register(abc.MutableSequence, lambda _: "sequence")
    print(more(Both()), more({}), more([]))

    class Derived(Plain, abc.Sized):
        def __len__(self):
            return 0

    print(which(Derived()))
    which.register(Plain, lambda _: "plain")
    print(which(Derived()), which(Plain()))


class Shown:
    @functools.singledispatchmethod
    def show(self, value: object) -> str:
        """Shows a value."""
        return f"value {value}"

    @show.register
    def _(self, value: int):
        return f"int {value}"

    @functools.singledispatchmethod
    @classmethod
    def make(cls, value):
        return cls.__name__, value

    @make.register(str)
    @classmethod
    def _(cls, value):
        return cls.__name__, "text"

    def __repr__(self):
        return "Shown()"


def methods():
    print(Shown.__dict__["show"], Shown.show, Shown().show, Shown.make)
    print(Shown().show(1), Shown().show("a"), Shown.make(2), Shown().make("b"))
    method = Shown().show
    print(method.__name__, method.__qualname__, method.__module__, method.__doc__, method.__annotations__)
    print(inspect.signature(Shown.show), method.__wrapped__.__name__)
    attempt(Shown().show)
    attempt(lambda: method.other)


class Meta(type):
    @functools.cached_property
    def size(cls):
        return 1


class Small(metaclass=Meta):
    pass


growing()
claimed()
methods()
attempt(lambda: Small.size)
