# What ctypes.pythonapi offers here: the one function of CPython that programs about threads call, to raise
# an exception in another thread (Python/pystate.c, PyThreadState_SetAsyncExc).
import _thread


class ArgumentError(Exception):
    pass


class py_object:
    def __init__(self, value=None):
        self.value = value

    def __repr__(self):
        return f"py_object({self.value!r})"


def _number(argument):
    value = getattr(argument, "value", argument)  # of a c_long
    if isinstance(value, int):
        return value
    raise ArgumentError("argument 1: TypeError: Don't know how to convert parameter 1")


class _PythonFunction:
    """A function of C: what it takes may be declared."""

    argtypes = None
    restype = None

    def __init__(self, name, function):
        self.__name__ = name
        self._function = function

    def __call__(self, *args):
        return self._function(*args)

    def __repr__(self):
        return f"<_FuncPtr object at {id(self):#x}>"


def _set_async_exc(ident, exception, /):
    is_object = isinstance(exception, py_object) or pythonapi.PyThreadState_SetAsyncExc.argtypes
    if not is_object and exception not in (None, 0):
        raise ArgumentError("argument 2: TypeError: Don't know how to convert parameter 2")
    return _thread._throw_in_thread(_number(ident), getattr(exception, "value", exception) or None)


class _PythonLibrary:
    def __init__(self):
        self.PyThreadState_SetAsyncExc = _PythonFunction("PyThreadState_SetAsyncExc", _set_async_exc)

    def __getattr__(self, name):
        raise AttributeError(f"undefined symbol: {name}: of Python's own functions only "
                             "PyThreadState_SetAsyncExc can be called here")


pythonapi = _PythonLibrary()
