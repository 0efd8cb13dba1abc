# Mocks that stand for something: signatures, spec_set, autospec; deleted attributes and odd parents.
from unittest import mock
from unittest.mock import MagicMock, Mock, call, create_autospec, patch


def error_of(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, str(error).split("\n")[0])


def add(a, b, *, c=3):
    return a + b + c


class Service:
    limit = 5

    def __init__(self, host, port=80):
        self.host = host

    def fetch(self, path, retries=1):
        return path

    @staticmethod
    def ping(count):
        return count

    @classmethod
    def make(cls, name):
        return cls(name)


m = Mock(spec=add)
m(1, b=2)
m.assert_called_with(1, 2)
m.assert_called_once_with(a=1, b=2)
m.assert_any_call(b=2, a=1)
m.assert_has_calls([call(1, 2)])
error_of(lambda: m.assert_called_with(1, 3))

strict = Mock(spec_set=Service)
strict.fetch("x")
error_of(lambda: setattr(strict, "nothing", 1))
error_of(lambda: strict.nothing)
print("spec_set='Service'" in repr(strict))

auto = create_autospec(add, return_value=7)
print(auto(1, 2), auto(1, b=2, c=4))
error_of(lambda: auto(1))
error_of(lambda: auto(1, 2, 3))
error_of(lambda: auto(1, 2, d=3))
kind = create_autospec(Service)
thing = kind("localhost")
error_of(lambda: kind())
thing.fetch("path", retries=2)
thing.fetch.assert_called_once_with("path", 2)
error_of(lambda: thing.fetch())
error_of(lambda: thing.missing)
thing.ping(1)
error_of(lambda: thing.ping())
kind.make("n")
error_of(lambda: kind.make())
print(kind.call_args, thing.fetch.call_args)

with patch.object(Service, "fetch", autospec=True) as fetch:
    fetch.return_value = "patched"
    print(Service.fetch("self", "p"))
with patch(f"{__name__}.add", autospec=True) as patched:
    patched.return_value = 0
    print(add(1, 2))
    error_of(lambda: add())
print(add(1, 2))

gone = Mock()
gone.attribute = 1
del gone.attribute
error_of(lambda: gone.attribute)
print(hasattr(gone, "attribute"), "attribute" in dir(gone))
loop = Mock(name="loop")
loop.side_effect = mock.DEFAULT
error_of(lambda: loop.assert_called())
try:
    Mock(side_effect=3)()
except TypeError as error:
    print(error)
plain = mock.NonCallableMagicMock()
print(callable(plain), len(plain), plain.child() is not None)

from unittest import mock as mock_module
for names in (("timeout",), ["timeout"]):
    for kind in ("spec", "spec_set"):
        named = mock_module.MagicMock(**{kind: names})
        named.timeout = 5
        try:
            named.other = 1
            print(kind, named.timeout, named.other)
        except AttributeError as error:
            print(kind, named.timeout, error)

# What was given beyond the names of the spec is there.
log = mock_module.MagicMock(spec="logging.Logger.log")
logger = mock_module.MagicMock(spec="logging.Logger", log=log)
logger.log(10, "text")
print(log.call_args, logger.log is log)
