# unittest.mock: seal(), special methods of mocks with a spec, copies of sentinels, patch() with a spec
import copy
import dataclasses
import pickle
import sys
from unittest import mock
from unittest.mock import MagicMock, Mock, create_autospec, patch, seal, sentinel


def says(function, *args):
    try:
        print("gives", function(*args))
    except Exception as error:
        print(type(error).__name__, error)


root = Mock(name="root")
root.known.deep = 1
root.call().inner = 4
root.named = Mock(name="named")
seal(root)
root.known.deep = 2
print(root.known.deep, root.call().inner)


def set_new(target):
    target.fresh = 1


for function in (lambda: root.fresh, lambda: set_new(root), lambda: set_new(root.known), root, root.known,
                 lambda: root.call().fresh, lambda: root.known.fresh):
    says(function)
print(type(root.named.fresh).__name__, type(root.named()).__name__)

magic = MagicMock()
magic.table["key"].value = 4
seal(magic)
print(magic.table["key"].value)
says(lambda: magic.table["key"].fresh)


class Point:
    kind = "point"

    def move(self, by):
        return by

    def __len__(self):
        return 2


for sealed in (create_autospec(Point), create_autospec(Point(), spec_set=True)):
    sealed.move.return_value = 7
    seal(sealed)
    says(lambda: type(sealed.move).__name__)
    says(lambda: sealed.fresh)

some = MagicMock(spec=Point)
print(len(some), bool(some), hasattr(some, "__len__"), hasattr(some, "__iter__"), str(some) == str(some))
for function in (lambda: iter(some), lambda: some[0], lambda: some + 1, lambda: 1 + some, lambda: -some,
                 lambda: int(some), lambda: some < 3, lambda: some.__iter__,
                 lambda: setattr(some, "__iter__", Mock()), lambda: setattr(some, "fresh", 3)):
    says(function)
print(some == some, hash(some) == hash(some), bool(MagicMock(spec=object)))

plain = Mock()
plain.__getitem__ = Mock(return_value=5)
print(plain[1], hasattr(plain, "__getitem__"))
del plain.__getitem__
says(lambda: plain[1])
print(hasattr(plain, "__getitem__"))
says(lambda: setattr(plain, "__setattr__", print))
says(lambda: setattr(MagicMock(), "__init__", print))
plain.__name__ = "named"
print(plain.__name__, type(plain).__name__, repr(plain)[:8])

reset = MagicMock()
str(reset), hash(reset), len(reset)
reset.reset_mock(return_value=True)
print(type(str(reset)), type(hash(reset)), len(reset), reset.__len__.call_count)

print(copy.copy(sentinel.one) is sentinel.one, copy.deepcopy([sentinel.one])[0] is sentinel.one,
      pickle.loads(pickle.dumps(sentinel.one)) is sentinel.one)



@dataclasses.dataclass
class Job:
    name: str
    size: int = 0
    tags: list = dataclasses.field(default_factory=list)

    def run(self, twice):
        return twice


for job in (create_autospec(Job, instance=True), create_autospec(Job("one")), create_autospec(Job)("one")):
    print(isinstance(job, Job), isinstance(job.name, str), isinstance(job.size, int))
    print(isinstance(job.tags, list))
    says(lambda: job.fresh)
    says(lambda: job.run())

owner = MagicMock()
type(owner).given = made = mock.PropertyMock()
print(type(owner.given).__name__, made.call_count)

main = sys.modules[__name__]
with patch.object(main, "Point", spec=True) as made:
    instance = made()
    print(callable(instance), instance.move(1, 2, 3) is not None, made.call_count)
    says(lambda: instance.fresh)
with patch("__main__.Point", spec=Point()) as made:
    print(callable(made), len(made))


class Calling(Point):
    def __call__(self):
        return self


with patch("__main__.Point", spec=Calling) as made:
    print(callable(made()), type(made()()).__name__, made()().anything is not None)
print(mock.DEFAULT is sentinel.DEFAULT)
