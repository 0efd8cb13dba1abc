# unittest.mock's call, and the calls that mocks keep. Follows CPython 3.14, Lib/unittest/mock.py.
import pprint


def _shown_call(name, args, kwargs):
    parts = [repr(arg) for arg in args] + [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


def _call_parts(value, name=""):
    # (name, args, kwargs) of a tuple that says one, two or all of them; None: of any other.
    args, kwargs = (), {}
    if len(value) > 3:
        return None
    if len(value) == 3:
        return tuple(value)
    if len(value) == 2 and not isinstance(value[0], str):
        return (name, *value)
    for part in value:
        if isinstance(part, str):
            name = part
        elif isinstance(part, tuple):
            args = part
        else:
            kwargs = part
    return name, args, kwargs


class _Call(tuple):
    """(name, args, kwargs), and (args, kwargs) in call_args; equal to any tuple that says as much."""
    __module__ = "unittest.mock"

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        name, args, kwargs = _call_parts(value, name)
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall  # call(1), not the call or call.name that it was made of

    def __eq__(self, other):
        try:
            len(other)
        except TypeError:
            return NotImplemented
        mine = self._mock_parent
        theirs = getattr(other, "_mock_parent", None)
        if mine and theirs and mine != theirs:
            return False
        parts = _call_parts(tuple(other))
        if parts is None:
            return False
        name, *arguments = _call_parts(tuple(self))
        if name and name != parts[0]:
            return False
        # In this order, so that ANY is asked first.
        return list(parts[1:]) == arguments

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        name = self._mock_name
        if name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((name, args, kwargs), name=f"{name}()", parent=self)

    def __getattribute__(self, name):
        # call.count and call.__len__ are names of calls, not a tuple's methods.
        if name in tuple.__dict__:
            raise AttributeError
        return tuple.__getattribute__(self, name)

    def __getattr__(self, name):
        if self._mock_name is None:
            return _Call(name=name, from_kall=False)
        return _Call(name=f"{self._mock_name}.{name}", parent=self, from_kall=False)

    @property
    def args(self):
        return tuple(self)[-2]

    @property
    def kwargs(self):
        return tuple(self)[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return f"call{name}" if name.startswith("()") else name
        name, args, kwargs = _call_parts(tuple(self))
        return _shown_call(f"call{'.' if name and not name.startswith('()') else ''}{name}", args, kwargs)

    def call_list(self):
        """call.a(1).b(2): all the calls that lead to the last."""
        calls = []
        each = self
        while each is not None:
            if each._mock_from_kall:
                calls.insert(0, each)
            each = each._mock_parent
        return _CallList(calls)


call = _Call(from_kall=False)


class _CallList(list):
    __module__ = "unittest.mock"

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any(self[i:i + len(value)] == value for i in range(len(self) - len(value) + 1))

    def __repr__(self):
        return pprint.pformat(list(self))
