# dataclasses. Follows CPython 3.14, Lib/dataclasses.py. As there, the methods are written as source text
# and executed, so that they are as fast as those that a program writes itself.
# The rule: __dataclass_fields__ holds the fields in order, base classes first; a field that is
# declared again keeps its first place.
import sys
from reprlib import recursive_repr

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
           "fields",
           "asdict", "astuple", "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _DefaultFactory:
    def __repr__(self):
        return "<factory>"


MISSING = _MISSING_TYPE()
_HAS_FACTORY = _DefaultFactory()


class _KwOnlyType:
    pass


KW_ONLY = _KwOnlyType()


_KINDS = {"field": "_FIELD", "class": "_FIELD_CLASSVAR", "init": "_FIELD_INITVAR"}
_MappingProxyType = type(object.__dict__)
_NOTHING = _MappingProxyType({})


class _Slotted:
    __slots__ = ("slot",)


_MemberDescriptorType = type(_Slotted.slot)


class InitVar:
    def __init__(self, type):
        self.type = type

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{shown}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only,
                 doc=None):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _NOTHING if metadata is None else _MappingProxyType(metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._kind = "field"

    def __set_name__(self, owner, name):
        set_name = getattr(type(self.default), "__set_name__", None)
        if set_name is not None:
            set_name(self.default, owner, name)

    @recursive_repr()
    def __repr__(self):
        return (f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
                f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},"
                f"hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},"
                f"kw_only={self.kw_only!r},doc={self.doc!r},_field_type={_KINDS.get(self._kind)})")


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True,
          metadata=None, kw_only=MISSING, doc=None):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


def _annotations(cls):
    hints = cls.__dict__.get("__annotations__")
    if hints is None:
        annotate = cls.__dict__.get("__annotate_func__") or cls.__dict__.get("__annotate__")
        if annotate is not None:
            try:
                hints = getattr(cls, "__annotations__", {})
            except (NameError, AttributeError):  # the class has no name yet, nor have later ones
                import annotationlib
                hints = annotationlib.get_annotations(cls, format=annotationlib.Format.FORWARDREF)
    return hints or {}


def _annotate_of(cls, names):
    # The __annotate__ of __init__: what the classes say then.
    def __annotate__(format, /):
        import annotationlib
        known = {}
        for base in reversed(cls.__mro__):
            known.update(annotationlib.get_annotations(base, format=format))
        found = {name: known[name] for name in names if name in known}
        found["return"] = "None" if format == annotationlib.Format.STRING else None
        return found
    return __annotate__


def _names_class_of(text, cls, module_name, wanted):
    # An annotation that is still text: does it begin with a name of `wanted`, a class of that module?
    import sys
    module = sys.modules.get(module_name)
    own = sys.modules.get(cls.__module__)
    if module is None or own is None:
        return False
    prefix, dot, rest = text.partition(".")
    if dot and prefix.strip().isidentifier():
        if own.__dict__.get(prefix.strip()) is not module:
            return False
        names, text = module.__dict__, rest
    else:
        names = own.__dict__
    text = text.strip()
    size = 0
    while size < len(text) and text[:size + 1].isidentifier():
        size += 1
    return names.get(text[:size]) is getattr(module, wanted)


def _is_class_var(hint, cls):
    if isinstance(hint, str):
        return _names_class_of(hint, cls, "typing", "ClassVar")
    return getattr(hint, "_name", None) == "ClassVar"


def _is_init_var(hint, cls):
    if isinstance(hint, str):
        return _names_class_of(hint, cls, "dataclasses", "InitVar")
    return hint is InitVar or isinstance(hint, InitVar)


def _field_of(cls, name, hint, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, _MemberDescriptorType):
        default = MISSING  # of a base's __slots__
    f = default if isinstance(default, Field) else field(default=default)
    f.name = name
    f.type = hint
    if _is_class_var(hint, cls):
        f._kind = "class"
    elif _is_init_var(hint, cls):
        f._kind = "init"
    if f._kind != "field" and f.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if f._kind != "class":
        if f.kw_only is MISSING:
            f.kw_only = kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    if f._kind == "field" and type(f.default).__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {name} is not allowed: use "
                         "default_factory")
    return f


