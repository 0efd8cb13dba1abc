# signal: the names. A program of the playground gets no signals; what it registers is only kept.

SIGHUP, SIGINT, SIGQUIT, SIGKILL, SIGUSR1, SIGUSR2, SIGALRM, SIGTERM = 1, 2, 3, 9, 10, 12, 14, 15
SIG_DFL, SIG_IGN = 0, 1
_handlers = {}


def default_int_handler(signalnum, frame):
    raise KeyboardInterrupt


def signal(signalnum, handler):
    old = getsignal(signalnum)
    _handlers[signalnum] = handler
    return old


def getsignal(signalnum):
    return _handlers.get(signalnum, default_int_handler if signalnum == SIGINT else SIG_DFL)
