# What typing has for type checkers: functions that do next to nothing at run time.
# Lib/typing.py, CPython 3.14.


def cast(typ, val):
    return val


_overloads = {}


def overload(func):
    function = getattr(func, "__func__", func)
    _overloads.setdefault((function.__module__, function.__qualname__), []).append(func)
    return _overload_dummy


def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated "
                              "functions outside a stub module should always be followed by an "
                              "implementation that is not @overload-ed.")


def get_overloads(func):
    function = getattr(func, "__func__", func)
    return list(_overloads.get((function.__module__, function.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def _marked(target, name):
    try:
        setattr(target, name, True)
    except (AttributeError, TypeError):
        pass
    return target


def final(f):
    return _marked(f, "__final__")


def override(method, /):
    return _marked(method, "__override__")


def no_type_check(arg):
    # Of a class also what is defined in it.
    if isinstance(arg, type):
        for value in list(arg.__dict__.values()):
            inner = getattr(value, "__func__", value)
            name = getattr(inner, "__name__", None)
            if (getattr(inner, "__qualname__", None) == f"{arg.__qualname__}.{name}" and
                    getattr(inner, "__module__", None) == arg.__module__):
                no_type_check(inner)
    return _marked(arg, "__no_type_check__")


def no_type_check_decorator(decorator):
    import functools
    import warnings
    warnings.warn("'typing.no_type_check_decorator' is deprecated and slated for removal in Python 3.15",
                  DeprecationWarning, stacklevel=2)

    @functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj
