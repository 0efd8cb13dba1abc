# signal. Nobody outside sends a program of the playground a signal, but it can send itself some:
# raise_signal and os.kill. Follows CPython 3.14, Lib/signal.py and Modules/signalmodule.c.
# The rule: a handler runs in the main thread, and there at once.
import enum
import threading

_NAMES = ("HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP "
          "TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS").split()
Signals = enum.IntEnum("Signals", {"SIG" + name: number for number, name in enumerate(_NAMES, 1)}
                       | {"SIGRTMIN": 34, "SIGRTMAX": 64, "SIGIOT": 6, "SIGCLD": 17, "SIGPOLL": 29},
                       module="signal")
Handlers = enum.IntEnum("Handlers", {"SIG_DFL": 0, "SIG_IGN": 1}, module="signal")
Sigmasks = enum.IntEnum("Sigmasks", {"SIG_BLOCK": 0, "SIG_UNBLOCK": 1, "SIG_SETMASK": 2}, module="signal")
for _kind in (Signals, Handlers, Sigmasks):
    globals().update(_kind.__members__)
NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2
_TEXTS = ("Hangup,Interrupt,Quit,Illegal instruction,Trace/breakpoint trap,Aborted,Bus error,"
          "Floating point exception,Killed,User defined signal 1,Segmentation fault,"
          "User defined signal 2,Broken pipe,Alarm clock,Terminated,Stack fault,Child exited,Continued,"
          "Stopped (signal),Stopped,Stopped (tty input),Stopped (tty output),Urgent I/O condition,"
          "CPU time limit exceeded,File size limit exceeded,Virtual timer expired,"
          "Profiling timer expired,Window changed,I/O possible,Power failure,Bad system call").split(",")
_harmless = {SIGCHLD, SIGCONT, SIGURG, SIGWINCH}  # ignored when nothing else is asked for


class ItimerError(OSError):
    pass


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {SIGINT: default_int_handler, SIGPIPE: SIG_IGN, SIGXFSZ: SIG_IGN}


def _named(kind, value):
    try:
        return kind(value)
    except (ValueError, TypeError):
        return value


def _checked(signalnum):
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    return int(signalnum)


def signal(signalnum, handler, /):
    if threading.current_thread() is not threading.main_thread():
        raise ValueError("signal only works in main thread of the main interpreter")
    number = _checked(signalnum)
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    if number in (SIGKILL, SIGSTOP):
        raise OSError(22, "Invalid argument")
    old = getsignal(number)
    _handlers[number] = _named(Handlers, handler) if isinstance(handler, int) else handler
    return old


def getsignal(signalnum, /):
    return _handlers.get(_checked(signalnum), SIG_DFL)


def raise_signal(signalnum, /):
    if not 0 <= signalnum < NSIG:
        raise OSError(22, "Invalid argument")
    number = _checked(signalnum)
    handler = getsignal(number)
    if handler is SIG_IGN or handler is SIG_DFL and number in _harmless:
        return
    if handler is SIG_DFL:
        import os
        os._exit(-number)
    import sys
    handler(number, sys._getframe(1))


def strsignal(signalnum, /):
    number = _checked(signalnum)
    return _TEXTS[number - 1] if number <= len(_TEXTS) else None


def valid_signals():
    return {_named(Signals, number) for number in range(1, NSIG) if not 32 <= number <= 33}


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    return -1


def siginterrupt(signalnum, flag, /):
    _checked(signalnum)