def _collect(cls, kw_only):
    cls.__module__  # which only a class has
    collected, own = {}, []
    for base in reversed(cls.__mro__[1:]):
        for f in getattr(base, "__dataclass_fields__", {}).values():
            collected[f.name] = f
    marked = False
    for name, hint in _annotations(cls).items():
        if hint is KW_ONLY or isinstance(hint, str) and _names_class_of(hint, cls, "dataclasses", "KW_ONLY"):
            if marked:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only = marked = True
            continue
        own.append(_field_of(cls, name, hint, kw_only))
    for f in own:
        collected[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in _annotations(cls):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return collected


# The source text of a class's methods, and the objects that it names. Tracebacks show its line numbers, so
# they are CPython's: a method that the class has already is written all the same.
class _Methods:
    def __init__(self, cls):
        self.cls = cls
        self.lines = []
        self.made = []
        self.objects = {}

    def named(self, name, obj):
        self.objects[name] = obj
        return name

    def add(self, name, parameters, body):
        self.made.append(name)
        self.lines.append(f" def {name}({parameters}):")
        self.lines.extend(["  " + line for line in body])

    def make(self):
        text = (f"def _make({', '.join(self.objects)}):\n" + "\n".join(self.lines)
                + f"\n return {', '.join(self.made)},")
        namespace = {}
        module = sys.modules.get(self.cls.__module__)
        exec(text, module.__dict__ if module else {}, namespace)
        functions = namespace["_make"](**self.objects)
        for function in functions:
            function.__qualname__ = f"{self.cls.__qualname__}.{function.__name__}"
        return dict(zip(self.made, functions))


def _write_init(methods, all_fields, frozen, slots):
    taking = [f for f in all_fields if f.init and f._kind != "class"]
    ordered = [f for f in taking if not f.kw_only]
    seen_default = None
    for f in ordered:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = f
        elif seen_default is not None:
            raise TypeError(f"non-default argument {f.name!r} follows default argument {seen_default.name!r}")
    this = "__dataclass_self__" if any([f.name == "self" for f in all_fields]) else "self"

    def parameter(f):
        if f.default is not MISSING:
            return f"{f.name}={methods.named('_default_' + f.name, f.default)}"
        if f.default_factory is not MISSING:
            return f"{f.name}={methods.named('_HAS_FACTORY', _HAS_FACTORY)}"
        return f.name

    parameters = [this] + [parameter(f) for f in ordered]
    if len(ordered) != len(taking):
        parameters += ["*"] + [parameter(f) for f in taking if f.kw_only]
    body = []
    for f in all_fields:
        value = f.name
        if f._kind == "class":
            continue
        if f.default_factory is not MISSING:
            value = methods.named("_factory_" + f.name, f.default_factory) + "()"
            if f.init:
                value = f"{value} if {f.name} is _HAS_FACTORY else {f.name}"
        elif not f.init:
            if not slots or f.default is MISSING:
                continue  # its default is in the class
            value = methods.named("_default_" + f.name, f.default)
        if f._kind == "init":
            if value != f.name:
                body.append(f"{f.name} = {value}")
        elif frozen:
            store = methods.named("_store", object.__setattr__)
            body.append(f"{store}({this}, {f.name!r}, {value})")
        else:
            body.append(f"{this}.{f.name} = {value}")
    if hasattr(methods.cls, "__post_init__"):
        init_vars = [f.name for f in all_fields if f._kind == "init"]
        body.append(f"{this}.__post_init__({', '.join(init_vars)})")
    methods.add("__init__", ", ".join(parameters), body or ["pass"])
    return [f.name for f in ordered + [f for f in taking if f.kw_only]]


def _write_repr(methods, shown):
    methods.lines.append("")  # CPython's line for the decorator
    parts = ", ".join([f"{name}={{self.{name}!r}}" for name in shown])
    methods.add("__repr__", "self", [f'return f"{{self.__class__.__qualname__}}({parts})"'])


def _write_eq(methods, compared):
    equal = " and ".join([f"self.{name} == other.{name}" for name in compared])
    methods.add("__eq__", "self, other", [
        "if self is other:",
        " return True",
        "if other.__class__ is self.__class__:",
        f" return {equal or True}",
        "return NotImplemented"])


def _tuple_of(obj, names):
    return f"({''.join([f'{obj}.{name}, ' for name in names])})"


def _write_order(methods, compared, name, operator):
    methods.add(name, "self, other", [
        "if other.__class__ is self.__class__:",
        f" return {_tuple_of('self', compared)} {operator} {_tuple_of('other', compared)}",
        "return NotImplemented"])


def _write_hash(methods, hashed):
    methods.add("__hash__", "self", [f"return hash({_tuple_of('self', hashed)})"])


def _write_frozen(methods, cls, names):
    this = methods.named("__class__", cls)
    error = methods.named("_FrozenInstanceError", FrozenInstanceError)
    condition = f"type(self) is {this}" + (f" or name in {{{', '.join(map(repr, names))}}}" if names else "")
    for name, value, verb in (("__setattr__", ", value", "assign to"), ("__delattr__", "", "delete")):
        if name in cls.__dict__:
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
        methods.add(name, f"self, name{value}", [
            f"if {condition}:",
            f' raise {error}(f"cannot {verb} field {{name!r}}")',
            f"super({this}, self).{name}(name{value})"])


_ORDER = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
             weakref_slot):
    collected = _collect(cls, kw_only)
    cls.__dataclass_fields__ = collected
    real = [f for f in collected.values() if f._kind == "field"]
    for base in cls.__mro__[1:]:
        params = base.__dict__.get("__dataclass_params__")
        if params is not None and params.frozen != frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one" if frozen
                            else "cannot inherit non-frozen dataclass from a frozen one")
    cls.__dataclass_params__ = _Params(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                                       slots, weakref_slot)
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    methods = _Methods(cls)
    if init:
        parameters = _write_init(methods, list(collected.values()), frozen, slots)
    if repr:
        _write_repr(methods, [f.name for f in real if f.repr])
    compared = [f.name for f in real if f.compare]
    own_hash = cls.__dict__.get("__hash__", MISSING)
    explicit_hash = own_hash is not MISSING and not (own_hash is None and "__eq__" in cls.__dict__)
    if eq:
        _write_eq(methods, compared)
    if order:
        for name, operator in _ORDER.items():
            if name in cls.__dict__:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__} Consider using "
                                "functools.total_ordering")
            _write_order(methods, compared, name, operator)
    if frozen:
        _write_frozen(methods, cls, [f.name for f in real])
    if unsafe_hash and explicit_hash:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if unsafe_hash or eq and frozen and not explicit_hash:
        _write_hash(methods, [f.name for f in real if (f.compare if f.hash is None else f.hash)])
    elif eq and not explicit_hash:
        cls.__hash__ = None
    if methods.made:
        for name, function in methods.make().items():
            if name in cls.__dict__ and name != "__hash__":
                continue
            if name == "__init__":
                function.__annotate__ = _annotate_of(cls, parameters)
            if name == "__repr__":
                function = recursive_repr()(function)
                function._of_dataclass = True
            setattr(cls, name, function)
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__ + _signature_of(collected.values() if init else ())
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in collected.values()
                                   if f.init and not f.kw_only and f._kind != "class")
    if "__replace__" not in cls.__dict__:
        cls.__replace__ = _replace
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _with_slots(cls, [f.name for f in real], frozen, weakref_slot)
    if hasattr(cls, "__abstractmethods__"):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


