# What typing makes of annotations whose names are looked up: get_type_hints(), evaluate_forward_ref().
# Follows CPython 3.14, Lib/typing.py.
import sys

from typing import Union, _CallableAlias, _GenericAlias, _make_union, _Special


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            own = getattr(base, "__annotations__", None) or {}
            module = sys.modules.get(base.__module__)
            names = (module.__dict__ if module is not None else {}) if globalns is None else globalns
            for name, hint in own.items():
                hints[name] = _resolved(hint, names, dict(vars(base)) if localns is None else localns)
    else:
        inner = obj
        seen = {id(inner)}
        while hasattr(inner, "__wrapped__"):
            inner = inner.__wrapped__
            if id(inner) in seen:
                raise ValueError(f"wrapper loop when unwrapping {obj!r}")
            seen.add(id(inner))
        own = getattr(obj, "__annotations__", None)
        if own is None:
            if callable(obj) or hasattr(obj, "__dict__"):
                return {}
            raise TypeError(f"{obj!r} does not have annotations")
        names = globalns
        if names is None:
            names = getattr(inner, "__globals__", None) or getattr(obj, "__dict__", {})
        for name, hint in own.items():
            hints[name] = _resolved(hint, names, names if localns is None else localns)
    return hints if include_extras else {name: _stripped(hint) for name, hint in hints.items()}


def _rebuilt(hint, one):
    args = getattr(hint, "__args__", None)
    if not args or isinstance(hint, type):
        return hint
    made = tuple(one(arg) for arg in args)
    if made == tuple(args):
        return hint
    if isinstance(hint, Union):
        return _make_union(made)
    if isinstance(hint, _Special):
        return _Special(hint._name, (*made, *hint._metadata))
    if isinstance(hint, _CallableAlias):
        return _CallableAlias(hint._shown, (list(made[:-1]), made[-1]))
    if isinstance(hint, _GenericAlias):
        return _GenericAlias(hint.__origin__, made)
    return hint.__origin__[made]


def _resolved(hint, names, local):
    if hint is None:
        return type(None)
    if isinstance(hint, str):
        return _resolved(eval(hint, names, local), names, local)
    if hasattr(hint, "__forward_arg__"):
        return _resolved(hint.evaluate(globals=names, locals=local), names, local)
    if getattr(hint, "_name", None) == "Literal":
        return hint
    return _rebuilt(hint, lambda arg: _resolved(arg, names, local) if isinstance(arg, str) or
                    hasattr(arg, "__args__") or hasattr(arg, "__forward_arg__") else arg)


def _stripped(hint):
    name = getattr(hint, "_name", None)
    if name == "Annotated" or name in ("Required", "NotRequired", "ReadOnly"):
        return _stripped(hint.__args__[0]) if hint.__args__ else hint
    if name == "Literal":
        return hint
    return _rebuilt(hint, _stripped)


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None,
                         format=None):
    from annotationlib import Format, ForwardRef
    if format == Format.STRING:
        return forward_ref.__forward_arg__
    value = forward_ref.evaluate(globals=globals, locals=locals, type_params=type_params, owner=owner,
                                 format=Format.VALUE if format is None else format)
    if isinstance(value, ForwardRef) and format == Format.FORWARDREF:
        return value
    return _resolved(value, globals, locals)
