# getattr_static(), which asks nothing of the program. Follows CPython 3.14, Lib/inspect.py.
# A module of its own: typing needs nothing else of inspect for its protocols.
import types

_missing = object()
# Whatever the class or its metaclass make of these names.
_names_of = type.__dict__["__dict__"].__get__
_order_of = type.__dict__["__mro__"].__get__


def _of_classes(classes, name):
    for each in classes:
        if name in _names_of(each):
            return _names_of(each)[name]
    return _missing


def names_of_instance(obj):
    # Not where a class makes its own __dict__: looking would run that.
    slot = _of_classes(_order_of(type(obj)), "__dict__")
    if slot is not _missing and type(slot) is not types.GetSetDescriptorType:
        return {}
    try:
        return object.__getattribute__(obj, "__dict__")
    except AttributeError:
        return {}


def getattr_static(obj, attr, default=_missing):
    """Finds an attribute without __getattr__(), __getattribute__() and descriptors."""
    is_class = issubclass(type(obj), type)
    kind = obj if is_class else type(obj)
    own = _missing if is_class else names_of_instance(obj).get(attr, _missing)
    found = _of_classes(_order_of(kind), attr)
    if own is not _missing and found is not _missing:
        # The class decides where it has a data descriptor.
        above = _order_of(type(found))
        if _of_classes(above, "__get__") is not _missing and (
                _of_classes(above, "__set__") is not _missing
                or _of_classes(above, "__delete__") is not _missing):
            return found
    if own is not _missing:
        return own
    if found is _missing and is_class:
        found = _of_classes(_order_of(type(kind)), attr)
    if found is not _missing:
        return found
    if default is not _missing:
        return default
    raise AttributeError(attr)
