# What both sides of a call into another interpreter need: packing and unpacking, and doing what one is
# called for. Follows CPython 3.14, Python/crossinterp.c and Modules/_interpretersmodule.c.
# The rule: a call is an operation and parcels, its answer the same: "done" with a result, "failed" with
# the description of an exception, "unreceived" or "unshareable" with why a value could not cross.
import _interleave
import _interpreters
import sys

_program = [None]  # of an interpreter that is not the main one, once something of it was needed

_NOT_FOUND = "module '__main__' has no attribute "
_UNPICKLED = ("{}: {}\n\nThe above exception was the direct cause of the following exception:\n\n"
              "concurrent.interpreters.NotShareableError: object could not be unpickled")


def receive(parcel):
    try:
        return _interpreters.unpack(parcel)
    except AttributeError as error:
        if _program[0] is not None or not str(error).startswith(_NOT_FOUND) or not _load_program():
            raise
        try:
            return _interpreters.unpack(parcel)
        except Exception:
            pass
        raise


def _load_program():
    # The script as a module that is not __main__, as multiprocessing does it too; found by unpickling only.
    if not _interpreters.current():
        return False
    code, path = _interpreters.program()
    module = _program[0] = type(sys)("<fake __main__>")
    module.__file__ = path
    try:
        exec(code, module.__dict__)
    except BaseException:
        _program[0] = None
        return False
    _interpreters.set_fake_main(module)
    return True


def pack_all(*values):
    return tuple([_interpreters.pack(value, True) for value in values])


# ---- in the interpreter that is called

def serve():
    _interpreters.answer(pack_all(_interpreters.current()))
    main = sys.modules["__main__"].__dict__
    while True:
        call = _interpreters.next_call()
        if call is None:
            return
        operation, parcels = call
        call = None
        try:
            answer = _operations[operation](main, *parcels)
        except BaseException as error:
            answer = _failure(error)
        parcels = None
        if "threading" in sys.modules:
            sys.modules["threading"]._forget_dummy()
        _interpreters.answer(answer)
        answer = None


def _exec(main, script):
    code = _interpreters.unpack(script)
    try:
        exec(code, main)
    except BaseException as error:
        return _failure(error)
    return pack_all("done")


def _call(main, function, args, kwargs):
    parts = []
    for name, parcel in ("func", function), ("args", args), ("kwargs", kwargs):
        try:
            parts.append(receive(parcel))
        except BaseException as error:
            return pack_all("unreceived", name, _UNPICKLED.format(type(error).__name__, error))
    function, args, kwargs = parts
    parts = None
    try:
        result = function(*args, **kwargs)
    except BaseException as error:
        return _failure(error)
    try:
        return pack_all("done", result)
    except _interpreters.NotShareableError as error:
        return pack_all("unshareable", f"concurrent.interpreters.NotShareableError: {error}")


def _set(main, names):
    for name, value in _interpreters.unpack(names):
        main[name] = value
    return pack_all("done")


_operations = {"exec": _exec, "call": _call, "set": _set}


def _failure(error):
    kind = type(error)
    try:
        message = str(error)
    except Exception:
        message = "<exception str() failed>"
    name = kind.__qualname__
    if kind.__module__ not in ("builtins", "__main__"):
        name = f"{kind.__module__}.{name}"
    display = _interleave.format_exception(error).removesuffix("\n")
    return pack_all("failed", (kind.__name__, kind.__qualname__, kind.__module__, message,
                               f"{name}: {message}", display))


# ---- at the end of the process

def end_all():
    # CPython's Py_FinalizeEx, finalize_subinterpreters: of the main interpreter.
    if _interpreters.current():
        return
    import gc
    gc.collect()
    left = _interpreters.list_all()
    if left:
        sys.stderr.write("<sys>:0: RuntimeWarning: remaining subinterpreters; close them with "
                         "Interpreter.close()\n")
    for id in [*reversed(left), *_interpreters.closing()]:
        try:
            _interpreters.destroy(id)
        except _interpreters.InterpreterError:
            pass  # a daemon thread's call runs there
