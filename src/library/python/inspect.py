# inspect: what an object is, and what a function takes. Follows CPython 3.14, Lib/inspect.py.
# What few programs ask for is in _inspect_more, and imported for them only.
import enum
import functools
import sys
import types
from _inspect_static import getattr_static
from collections import _KEYWORDS, OrderedDict, namedtuple

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED = 1, 2, 4, 8, 16
CO_GENERATOR, CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = (
    0x20, 0x40, 0x80, 0x100, 0x200)


def __getattr__(name):
    import _inspect_more
    if not name.startswith("_") and name in _inspect_more.__all__:
        found = globals()[name] = getattr(_inspect_more, name)
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


# ---- kinds

def _flags(obj):
    if isinstance(obj, types.FunctionType):
        return obj.__code__.co_flags
    from functools import partial, partialmethod
    while True:
        if isinstance(obj, types.MethodType):
            obj = obj.__func__
        elif isinstance(obj, (partial, partialmethod)):
            obj = obj.func
        else:
            break
    # A function, or what behaves as one (a Mock has every attribute).
    flags = getattr(getattr(obj, "__code__", None), "co_flags", 0)
    return flags if isinstance(flags, int) else 0


_coroutine_mark = object()


def markcoroutinefunction(func):
    getattr(func, "__func__", func)._is_coroutine_mark = _coroutine_mark
    return func


def iscoroutinefunction(obj):
    return bool(_flags(obj) & CO_COROUTINE) or getattr(type(obj), "_is_async_mock", False) or (
        getattr(getattr(obj, "__func__", obj), "_is_coroutine_mark", None) is _coroutine_mark)


def isgeneratorfunction(obj):
    return bool(_flags(obj) & CO_GENERATOR)


def isasyncgenfunction(obj):
    return bool(_flags(obj) & CO_ASYNC_GENERATOR)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    return (isinstance(object, types.CoroutineType) or hasattr(type(object), "__await__")
            or isinstance(object, types.GeneratorType)
            and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE))


def isfunction(object):
    return isinstance(object, types.FunctionType)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isclass(object):
    return isinstance(object, type)


def ismodule(object):
    return isinstance(object, types.ModuleType)


def ispackage(object):
    return ismodule(object) and hasattr(object, "__path__")


