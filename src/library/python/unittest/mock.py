# unittest.mock: stand-ins that remember their calls. Follows CPython 3.14, Lib/unittest/mock.py, in its
# usual parts: Mock, MagicMock, AsyncMock, patch, call, sentinel, ANY, mock_open.
import asyncio
import functools
import inspect

from unittest._mock_call import _call_parts, _Call, _CallList, _shown_call, call

__all__ = ["Mock", "MagicMock", "AsyncMock", "NonCallableMock", "PropertyMock", "patch", "sentinel",
           "DEFAULT", "ANY", "call", "create_autospec", "mock_open", "seal"]


class _Sentinel:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"  # a copy is the same one


class _Sentinels:
    def __reduce__(self):
        return "sentinel"

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        made = _Sentinel(name)
        self.__dict__[name] = made
        return made


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT


class _Any:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


_mock_names = {
    "_mock_name", "_mock_parent", "_mock_children", "_mock_return_value", "_mock_side_effect",
    "_mock_spec", "_mock_sealed", "_mock_wraps", "_mock_new_name", "_mock_methods", "_mock_await",
    "called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls",
    "return_value", "side_effect", "await_count", "await_args", "await_args_list"}


# What is only meant as assert_called_with and so on.
_not_assertions = {"called", "called_once", "called_once_with", "called_with", "any_call", "has_calls",
                   "not_called"}


def _is_mock(value):
    return issubclass(type(value), NonCallableMock)  # isinstance() would ask for the __class__ of its spec


def _mock_of(value):
    # What create_autospec() makes of a function is a function that has its mock.
    return value.mock if inspect.isfunction(value) and hasattr(value, "mock") else value


def _is_exception(value):
    return isinstance(value, BaseException) or (
        isinstance(value, type) and issubclass(value, BaseException))


def _as_effect(value):
    if value is None or callable(value) or isinstance(value, BaseException) or hasattr(value, "__next__"):
        return value
    try:
        return iter(value)
    except TypeError:
        return value  # said when it is called


