# Several patches of one function: which mock is which argument; and what else decorates.
import asyncio
import sys
import types
import unittest
from unittest.mock import DEFAULT, AsyncMock, MagicMock, patch

target = types.SimpleNamespace(a="a", b="b", c="c", d="d")
table = {"key": 1}


def shown(*mocks):
    return [getattr(mock, "_mock_name", mock) for mock in mocks]


def values():
    return [each if isinstance(each, str) else "mock" for each in vars(target).values()], table


@patch.object(target, "a")
@patch.object(target, "b")
@patch.object(target, "c", "new c")
@patch.object(target, "d")
def stacked(first, *mocks):
    print(first, shown(*mocks), values())
    print(mocks[0] is target.d, mocks[1] is target.b, mocks[2] is target.a)


stacked("first")
print(values(), len(stacked.patchings), stacked.__name__)


@patch.dict(table, {"other": 2})
@patch.object(target, "a")
@patch.dict(table, {"third": 3}, clear=True)
@patch.object(target, "b")
def mixed(*mocks):
    print(shown(*mocks), values())


mixed()
print(values())


@patch.object(target, "a")
@patch.multiple(target, b=DEFAULT, c="new c", d=DEFAULT)
def several(mock, **named):
    print(shown(mock), {name: shown(each) for name, each in sorted(named.items())}, values())


several()
print(values())


@patch.object(target, "a")
@patch.object(target, "b", new_callable=AsyncMock)
@patch.dict(table, {"later": 4})
async def later(*mocks):
    await asyncio.sleep(0)
    print(shown(*mocks), values(), type(target.b).__name__)


asyncio.run(later())
print(values())


@patch.object(target, "a")
@patch.object(target, "b")
@patch.dict(table, {"class": 5})
class Tests(unittest.TestCase):
    def test_one(self, *mocks):
        print("one", shown(*mocks), values())

    @patch.object(target, "c")
    def test_two(self, *mocks):
        print("two", shown(*mocks), values())

    def other(self, *mocks):
        print("other", mocks, values())


for name in ("test_one", "test_two", "other"):
    getattr(Tests("test_one"), name)()


# An error in the middle of it undoes those that were made.
@patch.object(target, "missing")
@patch.object(target, "a")
def fails(*mocks):
    print("not reached")


try:
    fails()
except AttributeError as error:
    print(str(error).split(" does ")[1], values())


@patch.object(target, "a")
def nested(again, *mocks):
    if again:
        nested(False)


try:
    nested(True)
except RuntimeError as error:
    print(error, values())

patcher = patch.object(target, "a")
print(patcher.stop())
mock = patcher.start()
other = patch.dict(table, x=1)
other.start()
print(mock is target.a, values())
patch.stopall()
print(values(), patcher.stop())

# Built-in names can be hidden in a module.
with patch("__main__.open", MagicMock(return_value="opened"), create=False):
    print(open("file"))
with patch.object(sys.modules[__name__], "len", lambda thing: "long"):
    print(len([]))
print(len([]))
for make in (lambda: patch.object(target, "a", 1, new_callable=MagicMock),
             lambda: patch.object(target, "a", 1, return_value=2).start()):
    try:
        make()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
