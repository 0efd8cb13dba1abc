# The lines of a dataclass's written methods in tracebacks, among them those that the class has itself.
import traceback
from dataclasses import FrozenInstanceError, dataclass, field


class Bad:
    def __eq__(self, other):
        raise ValueError("eq")

    def __lt__(self, other):
        raise ValueError("lt")

    def __gt__(self, other):
        raise ValueError("gt")

    def __repr__(self):
        raise ValueError("repr")

    def __hash__(self):
        raise ValueError("hash")


def bad_factory():
    raise ValueError("factory")


@dataclass(order=True, unsafe_hash=True)
class Plain:
    a: int
    b: object = field(default_factory=Bad)


@dataclass(frozen=True)
class Frozen:
    x: int
    y: int = 0

    def __post_init__(self):
        if self.x < 0:
            raise ValueError("negative")


@dataclass(frozen=True, order=True)
class FrozenOrdered:
    x: object


@dataclass(frozen=True, slots=True)
class FrozenSlots:
    x: object


@dataclass(frozen=True)
class Empty:
    pass


@dataclass(frozen=True, eq=False, repr=False)
class Own:
    x: object

    def __init__(self):
        object.__setattr__(self, "x", Bad())

    def __repr__(self):
        return "own"


class Child(Frozen):
    z = 1


@dataclass(order=True)
class OwnEq:
    x: object

    def __eq__(self, other):
        return "own eq"

    def __hash__(self):
        return 5


@dataclass
class Failing:
    a: int
    b: int = field(default_factory=bad_factory)
    c: int = 1


def set_x(obj):
    obj.x = 5


def delete_x(obj):
    del obj.x


def set_new(obj):
    obj.new = 5


p, q = Plain(1), Plain(1)
f = Frozen(1)
child = Child(1)
for case in (lambda: p == q, lambda: p < q, lambda: p <= q, lambda: p > q, lambda: p >= q, lambda: repr(p), lambda: hash(p), lambda: Failing(1), lambda: Frozen(-1),
             lambda: set_x(f), lambda: delete_x(f), lambda: set_new(f), lambda: set_x(child), lambda: delete_x(child), lambda: set_new(child), lambda: set_x(Empty()),
             lambda: set_x(FrozenOrdered(1)), lambda: delete_x(FrozenSlots(1)), lambda: hash(FrozenOrdered(Bad())), lambda: FrozenOrdered(Bad()) < FrozenOrdered(Bad()),
             lambda: set_x(Own()), lambda: hash(Own()) and None, lambda: repr(Own()), lambda: OwnEq(1) == 1, lambda: OwnEq(Bad()) < OwnEq(Bad()), lambda: hash(OwnEq(1))):
    try:
        print(case())
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        print(type(error) is FrozenInstanceError, type(error).__name__, error, [(each.name, each.lineno, each.line) for each in frames if each.filename == "<string>"])
print(child.new, Frozen.__setattr__.__qualname__, FrozenSlots.__delattr__.__qualname__, Own(), Own.__init__.__qualname__)
try:
    @dataclass(frozen=True)
    class Overwritten:
        def __setattr__(self, name, value):
            pass
except TypeError as error:
    print(error)
try:
    f.x = 5
except FrozenInstanceError:
    print(traceback.format_exc().replace(__file__, "FILE"))
