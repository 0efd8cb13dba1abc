# functools. Follows CPython 3.14, Lib/functools.py and Modules/_functoolsmodule.c.
# The rule of lru_cache: an entry moves to the end of an ordinary dict when it is used, so the first
# key is always the one unused for longest.
import _operator
import _thread
from _functools import find as _find, key as _key
from reprlib import recursive_repr

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering",
           "cache", "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod",
           "singledispatch",
           "singledispatchmethod", "cached_property", "Placeholder"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotate__",
                       "__type_params__")
WRAPPER_UPDATES = ("__dict__",)

# Worded as CPython's natives.
__in_c__ = ("reduce", "partial", "cmp_to_key", "K", "KeyWrapper", "_PlaceholderType")
_missing = object()


class _Probe:
    def method(self):
        pass


_MethodType = type(_Probe().method)


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


def reduce(function, iterable, /, initial=_missing):
    try:
        it = iter(iterable)
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
    __slots__ = ()

    def __repr__(self):
        return "Placeholder"

    def __reduce__(self):
        return "Placeholder"


Placeholder = _PlaceholderType()


@_operator.with_partial_call
class partial:
    __slots__ = ("func", "args", "keywords", "_missing", "__dict__", "__weakref__")

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func = args[0]
        args = args[1:]
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if args and args[-1] is Placeholder:
            raise TypeError("trailing Placeholders are not allowed")
        if keywords:
            for value in keywords.values():
                if value is Placeholder:
                    raise TypeError("Placeholder cannot be passed as a keyword argument")
        if isinstance(func, partial):
            args = _fill(func.args, args) if args else func.args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = object.__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        self._missing = _count_missing(args) if args else 0
        return self

    def _call(self, /, *args, **keywords):
        if self.keywords:
            keywords = {**self.keywords, **keywords}
        missing = self._missing
        if not missing:
            return self.func(*self.args, *args, **keywords)
        if len(args) < missing:
            raise TypeError("missing positional arguments in 'partial' call; expected at least "
                            f"{missing}, got {len(args)}")
        return self.func(*_fill(self.args, args), **keywords)

    @recursive_repr()
    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func)]
        parts += [repr(arg) for arg in self.args]
        parts += [f"{key}={value!r}" for key, value in self.keywords.items()]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return _MethodType(self, obj)

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError("invalid partial state")
        func, args, keywords, attributes = state
        if not callable(func) or not isinstance(args, tuple) or not isinstance(keywords, (dict, type(None))):
            raise TypeError("invalid partial state")
        if args and args[-1] is Placeholder:
            raise TypeError("trailing Placeholders are not allowed")
        self.__dict__.clear()
        self.__dict__.update(attributes or {})
        self.func, self.args, self.keywords = func, tuple(args), dict(keywords or {})
        self._missing = _count_missing(self.args)

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


partial.__module__ = "functools"


def _count_missing(stored):
    return sum([1 for arg in stored if arg is Placeholder])


def _fill(stored, given):
    if not _count_missing(stored):
        return stored + given
    given = list(given)
    filled = tuple([given.pop(0) if arg is Placeholder and given else arg for arg in stored])
    return filled + tuple(given)


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"the first argument {func!r} must be a callable or a descriptor")
        if isinstance(func, partialmethod):
            args = _fill(func.args, args)
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    __repr__ = partial.__repr__

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __get__(self, obj, cls=None):
        func = self.func
        bound = func.__get__(obj, cls) if hasattr(func, "__get__") else func
        if bound is not func:
            made = partial(bound, *self.args, **self.keywords)
            try:
                made.__self__ = bound.__self__
            except AttributeError:
                pass
            return made

        def method(self_or_cls, /, *args, **keywords):
            keywords = {**self.keywords, **keywords}
            return func(self_or_cls, *_fill(self.args, args), **keywords)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.__partialmethod__ = self
        if obj is None:
            return method
        return _MethodType(method, obj)

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


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


def _refuse_key():
    raise TypeError("other argument must be K instance")


