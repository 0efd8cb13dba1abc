# _thread: the native part and what is written in Python on top of it.
from _thread_native import *
from _thread_native import _count, _ThreadHandle

lock = LockType
allocate = allocate_lock


_exit_functions = []  # of the main thread; the engine calls them, last first (_main_end.py)
_register_at_exit = _exit_functions.append


def start_new_thread(function, args, kwargs={}, /):
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")

    def bootstrap():
        try:
            function(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as error:
            import sys
            error.__traceback__ = error.__traceback__.tb_next
            sys._unraisable(error, f"Exception ignored in thread started by {function!r}")

    return start_joinable_thread(bootstrap, getattr(function, "__name__", "")).ident


start_new = start_new_thread


def exit():
    raise SystemExit


exit_thread = exit
_stack_sizes = [0]


def stack_size(size=0, /):
    # Kept and given back; a strand's frames are on the heap.
    if size < 0:
        raise ValueError("size must be 0 or a positive value")
    if 0 < size < 53248:
        raise ValueError("size must be at least 53248 bytes")
    _stack_sizes.append(size)
    return _stack_sizes.pop(0)


__in_c__ = ("_local",)


class _local:
    # Attributes of each thread: a dict for every thread that has used the object. A subclass's
    # __init__ runs again in each thread, with the arguments that made the object.
    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
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