def iscode(object):
    return isinstance(object, types.CodeType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return type(object).__name__ == "frame" and hasattr(object, "f_code")


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def ismethoddescriptor(obj):
    if isclass(obj) or ismethod(obj) or isfunction(obj):
        return False
    kind = type(obj)
    return hasattr(kind, "__get__") and not hasattr(kind, "__set__") and not hasattr(kind, "__delete__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
            or ismethodwrapper(object) or isinstance(object, functools._singledispatchmethod_get))


def isabstract(object):
    if not isinstance(object, type):
        return False
    if "_abstract_" in object.__dict__ or not hasattr(object, "_abstract_"):
        return bool(getattr(object, "__abstractmethods__", ()))
    # Asked while the class is being made (__init_subclass__): what ABCMeta will find.
    names = [name for base in object.__bases__ for name in getattr(base, "__abstractmethods__", ())]
    return (any(getattr(value, "__isabstractmethod__", False) for value in object.__dict__.values())
            or any(getattr(getattr(object, name, None), "__isabstractmethod__", False) for name in names))


def getmembers(object, predicate=None):
    members = [(name, getattr(object, name)) for name in dir(object) if hasattr(object, name)]
    return sorted([m for m in members if predicate is None or predicate(m[1])], key=lambda m: m[0])


getmembers_static = getmembers


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    first = func
    seen = {id(func): func}  # kept, so that their ids are nobody else's
    while not isinstance(func, type) and hasattr(func, "__wrapped__"):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen[id(func)] = func
    return func


# ---- texts

def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None or isclass(object) and "__doc__" in type.__dict__ and \
            object.__dict__.get("__doc__") is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(object):
    if isclass(object):
        for base in object.__mro__:
            if base is not type(None) and base.__module__ != "builtins" and base.__dict__.get("__doc__"):
                return base.__doc__
        return None
    if ismethod(object):
        owner = object.__self__
        owner = owner if isclass(owner) else type(owner)
    elif isfunction(object):
        owner = sys.modules.get(object.__module__)
        for name in object.__qualname__.split(".")[:-1]:
            owner = getattr(owner, name, None)
        if not isclass(owner):
            return None
    elif isinstance(object, property) and object.fget is not None:
        return _inherited_doc(object.fget)
    else:
        return None
    for base in owner.__mro__:
        found = getattr(base.__dict__.get(object.__name__), "__doc__", None)
        if found is not None:
            return found
    return None


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = min([len(l) - len(l.lstrip(" ")) for l in lines[1:] if l.strip()], default=0)
    lines = [lines[0].lstrip(" ")] + [l[margin:] for l in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def getfile(object):
    if ismodule(object) and getattr(object, "__file__", None):
        return object.__file__
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        raise TypeError(f"{object!r} is a built-in class")
    object = getattr(object, "__func__", object)
    object = getattr(object, "__code__", object)
    object = getattr(object, "f_code", object)
    if iscode(object):
        return object.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, "
                    f"got {type(object).__name__}")


getsourcefile = getfile


def _lines_of(object):
    import _files
    try:
        return _files.content(getfile(object)).decode().splitlines(True)
    except OSError:
        raise OSError("could not get source code") from None


def findsource(object):
    lines = _lines_of(object)
    if ismodule(object):
        return lines, 0
    if isclass(object):
        import re
        name = object.__qualname__.rpartition(".")[2]
        form = re.compile(rf"\s*class\s+{name}\b")
        for at, line in enumerate(lines):
            if form.match(line):
                while at and lines[at - 1].lstrip().startswith("@"):
                    at -= 1
                return lines, at
        raise OSError("could not find class definition")
    object = unwrap(object)
    object = getattr(object, "__func__", object)
    code = getattr(object, "__code__", object)
    return lines, code.co_firstlineno - 1


def getblock(lines):
    """The lines of the definition at the beginning: to where the indentation is back."""
    def depth(line):
        return len(line) - len(line.lstrip())
    base = depth(lines[0])
    opened = started = False
    brackets = 0
    last = 0
    for at, line in enumerate(lines):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        if opened and depth(line) <= base and brackets <= 0:
            break
        brackets += sum(line.count(c) for c in "([{") - sum(line.count(c) for c in ")]}")
        if not started and not text.startswith("@"):
            started = True
        if started and brackets <= 0 and text.split("#")[0].rstrip().endswith(":"):
            opened = True
        last = at
        if started and not opened and brackets <= 0:
            break
    return lines[:last + 1]


def getsourcelines(object):
    object = unwrap(object)
    lines, at = findsource(object)
    if ismodule(object):
        return lines, 0
    return getblock(lines[at:]), at + 1


def getsource(object):
    return "".join(getsourcelines(object)[0])


# ---- states

CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED")
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = (
    "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED")
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = (
    "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED")


def _state(prefix, running, frame, suspended):
    if running:
        return prefix + "_RUNNING"
    if suspended:
        return prefix + "_SUSPENDED"
    return prefix + ("_CLOSED" if frame is None else "_CREATED")


def getcoroutinestate(c):
    return _state("CORO", c.cr_running, c.cr_frame, c.cr_suspended)


def getgeneratorstate(g):
    return _state("GEN", g.gi_running, g.gi_frame, g.gi_suspended)


def _frame_locals(frame):
    return frame.f_locals if frame is not None else {}


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    return _frame_locals(generator.gi_frame)


def getcoroutinelocals(coroutine):
    return _frame_locals(getattr(coroutine, "cr_frame", None))


def getasyncgenlocals(agen):
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return _frame_locals(agen.ag_frame)


ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    import builtins
    code = func.__code__
    cells = zip(code.co_freevars, func.__closure__ or ())
    nonlocals = {name: cell.cell_contents for name, cell in cells}
    found, built_in, unbound = {}, {}, set()
    for name in code.co_names:
        if name in code.co_freevars:
            continue
        if name in func.__globals__:
            found[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            built_in[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, built_in, unbound)


def getasyncgenstate(a):
    return _state("AGEN", a.ag_running, a.ag_frame, a.ag_suspended)


def currentframe():
    return sys._getframe(1)


# ---- annotations

def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=None):
    if isclass(obj):
        found = obj.__dict__.get("__annotations__") or getattr(obj, "__annotations__", {})
    elif callable(obj) or ismodule(obj):
        found = getattr(obj, "__annotations__", {})
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    found = dict(found or {})
    if eval_str:
        scope = globals if globals is not None else getattr(obj, "__globals__", {})
        found = {name: eval(value, scope, locals) if isinstance(value, str) else value
                 for name, value in found.items()}
    return found


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


# ---- signatures

class _empty:
    """Neither a default nor an annotation."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"

    def __new__(cls, description):
        member = int.__new__(cls, len(cls.__members__))
        member._value_ = len(cls.__members__)
        member.description = description
        return member

    def __str__(self):
        return self.name


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


class Parameter:
    __slots__ = ("_name", "_kind", "_default", "_annotation")
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier() or name in _KEYWORDS and self._kind is not _POSITIONAL_ONLY:
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name, self._default, self._annotation = name, default, annotation

    name = property(lambda self: self._name)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)
    kind = property(lambda self: self._kind)

    def replace(self, *, name=..., kind=..., annotation=..., default=...):
        return type(self)(self._name if name is ... else name, self._kind if kind is ... else kind,
                          default=self._default if default is ... else default,
                          annotation=self._annotation if annotation is ... else annotation)

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += f": {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text += f" = {self._default!r}" if self._annotation is not _empty else f"={self._default!r}"
        return {_VAR_POSITIONAL: "*", _VAR_KEYWORD: "**"}.get(self._kind, "") + text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def _key(self):
        return self._name, self._kind, self._default, self._annotation

    def __hash__(self):
        return hash(self._key())

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Parameter) else NotImplemented


class BoundArguments:
    __slots__ = ("arguments", "_signature")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind is _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        started = False
        for name, parameter in self._signature.parameters.items():
            if not started:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if started and name in self.arguments:
                if parameter.kind is _VAR_KEYWORD:
                    kwargs.update(self.arguments[name])
                else:
                    kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        filled = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif parameter.default is not _empty:
                filled[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                filled[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{type(self).__name__} ({shown})>"


class Signature:
    __slots__ = ("_parameters", "_return_annotation")
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        ordered = OrderedDict()
        top, defaults = _POSITIONAL_ONLY, False
        for parameter in parameters or ():
            kind, name = parameter.kind, parameter.name
            if kind < top:
                raise ValueError(f"wrong parameter order: {top.description} parameter before "
                                 f"{kind.description} parameter")
            top = kind
            if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if parameter.default is not _empty:
                    defaults = True
                elif defaults:
                    raise ValueError("non-default argument follows default argument")
            if name in ordered:
                raise ValueError(f"duplicate parameter name: {name!r}")
            ordered[name] = parameter
        self._parameters = types.MappingProxyType(ordered)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False,
                      **others):
        found = _signature_of(obj, follow_wrapped, eval_str, globals, locals)
        return found if cls is Signature else cls(found.parameters.values(),
                                                  return_annotation=found.return_annotation)

    def __reduce__(self):
        state = {"_return_annotation": self._return_annotation}
        return type(self), (tuple(self._parameters.values()),), state

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=..., return_annotation=...):
        return type(self)(self._parameters.values() if parameters is ... else parameters,
                          return_annotation=self._return_annotation if return_annotation is ...
                          else return_annotation)

    __replace__ = replace

    def _key(self):
        positional = tuple(p for p in self._parameters.values() if p.kind is not _KEYWORD_ONLY)
        keywords = {p.name: p for p in self._parameters.values() if p.kind is _KEYWORD_ONLY}
        return positional, keywords, self._return_annotation

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Signature) else NotImplemented

    def __hash__(self):
        positional, keywords, returned = self._key()
        return hash((positional, frozenset(keywords.values()), returned))

    def _bind(self, args, kwargs, partial):
        arguments = {}
        left = list(args)
        kwargs = dict(kwargs)
        rest_name = None
        by_keyword = False  # once a parameter was left to its keyword or default, all the others are
        named_wrongly = []
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind is _VAR_KEYWORD:
                rest_name = name
                continue
            if kind is _VAR_POSITIONAL:
                by_keyword = True
                if left:
                    arguments[name] = tuple(left)
                    left = []
                continue
            if kind is not _KEYWORD_ONLY and left:
                if name in kwargs and kind is not _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = left.pop(0)
                continue
            if left:
                raise TypeError("too many positional arguments")
            if kind is _POSITIONAL_ONLY and name in kwargs and not by_keyword:
                if parameter.default is _empty:
                    raise TypeError(f"missing a required positional-only argument: {name!r}")
                named_wrongly.append(name)
            elif name in kwargs:
                by_keyword = True
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                only = " keyword-only" if kind is _KEYWORD_ONLY and not by_keyword else ""
                raise TypeError(f"missing a required{only} argument: {name!r}")
            else:
                by_keyword = True
        if left:
            raise TypeError("too many positional arguments")
        if kwargs:
            if rest_name is None and named_wrongly:
                raise TypeError("got some positional-only arguments passed as keyword arguments: "
                                f"{', '.join(named_wrongly)!r}")
            if rest_name is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
            arguments[rest_name] = kwargs
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def format(self, *, max_width=None, quote_annotation_strings=True):
        result, positional_only, keyword_only = [], False, True
        for parameter in self._parameters.values():
            kind = parameter.kind
            if kind is _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                result.append("/")
                positional_only = False
            if kind is _VAR_POSITIONAL:
                keyword_only = False
            elif kind is _KEYWORD_ONLY and keyword_only:
                result.append("*")
                keyword_only = False
            result.append(str(parameter))
        if positional_only:
            result.append("/")
        text = f"({', '.join(result)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(result) + "\n)"
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation)}"
        return text

    def __str__(self):
        return self.format()

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"


def _of_function(func, eval_str=False, globals=None, locals=None):
    code = func.__code__
    names = code.co_varnames
    positional, keyword = code.co_argcount, code.co_kwonlyargcount
    defaults = func.__defaults__ or ()
    annotations = get_annotations(func, eval_str=eval_str, globals=globals, locals=locals)
    parameters = []
    for at, name in enumerate(names[:positional]):
        with_default = at - (positional - len(defaults))
        parameters.append(Parameter(
            name, _POSITIONAL_ONLY if at < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD,
            default=defaults[with_default] if with_default >= 0 else _empty,
            annotation=annotations.get(name, _empty)))
    at = positional + keyword
    if code.co_flags & CO_VARARGS:
        parameters.append(Parameter(names[at], _VAR_POSITIONAL,
                                    annotation=annotations.get(names[at], _empty)))
        at += 1
    for name in names[positional:positional + keyword]:
        parameters.append(Parameter(name, _KEYWORD_ONLY,
                                    default=(func.__kwdefaults__ or {}).get(name, _empty),
                                    annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        parameters.append(Parameter(names[at], _VAR_KEYWORD, annotation=annotations.get(names[at], _empty)))
    return Signature(parameters, return_annotation=annotations.get("return", _empty))


def _without_first(signature):
    parameters = list(signature.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if parameters[0].kind is not _VAR_POSITIONAL:
        parameters = parameters[1:]
    return signature.replace(parameters=parameters)


def _of_partial(signature, partial):
    bound = signature.bind_partial(*partial.args, **(partial.keywords or {}))
    parameters = []
    keyword_now = False
    for name, parameter in signature.parameters.items():
        kind = parameter.kind
        if name in bound.arguments and kind not in (_VAR_POSITIONAL, _VAR_KEYWORD):
            if name in (partial.keywords or {}):
                if kind is _POSITIONAL_OR_KEYWORD:
                    keyword_now = True
                parameters.append(parameter.replace(kind=_KEYWORD_ONLY, default=bound.arguments[name]))
            elif bound.arguments[name] is getattr(functools, "Placeholder", object()):
                parameters.append(parameter.replace(kind=_POSITIONAL_ONLY, default=_empty))
            continue
        if keyword_now and kind is _POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=_KEYWORD_ONLY)
        elif keyword_now and kind is _VAR_POSITIONAL:
            continue
        parameters.append(parameter)
    return signature.replace(parameters=parameters)


def _signature_of(obj, follow_wrapped=True, eval_str=False, globals=None, locals=None, bound=_without_first):
    # bound: what becomes of the parameter that a method or a class fills in.
    def again(other):
        return _signature_of(other, follow_wrapped, eval_str, globals, locals, bound)
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        return bound(again(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return again(obj)
    own = getattr(obj, "__signature__", None)
    if isinstance(own, Signature):
        return own
    method = getattr(obj, "__partialmethod__", None)
    if isinstance(method, functools.partialmethod):
        # What the object will be comes before what is filled in.
        whole = again(method.func)
        first = next(iter(whole.parameters.values()))
        bare = whole.replace(parameters=list(whole.parameters.values())[1:])
        rest = _of_partial(bare if first.kind is not _VAR_POSITIONAL else whole, method)
        if first.kind is _VAR_POSITIONAL:
            return rest
        return rest.replace(parameters=(first, *rest.parameters.values()))
    if isinstance(obj, types.FunctionType):
        return _of_function(obj, eval_str, globals, locals)
    if isinstance(obj, functools.partial):
        return _of_partial(again(obj.func), obj)
    if isinstance(obj, type):
        call = getattr(type(obj), "__call__", None)
        if isinstance(call, types.FunctionType) and type(obj) is not type:
            return bound(again(call))
        for kind in obj.__mro__:
            new = kind.__dict__.get("__new__")
            if new is not None and isinstance(getattr(new, "__func__", new), types.FunctionType):
                return bound(again(getattr(new, "__func__", new)))
            init = kind.__dict__.get("__init__")
            if isinstance(init, types.FunctionType):
                return bound(again(init))
        if any(kind.__module__ == "builtins" and kind is not object for kind in obj.__mro__):
            raise ValueError(f"no signature found for builtin type {obj!r}")
        return Signature()
    call = getattr(type(obj), "__call__", None)
    if isinstance(call, types.FunctionType):
        return bound(again(call))
    raise ValueError(f"no signature found for builtin {obj!r}")


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, **others):
    return _signature_of(obj, follow_wrapped, eval_str, globals, locals)


FullArgSpec = namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")


def getfullargspec(func):
    try:
        found = _signature_of(func, False, bound=lambda whole: whole)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, defaults, kwonly, kwdefaults, annotations = [], [], [], {}, {}
    varargs = varkw = None
    for p in found.parameters.values():
        if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(p.name)
            if p.default is not _empty:
                defaults.append(p.default)
        elif p.kind is _VAR_POSITIONAL:
            varargs = p.name
        elif p.kind is _KEYWORD_ONLY:
            kwonly.append(p.name)
            if p.default is not _empty:
                kwdefaults[p.name] = p.default
        else:
            varkw = p.name
        if p.annotation is not _empty:
            annotations[p.name] = p.annotation
    if found.return_annotation is not _empty:
        annotations = {"return": found.return_annotation, **annotations}
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, kwonly, kwdefaults or None, annotations)
