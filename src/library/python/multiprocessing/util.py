# multiprocessing's own log, and its finalizers. Follows CPython 3.14, Lib/multiprocessing/util.py.
import atexit
import itertools
import logging
import os
import weakref
from multiprocessing import SUBDEBUG, SUBWARNING, process

__all__ = ["sub_debug", "debug", "info", "sub_warning", "get_logger", "log_to_stderr", "is_exiting",
           "Finalize"]

LOGGER_NAME = "multiprocessing"
DEFAULT_LOGGING_FORMAT = "[%(levelname)s/%(processName)s] %(message)s"

_logger = None
_log_to_stderr = False


def sub_debug(msg, *args):
    if _logger:
        _logger.log(SUBDEBUG, msg, *args, stacklevel=2)


def debug(msg, *args):
    if _logger:
        _logger.debug(msg, *args, stacklevel=2)


def info(msg, *args):
    if _logger:
        _logger.info(msg, *args, stacklevel=2)


def sub_warning(msg, *args):
    if _logger:
        _logger.log(SUBWARNING, msg, *args, stacklevel=2)


def get_logger():
    """What it holds is not told to the root logger."""
    global _logger
    if not _logger:
        _logger = logging.getLogger(LOGGER_NAME)
        _logger.propagate = 0
        # Before the end of the log.
        atexit.unregister(process._exit_function)
        atexit.register(process._exit_function)
    return _logger


def log_to_stderr(level=None):
    global _log_to_stderr
    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(DEFAULT_LOGGING_FORMAT))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    _log_to_stderr = True
    return _logger


def _set_up(to_stderr, level):
    # In a child process: as in its parent (spawn.py, prepare).
    if to_stderr:
        log_to_stderr()
    get_logger().setLevel(level)


_finalizer_registry = {}
_finalizer_counter = itertools.count()


class Finalize:
    """Calls back once: for an object that dies, or at the end of the process, in order of priority."""

    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        if exitpriority is not None and not isinstance(exitpriority, int):
            raise TypeError(f"Exitpriority ({exitpriority!r}) must be None or int, not {type(exitpriority)!s}")
        if obj is not None:
            self._weakref = weakref.ref(obj, self)
        elif exitpriority is None:
            raise ValueError("Without object, exitpriority cannot be None")
        self._callback = callback
        self._args = args
        self._kwargs = kwargs or {}
        self._key = exitpriority, next(_finalizer_counter)
        self._pid = os.getpid()
        _finalizer_registry[self._key] = self

    def __call__(self, wr=None):
        if _finalizer_registry.pop(self._key, None) is None:
            sub_debug("finalizer no longer registered")
            return None
        if self._pid != os.getpid():
            sub_debug("finalizer ignored because different process")
            result = None
        else:
            sub_debug("finalizer calling %s with args %s and kwargs %s", self._callback, self._args,
                      self._kwargs)
            result = self._callback(*self._args, **self._kwargs)
        self._forget()
        return result

    def _forget(self):
        self._weakref = self._callback = self._args = self._kwargs = self._key = None

    def cancel(self):
        if _finalizer_registry.pop(self._key, None) is not None:
            self._forget()

    def still_active(self):
        return self._key in _finalizer_registry

    def __repr__(self):
        watched = getattr(self, "_weakref", None)
        if watched is None or watched() is None:
            return f"<{type(self).__name__} object, dead>"
        words = f"<{type(self).__name__} object, callback="
        words += f"{getattr(self._callback, '__name__', self._callback)}"
        if self._args:
            words += f", args={self._args}"
        if self._kwargs:
            words += f", kwargs={self._kwargs}"
        if self._key[0] is not None:
            words += f", exitpriority={self._key[0]}"
        return words + ">"


def _run_finalizers(minpriority=None):
    """Those with a priority, the highest first, and of the same the last made first."""
    chosen = [key for key in list(_finalizer_registry)
              if key[0] is not None and (minpriority is None or key[0] >= minpriority)]
    for key in sorted(chosen, reverse=True):
        finalizer = _finalizer_registry.get(key)
        if finalizer is not None:
            sub_debug("calling %s", finalizer)
            try:
                finalizer()
            except Exception:
                import traceback
                traceback.print_exc()
    if minpriority is None:
        _finalizer_registry.clear()


def is_exiting():
    return process._exiting[0]
