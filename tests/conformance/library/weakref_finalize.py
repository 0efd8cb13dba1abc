# weakref.finalize at the end of a program: last made, first called; also made anew, also when one raises.
import sys
import weakref


class Thing:
    pass


def fails():
    print("raises")
    raise ValueError("at the end")


sys.excepthook = lambda kind, error, traceback: print("excepthook:", kind.__name__, error)
thing = Thing()
first = weakref.finalize(thing, print, "first")
again = weakref.finalize(thing, print, "replaced")
again.__init__(thing, print, "made anew")
weakref.finalize(thing, fails)
never = weakref.finalize(thing, print, "not at the end")
never.atexit = False
print(first.alive, again.alive, again.peek()[2], never.atexit)
detached = weakref.finalize(thing, print, "detached")
print(detached.detach()[2], detached.alive, detached())
print(weakref.finalize(thing, max, 1, 5)())
