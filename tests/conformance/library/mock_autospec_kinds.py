# What create_autospec() makes: a function of a function, what can be called of what can be called.
import inspect
import types
from unittest.mock import MagicMock, Mock, create_autospec, patch, seal


def add(a, b=2, *, c=3):
    """Adds."""
    return a + b + c


def failing(function, *args, **kwargs):
    try:
        print("fine", function(*args, **kwargs))
    except (AssertionError, TypeError, AttributeError) as error:
        print(f"{type(error).__name__}: {error}")


made = create_autospec(add)
print(type(made).__name__, inspect.isfunction(made), made.__name__, inspect.signature(made))
print(made.called, made.call_count, made.call_args, made.call_args_list, made.mock_calls)
made.return_value = 5
print(made(1), made(1, b=4), made.called, made.call_count, made.call_args, made.call_args_list, made.mock_calls)
failing(made)
failing(made, 1, 2, 3)
failing(made.assert_called_with, 1, 4)
failing(made.assert_called_with, 1, 5)
failing(made.assert_any_call, 1)
failing(made.assert_called_once)
failing(made.assert_not_called)
made.side_effect = [7, KeyError("out")]
print(made(1))
try:
    made(1)
except KeyError as error:
    print(repr(error))
made.reset_mock()
print(made.called, made.call_count, made.call_args, made.mock_calls)
made.side_effect = lambda a, b=0, **rest: ("effect", a, b)
print(made(1, 2), create_autospec(add, return_value=9)(1), isinstance(made.mock, MagicMock))


class Base:
    kind = "base"
    items = [1, 2]

    def __init__(self, x):
        self.x = x

    def method(self, y):
        return y

    @property
    def size(self):
        return 1

    @staticmethod
    def static(z):
        return z


class Called(Base):
    def __call__(self, n):
        return n


for cls in (Base, Called):
    instance = create_autospec(cls, instance=True)
    print(cls.__name__, callable(instance), isinstance(instance, cls), type(instance).__name__)
    failing(instance, 1, 2, 3)
    whole = create_autospec(cls)
    failing(whole)
    print(callable(whole(1)), isinstance(whole(1), cls), whole(1) is whole.return_value)
    failing(whole(1).method)
    failing(whole(1).static)
    print(type(whole(1).kind).__name__, isinstance(whole.kind, str), isinstance(whole.items, list))
    failing(lambda: whole(1).missing)
    failing(lambda: whole(1).kind.missing)

print(callable(create_autospec(5)), callable(create_autospec([])), callable(create_autospec(len)))

# In place of a method it is a method: the instance is its first argument.
with patch.object(Base, "method", autospec=True) as method:
    base = Base(1)
    base.method(2)
    print(method.call_args == ((base, 2), {}), inspect.isfunction(method))
    method.assert_called_once_with(base, 2)
    failing(base.method)
module = types.SimpleNamespace(add=add)
with patch.object(module, "add", autospec=True, return_value=1):
    print(module.add(1), module.add.call_args)
    failing(module.add)
parent = MagicMock()
parent.attach_mock(create_autospec(add), "add")
parent.add(1)
print(parent.mock_calls)

sealed = Mock(name="sealed")
sealed.known.return_value = 1
seal(sealed)
print(sealed.known())
failing(sealed)
failing(lambda: sealed.unknown)
failing(lambda: sealed.known.deeper)
