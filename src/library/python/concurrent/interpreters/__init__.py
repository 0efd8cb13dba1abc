# Interpreters in one process (PEP 734). Follows CPython 3.14, Lib/concurrent/interpreters/__init__.py.
# The rule: an Interpreter is an id and a reference that keeps the interpreter open; there is one object
# for each id. What an interpreter is called for, it does in the stead of the calling thread, which waits
# meanwhile without the GIL.
import threading
import types
import weakref

import _crossinterpreter
import _interpreters
from _interpreters import (
    InterpreterError, InterpreterNotFoundError, NotShareableError, is_shareable,
)
from concurrent.interpreters import _crossinterp
from concurrent.interpreters._queues import Queue, QueueEmpty, QueueFull, create as create_queue

__all__ = [
    "get_current", "get_main", "create", "list_all", "is_shareable", "Interpreter",
    "InterpreterError", "InterpreterNotFoundError", "ExecutionFailed", "NotShareableError",
    "create_queue", "Queue", "QueueEmpty", "QueueFull",
]


class ExecutionFailed(InterpreterError):
    """An unhandled exception happened during execution.

    This is raised from Interpreter.exec() and Interpreter.call().
    """

    def __init__(self, excinfo):
        super().__init__(excinfo.formatted)
        self.excinfo = excinfo

    def __str__(self):
        return f"{super().__str__()}\n\nUncaught in the interpreter:\n\n{self.excinfo.errdisplay}"


def create():
    """Return a new (idle) Python interpreter."""
    id, = _interpreters.create()
    return Interpreter(_interpreters.unpack(id))


def list_all():
    """Return all existing interpreters."""
    found = [Interpreter(0)]
    for id in _interpreters.list_all():
        try:
            found.append(Interpreter(id))
        except InterpreterNotFoundError:
            pass  # it was closed after it was listed
    return found


def get_current():
    """Return the currently running interpreter."""
    return Interpreter(_interpreters.current())


def get_main():
    """Return the main interpreter."""
    return Interpreter(0)


class Interpreter(_crossinterp.Numbered):
    """A single Python interpreter.

    Attributes:

    "id" - the unique process-global ID number for the interpreter
    "whence" - indicates where the interpreter was created
    """

    _id_of = "interpreter"
    _known = weakref.WeakValueDictionary()

    @staticmethod
    def _bind(id):
        return _interpreters.reference(id) if id else None

    @property
    def whence(self):
        return "_interpreters module" if self._id else "runtime init"

    def _check_made_here(self, what):
        if not self._id:
            raise InterpreterError(f"cannot {what} unrecognized interpreter 0")

    def is_running(self):
        """Return whether or not the identified interpreter is running."""
        return not self._id or _interpreters.is_running(self._id)

    def close(self):
        """Finalize and destroy the interpreter.

        Attempting to destroy the current interpreter results
        in an InterpreterError.
        """
        self._check_made_here("destroy")
        if self._id in _interpreters.closing():
            raise InterpreterNotFoundError(f"unrecognized interpreter ID {self._id}")
        _interpreters.destroy(self._id)

    def prepare_main(self, ns=None, /, **kwargs):
        """Bind the given values into the interpreter's __main__.

        The values must be shareable.
        """
        ns = dict(ns, **kwargs) if ns is not None else kwargs
        if not ns:
            raise ValueError("arg 2 must be a non-empty dict")
        self._check_made_here("update __main__ for")
        for name in ns:
            if not isinstance(name, str):
                raise TypeError("bad argument type for built-in operation")
        for value in ns.values():
            _interpreters.pack(value, False)
        names = _interpreters.pack(tuple(ns.items()), False)
        _interpreters.request(self._id, "set", (names,))

    def exec(self, code, /):
        """Run the given source code in the interpreter.

        This is essentially the same as calling the builtin "exec"
        with this interpreter, using the __dict__ of its __main__
        module as both globals and locals.

        There is no return value.

        If the code raises an unhandled exception then an ExecutionFailed
        exception is raised, which summarizes the unhandled exception.
        The actual exception is discarded because objects cannot be
        shared between interpreters.

        This blocks the current Python thread until done.  During
        that time, the previous interpreter is allowed to run
        in other threads.
        """
        self._check_made_here("exec code for")
        script = _interpreters.pack(_script(code), True)
        _outcome(_interpreters.request(self._id, "exec", (script,)))

    def _call(self, callable, args, kwargs):
        self._check_made_here("make a call in")
        parcels = _pack_function(callable), *_crossinterpreter.pack_all(args, kwargs)
        return _outcome(_interpreters.request(self._id, "call", parcels))

    def call(self, callable, /, *args, **kwargs):
        """Call the object in the interpreter with given args/kwargs.

        Nearly all callables, args, kwargs, and return values are
        supported.  All "shareable" objects are supported, as are
        "stateless" functions (meaning non-closures that do not use
        any globals).  This method will fall back to pickle.

        If the callable raises an exception then the error display
        (including full traceback) is sent back between the interpreters
        and an ExecutionFailed exception is raised, much like what
        happens with Interpreter.exec().
        """
        return self._call(callable, args, kwargs)

    def call_in_thread(self, callable, /, *args, **kwargs):
        """Return a new thread that calls the object in the interpreter.

        The return value and any raised exception are discarded.
        """
        t = threading.Thread(target=self._call, args=(callable, args, kwargs))
        t.start()
        return t


def _script(code):
    if isinstance(code, (str, bytes)):
        return compile(code, "<script>", "exec")
    script = code
    if isinstance(code, types.FunctionType):
        script = code.__code__
    elif not isinstance(code, types.CodeType):
        raise TypeError(f"unsupported script {code!r}")
    problem = _interpreters.script_problem(script)
    if problem is not None:
        raise ValueError(problem)
    return script


def _pack_function(callable_):
    if not callable(callable_):
        raise TypeError(f"expected a callable, got {callable_!r}")
    try:
        return _interpreters.pack(callable_, True)
    except NotShareableError:
        pass
    if not isinstance(callable_, types.FunctionType):
        raise NotShareableError(f"expected a function, got {callable_!r}")
    problem = _interpreters.stateless_problem(callable_)
    raise NotShareableError("only stateless functions are shareable") from ValueError(problem)


def _outcome(answer):
    kind = _interpreters.unpack(answer[0])
    if kind == "done":
        return _crossinterpreter.receive(answer[1]) if len(answer) > 1 else None
    details = [_interpreters.unpack(parcel) for parcel in answer[1:]]
    if kind == "failed":
        name, qualname, module, message, formatted, display = details[0]
        kind = types.SimpleNamespace(__name__=name, __qualname__=qualname, __module__=module)
        raise ExecutionFailed(types.SimpleNamespace(type=kind, msg=message, formatted=formatted,
                                                    errdisplay=display))
    if kind == "unreceived":
        raise NotShareableError(f"{details[0]} not shareable") from Exception(details[1])
    raise NotShareableError("object does not support cross-interpreter data") from Exception(details[0])
