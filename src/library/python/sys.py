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


class _Output:
    """stdout or stderr: what nearly every program asks of them. For anything else it becomes one of io's."""

    encoding, mode, newlines, closed = "utf-8", "w", None, False

    def __init__(self, native, errors):
        # Bound to the native stream once, so that nothing of this class is called when somebody writes.
        self.__dict__.update(write=native.write, writelines=native.writelines, flush=native.flush,
                             isatty=native.isatty, fileno=native.fileno, name=native.name, errors=errors)
        self.__dict__["_native"] = native

    def __getattr__(self, name):
        import _stdio
        _stdio.change(self)
        return getattr(self, name)

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)
        if name == "write":
            _ask(self)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return self.__getattr__("__iter__")()

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>"


def _ask(stream):
    # print() does not ask __stdout__ and __stderr__, it writes itself. So this is not one of them any more.
    global __stdout__, __stderr__
    if stream is __stdout__:
        __stdout__ = _Output(stream._native, stream.errors)
    elif stream is __stderr__:
        __stderr__ = _Output(stream._native, stream.errors)


class _Input:
    """Nobody types into a run: its input has ended before it began."""

    encoding, errors, mode, newlines = "utf-8", "strict", "r", None
    closed = False

    def __init__(self):
        self.name = "<stdin>"

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

    __getattr__, __enter__, __exit__, __repr__ = (_Output.__getattr__, _Output.__enter__, _Output.__exit__,
                                                  _Output.__repr__)


for _kind in (_Input, _Output):
    _kind.__name__ = _kind.__qualname__ = "TextIOWrapper"
    _kind.__module__ = "_io"
__in_c__ = ("_Input", "_Output")
stdin = __stdin__ = _Input()
stdout = __stdout__ = _Output(stdout, "strict")
stderr = __stderr__ = _Output(stderr, "backslashreplace")


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
