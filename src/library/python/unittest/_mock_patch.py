# unittest.mock's patch. Follows CPython 3.14, Lib/unittest/mock.py.
# The rule: what a patch changes is as before when it ends, whichever of the others failed.
import builtins
import contextlib
import functools
import inspect
import sys

from unittest.mock import (
    DEFAULT, AsyncMock, MagicMock, NonCallableMagicMock, NonCallableMock, _is_mock, _makes_callables,
    create_autospec)

_missing = object()


@contextlib.contextmanager
def _entered(patchings, args, kwargs):
    # The arguments of a decorated function: what each of its patches gives, the innermost first.
    given = []
    with contextlib.ExitStack() as stack:
        for patching in patchings:
            positional, named = patching._gives(stack.enter_context(patching))
            given += positional
            kwargs.update(named)
        yield (*args, *given), kwargs


class _Patching:
    """What patch(), patch.object() and patch.multiple() have in common: with, start() and decorators."""
    _active_patches = []

    def start(self):
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        if self not in self._active_patches:
            return None  # never started
        self._active_patches.remove(self)
        return self.__exit__(None, None, None)

    def __call__(self, function):
        if isinstance(function, type):
            for name in dir(function):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(function, name)):
                    setattr(function, name, self.copy()(getattr(function, name)))
            return function
        return self._decorated(function)

    def _decorated(self, function):
        # All the patches of a function are in the one list of its one wrapper: their mocks come in the order
        # in which the decorators ran, that is from the bottom up.
        if hasattr(function, "patchings"):
            function.patchings.append(self)
            return function
        if inspect.iscoroutinefunction(function):
            @functools.wraps(function)
            async def patched(*args, **kwargs):
                with _entered(patched.patchings, args, kwargs) as (args, kwargs):
                    return await function(*args, **kwargs)
        else:
            @functools.wraps(function)
            def patched(*args, **kwargs):
                with _entered(patched.patchings, args, kwargs) as (args, kwargs):
                    return function(*args, **kwargs)
        patched.patchings = [self]
        return patched


class _patch(_Patching):
    def __init__(self, getter, attribute, new, spec, create, new_callable, kwargs, autospec=None):
        if new_callable is not None:
            for name, given in (("new", new is not DEFAULT), ("autospec", autospec is not None)):
                if given:
                    raise ValueError(f"Cannot use {name!r} and 'new_callable' together")
        self.autospec = autospec
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.spec = spec
        self.create = create
        self.new_callable = new_callable
        self.kwargs = kwargs
        self.is_started = False

    def copy(self):
        return _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.new_callable,
                      self.kwargs, self.autospec)

    def __enter__(self):
        if self.is_started:
            raise RuntimeError("Patch is already started")
        self.target = target = self.getter()
        name = self.attribute
        self.original = vars(target).get(name, _missing) if hasattr(target, "__dict__") else _missing
        current = getattr(target, name, _missing)
        # A module's name may hide a built-in one.
        if current is _missing and not self.create and not (
                isinstance(target, type(sys)) and hasattr(builtins, name)):
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        new = self._made(current)
        setattr(target, name, new)
        self.is_started = True
        return new

    def _made(self, current):
        kwargs = dict(self.kwargs)
        if self.new is not DEFAULT:
            if self.autospec:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            if kwargs:
                raise TypeError("Can't pass kwargs to a mock we aren't creating")
            return self.new
        if self.autospec:
            original = current if self.autospec is True else self.autospec
            return create_autospec(original, name=self.attribute, **kwargs)
        kind = self.new_callable
        spec = current if self.spec is True else self.spec
        if kind is None:
            kind = AsyncMock if inspect.iscoroutinefunction(current if spec is None else spec) else MagicMock
            if spec is not None and kind is MagicMock and not (
                    "__call__" in spec if isinstance(spec, (list, tuple)) else callable(spec)):
                kind = NonCallableMagicMock
        if spec is not None:
            kwargs["spec"] = spec
        if not (isinstance(kind, type) and issubclass(kind, NonCallableMock)):
            return kind(**kwargs)
        new = kind(**{"name": self.attribute, **kwargs})
        if spec is not None and isinstance(current, type) and _is_mock(new):
            # Its instances have the same spec.
            if not isinstance(spec, (list, tuple)) and not (
                    _makes_callables(spec) if isinstance(spec, type) else callable(spec)):
                kind = NonCallableMagicMock
            kwargs.pop("name", None)
            new.return_value = kind(parent=new, _new_name="()", **kwargs)
        return new

    def __exit__(self, *args):
        if not self.is_started:
            return
        self.is_started = False
        if self.original is _missing:
            delattr(self.target, self.attribute)
        else:
            setattr(self.target, self.attribute, self.original)

    def _gives(self, new):
        # What the decorated function gets: positional and named arguments.
        return ((new,) if self.new is DEFAULT else ()), {}