class NonCallableMock:
    def __new__(cls, *args, **kwargs):
        # A class of its own, so that special methods can be set on one mock alone.
        own = type(cls.__name__, (cls,), {"__doc__": cls.__doc__})
        return object.__new__(own)

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
                 spec_set=None, parent=None, _new_name="", unsafe=False, **kwargs):
        d = self.__dict__
        d["_mock_strict"] = spec_set is not None
        spec = spec_set if spec is None else spec
        names = isinstance(spec, (list, tuple))
        d.update(_mock_name=name, _mock_parent=parent, _mock_children={}, _mock_new_name=_new_name,
                 _mock_return_value=return_value, _mock_sealed=False, _mock_wraps=wraps,
                 _mock_methods=None if spec is None else spec if names else dir(spec),
                 _mock_spec=None if names else spec, _mock_unsafe=unsafe)
        self.reset_mock()
        self.side_effect = side_effect
        self.configure_mock(**kwargs)

    @property
    def __class__(self):
        spec = self.__dict__.get("_mock_spec")
        return type(self) if spec is None else spec if isinstance(spec, type) else type(spec)

    def configure_mock(self, **kwargs):
        for name, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *path, last = name.split(".")
            target = self
            for part in path:
                target = getattr(target, part)
            setattr(target, last, value)

    def attach_mock(self, mock, attribute):
        _mock_of(mock).__dict__.update(_mock_parent=self, _mock_new_name=attribute, _mock_name=None)
        setattr(self, attribute, mock)

    def reset_mock(self, *, return_value=False, side_effect=False):
        d = self.__dict__
        d.update(called=False, call_count=0, call_args=None, call_args_list=_CallList(),
                 mock_calls=_CallList(), method_calls=_CallList(), await_count=0, await_args=None,
                 await_args_list=_CallList())
        self._tell_delegate()
        if return_value:
            d["_mock_return_value"] = DEFAULT
        if side_effect:
            d["_mock_side_effect"] = None
        for name, child in d["_mock_children"].items():
            if isinstance(child, NonCallableMock):
                # str() and hash() go on to get what they need.
                child.reset_mock(return_value=return_value and name not in _magics, side_effect=side_effect)
        returned = d["_mock_return_value"]
        if isinstance(returned, NonCallableMock) and returned is not self:
            returned.reset_mock()

    @property
    def return_value(self):
        d = self.__dict__
        if "_mock_delegate" in d:
            return d["_mock_delegate"].return_value
        if d["_mock_return_value"] is DEFAULT and d["_mock_wraps"] is None:
            d["_mock_return_value"] = self._get_child_mock(parent=self, _new_name="()")
        return d["_mock_return_value"]

    @return_value.setter
    def return_value(self, value):
        if "_mock_delegate" in self.__dict__:
            self.__dict__["_mock_delegate"].return_value = value
            return
        self.__dict__["_mock_return_value"] = value
        self._adopt(value, "()")

    def _adopt(self, value, name):
        # What is called of a mock that has no place yet is a call of this one, too.
        value = _mock_of(value)
        if not _is_mock(value):
            return
        d = value.__dict__
        if d["_mock_name"] or d["_mock_new_name"] or d["_mock_parent"] is not None:
            return
        above = self
        while above is not None:
            if above is value:
                return
            above = above.__dict__["_mock_parent"]
        d.update(_mock_parent=self, _mock_new_name=name)

    @property
    def side_effect(self):
        d = self.__dict__
        if "_mock_delegate" in d:
            # Set on the function: [1, 2] there is gone through as here.
            d["_mock_delegate"].side_effect = made = _as_effect(d["_mock_delegate"].side_effect)
            return made
        return d["_mock_side_effect"]

    @side_effect.setter
    def side_effect(self, value):
        value = _as_effect(value)
        if "_mock_delegate" in self.__dict__:
            self.__dict__["_mock_delegate"].side_effect = value
        else:
            self.__dict__["_mock_side_effect"] = value

    def _get_child_mock(self, **kwargs):
        if self.__dict__["_mock_sealed"]:
            raise AttributeError(f"{self._full_name()}()" if kwargs.get("_new_name") == "()"
                                 else f"{self._full_name()}.{kwargs.get('_new_name')}")
        kind = type(self).__mro__[1]
        if issubclass(kind, AsyncMock):
            # A method of the spec that is none of a coroutine is none here either.
            kind = MagicMock if kwargs.get("_new_name") in (self._mock_methods or ()) else AsyncMock
        elif kind is NonCallableMock:
            kind = Mock
        elif kind is NonCallableMagicMock or issubclass(kind, PropertyMock):
            kind = MagicMock
        return kind(**kwargs)

    def __getattr__(self, name):
        d = self.__dict__
        if name in _mock_names or "_mock_children" not in d:
            # A sealed mock has no result yet, and is not to make one.
            raise AttributeError(f"{self._full_name()}.{name}" if d.get("_mock_sealed") else name)
        if d["_mock_methods"] is not None:
            if name not in d["_mock_methods"] and name not in d["_mock_children"]:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if not d["_mock_unsafe"] and name not in (d["_mock_methods"] or ()) and (
                name in _not_assertions or
                name.startswith(("assert", "assret", "asert", "aseert", "assrt"))):
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if "
                                 f"{name!r} is meant to be an attribute.")
        child = d["_mock_children"].get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = getattr(d["_mock_wraps"], name) if d["_mock_wraps"] is not None else None
            spec = d["_mock_spec"]
            fields = d.get("_mock_fields", {})
            if name in fields:  # which the class need not have
                child = create_autospec(fields[name], d["_mock_strict"], True, parent=self, _new_name=name)
            elif "_mock_checked" in d and hasattr(spec, name):
                child = create_autospec(getattr(spec, name), d["_mock_strict"], parent=self, _new_name=name,
                                        _of=spec)
            if child is not None:
                if d["_mock_sealed"]:
                    seal(child)
            else:
                child = self._get_child_mock(parent=self, _new_name=name, wraps=wraps)
                if spec is not None and inspect.iscoroutinefunction(getattr(spec, name, None)):
                    child = AsyncMock(parent=self, _new_name=name)
            d["_mock_children"][name] = child
        return child

    def __setattr__(self, name, value):
        if name in ("return_value", "side_effect"):
            object.__setattr__(self, name, value)
        elif name in _magics:
            self._check_magic(name)
            if callable(value) and not isinstance(value, NonCallableMock):
                function = value
                setattr(type(self), name, lambda self, *args, **kwargs: function(self, *args, **kwargs))
            else:
                setattr(type(self), name, staticmethod(value) if callable(value) else value)
                self.__dict__["_mock_children"][name] = value
        elif name in self.__dict__ or name in _mock_names:
            self.__dict__[name] = value
        elif self.__dict__["_mock_strict"] and name not in self.__dict__["_mock_methods"]:
            raise AttributeError(f"Mock object has no attribute {name!r}")
        elif self.__dict__["_mock_sealed"] and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._full_name()}.{name}")
        else:
            self._adopt(value, name)
            self.__dict__["_mock_children"][name] = value
            if not _is_mock(value):
                self.__dict__[name] = value

    def _check_magic(self, name):
        if name in _unsupported:
            raise AttributeError(f"Attempting to set unsupported magic method {name!r}.")
        methods = self.__dict__["_mock_methods"]
        if methods is not None and name not in methods:
            raise AttributeError(f"Mock object has no attribute {name!r}")

    def __delattr__(self, name):
        children = self.__dict__["_mock_children"]
        if name in _magics and name in vars(type(self)):
            delattr(type(self), name)
            children.pop(name, None)
            return
        if name in self.__dict__:
            del self.__dict__[name]
        elif children.get(name) is _deleted:
            raise AttributeError(name)
        elif self.__dict__["_mock_methods"] is not None and name not in self.__dict__["_mock_methods"]:
            raise AttributeError(name)
        children[name] = _deleted

    def __dir__(self):
        names = {*dir(type(self)), *(self.__dict__["_mock_methods"] or ())}
        for name, child in self.__dict__["_mock_children"].items():
            if child is _deleted:
                names.discard(name)
            else:
                names.add(name)
        return sorted(names)

    def _full_name(self):
        names = []
        mock = self
        seen = set()  # a mock may be its own child
        while True:
            d = mock.__dict__
            seen.add(id(mock))
            if d["_mock_parent"] is None or id(d["_mock_parent"]) in seen:
                names.append(d["_mock_name"] or "mock")
                break
            names.append(d["_mock_new_name"])
            mock = d["_mock_parent"]
        text = names.pop()
        for name in reversed(names):
            text += name if name == "()" else "." + name
        return text

    def __repr__(self):
        d = self.__dict__
        name = self._full_name()
        shown = "" if name == "mock" else f" name={name!r}"
        spec = d["_mock_spec"]
        if spec is not None:
            kind = spec if isinstance(spec, type) else type(spec)
            shown += f" spec{'_set' if d['_mock_strict'] else ''}={kind.__name__!r}"
        return f"<{type(self).__name__}{shown} id='{id(self)}'>"

    # ---- calls and what is asserted of them

    def _record(self, args, kwargs):
        d = self.__dict__
        d["called"] = True
        d["call_args"] = made = _Call((args, kwargs), two=True)
        d["call_args_list"].append(made)
        d["call_count"] = len(d["call_args_list"])
        d["mock_calls"].append(_Call(("", args, kwargs)))
        self._tell_delegate()
        name = d["_mock_new_name"]
        parent = d["_mock_parent"]
        is_method = True
        seen = {id(self)}
        while parent is not None and name and id(parent) not in seen:
            seen.add(id(parent))
            entry = _Call((name.replace(".()", "()"), args, kwargs))
            parent.mock_calls.append(entry)
            if is_method and "()" not in name:
                parent.method_calls.append(entry)
            upper = parent.__dict__["_mock_new_name"]
            if upper:
                name = f"{upper}{name}" if name.startswith("()") else f"{upper}.{name}"
            parent = parent.__dict__["_mock_parent"]

    def _tell_delegate(self):
        # The function of an autospec shows what its mock knows.
        d = self.__dict__
        if "_mock_delegate" in d:
            names = ("called call_count call_args call_args_list mock_calls method_calls await_count "
                     "await_args await_args_list").split()
            d["_mock_delegate"].__dict__.update((name, d[name]) for name in names)

    def _result(self, args, kwargs):
        d = self.__dict__
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if d["_mock_return_value"] is not DEFAULT or self.return_value is not DEFAULT:
            return self.return_value
        return d["_mock_wraps"](*args, **kwargs)

    def _name_for_messages(self):
        d = self.__dict__
        return d["_mock_name"] or (d["_mock_new_name"] if d["_mock_new_name"] != "()" else "") or "mock"

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._name_for_messages()}' to have been called.")

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected '{self._name_for_messages()}' to not have been called. Called "
                                 f"{self.call_count} times.{self._calls_text()}")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._name_for_messages()}' to have been called once. Called "
                                 f"{self.call_count} times.{self._calls_text()}")

    def _calls_text(self, prefix="Calls"):
        return f"\n{prefix}: {self.mock_calls}." if self.mock_calls else ""

    def _shown(self, args, kwargs):
        return _shown_call(self._name_for_messages(), args, kwargs)

    def _signature(self):
        # Of what it stands for: f(1, b=2) is then the same call as f(1, 2).
        if "_mock_checked" in self.__dict__:
            return self.__dict__["_mock_checked"]
        spec = self.__dict__["_mock_spec"]
        if spec is None:
            return None
        try:
            return inspect.signature(spec)
        except (TypeError, ValueError):
            return None

    def _as_bound(self, calls):
        signature = self._signature()
        if signature is None:
            return list(calls)
        bound = []
        for each in calls:
            if isinstance(each, _Call) and not _call_parts(tuple(each))[0]:
                try:
                    made = signature.bind(*each.args, **each.kwargs)
                    each = _Call(("", made.args, made.kwargs))
                except TypeError:
                    pass
            bound.append(each)
        return bound

    def assert_called_with(self, /, *args, **kwargs):
        expected = self._shown(args, kwargs)
        if self.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n  Actual: not called.")
        wanted, called = self._as_bound([_Call(("", args, kwargs)), self.call_args])
        if called != wanted:
            actual = self._shown(*self.call_args)
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n  Actual: {actual}")

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._name_for_messages()}' to be called once. Called "
                                 f"{self.call_count} times.{self._calls_text()}")
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        wanted, *called = self._as_bound([_Call(("", args, kwargs)), *self.call_args_list])
        if wanted not in called:
            raise AssertionError(f"{self._shown(args, kwargs)} call not found")

    def assert_has_calls(self, calls, any_order=False):
        calls = list(calls)
        expected, actual = self._as_bound(calls), self._as_bound(self.mock_calls)
        if any_order:
            missing = []
            for each in expected:
                if each in actual:
                    actual.remove(each)
                else:
                    missing.append(each)
            if missing:
                raise AssertionError(f"{self._name_for_messages()!r} does not contain all of "
                                     f"{tuple(calls)!r} in its call list, found "
                                     f"{list(self.mock_calls)!r} instead")
            return
        size = len(expected)
        if not any(actual[i:i + size] == expected for i in range(len(actual) - size + 1)):
            raise AssertionError(f"Calls not found.\nExpected: {calls}\n  Actual: {list(self.mock_calls)}")


