# warnings. Follows CPython 3.14, Lib/_py_warnings.py.
import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter",
           "resetwarnings", "catch_warnings", "deprecated"]

_ACTIONS = ("default", "error", "ignore", "always", "module", "once", "all")
defaultaction = "default"
onceregistry = {}
_version = 0
# (action, message pattern, category, module pattern, line); the first that fits decides.
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, "
                f"filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}")

    def __repr__(self):
        return f"<{type(self).__qualname__} {self}>"


def _changed():
    global _version
    _version += 1


def _fits(pattern, text):
    if pattern is None:
        return True
    if isinstance(pattern, str):
        return pattern == text
    return pattern.match(text) is not None


def _whole_line(filename, lineno):
    try:
        import _files
        lines = _files.content(filename).decode().splitlines()
        return lines[lineno - 1] if 0 < lineno <= len(lines) else ""
    except (OSError, ValueError):
        return ""


def _source_line(filename, lineno):
    return _whole_line(filename, lineno).strip()


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    line = _source_line(filename, lineno) if line is None else line
    return text + f"  {line.strip()}\n" if line else text


def _show_plainly(entry):
    text = formatwarning(entry.message, entry.category, entry.filename, entry.lineno)
    # Of a source tracemalloc would know more; at the end of the program it is not asked any more.
    if entry.source is not None and entry.filename != "<sys>":
        text += f"{entry.category.__name__}: Enable tracemalloc to get the object allocation traceback\n"
    sys.stderr.write(text)


def showwarning(message, category, filename, lineno, file=None, line=None):
    (sys.stderr if file is None else file).write(formatwarning(message, category, filename, lineno, line))


_showwarning = showwarning
_recording = []


def _show(entry):
    if showwarning is not _showwarning:
        showwarning(entry.message, entry.category, entry.filename, entry.lineno, entry.file, entry.line)
    elif _recording:
        _recording[-1].append(entry)
    else:
        _show_plainly(entry)


__in_c__ = ("warn",)


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError("warn() argument 'skip_file_prefixes' must be tuple, "
                        f"not {type(skip_file_prefixes).__name__}")
    if skip_file_prefixes:
        stacklevel = max(stacklevel, 2)
    frame = sys._getframe(1)
    while stacklevel > 1 and frame is not None:
        frame = frame.f_back
        while frame is not None and frame.f_code.co_filename.startswith(skip_file_prefixes):
            frame = frame.f_back
        stacklevel -= 1
    if frame is None:
        scope, filename, lineno = sys.__dict__, "<sys>", 0
    else:
        scope, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    registry = scope.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno, scope.get("__name__", "<string>"), registry,
                  source=source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    if module is None:
        module = filename.removesuffix(".py") or "<unknown>"
    if registry is None:
        registry = {}
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    if isinstance(message, Warning):
        text, category = str(message), message.__class__
    else:
        text, message = message, category(message)
    key = text, category, lineno
    if registry.get(key):
        return
    action = defaultaction
    for entry in filters:
        if (_fits(entry[1], text) and issubclass(category, entry[2]) and _fits(entry[3], module)
                and entry[4] in (0, lineno)):
            action = entry[0]
            break
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        if onceregistry.get((text, category)):
            return
        onceregistry[text, category] = 1
    elif action == "module":
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[text, category, 0] = 1
    elif action == "default":
        registry[key] = 1
    _show(WarningMessage(message, category, filename, lineno, source=source))


def _add(entry, append):
    if append:
        if entry not in filters:
            filters.append(entry)
    else:
        if entry in filters:
            filters.remove(entry)
        filters.insert(0, entry)
    _changed()


def _check_action(action):
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")


def _check_line(lineno):
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _check_action(action)
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    _check_line(lineno)
    if message or module:
        import re
    _add((action, re.compile(message, re.I) if message else None, category,
          re.compile(module) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check_action(action)
    _check_line(lineno)
    _add((action, None, category, None, lineno), append)


def resetwarnings():
    filters.clear()
    _changed()


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __enter__(self):
        global showwarning
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._saved = filters[:], showwarning
        _changed()
        log = None
        if self._record:
            log = []
            _recording.append(log)
            showwarning = _showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *args):
        global showwarning
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters[:], showwarning = self._saved
        _changed()
        if self._record:
            _recording.pop()

    def __repr__(self):
        return "catch_warnings(record=True)" if self._record else "catch_warnings()"


class deprecated:
    """A decorator: using what it decorates warns."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        import functools
        message, category, level = self.message, self.category, self.stacklevel + 1
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            original = arg.__new__

            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(message, category, level)
                if original is not object.__new__:
                    return original(cls, *args, **kwargs)
                if cls.__init__ is object.__init__ and (args or kwargs):
                    raise TypeError(f"{cls.__name__}() takes no arguments")
                return original(cls)

            arg.__new__ = staticmethod(functools.wraps(original)(__new__))
            self._watch_subclasses(arg)
            arg.__deprecated__ = __new__.__deprecated__ = message
            return arg
        if not callable(arg):
            raise TypeError("@deprecated decorator with non-None category must be applied to a class or "
                            f"callable, not {arg!r}")

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category, level)
            return arg(*args, **kwargs)

        import inspect
        if inspect.iscoroutinefunction(arg):
            wrapper = inspect.markcoroutinefunction(wrapper)
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper

    def _watch_subclasses(self, base):
        import functools
        message, category, level = self.message, self.category, self.stacklevel + 1
        own = getattr(base, "__init_subclass__") if "__init_subclass__" in base.__dict__ else None
        if own is None:
            def __init_subclass__(cls, *args, **kwargs):
                warn(message, category, level)
                return super(base, cls).__init_subclass__(*args, **kwargs)
        else:
            own = getattr(own, "__func__", own)

            @functools.wraps(own)
            def __init_subclass__(*args, **kwargs):
                warn(message, category, level)
                return own(*args, **kwargs)
        base.__init_subclass__ = classmethod(__init_subclass__)
        __init_subclass__.__deprecated__ = message
