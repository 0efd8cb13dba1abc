# _thread: the native part and what is written in Python on top of it.
from _thread_native import *
from _thread_native import (
    _choose_signals, _count, _interrupt_thread, _send_signal, _take_signals, _ThreadHandle)

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


# ---- signals: which are handled and how, see signal.py. A handler runs in the main thread, at its next poll
# point or in the middle of what it waits for (the prelude's _on_signal).
_signal_handlers = {2: default_int_handler, 13: 1, 25: 1}  # 0: the default, 1: ignored, or a function
_harmless_signals = (17, 18, 23, 28)  # ignored when nothing else is asked for
_blocked_signals = set()
_pending_signals = set()
_signal_waiters = []  # parkers of pause() and sigwait()
_signals_handled = [0]


def _set_signal_handler(number, handler):
    _signal_handlers[number] = handler
    _signals_changed()


def _signals_changed():
    handled = ignored = 0
    for number in range(1, 64):
        handler = _signal_handlers.get(number, 0)
        if number in _blocked_signals or not isinstance(handler, int):
            handled |= 1 << number
        elif handler == 1 or number in _harmless_signals:
            ignored |= 1 << number
    _choose_signals(handled - (handled >> 63 << 64), ignored)  # 64 bits, as signed


def _collect_signals():
    arrived = _take_signals()
    for number in range(1, 64):
        if arrived >> number & 1:
            _pending_signals.add(number)
    while arrived and _signal_waiters:
        _signal_waiters.pop().unpark()


def _handle_signals(frame):
    ident = get_ident()
    if ident == main_thread_ident():
        _call_signal_handlers(frame)
    exception = _thrown.pop(ident, None)
    if exception is not None:
        raise exception


def _call_signal_handlers(frame):
    _collect_signals()
    for number in sorted(_pending_signals - _blocked_signals):
        if number not in _pending_signals:
            continue  # handled by a handler's own wait
        _pending_signals.discard(number)
        handler = _signal_handlers.get(number, 0)
        if isinstance(handler, int):
            _send_signal(number)
            continue
        _signals_handled[0] += 1
        try:
            handler(number, frame)
        except BaseException:
            for left in _pending_signals - _blocked_signals:
                _send_signal(left)  # handled next
            if get_ident() in _thrown:
                _interrupt_thread(get_ident())
            raise


_thrown = {}  # ident -> the exception that this thread raises at its next poll point


# PyThreadState_SetAsyncExc, which has no other door than ctypes.
def _throw_in_thread(ident, exception):
    if exception is None:
        _thrown.pop(ident, None)
        return int(_interrupt_thread(ident))
    if ident == get_ident():
        raise exception  # its next poll point is where the call ends
    _thrown[ident] = exception
    if _interrupt_thread(ident):
        return 1
    del _thrown[ident]
    return 0


def interrupt_main(signum=2, /):
    if not 1 <= signum < 65:
        raise ValueError("signal number out of range")
    if isinstance(_signal_handlers.get(signum, 0), int):
        return
    if get_ident() == main_thread_ident() and not is_subinterpreter():
        import sys
        _pending_signals.add(signum)
        _handle_signals(sys._getframe(1))
    else:
        _send_signal(signum)


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
        ident = get_ident()
        threads = {ident: {}}
        object.__setattr__(self, "_local__state", (args, kwargs, threads))
        _note_use(ident, threads)
        return self

    def __getattribute__(self, name):
        attributes = _state_of(self, "_local__state")[2].get(get_ident())
        if attributes is None:
            attributes = _attributes_of(self)
        if name in attributes:
            return attributes[name]
        if name == "__dict__":
            return attributes
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


_state_of = object.__getattribute__
_first = get_ident()
_used = {}  # by thread, but the first: what its locals have for each thread


def _note_use(ident, threads):
    if ident != _first:
        _used.setdefault(ident, []).append(threads)


def _forget_thread(ident):
    # A thread's attributes end with it (Modules/_threadmodule.c, clear_locals).
    for threads in _used.pop(ident, ()):
        threads.pop(ident, None)


def _attributes_of(local):
    args, kwargs, threads = object.__getattribute__(local, "_local__state")
    ident = get_ident()
    attributes = threads.get(ident)
    if attributes is None:
        attributes = threads[ident] = {}
        _note_use(ident, threads)
        type(local).__init__(local, *args, **kwargs)
    return attributes
