# weakref. Follows CPython 3.14, Lib/weakref.py and Lib/_weakrefset.py. References are cleared, and
# their callbacks called, when a collection finds the object dead; src/runtime/finalization.h says when.
import _weakref
import atexit as _atexit
import itertools as _itertools
import sys as _sys
from _weakref import ReferenceType, getweakrefs, ref

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType",
           "ProxyType", "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet",
           "WeakMethod", "finalize"]
__in_c__ = ("ProxyType", "CallableProxyType")


def getweakrefcount(obj, /):
    return len(getweakrefs(obj))


def _proxied(proxy):
    target = object.__getattribute__(proxy, "_reference")()
    if target is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return target


def _unwrapped(value):
    return _proxied(value) if isinstance(value, ProxyType) else value


class ProxyType:
    __slots__ = ("_reference", "__weakref__")

    def __init__(self, obj, callback=None):
        object.__setattr__(self, "_reference",
                           ref(obj, None if callback is None else lambda _: callback(self)))

    def __getattribute__(self, name):
        return getattr(_proxied(self), name)

    def __reduce_ex__(self, protocol):
        return _unwrapped, (_proxied(self),)

    def __setattr__(self, name, value):
        setattr(_proxied(self), name, value)

    def __delattr__(self, name):
        delattr(_proxied(self), name)

    def __repr__(self):
        target = object.__getattribute__(self, "_reference")()
        if target is None:
            return f"<weakproxy at {id(self):#x}; dead>"
        kind = type(target)
        module = kind.__module__
        plain = module in ("builtins", "__main__")
        name = kind.__qualname__ if plain else f"{module}.{kind.__qualname__}"
        return f"<weakproxy at {id(self):#x}; to '{name}' at {id(target):#x}>"

    __hash__ = None


ProxyType.__name__ = ProxyType.__qualname__ = "ProxyType"
ProxyType.__hash__ = lambda self: _unhashable()


def _unhashable():
    raise TypeError("unhashable type: 'weakref.ProxyType'")


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _proxied(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


def _function(name):
    import operator
    builtins = {"str": str, "bool": bool, "len": len, "iter": iter, "next": next, "int": int,
                "float": float, "divmod": divmod, "reversed": reversed, "bytes": bytes, "abs": abs}
    return builtins.get(name) or getattr(operator, name, None) or getattr(operator, name + "_")


def _forward(name):
    function = _function(name)

    def method(self, *args):
        return function(*[_unwrapped(value) for value in (self, *args)])

    method.__name__ = method.__qualname__ = f"__{name}__"
    setattr(ProxyType, f"__{name}__", method)


def _forward_reflected(name):
    function = _function(name)

    def method(self, other):
        return function(_unwrapped(other), _unwrapped(self))

    setattr(ProxyType, f"__r{name}__", method)


for _name in ("str", "bool", "len", "iter", "next", "int", "float", "index", "eq", "ne", "lt", "le",
              "gt", "ge", "add", "sub", "mul", "truediv", "floordiv", "mod", "divmod", "pow",
              "lshift", "rshift", "and", "or", "xor", "matmul", "neg", "pos", "abs", "invert",
              "getitem", "setitem", "delitem", "contains", "reversed", "bytes",
              "iadd", "isub", "imul", "itruediv", "ifloordiv", "imod", "ipow", "ilshift", "irshift",
              "iand", "ior", "ixor", "imatmul"):
    _forward(_name)
for _name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "divmod", "pow", "lshift",
              "rshift", "and", "or", "xor", "matmul"):
    _forward_reflected(_name)


def proxy(obj, callback=None, /):
    return (CallableProxyType if callable(obj) else ProxyType)(obj, callback)


class WeakMethod(ref):
    """A weak reference to a bound method: alive as long as its object and its function are."""

    def __new__(cls, meth, callback=None):
        try:
            target, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def dead(_):
            if self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, target, dead)
        self._function = ref(function, dead)
        self._kind = type(meth)
        self._alive = True
        return self

    def __call__(self):
        target = super().__call__()
        function = self._function()
        if target is None or function is None:
            return None
        return self._kind(function, target)

    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            if not self._alive or not other._alive:
                return self is other
            return ref.__eq__(self, other) and self._function == other._function
        return NotImplemented

    __hash__ = ref.__hash__


class _WeakDictionary:
    # What both kinds have alike; `data` holds the references.
    def clear(self):
        self.data.clear()

    def __eq__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        made = type(self)()
        made.update(other)
        made.update(self)
        return made

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_WeakDictionary):
    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _reference(self, key, value):
        def dead(reference, data=self.data):
            if data.get(key) is reference:
                del data[key]
        return ref(value, dead)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = self._reference(key, value)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        held = self.data.get(key)
        return held is not None and held() is not None

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    def __iter__(self):
        return iter(self.keys())

    def get(self, key, default=None):
        held = self.data.get(key)
        value = None if held is None else held()
        return default if value is None else value

    def items(self):
        for key, held in list(self.data.items()):
            value = held()
            if value is not None:
                yield key, value

    def keys(self):
        for key, _ in self.items():
            yield key

    def values(self):
        for _, value in self.items():
            yield value

    def copy(self):
        return type(self)(dict(self.items()))

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        return type(self)({deepcopy(key, memo): value for key, value in self.items()})

    def itervaluerefs(self):
        yield from list(self.data.values())

    def valuerefs(self):
        return list(self.data.values())

    def popitem(self):
        while True:
            key, held = self.data.popitem()
            value = held()
            if value is not None:
                return key, value

    def pop(self, key, *default):
        held = self.data.pop(key, None)
        value = None if held is None else held()
        if value is None:
            if default:
                return default[0]
            raise KeyError(key)
        return value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def update(self, other=(), /, **kw):
        for key, value in dict(other, **kw).items():
            self[key] = value


