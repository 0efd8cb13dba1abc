# functools. Follows CPython 3.14, Lib/functools.py and Modules/_functoolsmodule.c.
# The rule of lru_cache: an entry moves to the end of an ordinary dict when it is used, so the first
# key is always the one unused for longest.
import _thread

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering",
           "cache", "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod",
           "singledispatch",
           "singledispatchmethod", "cached_property", "Placeholder"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__",
                       "__type_params__")
WRAPPER_UPDATES = ("__dict__",)

_missing = object()
_unhashable = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        try:
            setattr(wrapper, name, value)
        except (AttributeError, TypeError):
            pass
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


def reduce(function, sequence, initial=_missing, /):
    try:
        it = iter(sequence)
    except TypeError:
        it = None
    if it is None:
        raise TypeError("reduce() arg 2 must support iteration")
    if initial is _missing:
        value = next(it, _missing)
        if value is _missing:
            raise TypeError("reduce() of empty iterable with no initial value")
    else:
        value = initial
    for element in it:
        value = function(value, element)
    return value


class _PlaceholderType:
    def __repr__(self):
        return "Placeholder"


Placeholder = _PlaceholderType()


class partial:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = _fill(func.args, args)
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        if Placeholder in self.args:
            return self.func(*_fill(self.args, args), **{**self.keywords, **keywords})
        if self.keywords:
            keywords = {**self.keywords, **keywords}
        return self.func(*self.args, *args, **keywords)

    def __repr__(self):
        parts = [repr(self.func)]
        parts += [repr(arg) for arg in self.args]
        parts += [f"{key}={value!r}" for key, value in self.keywords.items()]
        return f"functools.partial({', '.join(parts)})"

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return lambda *args, **keywords: self(obj, *args, **keywords)

    def __class_getitem__(cls, item):
        return cls


partial.__module__ = "functools"


def _fill(stored, given):
    if Placeholder not in stored:
        return stored + given
    given = list(given)
    filled = tuple(given.pop(0) if arg is Placeholder and given else arg for arg in stored)
    return filled + tuple(given)


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        func = self.func
        if obj is None:
            return self
        bound = func.__get__(obj, cls) if hasattr(func, "__get__") else func
        return partial(bound, *self.args, **self.keywords)


# --- comparison ---

def _opposite(name, with_eq):
    if with_eq is None:  # not (a op b)
        def compare(self, other):
            result = getattr(type(self), name)(self, other)
            return result if result is NotImplemented else not result
    elif with_eq:  # a op b or a == b
        def compare(self, other):
            result = getattr(type(self), name)(self, other)
            return result if result is NotImplemented else result or self == other
    else:  # not (a op b) and a != b
        def compare(self, other):
            result = getattr(type(self), name)(self, other)
            return result if result is NotImplemented else not result and self != other
    return compare


def _and_not_equal(name):
    def compare(self, other):
        result = getattr(type(self), name)(self, other)
        return result if result is NotImplemented else result and self != other
    return compare


def _not_or_equal(name):
    def compare(self, other):
        result = getattr(type(self), name)(self, other)
        return result if result is NotImplemented else not result or self == other
    return compare


