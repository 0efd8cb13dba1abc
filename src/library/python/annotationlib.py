# annotationlib. Follows CPython 3.14, Lib/annotationlib.py: an __annotate__ function is called again
# with other globals and cells, in which names stand for themselves and write down what is done to them.
import builtins
import enum
import sys
import types

__all__ = ["Format", "ForwardRef", "call_annotate_function", "call_evaluate_function",
           "get_annotate_from_class_namespace", "get_annotations", "annotations_to_string", "type_repr"]


class Format(enum.IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


class ForwardRef:
    """A name, or an expression, that could not be evaluated yet."""

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module
        self.__owner__ = owner
        self._globals = None

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=Format.VALUE):
        if format == Format.STRING:
            return self.__forward_arg__
        owner = self.__owner__ if owner is None else owner
        if globals is None:
            globals = self._globals
        if globals is None:
            module = self.__forward_module__ or getattr(owner, "__module__", None)
            globals = getattr(owner, "__globals__", None) or getattr(sys.modules.get(module), "__dict__", {})
        names = dict(vars(owner)) if isinstance(owner, type) else {}
        for parameter in type_params or getattr(owner, "__type_params__", ()):
            names.setdefault(parameter.__name__, parameter)
        names.update(locals or {})
        try:
            return eval(self.__forward_arg__, globals, names)
        except NameError:
            if format == Format.FORWARDREF:
                return self
            raise

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__, self.__forward_module__) == (other.__forward_arg__,
                                                                   other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return types.UnionType[self, other]

    def __ror__(self, other):
        return types.UnionType[other, self]

    def __repr__(self):
        extra = []
        if self.__forward_module__ is not None:
            extra.append(f", module={self.__forward_module__!r}")
        if self.__forward_is_class__:
            extra.append(", is_class=True")
        if self.__owner__ is not None:
            extra.append(f", owner={self.__owner__!r}")
        return f"ForwardRef({self.__forward_arg__!r}{''.join(extra)})"


# How tight an operator binds, loosest first.
_OR, _XOR, _AND, _SHIFT, _SUM, _TERM, _UNARY, _POWER, _ATOM = range(9)


class _Stringifier(ForwardRef):
    """A name that writes down what is done to it. Afterwards it is a ForwardRef."""

    def __init__(self, text, made, level=_ATOM, **kwargs):
        super().__init__(text, **kwargs)
        self._level = level
        self._made = made
        made.append(self)

    def _new(self, text, level=_ATOM):
        return _Stringifier(text, self._made, level)

    def _text(self, level):
        return self.__forward_arg__ if self._level >= level else f"({self.__forward_arg__})"

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return self._new(f"{self._text(_ATOM)}.{name}")

    def __getitem__(self, key):
        inside = ", ".join(_source(k) for k in key) if isinstance(key, tuple) and key else _source(key)
        if isinstance(key, tuple) and len(key) == 1:
            inside += ","
        return self._new(f"{self._text(_ATOM)}[{inside}]")

    def __call__(self, *args, **kwargs):
        parts = [_source(a) for a in args] + [f"{k}={_source(v)}" for k, v in kwargs.items()]
        return self._new(f"{self._text(_ATOM)}({', '.join(parts)})")

    def __iter__(self):
        yield self._new(f"*{self._text(_ATOM)}")

    __hash__ = object.__hash__

    def __eq__(self, other):
        return self is other


def _source(value):
    if isinstance(value, _Stringifier):
        return value.__forward_arg__
    if isinstance(value, slice):
        parts = ["" if p is None else _source(p) for p in (value.start, value.stop, value.step)]
        return ":".join(parts if parts[2] else parts[:2])
    if isinstance(value, list):
        return f"[{', '.join(map(_source, value))}]"
    if isinstance(value, tuple):
        return f"({', '.join(map(_source, value))}{',' * (len(value) == 1)})"
    return type_repr(value)


def _operand(value, level):
    return value._text(level) if isinstance(value, _Stringifier) else _source(value)


def _operators():
    signs = {"or": ("|", _OR), "xor": ("^", _XOR), "and": ("&", _AND), "lshift": ("<<", _SHIFT),
             "rshift": (">>", _SHIFT), "add": ("+", _SUM), "sub": ("-", _SUM), "mul": ("*", _TERM),
             "truediv": ("/", _TERM), "floordiv": ("//", _TERM), "mod": ("%", _TERM),
             "matmul": ("@", _TERM), "pow": ("**", _POWER)}
    for name, (sign, level) in signs.items():
        def forward(self, other, sign=sign, level=level):
            return self._new(f"{self._text(level)} {sign} {_operand(other, level + 1)}", level)

        def backward(self, other, sign=sign, level=level):
            return self._new(f"{_operand(other, level)} {sign} {self._text(level + 1)}", level)
        setattr(_Stringifier, f"__{name}__", forward)
        setattr(_Stringifier, f"__r{name}__", backward)
    for name, sign in {"neg": "-", "pos": "+", "invert": "~"}.items():
        def unary(self, sign=sign):
            return self._new(f"{sign}{self._text(_UNARY)}", _UNARY)
        setattr(_Stringifier, f"__{name}__", unary)


_operators()


def _names_of(code):
    names = set(code.co_names)
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            names |= _names_of(constant)
    return names


class _Everything:
    def __contains__(self, number):
        return True


def _call_with_names(annotate, made, is_known, owner, defaults):
    # Calls the function where each name that is not known stands for itself.
    code, real = annotate.__code__, annotate.__globals__

    def stand_in(name):
        return _Stringifier(name, made)

    scope = dict(real)
    for name in sorted(_names_of(code)):
        if not is_known(name, real):
            scope[name] = stand_in(name)
    cells = []
    for name, cell in zip(code.co_freevars, annotate.__closure__ or ()):
        try:
            content = cell.cell_contents
        except ValueError:  # it is empty
            cells.append(cell if name == "__classdict__" else types.CellType(stand_in(name)))
            continue
        if name == "__classdict__":
            cells.append(types.CellType({k: v for k, v in content.items() if is_known(k, content)}))
        else:
            cells.append(cell if is_known(name, {name: content}) else types.CellType(stand_in(name)))
    function = types.FunctionType(code, scope, closure=tuple(cells) or None,
                                  argdefs=defaults, kwdefaults=annotate.__kwdefaults__)
    return function(*[Format.VALUE_WITH_FAKE_GLOBALS][:code.co_argcount])


def call_annotate_function(annotate, format, *, owner=None, _is_evaluate=False):
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    if not isinstance(annotate, types.FunctionType):
        return annotate(format)
    if format == Format.VALUE:
        return annotate(*[format][:annotate.__code__.co_argcount])
    made = []
    if format == Format.STRING:
        # What was not reached is shown as well: there it is a name like the others that says which were.
        defaults = (_Everything(),) if ".reached" in annotate.__code__.co_varnames else annotate.__defaults__
        found = _call_with_names(annotate, made, lambda name, scope: False, owner, defaults)
        if _is_evaluate:
            return found if isinstance(found, str) else _source(found)
        return annotations_to_string(found)
    if format == Format.FORWARDREF:
        found = _call_with_names(annotate, made,
                                 lambda name, scope: name in scope or hasattr(builtins, name), owner,
                                 annotate.__defaults__)
        for each in made:
            each.__class__ = ForwardRef
            each._globals = annotate.__globals__
            each.__owner__ = owner
            each.__forward_is_class__ = isinstance(owner, type)
        return found
    raise ValueError(f"Invalid format: {format!r}")


def call_evaluate_function(evaluate, format, *, owner=None):
    return call_annotate_function(evaluate, format, owner=owner, _is_evaluate=True)


def get_annotate_from_class_namespace(namespace):
    return namespace.get("__annotate__", namespace.get("__annotate_func__"))


def annotations_to_string(annotations):
    return {name: value if isinstance(value, str) else _source(value)
            for name, value in annotations.items()}


def type_repr(value):
    """How a value is written as an annotation."""
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    if value is ...:
        return "..."
    return repr(value)


def _of_annotate(obj, format):
    annotate = getattr(obj, "__annotate__", None)
    if annotate is None:
        return None
    found = call_annotate_function(annotate, format, owner=obj)
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotate__ returned a non-dict")
    return found


def _of_value(obj):
    found = getattr(obj, "__annotations__", None)
    if found is not None and not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    return found


def _unwrapped(obj):
    # In a chain that comes back to itself, what was reached last.
    seen = {id(obj)}
    while True:
        if hasattr(obj, "__wrapped__"):
            inner = obj.__wrapped__
        elif (functools := sys.modules.get("functools")) and isinstance(obj, functools.partial):
            inner = obj.func
        else:
            return obj
        if id(inner) in seen:
            return obj
        seen.add(id(inner))
        obj = inner


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    if eval_str and format != Format.VALUE:
        raise ValueError("eval_str=True is only supported with format=Format.VALUE")
    match format:
        case Format.VALUE:
            found = _of_value(obj)
        case Format.FORWARDREF:
            try:
                found = _of_value(obj)
            except (NameError, AttributeError):
                found = _of_annotate(obj, format)
        case Format.STRING:
            found = _of_annotate(obj, format)
            if found is None:
                found = annotations_to_string(_of_value(obj) or {})
        case Format.VALUE_WITH_FAKE_GLOBALS:
            raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
        case _:
            raise ValueError(f"Unsupported format {format!r}")
    if found is None:
        if isinstance(obj, type) or callable(obj):
            return {}
        raise TypeError(f"{obj!r} does not have annotations")
    if not eval_str:
        return dict(found)
    if isinstance(obj, type):
        scope, names = vars(sys.modules.get(obj.__module__)), dict(vars(obj))
    elif isinstance(obj, types.ModuleType):
        scope, names = vars(obj), None
    else:
        obj = _unwrapped(obj)
        scope, names = getattr(obj, "__globals__", {}), None
    scope = scope if globals is None else globals
    names = dict(names or {} if locals is None else locals)
    for parameter in getattr(obj, "__type_params__", ()):
        names.setdefault(parameter.__name__, parameter)
    return {name: eval(value, scope, names) if isinstance(value, str) else value
            for name, value in found.items()}