class WeakKeyDictionary(_WeakDictionary):
    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def _reference(self, key):
        def dead(reference, data=self.data):
            data.pop(reference, None)
        return ref(key, dead)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[self._reference(key)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        try:
            held = ref(key)
        except TypeError:
            return False
        return held in self.data

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    def __iter__(self):
        return iter(self.keys())

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def items(self):
        for held, value in list(self.data.items()):
            key = held()
            if key is not None:
                yield key, value

    def keys(self):
        for key, _ in self.items():
            yield key

    def values(self):
        for _, value in self.items():
            yield value

    def keyrefs(self):
        return list(self.data)

    def copy(self):
        made = type(self)()
        made.update(self)
        return made

    __copy__ = copy

    def popitem(self):
        while True:
            held, value = self.data.popitem()
            key = held()
            if key is not None:
                return key, value

    def pop(self, key, *default):
        return self.data.pop(ref(key), *default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(self._reference(key), default)

    def update(self, dict=None, /, **kwargs):
        if dict is not None and not hasattr(dict, "items"):
            dict = type({})(dict)
        for key, value in dict.items() if dict is not None else ():
            self[key] = value


class WeakSet:
    def __init__(self, data=None):
        self.data = set()

        def dead(reference, data=self.data):
            data.discard(reference)

        self._dead = dead
        if data is not None:
            self.update(data)

    def __iter__(self):
        for held in list(self.data):
            item = held()
            if item is not None:
                yield item

    def __len__(self):
        return sum(1 for held in list(self.data) if held() is not None)

    def __contains__(self, item):
        try:
            held = ref(item)
        except TypeError:
            return False
        return held in self.data

    def __repr__(self):
        return repr(self.data)

    def __copy__(self):
        return type(self)(self)

    def __reduce__(self):
        return type(self), (list(self),), self.__getstate__()

    def add(self, item):
        self.data.add(ref(item, self._dead))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        while True:
            try:
                held = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = held()
            if item is not None:
                return item

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def union(self, other):
        made = self.copy()
        made.update(other)
        return made

    __or__ = union

    def intersection(self, other):
        return type(self)(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        self.data.intersection_update(ref(item) for item in other)

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def difference(self, other):
        made = self.copy()
        made.difference_update(other)
        return made

    __sub__ = difference

    def difference_update(self, other):
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update(ref(item) for item in other)

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def symmetric_difference(self, other):
        made = self.copy()
        made.symmetric_difference_update(other)
        return made

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update(ref(item, self._dead) for item in other)

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def issubset(self, other):
        return self.data.issubset(ref(item) for item in other)

    __le__ = issubset

    def issuperset(self, other):
        return self.data.issuperset(ref(item) for item in other)

    __ge__ = issuperset

    def __lt__(self, other):
        return self.data < {ref(item) for item in other}

    def __gt__(self, other):
        return self.data > {ref(item) for item in other}

    def isdisjoint(self, other):
        return not any(item in self for item in other)

    def __eq__(self, other):
        if not isinstance(other, WeakSet):
            return NotImplemented
        return set(self) == set(other)

    __hash__ = None


class finalize:
    """Calls a function when an object has gone, at the latest at the end of the program."""
    __slots__ = ("_key",)
    _registry = {}
    _numbers = _itertools.count(1)
    _hooked = []

    def __init__(self, obj, func, /, *args, **kwargs):
        self._registry.pop(getattr(self, "_key", None), None)  # made anew
        key = self._key = next(self._numbers)
        self._registry[key] = [ref(obj, lambda _: self()), func, args, kwargs, True, self]
        if not self._hooked:
            self._hooked.append(True)
            _atexit.register(self._at_exit)

    def __call__(self, _=None):
        entry = self._registry.pop(self._key, None)
        if entry is not None:
            return entry[1](*entry[2], **entry[3])

    def detach(self):
        entry = self._registry.get(self._key)
        obj = None if entry is None else entry[0]()
        if obj is not None and self._registry.pop(self._key, None):
            return obj, entry[1], entry[2], entry[3]

    def peek(self):
        entry = self._registry.get(self._key)
        obj = None if entry is None else entry[0]()
        if obj is not None:
            return obj, entry[1], entry[2], entry[3]

    @property
    def alive(self):
        return self._key in self._registry

    @property
    def atexit(self):
        entry = self._registry.get(self._key)
        return entry is not None and entry[4]

    @atexit.setter
    def atexit(self, value):
        entry = self._registry.get(self._key)
        if entry is not None:
            entry[4] = bool(value)

    def __repr__(self):
        entry = self._registry.get(self._key)
        obj = None if entry is None else entry[0]()
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return (f"<{type(self).__name__} object at {id(self):#x}; for "
                f"{type(obj).__qualname__!r} at {id(obj):#x}>")

    @classmethod
    def _at_exit(cls):
        while True:
            pending = [key for key, entry in cls._registry.items() if entry[4]]
            if not pending:
                return
            try:
                cls._registry[pending[-1]][5]()
            except Exception:
                _sys.excepthook(*_sys.exc_info())
