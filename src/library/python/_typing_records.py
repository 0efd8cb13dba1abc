# typing's NamedTuple and TypedDict. Follow CPython 3.14, Lib/typing.py.
import collections

from _typing import _module_of_caller


class _NamedTupleMeta(type):
    def __new__(mcls, typename, bases, namespace):
        if namespace.get("_root"):
            return super().__new__(mcls, typename, bases, namespace)
        if "__classcell__" in namespace:
            raise TypeError("uses of super() and __class__ are unsupported in methods of "
                            "NamedTuple subclasses")
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
        if annotate is None:
            made.__annotations__ = hints
        else:
            made.__annotate__ = annotate
        made.__orig_bases__ = (NamedTuple,)
        for key, value in namespace.items():
            if key not in hints and key not in ("__annotations__", "__module__", "__qualname__",
                                                "__dict__",
                                                "__annotate__", "__annotate_func__", "__classdictcell__",
                                                "__static_attributes__", "__firstlineno__"):
                setattr(made, key, value)
        return made

    def __call__(cls, typename, fields=(), /):
        from annotationlib import ForwardRef
        hints = {name: ForwardRef(hint) if isinstance(hint, str) else hint for name, hint in fields}
        made = collections.namedtuple(typename, [name for name, _ in fields],
                                      module=_module_of_caller())
        made.__annotations__ = hints
        made.__orig_bases__ = (NamedTuple,)
        return made


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


class NamedTuple(metaclass=_NamedTupleMeta):
    __module__ = "typing"
    _root = True


class _TypedDictMeta(type):
    def __new__(mcls, typename, bases, namespace, total=True, **kwargs):
        if namespace.get("_root"):
            return super().__new__(mcls, typename, bases, namespace)
        hints, required, optional = {}, set(), set()
        own, annotate = _annotations_of(namespace)
        for base in bases:
            hints.update(getattr(base, "__annotations__", None) or {})
            required |= getattr(base, "__required_keys__", set())
            optional |= getattr(base, "__optional_keys__", set())
        inherited = dict(hints)
        for name, hint in own.items():
            hints[name] = hint
            form = getattr(hint, "_name", None)
            wanted = form == "Required" or total and form != "NotRequired"
            (required if wanted else optional).add(name)
            (optional if wanted else required).discard(name)
        body = {name: value for name, value in namespace.items()
                if name not in ("__annotate__", "__annotate_func__", "__annotations__")}
        made = super().__new__(mcls, typename, (dict,), body)
        if annotate is None:
            made.__annotations__ = hints
        else:
            made.__annotate__ = lambda format, /: inherited | annotate(format)
        made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
        made.__readonly_keys__, made.__mutable_keys__ = frozenset(), frozenset(hints)
        made.__total__ = total
        made.__orig_bases__ = (TypedDict,)
        return made

    def __call__(cls, *args, **kwargs):
        if cls is TypedDict:
            name, fields = args
            body = {"__annotations__": fields, "__module__": _module_of_caller()}
            return _TypedDictMeta(name, (), body, **kwargs)
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


class TypedDict(metaclass=_TypedDictMeta):
    __module__ = "typing"
    _root = True


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta) and tp is not TypedDict
