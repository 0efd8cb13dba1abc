# Handles and "which loop runs here". Follows CPython 3.14, Lib/asyncio/events.py.
# The rule: a thread runs at most one loop, _running[ident]; what a loop has ready are objects with
# `_cancelled` and `_run()`, which are Handles and, to save one allocation a step, Tasks themselves.
import _thread

__all__ = ["AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle", "get_event_loop",
           "get_event_loop_policy", "set_event_loop_policy",
           "get_running_loop", "new_event_loop", "set_event_loop", "_get_running_loop",
           "_set_running_loop"]

_get_ident = _thread.get_ident
_running = {}  # thread ident -> the loop that runs there
_set = {}  # thread ident -> the loop given to set_event_loop()
_NO_NETWORK = "programs have no network here; aiohttp is there, over an invented one"
_NO_PROGRAMS = "there are no other programs to run here"
_debug_used = False  # whether any loop was ever in debug mode: only then do others ask theirs


def _format_callback_source(function, args=(), debug=False):
    from asyncio import format_helpers
    return format_helpers._format_callback_source(function, args, debug=debug)


def _extract_stack():
    from asyncio import format_helpers
    return format_helpers.extract_stack()


def _with_source(context, made):
    # What an exception handler is told, with the place where this was made, if that is known.
    source = getattr(made, "_source_traceback", None)
    return {**context, "source_traceback": source} if source else context


def _created_at(source_traceback):
    place = source_traceback[-1]
    return f"created at {place.filename}:{place.lineno}"


class Handle:
    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_context",
                 "_source_traceback", "_repr")  # these two only in debug mode

    def __init__(self, callback, args, loop, context=None):
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._loop = loop
        self._context = context
        if _debug_used and loop.get_debug():
            self._source_traceback = _extract_stack()

    def __repr__(self):
        return getattr(self, "_repr", None) or f"<{' '.join(self._repr_info())}>"

    def _repr_info(self):
        info = [self.__class__.__name__]
        if self._cancelled:
            info.append("cancelled")
        if self._callback is not None:
            info.append(_format_callback_source(self._callback, self._args, self._loop.get_debug()))
        source = getattr(self, "_source_traceback", None)
        if source:
            info.append(_created_at(source))
        return info

    def cancel(self):
        if not self._cancelled:
            self._cancelled = True
            self._forget()

    def _forget(self):
        if _debug_used and self._loop.get_debug():
            self._repr = repr(self)  # for the loop to say what was slow
        self._callback = None
        self._args = None

    def cancelled(self):
        return self._cancelled

    def get_context(self):
        return self._context

    def _run(self):
        try:
            if self._context is None:
                self._callback(*self._args)
            else:
                self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            about = _format_callback_source(self._callback, self._args, self._loop.get_debug())
            self._loop.call_exception_handler(_with_source({
                "message": f"Exception in callback {about}",
                "exception": error,
                "handle": self,
            }, self))


class TimerHandle(Handle):
    __slots__ = ("_when", "_scheduled")

    def __init__(self, when, callback, args, loop, context=None):
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._loop = loop
        self._context = context
        self._when = when
        self._scheduled = False
        if _debug_used and loop.get_debug():
            self._source_traceback = _extract_stack()

    def __lt__(self, other):
        return self._when < other._when

    def when(self):
        return self._when

    def _repr_info(self):
        info = super()._repr_info()
        info.insert(2 if self._cancelled else 1, f"when={self._when}")
        return info

    def cancel(self):
        if not self._cancelled:
            self._cancelled = True
            self._forget()
            if self._scheduled:
                self._loop._cancelled_timers += 1


class AbstractServer:
    pass


class AbstractEventLoop:
    pass


def get_running_loop():
    loop = _running.get(_get_ident())
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def _get_running_loop():
    return _running.get(_get_ident())


def _set_running_loop(loop):
    _running[_get_ident()] = loop


def get_event_loop():
    loop = _running.get(_get_ident())
    return loop if loop is not None else _get_policy().get_event_loop()


def set_event_loop(loop):
    _get_policy().set_event_loop(loop)


def new_event_loop():
    return _get_policy().new_event_loop()


# --- policies: who makes loops and knows a thread's ---

class _AbstractEventLoopPolicy:
    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError


class _BaseDefaultEventLoopPolicy(_AbstractEventLoopPolicy):
    _loop_factory = None

    def get_event_loop(self):
        loop = _set.get(_get_ident())
        if loop is None:
            import threading
            name = threading.current_thread().name
            raise RuntimeError(f"There is no current event loop in thread {name!r}.")
        return loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError("loop must be an instance of AbstractEventLoop or None, not "
                            f"{type(loop).__name__!r}")
        _set[_get_ident()] = loop

    def new_event_loop(self):
        from asyncio.base_events import SelectorEventLoop
        return (self._loop_factory or SelectorEventLoop)()


class _UnixDefaultEventLoopPolicy(_BaseDefaultEventLoopPolicy):
    pass


_UnixDefaultEventLoopPolicy.__module__ = "asyncio.unix_events"
_DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
_policy = None
_deprecated_names = {"AbstractEventLoopPolicy": _AbstractEventLoopPolicy,
                     "DefaultEventLoopPolicy": _DefaultEventLoopPolicy}


def _get_policy():
    global _policy
    if _policy is None:
        _policy = _DefaultEventLoopPolicy()
    return _policy


def _warn_of_policies(name):
    import warnings
    warnings.warn(f"'asyncio.{name}' is deprecated and slated for removal in Python 3.16",
                  DeprecationWarning, stacklevel=3)


def get_event_loop_policy():
    _warn_of_policies("get_event_loop_policy")
    return _get_policy()


def set_event_loop_policy(policy):
    _warn_of_policies("set_event_loop_policy")
    _set_event_loop_policy(policy)


_get_event_loop_policy = _get_policy


def _set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, _AbstractEventLoopPolicy):
        raise TypeError("policy must be an instance of AbstractEventLoopPolicy or None, not "
                        f"{type(policy).__name__!r}")
    _policy = policy


def __getattr__(name):
    if name in _deprecated_names:
        _warn_of_policies(name)
        return _deprecated_names[name]
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}")
