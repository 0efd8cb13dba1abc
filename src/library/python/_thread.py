# _thread: the native part and what is written in Python on top of it.
from _thread_native import *
from _thread_native import _ThreadHandle

lock = LockType


_exit_functions = []  # of the main thread; the engine calls them, last first (_main_end.py)
_register_at_exit = _exit_functions.append


def _count():
    import threading
    return len(threading._active) - 1


__in_c__ = ("_local",)


class _local:
    # Attributes of each thread: a dict for every thread that has used the object. A subclass's
    # __init__ runs again in each thread, with the arguments that made the object.
    def __new__(cls, /, *args, **kwargs):
        self = object.__new__(cls)
        object.__setattr__(self, "_local__state", (args, kwargs, {get_ident(): {}}))
        return self

    def __getattribute__(self, name):
        attributes = _attributes_of(self)
        if name == "__dict__":
            return attributes
        if name in attributes:
            return attributes[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(
                f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        _attributes_of(self)[name] = value

    def __delattr__(self, name):
        attributes = _attributes_of(self)
        if name not in attributes:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        del attributes[name]


def _attributes_of(local):
    args, kwargs, threads = object.__getattribute__(local, "_local__state")
    ident = get_ident()
    attributes = threads.get(ident)
    if attributes is None:
        attributes = threads[ident] = {}
        type(local).__init__(local, *args, **kwargs)
    return attributes