class _Params:
    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        self.init, self.repr, self.eq, self.order, self.unsafe_hash = init, repr, eq, order, unsafe_hash
        self.frozen, self.match_args, self.kw_only, self.slots = frozen, match_args, kw_only, slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={value!r}' for name, value in vars(self).items()])})"


_Params.__name__ = _Params.__qualname__ = "_DataclassParams"


def _shown(hint):
    if isinstance(hint, type) and type(hint) is not type(list[int]):
        where = "" if hint.__module__ == "builtins" else hint.__module__ + "."
        return where + hint.__qualname__
    if getattr(hint, "__module__", None) == "typing":
        return repr(hint).replace("typing.", "")
    return getattr(hint, "__forward_arg__", None) or repr(hint)


def _signature_of(all_fields):
    taking = [f for f in all_fields if f.init and f._kind != "class"]
    parts = []
    for f in [f for f in taking if not f.kw_only] + [f for f in taking if f.kw_only]:
        if f.kw_only and "*" not in parts:
            parts.append("*")
        default = (f" = {f.default!r}" if f.default is not MISSING
                   else " = <factory>" if f.default_factory is not MISSING else "")
        parts.append(f"{f.name}: {_shown(f.type)}{default}")
    return f"({', '.join(parts)})"


def _slots_of(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        return [name for name in ("__weakref__", "__dict__") if name in cls.__dict__]
    return (slots,) if isinstance(slots, str) else slots


def _state_of_frozen(self):
    return [getattr(self, f.name) for f in fields(self)]


def _set_state_of_frozen(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _with_slots(cls, names, frozen, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = {n for base in cls.__mro__[1:] for n in _slots_of(base)}
    namespace = {k: v for k, v in cls.__dict__.items()
                 if k not in names and k not in ("__dict__", "__weakref__")}
    own = [n for n in names if n not in inherited]
    if weakref_slot and "__weakref__" not in inherited:
        own.append("__weakref__")
    docs = {n: getattr(cls.__dataclass_fields__.get(n), "doc", None) for n in own}
    namespace["__slots__"] = docs if any(doc is not None for doc in docs.values()) else tuple(own)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    for member in namespace.values():
        if isinstance(member, property):
            functions = (member.fget, member.fset, member.fdel)
        else:
            functions = (member,)
        if any([_moved_class_cell(function, cls, made) for function in functions]):
            break  # the functions of a class share one cell
    if frozen:
        if "__getstate__" not in namespace:
            made.__getstate__ = _state_of_frozen
        if "__setstate__" not in namespace:
            made.__setstate__ = _set_state_of_frozen
    return made


# super() and __class__ in a method mean the class that takes the decorated one's place.
def _moved_class_cell(function, old, new):
    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
    for cell in getattr(function, "__closure__", None) or ():
        try:
            if cell.cell_contents is old:
                cell.cell_contents = new
                return True
        except ValueError:
            continue  # an empty one
    return False


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                        weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    found = getattr(class_or_instance, "__dataclass_fields__", None)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple(f for f in found.values() if f._kind == "field")


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def _convert(obj, factory, inner):
    if hasattr(type(obj), "__dataclass_fields__"):
        return factory([(f.name, _convert(getattr(obj, f.name), factory, inner))
                        for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_convert(v, factory, inner) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_convert(v, factory, inner) for v in obj])
    if isinstance(obj, dict):
        items = [(_convert(k, factory, inner), _convert(v, factory, inner)) for k, v in obj.items()]
        if hasattr(type(obj), "default_factory"):  # a defaultdict, which takes that first
            made = type(obj)(obj.default_factory)
            for key, value in items:
                made[key] = value
            return made
        return type(obj)(items)
    return inner(obj)


def asdict(obj, *, dict_factory=dict):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    from copy import deepcopy
    return _convert(obj, dict_factory, deepcopy)


def astuple(obj, *, tuple_factory=tuple):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    from copy import deepcopy
    return _convert(obj, lambda pairs: tuple_factory([value for _, value in pairs]), deepcopy)


def replace(obj, /, **changes):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in type(self).__dataclass_fields__.values():
        if f._kind == "class":
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with "
                                "replace()")
            continue
        if f.name not in changes:
            if f._kind == "init" and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, decorator=dataclass,
                   **kwargs):
    from keyword import iskeyword
    from types import new_class
    body = dict(namespace or {})
    hints = {}
    for item in fields:
        if isinstance(item, str):
            from typing import Any
            item = (item, Any)
        elif not 2 <= len(item) <= 3:
            raise TypeError(f"Invalid field: {item!r}")
        name = item[0]
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in hints:
            raise TypeError(f"Field name duplicated: {name!r}")
        hints[name] = item[1]
        if len(item) == 3:
            body[name] = item[2]
    body["__annotations__"] = hints
    if module is None:
        import sys
        module = sys._getframe(1).f_globals.get("__name__", "__main__")
    body["__module__"] = module
    return decorator(new_class(cls_name, bases, {}, lambda names: names.update(body)), **kwargs)
