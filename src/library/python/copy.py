# copy. Follows CPython 3.14, Lib/copy.py.
# The rule of deepcopy: `memo` maps the id of what was copied to its copy, and keeps the originals
# alive, so that shared and circular structures keep their shape.

import copyreg
from _weakref import ReferenceType

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error


class _Class:
    def method(self):
        pass


_Method = type(_Class().method)
_ATOMIC = frozenset((type(None), int, float, bool, complex, str, bytes, type, range, type(_Class.method),
                     type(len), type(...), type(NotImplemented), property, type(_Class.method.__code__),
                     ReferenceType))
_ATOMIC_IF_SHALLOW = frozenset((tuple, frozenset, slice, _Method, super))
_SELF_COPYING = frozenset((list, dict, set, bytearray))


def copy(x):
    cls = type(x)
    if cls in _ATOMIC or cls in _ATOMIC_IF_SHALLOW:
        return x
    if cls in _SELF_COPYING:
        return x.copy()
    if isinstance(x, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reduced = _reduced(x, cls)
    return x if isinstance(reduced, str) else _reconstructed(x, None, *reduced)


def _reduced(x, cls):
    # The instance is asked, not its class: a __getattr__ that is not careful is called for these names.
    reduce = copyreg.dispatch_table.get(cls)
    if reduce is not None:
        return reduce(x)
    reduce = getattr(x, "__reduce_ex__", None)
    return x.__reduce__() if reduce is None else reduce(4)


def _reconstructed(x, memo, func, args, state=None, items=None, pairs=None):
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    new = func(*args)
    if deep:
        memo[id(x)] = new
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(new, "__setstate__"):
            new.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                new.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(new, name, value)
    if items is not None:
        for item in items:
            new.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            new[key] = value
    return new


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
    if cls is _Method:
        return cls(x.__func__, deepcopy(x.__self__, memo))
    copier = getattr(x, "__deepcopy__", None)
    if copier is not None:
        return copier(memo)
    reduced = _reduced(x, cls)
    return x if isinstance(reduced, str) else _reconstructed(x, memo, *reduced)


def replace(obj, /, **changes):
    func = getattr(type(obj), "__replace__", None)
    if func is None:
        raise TypeError(f"replace() does not support {type(obj).__name__} objects")
    return func(obj, **changes)