_deleted = object()


class CallableMixin:
    def __call__(self, /, *args, **kwargs):
        checked = self.__dict__.get("_mock_checked")
        if checked is not None:
            checked.bind(*args, **kwargs)  # of an autospec: as what it stands for would complain
        self._record(args, kwargs)
        return self._result(args, kwargs)


class Mock(CallableMixin, NonCallableMock):
    pass


_numeric = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow".split()
_operators = {prefix + name for name in _numeric for prefix in ("", "i", "r")} | {"divmod", "rdivmod"}
# Special methods that every MagicMock has, and those that have to be asked for.
_delegated = frozenset(
    [f"__{name}__" for name in ("lt gt le ge eq ne str hash sizeof divmod rdivmod neg pos abs invert complex "
                                "index round trunc floor ceil next fspath aiter").split()]
    + [f"__{prefix}{name}__" for name in _numeric for prefix in ("", "i", "r")])
_configurable = _delegated | {
    "__len__", "__contains__", "__iter__", "__getitem__", "__setitem__", "__delitem__", "__enter__",
    "__exit__", "__aenter__", "__aexit__", "__bool__", "__int__", "__float__"}
# Those that are set on the class of a mock, where the language looks for them.
_unsupported = {f"__{name}__" for name in (
    "getattr setattr init new prepare instancecheck subclasscheck del").split()}
