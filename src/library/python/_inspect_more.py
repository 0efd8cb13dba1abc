# The part of inspect that few programs ask for. Follows CPython 3.14, Lib/inspect.py.
import inspect
import sys
import types
from collections import namedtuple

__all__ = ("ArgInfo", "Arguments", "Attribute", "FrameInfo", "Traceback", "classify_class_attrs",
           "formatargvalues", "getargs", "getargvalues", "getcallargs", "getclasstree", "getcomments",
           "getframeinfo", "getinnerframes", "getmodulename", "getouterframes", "indentsize", "stack",
           "trace", "walktree")

Arguments = namedtuple("Arguments", "args varargs varkw")
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")
Attribute = namedtuple("Attribute", "name kind defining_class object")


# ---- the stack

Positions = namedtuple("Positions", "lineno end_lineno col_offset end_col_offset", defaults=(None,) * 4,
                       module="dis")


class FrameInfo(namedtuple("_FrameInfo", "frame filename lineno function code_context index",
                           module="inspect")):
    __module__ = "inspect"

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        return _shown(self)


class Traceback(namedtuple("_Traceback", "filename lineno function code_context index", module="inspect")):
    __module__ = "inspect"

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        return _shown(self)


def _shown(info):
    fields = ", ".join([f"{name}={getattr(info, name)!r}" for name in (*info._fields, "positions")])
    return f"{type(info).__name__}({fields})"


