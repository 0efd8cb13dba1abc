# sys: the part that is written in Python; sys_module.cpp has filled the module before this runs. Every
# program pays for it, so nothing is imported here before it is asked for.


class _SimpleNamespace:
    def __init__(self, /, **attributes):
        self.__dict__.update(attributes)

    def __repr__(self):
        return f"namespace({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"

    def __eq__(self, other):
        if isinstance(other, _SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __replace__(self, /, **changes):
        return type(self)(**(self.__dict__ | changes))


_SimpleNamespace.__name__ = _SimpleNamespace.__qualname__ = "SimpleNamespace"
_SimpleNamespace.__module__ = "types"

implementation = _SimpleNamespace(name="cpython", cache_tag="cpython-314", version=version_info,
                                  hexversion=hexversion, _multiarch="x86_64-linux-gnu",
                                  supports_isolated_interpreters=True)


class _Input:
    """Nobody types into a run: its input has ended before it began."""

    encoding, errors, mode, name, newlines = "utf-8", "strict", "r", "<stdin>", None
    closed = False

    def read(self, size=-1, /):
        return ""

    readline = read

    def readlines(self, hint=-1, /):
        return []

    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration

    def readable(self):
        return True

    def writable(self):
        return False

    def isatty(self):
        return False

    def fileno(self):
        return 0

    def write(self, text, /):
        import io
        raise io.UnsupportedOperation("not writable")


stdin = __stdin__ = _Input()


def excepthook(exctype, value, traceback, /):
    import _interleave
    if value is not None and not isinstance(value, BaseException):
        raise TypeError(f"print_exception(): Exception expected for value, {type(value).__name__} found")
    stderr.write(_interleave.format_exception(value) if value is not None else f"{exctype.__name__}\n")


def displayhook(object, /):
    import builtins
    if object is None:
        return
    builtins._ = None
    stdout.write(repr(object) + "\n")
    builtins._ = object


class UnraisableHookArgs:
    def __init__(self, exc_type, exc_value, exc_traceback, err_msg, object):
        self.exc_type, self.exc_value, self.exc_traceback = exc_type, exc_value, exc_traceback
        self.err_msg, self.object = err_msg, object

    def __repr__(self):
        return f"sys.UnraisableHookArgs({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"


def unraisablehook(unraisable, /):
    import _interleave
    message, object = unraisable.err_msg, unraisable.object
    if object is None:
        text = "" if message is None else f"{message}:\n"
    else:
        text = f"{message or 'Exception ignored in'}: {object!r}\n"
    error = unraisable.exc_value
    stderr.write(text + (_interleave.format_unraisable(error) if error is not None
                         else f"{unraisable.exc_type.__name__}\n"))


def _unraisable(error, message):
    # An exception that nobody can catch.
    try:
        unraisablehook(UnraisableHookArgs(type(error), error, error.__traceback__, message, None))
    except BaseException as second:
        __unraisablehook__(UnraisableHookArgs(type(second), second, second.__traceback__,
                                              "Exception ignored in sys.unraisablehook", unraisablehook))


def breakpointhook(*args, **kwargs):
    raise RuntimeError("there is no debugger here: pause the run, or step it, on the page")


__excepthook__, __displayhook__, __breakpointhook__ = excepthook, displayhook, breakpointhook
__unraisablehook__ = unraisablehook


def audit(event, /, *args):
    for hook in _audit_hooks:
        hook(event, args)


def addaudithook(hook):
    _audit_hooks.append(hook)


_audit_hooks = []