_magics = _configurable | _unsupported | {f"__{name}__" for name in (
    "get set delete reversed missing reduce reduce_ex getinitargs getnewargs getnewargs_ex getstate setstate "
    "getformat repr dir subclasses format anext").split()}
_magic_results = {"__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented,
                  "__ge__": NotImplemented, "__int__": 1, "__contains__": False, "__len__": 0,
                  "__exit__": False, "__complex__": 1j, "__float__": 1.0, "__bool__": True, "__index__": 1}


class InvalidSpecError(Exception):
    """Indicates that an invalid value was used as a mock spec."""


class _Magic(NonCallableMock):
    # The special methods.

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        methods = self.__dict__["_mock_methods"]
        if methods is not None:
            # What the spec has not, the mock has not.
            for name in _configurable.difference(methods):
                setattr(type(self), name, getattr(object, name, None) or _refusal(name))

    def __len__(self):
        return self._magic("__len__")()

    def __contains__(self, item):
        return self._magic("__contains__")(item)

    def __iter__(self):
        return self._magic("__iter__")()

    def __getitem__(self, key):
        return self._magic("__getitem__")(key)

    def __setitem__(self, key, value):
        self._magic("__setitem__")(key, value)

    def __delitem__(self, key):
        self._magic("__delitem__")(key)

    def __enter__(self):
        return self._magic("__enter__")()

    def __exit__(self, *args):
        return self._magic("__exit__")(*args)

    async def __aenter__(self):
        return await self._magic("__aenter__")()

    async def __aexit__(self, *args):
        return await self._magic("__aexit__")(*args)

    def __bool__(self):
        return self._magic("__bool__")()

    def __int__(self):
        return self._magic("__int__")()

    def __float__(self):
        return self._magic("__float__")()

    def _magic(self, name):
        children = self.__dict__["_mock_children"]
        if name not in children:
            if name in ("__aenter__", "__aexit__"):
                made = AsyncMock(parent=self, _new_name=name)
                if name == "__aexit__":
                    made.return_value = False
            else:
                made = MagicMock(parent=self, _new_name=name)
                if name in _magic_results:
                    made.return_value = _magic_results[name]
                elif name in _calculated:
                    made.return_value = _calculated[name](self)
                elif name in ("__eq__", "__ne__"):
                    made.side_effect = self._identity(made, name == "__eq__")
                elif name == "__aiter__":
                    made.side_effect = self._items(made, _async_items)
                elif name == "__iter__":
                    made.side_effect = self._items(made, iter)
            children[name] = made
        return children[name]

    def _identity(self, made, equal):
        def compare(other):
            if made.__dict__["_mock_return_value"] is not DEFAULT:
                return DEFAULT
            return equal if other is self else NotImplemented
        return compare

    @staticmethod
    def _items(made, iterate):
        def of_return_value():
            given = made.__dict__["_mock_return_value"]
            return iterate(() if given is DEFAULT else given)
        return of_return_value

    def __getattribute__(self, name):
        if name[:2] == "__" and name in _configurable:
            methods = object.__getattribute__(self, "__dict__").get("_mock_methods")
            if methods is None or name in methods:
                return self._magic(name)
            if name not in _of_objects:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name in _configurable:
            self._check_magic(name)
            if callable(value) and not isinstance(value, NonCallableMock):
                value = functools.partial(value, self)
            self.__dict__["_mock_children"][name] = value
        else:
            super().__setattr__(name, value)