def getframeinfo(frame, context=1):
    if inspect.istraceback(frame):
        lineno, instruction, frame = frame.tb_lineno, frame.tb_lasti, frame.tb_frame
    else:
        lineno, instruction = frame.f_lineno, frame.f_lasti
    code = frame.f_code
    positions = list(code.co_positions())[instruction // 2] if instruction >= 0 else (None,) * 4
    if positions[0] is None:
        positions = (lineno, *positions[1:])
    lines = index = None
    if context > 0:
        try:
            lines = inspect._lines_of(frame)
        except OSError:
            pass
        else:
            start = max(0, min(positions[0] - 1 - context // 2, len(lines) - context))
            lines = lines[start:start + context]
            index = positions[0] - 1 - start
    return Traceback(code.co_filename, positions[0], code.co_name, lines, index,
                     positions=Positions(*positions))


def _frame_info(frame, place, context):
    info = getframeinfo(place, context)
    return FrameInfo(frame, *info, positions=info.positions)


def getouterframes(frame, context=1):
    frames = []
    while frame is not None:
        frames.append(_frame_info(frame, frame, context))
        frame = frame.f_back
    return frames


def getinnerframes(tb, context=1):
    frames = []
    while tb is not None:
        frames.append(_frame_info(tb.tb_frame, tb, context))
        tb = tb.tb_next
    return frames


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    error = sys.exception()
    return getinnerframes(error.__traceback__ if error else None, context)


# ---- texts

def indentsize(line):
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


def getmodulename(path):
    name = path.rpartition("/")[2]
    # As importlib.machinery.all_suffixes(), the longest first.
    for suffix in (".cpython-314-x86_64-linux-gnu.so", ".abi3.so", ".pyc", ".py", ".so"):
        if name.endswith(suffix):
            return name.removesuffix(suffix)
    return None


def getcomments(object):
    try:
        lines, at = inspect.findsource(object)
    except (OSError, TypeError):
        return None
    if inspect.ismodule(object):
        start = 1 if lines and lines[0].startswith("#!") else 0
        while start < len(lines) and lines[start].strip() in ("", "#"):
            start += 1
        end = start
        while end < len(lines) and lines[end].startswith("#"):
            end += 1
        return "".join([line.expandtabs() for line in lines[start:end]]) if end > start else None
    indent = indentsize(lines[at])
    start = at
    while (start and lines[start - 1].lstrip().startswith("#") and
           indentsize(lines[start - 1]) == indent):
        start -= 1
    if start == at:
        return None
    comments = [line.expandtabs().lstrip() for line in lines[start:at]]
    while comments and comments[0].strip() == "#":
        del comments[0]
    while comments and comments[-1].strip() == "#":
        del comments[-1]
    return "".join(comments)


# ---- classes

def walktree(classes, children, parent):
    classes.sort(key=lambda cls: (cls.__module__, cls.__name__))
    results = []
    for cls in classes:
        results.append((cls, cls.__bases__))
        if cls in children:
            results.append(walktree(children[cls], children, cls))
    return results


def getclasstree(classes, unique=False):
    children, roots = {}, []
    for cls in classes:
        if cls.__bases__:
            for parent in cls.__bases__:
                below = children.setdefault(parent, [])
                if cls not in below:
                    below.append(cls)
                if unique and parent in classes:
                    break
        elif cls not in roots:
            roots.append(cls)
    return walktree(roots + [parent for parent in children if parent not in classes], children, None)


def classify_class_attrs(cls):
    above = tuple(base for base in type(cls).__mro__ if base is not type and base is not object)
    result = []
    for name in dir(cls):
        home, found, of_class = None, None, None
        if name != "__dict__":
            try:
                found = getattr(cls, name)
            except Exception:
                pass
            else:
                home = getattr(found, "__objclass__", None)
                if home not in cls.__mro__:
                    home = None
                    for base in cls.__mro__:
                        if getattr(base, name, None) is found:
                            home = base
        for base in cls.__mro__ + above:
            if name in base.__dict__:
                of_class = base.__dict__[name]
                if home not in above:
                    home = base
                break
        if home is None:
            continue  # only __dir__() knows it
        kind, shown = _kind_of(found if found is not None else of_class, of_class)
        result.append(Attribute(name, kind, home, shown))
    return result


def _kind_of(found, of_class):
    if isinstance(of_class, (staticmethod, types.BuiltinMethodType)):
        return "static method", of_class
    if isinstance(of_class, (classmethod, types.ClassMethodDescriptorType)):
        return "class method", of_class
    if isinstance(of_class, property):
        return "property", of_class
    return "method" if inspect.isroutine(found) else "data", found


# ---- arguments

def getargs(co):
    if not inspect.iscode(co):
        raise TypeError(f"{co!r} is not a code object")
    names = co.co_varnames
    count = co.co_argcount + co.co_kwonlyargcount
    args = list(names[:count])
    varargs = varkw = None
    if co.co_flags & inspect.CO_VARARGS:
        varargs = names[count]
        count += 1
    if co.co_flags & inspect.CO_VARKEYWORDS:
        varkw = names[count]
    return Arguments(args, varargs, varkw)


def getargvalues(frame):
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
                    formatvarkw=lambda name: "**" + name,
                    formatvalue=lambda value: "=" + repr(value)):
    parts = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        parts.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        parts.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return f"({', '.join(parts)})"


def getcallargs(func, /, *positional, **named):
    spec = inspect.getfullargspec(func)
    args, kwonly, name = spec.args, spec.kwonlyargs, func.__name__
    if inspect.ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
    given, least = len(positional), len(args) - len(spec.defaults or ())
    values = dict(zip(args, positional))
    if spec.varargs:
        values[spec.varargs] = tuple(positional[len(args):])
    if spec.varkw:
        values[spec.varkw] = {}
    for key, value in named.items():
        if key not in args and key not in kwonly:
            if not spec.varkw:
                raise TypeError(f"{name}() got an unexpected keyword argument {key!r}")
            values[spec.varkw][key] = value
            continue
        if key in values:
            raise TypeError(f"{name}() got multiple values for argument {key!r}")
        values[key] = value
    if given > len(args) and not spec.varargs:
        _refuse_extra(name, args, least, given, sum(each in values for each in kwonly))
    if given < len(args):
        _check_missing(name, args[:least], "positional", values)
        for key, default in zip(args[least:], spec.defaults or ()):
            values.setdefault(key, default)
    for key, default in (spec.kwonlydefaults or {}).items():
        values.setdefault(key, default)
    _check_missing(name, kwonly, "keyword-only", values)
    return values


def _refuse_extra(name, args, least, given, kwonly_given):
    takes = f"from {least} to {len(args)}" if least < len(args) else str(len(args))
    plural = "" if takes == "1" else "s"
    extra = ""
    if kwonly_given:
        extra = (f" positional argument{'s' if given != 1 else ''} (and {kwonly_given} keyword-only "
                 f"argument{'s' if kwonly_given != 1 else ''})")
    were = "was" if given == 1 and not kwonly_given else "were"
    raise TypeError(f"{name}() takes {takes} positional argument{plural} but {given}{extra} {were} given")


def _check_missing(name, wanted, kind, values):
    missing = [repr(key) for key in wanted if key not in values]
    if not missing:
        return
    count = len(missing)
    if count > 2:
        missing[:-1] = [", ".join(missing[:-1])]
    shown = " and ".join(missing)
    raise TypeError(f"{name}() missing {count} required {kind} argument{'' if count == 1 else 's'}: {shown}")
