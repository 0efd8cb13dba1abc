# multiprocessing's own log. Follows CPython 3.14, Lib/multiprocessing/util.py.
import atexit
import logging
from multiprocessing import SUBDEBUG, SUBWARNING, process

__all__ = ["sub_debug", "debug", "info", "sub_warning", "get_logger", "log_to_stderr"]

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
