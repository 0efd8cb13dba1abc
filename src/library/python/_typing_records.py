# typing's NamedTuple and TypedDict. Follow CPython 3.14, Lib/typing.py.
# Both are functions, and bases by what their __mro_entries__ puts in their place.
import collections

from _typing import _module_of_caller

_missing = object()
_PROHIBITED = ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_make",
               "_replace", "_asdict", "_source")
_OF_THE_BODY = ("__annotations__", "__module__", "__qualname__", "__dict__", "__annotate__",
                "__annotate_func__", "__classdictcell__", "__static_attributes__", "__firstlineno__")


def _generic():
    from typing import Generic
    return Generic


class NamedTupleMeta(type):
    __module__ = "typing"

    def __new__(cls, typename, bases, namespace):
        if "__classcell__" in namespace:
            raise TypeError("uses of super() and __class__ are unsupported in methods of "
                            "NamedTuple subclasses")
        is_generic = len(bases) > 1 and _generic() in bases
        if len(bases) > 1 + is_generic:
            raise TypeError("can only inherit from a NamedTuple type and Generic")
        hints, annotate = _annotations_of(namespace)
        defaults = {}
        for name in hints:
            if name in namespace:
                defaults[name] = namespace[name]
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default "
                                f"field{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        made = collections.namedtuple(typename, list(hints), defaults=[*defaults.values()] or None,
                                      module=namespace.get("__module__"))
        if is_generic:
            made.__bases__ = tuple, _generic()
        if annotate is None:
            made.__annotations__ = hints
        else:
            made.__annotate__ = annotate
        for key, value in namespace.items():
            if key in _PROHIBITED:
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {key}")
            if key in _OF_THE_BODY:
                continue
            if key not in hints:
                setattr(made, key, value)
            _tell_name(made, key, value, typename)
        if is_generic:
            made.__init_subclass__()
        return made


def _tell_name(made, key, value, typename):
    set_name = getattr(type(value), "__set_name__", None)
    if set_name is None:
        return
    try:
        set_name(value, made, key)
    except BaseException as error:
        error.add_note(f"Error calling __set_name__ on {type(value).__name__!r} instance {key!r} in "
                       f"{typename!r}")
        raise


def NamedTuple(typename, fields=_missing, /, **kwargs):
    if fields is not _missing and kwargs:
        if fields is None:
            raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using "
                            "keyword arguments")
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    if kwargs:
        _warn_of_fields("Creating NamedTuple classes using keyword arguments",
                        "Use the class-based or functional syntax instead.")
    elif fields is _missing or fields is None:
        _warn_of_missing(fields, f"a NamedTuple class with 0 fields using the functional syntax, pass an "
                         f"empty list, e.g. `{typename} = NamedTuple({typename!r}, [])`.")
    if fields is _missing or fields is None:
        fields = kwargs.items()
    hints = _converted(fields)
    made = collections.namedtuple(typename, [name for name, _ in fields], module=_module_of_caller())
    made.__annotations__ = hints
    made.__orig_bases__ = (NamedTuple,)
    return made


def _warn_of_missing(fields, advice):
    what = ("Failing to pass a value for the 'fields' parameter" if fields is _missing else
            "Passing `None` as the 'fields' parameter")
    _warn_of_fields(what, f"To create {advice}", 4)


def _warn_of_fields(what, advice, stacklevel=3):
    import warnings
    warnings.warn(f"{what} is deprecated and will be disallowed in Python 3.15. {advice}",
                  DeprecationWarning, stacklevel)


def _converted(fields):
    hints = dict(fields)
    if any(hint is None or isinstance(hint, str) for hint in hints.values()):
        from typing import _references
        hints = {name: _references((hint,))[0] for name, hint in hints.items()}
    return hints


def _annotations_of(namespace):
    # Of a class that is being made; and what to ask later where names are not there yet, or None.
    hints = namespace.get("__annotations__")
    annotate = namespace.get("__annotate__") or namespace.get("__annotate_func__")
    if hints is not None or annotate is None:
        return dict(hints or {}), None
    try:
        return dict(annotate(1)), None
    except (NameError, AttributeError):
        from annotationlib import Format, call_annotate_function
        return call_annotate_function(annotate, Format.FORWARDREF), annotate


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)
NamedTuple.__module__ = "typing"


def _qualifiers(hint):
    found = set()
    while (name := getattr(hint, "_name", None)) in ("Annotated", "Required", "NotRequired", "ReadOnly"):
        if not hint.__args__:
            break
        found.add(name)
        hint = hint.__args__[0]
    return found


class _TypedDictMeta(type):
    __module__ = "typing"

    def __new__(cls, name, bases, ns, total=True):
        generic = None
        if any(type(base) is not _TypedDictMeta or "__parameters__" in base.__dict__ for base in bases):
            generic = _generic()
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        own, annotate = _annotations_of(ns)
        body = {key: value for key, value in ns.items()
                if key not in ("__annotate__", "__annotate_func__", "__annotations__")}
        made = super().__new__(cls, name, (dict,) if generic is None else (generic, dict), body)
        if "__orig_bases__" not in made.__dict__:
            made.__orig_bases__ = bases
        hints, required, optional, readonly, mutable = {}, set(), set(), set(), set()
        for base in bases:
            if base is generic:
                continue
            hints.update(getattr(base, "__annotations__", None) or {})
            theirs = base.__dict__
            required |= theirs.get("__required_keys__", set())
            optional -= theirs.get("__required_keys__", set())
            required -= theirs.get("__optional_keys__", set())
            optional |= theirs.get("__optional_keys__", set())
            readonly |= theirs.get("__readonly_keys__", set())
            mutable |= theirs.get("__mutable_keys__", set())
        inherited = dict(hints)
        for key, hint in _converted(own).items():
            hints[key] = hint
            qualifiers = _qualifiers(hint)
            wanted = "Required" in qualifiers or total and "NotRequired" not in qualifiers
            (required if wanted else optional).add(key)
            (optional if wanted else required).discard(key)
            if "ReadOnly" not in qualifiers:
                mutable.add(key)
                readonly.discard(key)
            elif key in mutable:
                raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
            else:
                readonly.add(key)
        if annotate is None:
            made.__annotations__ = hints
        else:
            made.__annotate__ = lambda format, /: inherited | annotate(format)
        made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
        made.__readonly_keys__, made.__mutable_keys__ = frozenset(readonly), frozenset(mutable)
        made.__total__ = total
        return made

    __call__ = dict  # what is made is one

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=_missing, /, *, total=True):
    if fields is _missing or fields is None:
        _warn_of_missing(fields, f"a TypedDict class with 0 fields using the functional syntax, pass an "
                         f"empty dictionary, e.g. `{typename} = TypedDict({typename!r}, {{}})`.")
        fields = {}
    body = {"__annotations__": dict(fields), "__module__": _module_of_caller()}
    made = _TypedDictMeta(typename, (), body, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)
TypedDict.__module__ = "typing"


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict
