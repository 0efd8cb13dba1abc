# What counts as a coroutine. Follows CPython 3.14, Lib/asyncio/coroutines.py.

import functools
import sys

__all__ = ["iscoroutinefunction", "iscoroutine"]


class _Sample:
    def method(self):
        pass


_MethodType = type(_Sample().method)


async def _sample():
    pass


_coroutine = _sample()
CoroutineType = type(_coroutine)
_coroutine.close()
_CO_COROUTINE = 0x80


def _is_debug_mode():
    os = sys.modules.get("os")  # who asks for it in the environment has imported it
    return os is not None and bool(os.environ.get("PYTHONASYNCIODEBUG"))


def iscoroutine(obj):
    if isinstance(obj, CoroutineType):
        return True
    kind = type(obj)
    return hasattr(kind, "send") and hasattr(kind, "throw") and hasattr(kind, "close") and hasattr(
        kind, "__await__")


def _isawaitable(obj):
    # inspect.isawaitable() of what is no coroutine: with __await__, or made by types.coroutine().
    code = getattr(obj, "gi_code", None)
    return hasattr(type(obj), "__await__") or code is not None and bool(code.co_flags & 0x100)


def iscoroutinefunction(func):
    import warnings
    warnings.warn("'asyncio.iscoroutinefunction' is deprecated and slated for removal in Python 3.16; "
                  "use inspect.iscoroutinefunction() instead", DeprecationWarning, stacklevel=2)
    return _iscoroutinefunction(func)


def _iscoroutinefunction(func):
    if getattr(type(func), "_is_async_mock", False):
        return True
    if isinstance(func, _MethodType):
        func = func.__func__
    while isinstance(func, functools.partial):
        func = func.func
    code = getattr(func, "__code__", None)
    return code is not None and bool(code.co_flags & _CO_COROUTINE)


def _format_coroutine(coro):
    name = f"{getattr(coro, '__qualname__', None) or type(coro).__name__}()"
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    if code is None:
        return name + (" running" if getattr(coro, "cr_running", False) else "")
    frame = getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None)
    if frame is not None:
        return f"{name} running at {code.co_filename}:{frame.f_lineno}"
    return f"{name} done, defined at {code.co_filename}:{code.co_firstlineno}"