async def _async_items(items):
    for item in items:
        yield item


_of_objects = frozenset(name for name in _configurable if hasattr(object, name))
_refused = {
    "__len__": "object of type {!r} has no len()", "__getitem__": "{!r} object is not subscriptable",
    "__setitem__": "{!r} object does not support item assignment",
    "__delitem__": "{!r} object does not support item deletion",
    "__iter__": "{!r} object is not iterable", "__next__": "{!r} object is not an iterator",
    "__enter__": "{!r} object does not support the context manager protocol",
    "__aenter__": "{!r} object does not support the asynchronous context manager protocol",
    "__int__": "int() argument must be a string, a bytes-like object or a real number, not {!r}",
    "__float__": "float() argument must be a string or a real number, not {!r}",
    "__index__": "{!r} object cannot be interpreted as an integer",
    "__neg__": "bad operand type for unary -: {!r}", "__pos__": "bad operand type for unary +: {!r}",
    "__invert__": "bad operand type for unary ~: {!r}", "__abs__": "bad operand type for abs(): {!r}"}


@functools.cache
def _refusal(name):
    """What a MagicMock has instead of a special method that its spec has not."""
    if name == "__bool__":
        return lambda self: "__len__" not in self.__dict__["_mock_methods"] or len(self) != 0
    if name == "__contains__":
        return lambda self, item: any(item is each or item == each for each in iter(self))
    if name.strip("_") in _operators:
        return lambda self, *others: NotImplemented

    def refuse(self, *args):
        text = _refused.get(name, f"{{!r}} object has no {name}")
        raise TypeError(text.format(type(self).__name__))
    return refuse