class KeyWrapper:
    __slots__ = ("obj", "_compare")

    def __init__(self, obj, compare):
        self.obj = obj
        self._compare = compare

    def __lt__(self, other):
        if other.__class__ is not KeyWrapper:
            _refuse_key()
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        if other.__class__ is not KeyWrapper:
            _refuse_key()
        return self._compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        if other.__class__ is not KeyWrapper:
            _refuse_key()
        return self._compare(self.obj, other.obj) == 0

    def __le__(self, other):
        if other.__class__ is not KeyWrapper:
            _refuse_key()
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        if other.__class__ is not KeyWrapper:
            _refuse_key()
        return self._compare(self.obj, other.obj) >= 0

    __hash__ = None


def cmp_to_key(mycmp):
    def K(obj):
        return KeyWrapper(obj, mycmp)
    K.__qualname__ = "K"
    return K


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


# Of calls with keywords, or with the types of the arguments.
def _make_key(args, kwargs, typed):
    key = args
    if kwargs:
        key += (_missing,) + tuple([item for pair in kwargs.items() for item in pair])
    if typed:
        key += tuple([type(v) for v in args]) + tuple([type(v) for v in kwargs.values()])
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


# A function, no object of a type _lru_cache_wrapper: calls of methods and misses would take twice as long.
def _cached(function, maxsize, typed):
    if not callable(function):
        raise TypeError("the first argument must be callable")
    entries = {}
    counts = [0, 0]  # hits, misses
    lock = _thread.RLock()
    moves = maxsize is not None

    def uncached(*args, **kwargs):
        counts[1] += 1
        return function(*args, **kwargs)

    def wrapper(*args, **kwargs):
        asked = (_make_key(args, kwargs, typed),) if kwargs or typed else args
        result = _find(entries, counts, asked, moves)
        if result is not _find:
            return result
        result = function(*args, **kwargs)
        key = _key(asked)
        if maxsize is None:
            entries[key] = result
            return result
        with lock:
            if key not in entries:
                if len(entries) >= maxsize:
                    del entries[next(iter(entries))]
                entries[key] = result
        return result

    def cache_info():
        return _CacheInfo(*counts, maxsize, len(entries))

    def cache_clear():
        with lock:
            entries.clear()
            counts[:] = 0, 0

    if maxsize == 0:
        wrapper = uncached
    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        attributes = getattr(instance, "__dict__", None)
        if attributes is None:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache "
                            f"{self.attrname!r} property.")
        value = attributes.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                attributes[self.attrname] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance does not "
                                f"support item assignment for caching {self.attrname!r} property.") from None
        return value

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


# --- dispatch on the first argument's type ---

def _is_class_or_union(cls):
    import typing
    if isinstance(cls, typing.Union):
        return all(isinstance(member, type) for member in cls.__args__)
    return isinstance(cls, type)


def _members(cls):
    import typing
    return cls.__args__ if isinstance(cls, typing.Union) else (cls,)


def _merged(orders):
    """Of several orders of classes, the one that agrees with all of them (C3)."""
    merged = []
    while orders := [order for order in orders if order]:
        for order in orders:
            head = order[0]
            if not any(head in other[1:] for other in orders):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        merged.append(head)
        for order in orders:
            if order[0] == head:
                del order[0]
    return merged


def _order(cls, abstract):
    """A class's __mro__ with abstract classes where a class of it first is a subclass of them."""
    bases = list(cls.__bases__)
    # What stands before the last base that is an abstract class itself goes before the implied ones.
    explicit = len(bases)
    while explicit and not hasattr(bases[explicit - 1], "__abstractmethods__"):
        explicit -= 1
    introduced = [each for each in abstract
                  if issubclass(cls, each) and not any(issubclass(base, each) for base in bases)]
    others = [each for each in abstract if each not in introduced]
    first, last = bases[:explicit], bases[explicit:]
    orders = [_order(base, others) for base in first + introduced + last]
    return _merged([[cls], *orders, first, introduced, last])