def _find(path):
    parts = path.split(".")
    for size in range(len(parts), 0, -1):
        name = ".".join(parts[:size])
        try:
            __import__(name)
        except ImportError:
            continue
        found = sys.modules[name]
        for part in parts[size:]:
            found = getattr(found, part)
        return found
    raise ModuleNotFoundError(f"No module named {path!r}")


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
          new_callable=None, **kwargs):
    path, dot, attribute = target.rpartition(".")
    if not dot:
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")

    getter = functools.partial(_find, path)
    return _patch(getter, attribute, new, spec or spec_set, create, new_callable, kwargs, autospec)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None,
                  autospec=None, new_callable=None, **kwargs):
    return _patch(lambda: target, attribute, new, spec or spec_set, create, new_callable, kwargs, autospec)


class _patch_multiple(_Patching):
    """Several attributes of one object; those that are DEFAULT get mocks, which are given by name."""

    def __init__(self, getter, attributes, options):
        self.getter = getter
        self.attributes = attributes
        self.options = options

    def copy(self):
        return _patch_multiple(self.getter, self.attributes, self.options)

    def __enter__(self):
        target = self.getter()
        given = {}
        with contextlib.ExitStack() as stack:
            for name, value in self.attributes.items():
                made = stack.enter_context(_patch(lambda: target, name, value, *self.options))
                if value is DEFAULT:
                    given[name] = made
            self.stack = stack.pop_all()
        return given

    def __exit__(self, *args):
        return self.stack.__exit__(*args)

    def _gives(self, new):
        return (), new


def _patch_multiple_of(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None,
                       **kwargs):
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    getter = functools.partial(_find, target) if isinstance(target, str) else lambda: target
    options = (spec or spec_set, create, new_callable, {}, autospec)
    return _patch_multiple(getter, kwargs, options)


class _patch_dict(_Patching):
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = {**dict(values), **kwargs}
        self.clear = clear

    def __enter__(self):
        if isinstance(self.in_dict, str):
            module, _, name = self.in_dict.rpartition(".")
            __import__(module)
            self.in_dict = getattr(sys.modules[module], name)
        self.original = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *args):
        self.in_dict.clear()
        self.in_dict.update(self.original)

    def copy(self):
        return _patch_dict(self.in_dict, self.values, self.clear)

    def _decorated(self, function):
        # It gives no argument, and so needs no place in the list of patches.
        if inspect.iscoroutinefunction(function):
            @functools.wraps(function)
            async def patched(*args, **kwargs):
                with self:
                    return await function(*args, **kwargs)
        else:
            @functools.wraps(function)
            def patched(*args, **kwargs):
                with self:
                    return function(*args, **kwargs)
        return patched


def _stop_all():
    for patching in reversed(_Patching._active_patches[:]):
        patching.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple_of
patch.stopall = _stop_all
patch.TEST_PREFIX = "test"
