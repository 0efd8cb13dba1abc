# Iterating over a MagicMock: its default, results that are set, functions and mocks that are given.
from unittest import mock


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Stream:
    def __iter__(self):
        raise NotImplementedError

    def __next__(self):
        raise NotImplementedError


stream = mock.MagicMock(Stream)
stream.__iter__ = lambda self: self
stream.__next__ = mock.Mock(side_effect=[1, 2, StopIteration])
print(iter(stream) is stream, list(stream))
each = mock.MagicMock()
print(list(each), each.__iter__.called)
each.__iter__.return_value = [1, 2]
print(list(each), [item for item in each], each.__iter__.call_count)
each.__iter__.return_value = iter("ab")
print(list(each), list(each))
each = mock.MagicMock()
each.__iter__.side_effect = lambda: iter("cd")
print(list(each), each.mock_calls)
each.__iter__.side_effect = KeyError("gone")
attempt(lambda: list(each))
each = mock.MagicMock()
each.__iter__ = lambda self: [1]
attempt(lambda: iter(each))
plain = mock.Mock()
plain.__iter__ = mock.Mock(return_value=iter("xy"))
print(list(plain), list(plain))
