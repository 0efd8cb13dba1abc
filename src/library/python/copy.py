# copy. Follows CPython 3.14, Lib/copy.py.
# The rule of deepcopy: `memo` maps the id of what was copied to its copy, and keeps the originals
# alive, so that shared and circular structures keep their shape.

import copyreg

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


def _function():
    pass


_ATOMIC = frozenset((type(None), int, float, bool, complex, str, bytes, type, range, type(_function),
           type(len),
           type(...), type(NotImplemented)))
_SELF_COPYING = frozenset((list, dict, set, bytearray))


def copy(x):
    cls = type(x)
    if cls in _SELF_COPYING:
        return x.copy()
    if cls in _ATOMIC or cls is tuple or cls is frozenset or cls is slice:
        return x
    if isinstance(x, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reduced = _reduced(x, cls)
    if reduced is not None:
        return _reconstructed(x, reduced, None)
    if isinstance(x, BaseException):
        new = cls.__new__(cls, *x.args)
        new.args = x.args
    elif isinstance(x, (list, dict, set, tuple, int, float, str)):
        new = _rebuild(x, lambda value: value)
    else:
        _check_copyable(x, cls)
        new = object.__new__(cls)
    _copy_state(x, new, lambda value: value)
    return new


def _reduced(x, cls):
    """What copyreg or a class's own __reduce_ex__ or __reduce__ gives; None: nothing does."""
    if cls in copyreg.dispatch_table:
        return copyreg.dispatch_table[cls](x)
    for kind in cls.__mro__:
        names = kind.__dict__
        if kind.__module__ == "builtins":
            return x.__reduce__() if "__next__" in names and "__reduce__" in names else None
        if "__reduce_ex__" in names:
            return x.__reduce_ex__(4)
        if "__reduce__" in names:
            return x.__reduce__()
    return None


def _reconstructed(x, reduced, memo):
    if isinstance(reduced, str):
        return x

    def convert(value):
        return value if memo is None else deepcopy(value, memo)

    func, args, state, items, pairs = (*reduced, None, None, None)[:5]
    new = func(*map(convert, args))
    if memo is not None:
        memo[id(x)] = new
    if state is not None:
        state = convert(state)
        if hasattr(new, "__setstate__"):
            new.__setstate__(state)
        else:
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
                for name, value in (slots or {}).items():
                    setattr(new, name, value)
            if state is not None:
                new.__dict__.update(state)
    for item in items or ():
        new.append(convert(item))
    for key, value in pairs or ():
        new[convert(key)] = convert(value)
    return new


def _rebuild(x, convert):
    # An instance of a subclass of a builtin.
    cls = type(x)
    if isinstance(x, tuple):
        return tuple.__new__(cls, [convert(v) for v in x])
    if isinstance(x, (int, float, str)):
        for base in (int, float, str):
            if isinstance(x, base):
                return base.__new__(cls, x)
    new = cls.__new__(cls)
    if isinstance(x, dict):
        for key, value in x.items():
            new[convert(key)] = convert(value)
    elif isinstance(x, list):
        for value in x:
            new.append(convert(value))
    else:
        for value in x:
            new.add(convert(value))
    return new


def _copy_state(x, new, convert):
    if hasattr(type(x), "__getstate__") and type(x).__getstate__ is not getattr(object, "__getstate__", None):
        state = convert(x.__getstate__())
        if hasattr(type(x), "__setstate__"):
            new.__setstate__(state)
        else:
            new.__dict__.update(state)
        return
    if hasattr(x, "__dict__"):
        for name, value in list(x.__dict__.items()):
            new.__dict__[name] = convert(value)
    for cls in type(x).__mro__:
        slots = cls.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name not in ("__dict__", "__weakref__") and hasattr(x, name):
                object.__setattr__(new, name, convert(getattr(x, name)))


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _ATOMIC or isinstance(x, type):
        return x
    if memo is None:
        memo = {}
    key = id(x)
    if key in memo:
        return memo[key]
    new = _deepcopy(x, cls, memo)
    if new is not x:
        memo[key] = new
        memo.setdefault(id(memo), []).append(x)
    return new


def _deepcopy(x, cls, memo):
    if cls is list:
        new = memo[id(x)] = []
        for value in x:
            new.append(deepcopy(value, memo))
        return new
    if cls is dict:
        new = memo[id(x)] = {}
        for key, value in x.items():
            new[deepcopy(key, memo)] = deepcopy(value, memo)
        return new
    if cls is tuple:
        values = [deepcopy(value, memo) for value in x]
        if id(x) in memo:
            return memo[id(x)]
        return x if all(a is b for a, b in zip(x, values)) else tuple(values)
    if cls is set or cls is frozenset:
        return cls([deepcopy(value, memo) for value in x])
    if cls is bytearray:
        return x.copy()
    copier = getattr(cls, "__deepcopy__", None)
    if copier is not None:
        return copier(x, memo)
    reduced = _reduced(x, cls)
    if reduced is not None:
        return _reconstructed(x, reduced, memo)
    if isinstance(x, (list, dict, set, tuple, int, float, str)):
        new = _rebuild(x, lambda value: deepcopy(value, memo))
    elif isinstance(x, BaseException):
        new = cls.__new__(cls, *x.args)
        new.args = deepcopy(x.args, memo)
    else:
        _check_copyable(x, cls)
        new = object.__new__(cls)
    memo[id(x)] = new
    _copy_state(x, new, lambda value: deepcopy(value, memo))
    return new


def _check_copyable(x, cls):
    native = cls.__module__ in ("_thread", "_interleave", "_queue", "itertools")
    if native or cls.__name__ in ("generator", "coroutine", "module"):
        name = cls.__name__ if cls.__module__ == "builtins" else f"{cls.__module__}.{cls.__name__}"
        raise TypeError(f"cannot pickle '{name}' object")


def replace(obj, /, **changes):
    func = getattr(type(obj), "__replace__", None)
    if func is None:
        raise TypeError(f"replace() does not support {type(obj).__name__} objects")
    return func(obj, **changes)
