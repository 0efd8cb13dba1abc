# weakref. Follows CPython 3.14, Lib/weakref.py. The engine collects by tracing, so a reference is
# dropped later than in CPython, or not before the run ends; programs must not count on the moment.
from _collections import deque

try:
    from _weakref import ref
except ImportError:
    class ref:
        def __init__(self, obj, callback=None, /):
            self._obj = obj
            self.__callback__ = callback

        def __call__(self):
            return self._obj

        def __eq__(self, other):
            return isinstance(other, ref) and self._obj == other._obj

        def __hash__(self):
            return hash(self._obj)

ReferenceType = ref


class WeakSet:
    def __init__(self, data=None):
        self._refs = {}
        if data is not None:
            for item in data:
                self.add(item)

    def add(self, item):
        self._refs[id(item)] = ref(item)

    def discard(self, item):
        self._refs.pop(id(item), None)

    def remove(self, item):
        if item not in self:
            raise KeyError(item)
        self.discard(item)

    def __contains__(self, item):
        held = self._refs.get(id(item))
        return held is not None and held() is item

    def __iter__(self):
        for held in list(self._refs.values()):
            item = held()
            if item is not None:
                yield item

    def __len__(self):
        return sum(1 for _ in self)

    def clear(self):
        self._refs.clear()


class WeakValueDictionary:
    def __init__(self, other=(), /, **kw):
        self._refs = {}
        for key, value in dict(other, **kw).items():
            self[key] = value

    def __setitem__(self, key, value):
        self._refs[key] = ref(value)

    def __getitem__(self, key):
        value = self._refs[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __delitem__(self, key):
        del self._refs[key]

    def get(self, key, default=None):
        held = self._refs.get(key)
        value = None if held is None else held()
        return default if value is None else value

    def __contains__(self, key):
        return self.get(key) is not None

    def items(self):
        return [(k, r()) for k, r in list(self._refs.items()) if r() is not None]

    def keys(self):
        return [k for k, _ in self.items()]

    def values(self):
        return [v for _, v in self.items()]

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self.items())

    def setdefault(self, key, default):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *default):
        held = self._refs.pop(key, None)
        if held is None:
            if default:
                return default[0]
            raise KeyError(key)
        return held()


class WeakKeyDictionary:
    def __init__(self, other=None, /):
        self._entries = {}
        for key, value in (other or {}).items():
            self[key] = value

    def __setitem__(self, key, value):
        self._entries[id(key)] = (ref(key), value)

    def __getitem__(self, key):
        if key not in self:
            raise KeyError(key)
        return self._entries[id(key)][1]

    def __delitem__(self, key):
        if key not in self:
            raise KeyError(key)
        del self._entries[id(key)]

    def __contains__(self, key):
        entry = self._entries.get(id(key))
        return entry is not None and entry[0]() is key

    def get(self, key, default=None):
        return self[key] if key in self else default

    def items(self):
        return [(held(), value) for held, value in list(self._entries.values())
                if held() is not None]

    def keys(self):
        return [key for key, _ in self.items()]

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self.items())


def proxy(obj, callback=None):
    return obj


def getweakrefcount(obj):
    return 0


class WeakMethod(ref):
    pass


class finalize:
    def __init__(self, obj, func, /, *args, **kwargs):
        import atexit
        self._call = (func, args, kwargs)
        self._atexit = True
        atexit.register(self)

    def __call__(self):
        if self._call is not None:
            func, args, kwargs = self._call
            self._call = None
            return func(*args, **kwargs)

    def detach(self):
        call, self._call = self._call, None
        return call

    @property
    def alive(self):
        return self._call is not None