def total_ordering(cls):
    roots = [op for op in ("__lt__", "__le__", "__gt__", "__ge__")
             if getattr(cls, op, None) is not getattr(object, op, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = "__lt__" if "__lt__" in roots else max(roots)
    if root == "__lt__":
        made = {"__gt__": _opposite(root, False), "__le__": _opposite(root, True),
                "__ge__": _opposite(root, None)}
    elif root == "__gt__":
        made = {"__lt__": _opposite(root, False), "__ge__": _opposite(root, True),
                "__le__": _opposite(root, None)}
    elif root == "__le__":
        made = {"__ge__": _not_or_equal(root), "__lt__": _and_not_equal(root),
                "__gt__": _opposite(root, None)}
    else:
        made = {"__le__": _not_or_equal(root), "__gt__": _and_not_equal(root),
                "__lt__": _opposite(root, None)}
    for name, function in made.items():
        if name not in roots:
            function.__name__ = name
            setattr(cls, name, function)
    return cls


class _Key:
    __slots__ = ("obj", "_compare")

    def __init__(self, obj, compare):
        self.obj = obj
        self._compare = compare

    def __lt__(self, other):
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self._compare(self.obj, other.obj) == 0

    def __le__(self, other):
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self._compare(self.obj, other.obj) >= 0

    __hash__ = None


def cmp_to_key(mycmp):
    return lambda obj: _Key(obj, mycmp)


# --- caches ---

class _CacheInfo(tuple):
    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    @property
    def hits(self):
        return self[0]

    @property
    def misses(self):
        return self[1]

    @property
    def maxsize(self):
        return self[2]

    @property
    def currsize(self):
        return self[3]

    def __repr__(self):
        return f"CacheInfo(hits={self[0]}, misses={self[1]}, maxsize={self[2]}, currsize={self[3]})"


def _make_key(args, kwargs, typed):
    if not kwargs and not typed:
        return args[0] if len(args) == 1 and type(args[0]) in (int, str) else args
    key = args
    if kwargs:
        key += (_missing,) + tuple(item for pair in kwargs.items() for item in pair)
    if typed:
        key += tuple(type(v) for v in args) + tuple(type(v) for v in kwargs.values())
    return key


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    if maxsize is not None and maxsize < 0:
        maxsize = 0
    return lambda function: _cached(function, maxsize, typed)


def cache(user_function, /):
    return _cached(user_function, None, False)


def _cached(function, maxsize, typed):
    entries = {}
    hits = misses = 0
    lock = _thread.RLock()

    def wrapper(*args, **kwargs):
        nonlocal hits, misses
        key = _make_key(args, kwargs, typed)
        if maxsize is None:
            try:
                result = entries.get(key, _missing)
            except TypeError:
                result = _unhashable
            if result is _unhashable:
                hash(key)  # raises what CPython's does, which does not speak of a dict
            if result is not _missing:
                hits += 1
                return result
            misses += 1
            result = entries[key] = function(*args, **kwargs)
            return result
        if maxsize == 0:
            misses += 1
            return function(*args, **kwargs)
        hash(key)
        with lock:
            if not entries:
                hash(key)  # pop() does not ask for it in an empty dict
            result = entries.pop(key, _missing)
            if result is not _missing:
                hits += 1
                entries[key] = result
                return result
            misses += 1
        result = function(*args, **kwargs)
        with lock:
            if key not in entries:
                if len(entries) >= maxsize:
                    del entries[next(iter(entries))]
                entries[key] = result
        return result

    def cache_info():
        return _CacheInfo(hits, misses, maxsize, len(entries))

    def cache_clear():
        nonlocal hits, misses
        with lock:
            entries.clear()
            hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        value = instance.__dict__.get(self.attrname, _missing)
        if value is _missing:
            value = instance.__dict__[self.attrname] = self.func(instance)
        return value

    def __class_getitem__(cls, item):
        return cls


# --- dispatch on the first argument's type ---

def singledispatch(func):
    registry = {object: func}

    def dispatch(cls):
        for base in cls.__mro__:
            if base in registry:
                return registry[base]
        for base in registry:  # abstract classes, which are not in the MRO
            if base is not object and issubclass(cls, base):
                return registry[base]
        return func

    def register(cls, func=None):
        if func is None:
            if isinstance(cls, type):
                return lambda f: register(cls, f)
            func = cls
            hints = getattr(func, "__annotations__", {})
            cls = next(iter(hints.values()))
        registry[cls] = func
        return func

    def wrapper(*args, **kwargs):
        if not args:
            raise TypeError(f"{func.__name__} requires at least 1 positional argument")
        return dispatch(type(args[0]))(*args, **kwargs)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            return self.dispatcher.dispatch(type(args[0])).__get__(obj, cls)(*args, **kwargs)
        return method