def _implied(cls, candidates):
    """The abstract classes among them, in an order that their subclasses agree with."""
    candidates = [each for each in candidates
                  if not any(each is not other and each in other.__mro__ for other in candidates)]
    found = []
    for each in candidates:
        through = [[base for base in sub.__mro__ if base in candidates] for sub in each.__subclasses__()
                   if sub not in cls.__mro__ and issubclass(cls, sub)]
        through.sort(key=len, reverse=True)
        for bases in through or [[each]]:
            found += [base for base in bases if base not in found]
    return found


# CPython 3.14, Lib/functools.py, _find_impl and _compose_mro.
def _implementation(cls, registry):
    order = cls.__mro__
    implied = [each for each in registry if each not in order and issubclass(cls, each)]
    if implied:
        order = _order(cls, _implied(cls, implied))
    match = None
    for each in order:
        if match is not None:
            # Two that nobody has put in an order: a guess would be as good as the other.
            if (each in registry and each not in cls.__mro__ and match not in cls.__mro__
                    and not issubclass(match, each)):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {each}")
            break
        if each in registry:
            match = each
    return registry[match]


def _first_hint(func):
    from typing import get_type_hints
    try:
        return next(iter(get_type_hints(func).items()))
    except NameError:
        from annotationlib import Format, ForwardRef, get_annotations
        argument, hint = next(iter(get_annotations(func, format=Format.FORWARDREF).items()))
        if isinstance(hint, str):
            try:
                hint = eval(hint, func.__globals__)
            except NameError:
                hint = ForwardRef(hint)
        return argument, hint


def singledispatch(func):
    registry = {object: func}
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        return registry[cls] if cls in registry else _implementation(cls, registry)

    def register(cls, func=None):
        if _is_class_or_union(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            if getattr(cls, "__annotate__", None) is None and not getattr(cls, "__annotations__", None):
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either "
                                "`@register(some_class)` or plain `@register` on an annotated function.")
            func = cls
            argument, cls = _first_hint(func)
            if not _is_class_or_union(cls):
                wrong = ("not all arguments are classes" if isinstance(cls, type(int | str)) else
                         "is an unresolved forward reference" if hasattr(cls, "__forward_arg__") else
                         "is not a class")
                raise TypeError(f"Invalid annotation for {argument!r}. {cls!r} {wrong}.")
        for member in _members(cls):
            registry[member] = func
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    from types import MappingProxyType
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = lambda: None
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        return _singledispatchmethod_get(self, obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __repr__(self):
        return f"<single dispatch method descriptor {_best_name(self.func)}>"


def _best_name(func):
    return getattr(func, "__qualname__", None) or getattr(func, "__name__", "?")


class _singledispatchmethod_get:
    # What such a method is when it is asked for: bound, or not.
    def __init__(self, unbound, obj, cls):
        self._unbound = unbound
        self._obj = obj
        self._cls = cls
        for name in ("__module__", "__doc__"):  # those that the class has, too
            try:
                setattr(self, name, getattr(unbound.func, name))
            except AttributeError:
                pass

    def __repr__(self):
        name = _best_name(self)
        if self._obj is None:
            return f"<single dispatch method {name}>"
        return f"<bound single dispatch method {name} of {self._obj!r}>"

    def __call__(self, /, *args, **kwargs):
        if not args:
            name = getattr(self._unbound.func, "__name__", "singledispatchmethod method")
            raise TypeError(f"{name} requires at least 1 positional argument")
        method = self._unbound.dispatcher.dispatch(args[0].__class__)
        return method.__get__(self._obj, self._cls)(*args, **kwargs)

    def __getattr__(self, name):
        if name not in ("__name__", "__qualname__", "__isabstractmethod__", "__annotations__",
                        "__type_params__"):
            raise AttributeError
        return getattr(self._unbound.func, name)

    @property
    def __wrapped__(self):
        return self._unbound.func

    @property
    def register(self):
        return self._unbound.register