def _delegate(name):
    def method(self, *args):
        return self._magic(name)(*args)
    method.__name__ = name
    return method


for _name in _delegated:
    setattr(_Magic, _name, _delegate(_name))

_calculated = {
    "__hash__": object.__hash__, "__str__": object.__str__, "__sizeof__": object.__sizeof__,
    "__fspath__": lambda self: f"{type(self).__name__}/{self._full_name()}/{id(self)}"}


class NonCallableMagicMock(_Magic):
    """A version of MagicMock that isn't callable."""


class MagicMock(_Magic, Mock):
    """A Mock that has the special methods, too."""


class AsyncMockMixin:
    _is_async_mock = True

    def _result(self, args, kwargs):
        return self._execute_mock_call(*args, **kwargs)

    async def _execute_mock_call(self, /, *args, **kwargs):
        d = self.__dict__
        d["await_count"] += 1
        d["await_args"] = made = _Call((args, kwargs), two=True)
        d["await_args_list"].append(made)
        self._tell_delegate()
        effect = self.side_effect
        if inspect.iscoroutinefunction(effect):
            result = await effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
            return self.return_value
        wrapped = d["_mock_wraps"]
        try:
            result = super()._result(args, kwargs)
        except StopIteration:
            if effect is None or callable(effect):
                raise
            raise StopAsyncIteration  # no coroutine lets the other one through
        if wrapped is not None and effect is None and d["_mock_return_value"] is DEFAULT \
                and inspect.iscoroutinefunction(wrapped):
            result = await result
        return result

    def _awaited(self, good, message):
        if not good:
            raise AssertionError(message)

    def assert_awaited(self):
        self._awaited(self.await_count, f"Expected {self._name_for_messages()} to have been awaited.")

    def assert_awaited_once(self):
        self._awaited(self.await_count == 1, f"Expected {self._name_for_messages()} to have been awaited "
                      f"once. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        expected = self._shown(args, kwargs)
        self._awaited(self.await_args is not None, f"Expected await: {expected}\nNot awaited")
        wanted, awaited = self._as_bound([_Call((args, kwargs), two=True), self.await_args])
        self._awaited(awaited == wanted, f"expected await not found.\nExpected: {expected}\n  Actual: "
                      f"{self._shown(*self.await_args)}")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        wanted, *awaited = self._as_bound([_Call((args, kwargs), two=True), *self.await_args_list])
        self._awaited(wanted in awaited, f"{self._shown(args, kwargs)} await not found")

    def assert_has_awaits(self, calls, any_order=False):
        expected, awaited = self._as_bound(calls), self._as_bound(self.await_args_list)
        if not any_order:
            self._awaited(expected in _CallList(awaited), f"Awaits not found.\nExpected: {_CallList(calls)}\n"
                          f"Actual: {self.await_args_list}")
            return
        missing = []
        for each in expected:
            if each in awaited:
                awaited.remove(each)
            else:
                missing.append(each)
        self._awaited(not missing, f"{tuple(missing)!r} not all found in await list")

    def assert_not_awaited(self):
        self._awaited(not self.await_count, f"Expected {self._name_for_messages()} to not have been awaited. "
                      f"Awaited {self.await_count} times.")


class AsyncMock(AsyncMockMixin, MagicMock):
    """Calling it gives a coroutine; awaits are counted too."""


class PropertyMock(Mock):
    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


def seal(mock):
    mock = _mock_of(mock)
    d = mock.__dict__
    d["_mock_sealed"] = True
    for child in (*d["_mock_children"].values(), d["_mock_return_value"]):
        child = _mock_of(child)
        if _is_mock(child) and child.__dict__["_mock_parent"] is mock and not child.__dict__["_mock_sealed"]:
            seal(child)


def _signature_of(spec, instance, of):
    if instance:
        spec = getattr(spec, "__call__", None) if isinstance(spec, type) else spec
    try:
        signature = inspect.signature(spec)
    except (TypeError, ValueError):
        return None
    if instance or isinstance(of, type) and inspect.isfunction(spec) and not isinstance(
            inspect.getattr_static(of, spec.__name__, None), staticmethod):
        # A method as an instance has it.
        signature = signature.replace(parameters=list(signature.parameters.values())[1:])
    return signature


def create_autospec(spec, spec_set=False, instance=False, _of=None, **kwargs):
    if type(spec) in (list, tuple):
        spec = type(spec)  # as a spec itself it would be names
    if _is_mock(spec):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    kind = AsyncMock if inspect.iscoroutinefunction(spec) else MagicMock
    if not inspect.isdatadescriptor(spec):  # what a property gives is not known
        if not (_makes_callables(spec) if instance and isinstance(spec, type) else callable(spec)):
            kind = NonCallableMagicMock
        if spec is not None:
            kwargs["spec_set" if spec_set else "spec"] = spec
    made = kind(**kwargs)
    made.__dict__["_mock_checked"] = signature = _signature_of(spec, instance and isinstance(spec, type), _of)
    if instance and isinstance(spec, type) and hasattr(spec, "__dataclass_fields__"):
        import dataclasses
        fields = {field.name: field.type for field in dataclasses.fields(spec)}
        made.__dict__.update(_mock_fields=fields, _mock_methods=[*made.__dict__["_mock_methods"], *fields])
    if isinstance(spec, type) and not instance and "return_value" not in kwargs:
        made.return_value = create_autospec(spec, spec_set, True, parent=made, _new_name="()")
    if _of is None and inspect.isroutine(spec) and hasattr(spec, "__code__") and signature is not None:
        return _as_function(made, spec, signature)
    return made


def _makes_callables(cls):
    return any("__call__" in vars(base) for base in cls.__mro__)


def _as_function(mock, spec, signature):
    """A function that calls the mock: it can be a method, and inspect takes it for what it stands for."""
    if isinstance(mock, AsyncMockMixin):
        async def stand_in(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        def stand_in(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)
    stand_in.__name__ = stand_in.__qualname__ = spec.__name__ if spec.__name__.isidentifier() else "funcopy"
    stand_in.__signature__ = signature
    stand_in.mock = mock
    stand_in.return_value, stand_in.side_effect = mock.return_value, mock.side_effect
    for name in dir(type(mock)):
        if name.startswith("assert_"):
            setattr(stand_in, name, getattr(mock, name))

    def reset_mock():
        mock.reset_mock()
        if _is_mock(stand_in.return_value) and stand_in.return_value is not mock:
            stand_in.return_value.reset_mock()
    stand_in.reset_mock = reset_mock
    mock.__dict__["_mock_delegate"] = stand_in
    mock._tell_delegate()
    return stand_in


from unittest._mock_open import mock_open  # which need what is above
from unittest._mock_patch import patch
