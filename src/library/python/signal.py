# signal. Nobody outside sends a program of the playground a signal, but it can send itself some, and to its
# child processes: raise_signal, alarm, os.kill. Follows CPython 3.14, Lib/signal.py and
# Modules/signalmodule.c. What is handled and how is in _thread.
# The rule: a handler runs in the main thread, at its next poll point or in the middle of a wait.
import _interleave
import _thread
import enum
import threading
from _thread import _signal_handlers as _handlers, default_int_handler

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


class ItimerError(OSError):
    pass


def _named(kind, value):
    try:
        return kind(value)
    except (ValueError, TypeError):
        return value


def _checked(signalnum):
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    return int(signalnum)


def _in_main_thread():
    return _thread.get_ident() == _thread.main_thread_ident() and not _thread.is_subinterpreter()


def signal(signalnum, handler, /):
    if not _in_main_thread():
        raise ValueError("signal only works in main thread of the main interpreter")
    number = _checked(signalnum)
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    if number in (SIGKILL, SIGSTOP):
        raise OSError(22, "Invalid argument")
    old = getsignal(number)
    _thread._set_signal_handler(number, handler)
    return old


def getsignal(signalnum, /):
    handler = _handlers.get(_checked(signalnum), 0)
    return _named(Handlers, handler) if isinstance(handler, int) else handler


def raise_signal(signalnum, /):
    if not 0 <= signalnum < NSIG:
        raise OSError(22, "Invalid argument")
    _send(_checked(signalnum), False)


# What the system gives to the process goes to the main thread, which is woken for it; what a thread sends
# itself is handled when the main thread comes to it.
def _send(number, wakes_main):
    is_blocked = number in _thread._blocked_signals
    if _in_main_thread() and (is_blocked or not isinstance(_handlers.get(number, 0), int)):
        import sys
        _thread._pending_signals.add(number)
        _thread._handle_signals(sys._getframe(2))
        return
    _thread._send_signal(number, wakes_main)
    if not is_blocked and getsignal(number) is SIG_DFL and number not in _thread._harmless_signals:
        _interleave.Parker().park()  # until this process has gone


def pthread_kill(thread_id, signalnum, /):
    number = _checked(signalnum)
    if thread_id not in [thread.ident for thread in threading.enumerate()]:
        raise ProcessLookupError(3, "No such process")
    _send(number, thread_id == _thread.main_thread_ident())


def strsignal(signalnum, /):
    number = _checked(signalnum)
    return _TEXTS[number - 1] if number <= len(_TEXTS) else None


def valid_signals():
    return {_named(Signals, number) for number in range(1, NSIG) if not 32 <= number <= 33}


class _Timer:
    # setitimer(): a thread that waits in the system's place.
    def __init__(self, seconds, interval):
        self.next = _interleave.now() + seconds
        self.interval = interval
        self._parker = _interleave.Parker("sleep")
        _thread.start_joinable_thread(self._run, "alarm", True)

    def stop(self):
        left = (max(self.next - _interleave.now(), 1e-6), self.interval)
        self.next = None
        self._parker.unpark()
        return left

    def _run(self):
        while self.next is not None and not self._parker.park(max(self.next - _interleave.now(), 0)):
            if self.next is None:
                return
            if self.interval:
                self.next += self.interval
            else:
                _timers.clear()
            _thread._send_signal(SIGALRM, True)
            if not self.interval:
                return


_timers = []  # the one of ITIMER_REAL, if it is set


def _set_timer(seconds, interval):
    left = _timers.pop().stop() if _timers else (0.0, 0.0)
    if seconds > 0:
        _timers.append(_Timer(seconds, interval))
    return left


def _checked_timer(which):
    if which in (ITIMER_VIRTUAL, ITIMER_PROF):
        raise ItimerError(38, "Function not implemented")
    if which != ITIMER_REAL:
        raise ItimerError(22, "Invalid argument")


def setitimer(which, seconds, interval=0.0, /):
    _checked_timer(which)
    if seconds < 0 or interval < 0:
        raise ItimerError(22, "Invalid argument")
    return _set_timer(float(seconds), float(interval))


def getitimer(which, /):
    _checked_timer(which)
    if not _timers:
        return (0.0, 0.0)
    return (max(_timers[0].next - _interleave.now(), 1e-6), _timers[0].interval)


def alarm(seconds, /):
    import math
    import operator
    return math.ceil(_set_timer(operator.index(seconds), 0.0)[0])


def pause():
    # Until a handler has run in this thread.
    handled = _thread._signals_handled
    before = handled[0]
    while handled[0] == before:
        parker = _interleave.Parker("sleep")
        _thread._signal_waiters.append(parker)
        parker.park()


def pthread_sigmask(how, mask, /):
    numbers = {_checked(number) for number in mask} - {SIGKILL, SIGSTOP}
    blocked = _thread._blocked_signals
    old = {_named(Signals, number) for number in blocked}
    if how == SIG_BLOCK:
        blocked |= numbers
    elif how == SIG_UNBLOCK:
        blocked -= numbers
    elif how == SIG_SETMASK:
        blocked.clear()
        blocked |= numbers
    else:
        raise OSError(22, "Invalid argument")
    _thread._signals_changed()
    import sys
    _thread._handle_signals(sys._getframe(1))
    return old


def sigpending():
    _thread._collect_signals()
    return {_named(Signals, number) for number in _thread._pending_signals}


def sigwait(sigset, /):
    numbers = {_checked(number) for number in sigset}
    while True:
        _thread._collect_signals()
        for number in sorted(_thread._pending_signals & numbers):
            _thread._pending_signals.discard(number)
            return _named(Signals, number)
        parker = _interleave.Parker("sleep")
        _thread._signal_waiters.append(parker)
        parker.park()


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    return -1


def siginterrupt(signalnum, flag, /):
    _checked(signalnum)
