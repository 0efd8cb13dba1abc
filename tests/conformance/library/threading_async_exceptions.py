# An exception raised in another thread by ctypes.pythonapi, what stays of waits, and hooks' arguments.
import ctypes
import signal
import threading
import time


def throw(ident, exception):
    return ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_long(ident), ctypes.py_object(exception))


def count_for_ever(name):
    n = 0
    try:
        while True:
            n += 1
    except SystemExit:
        print(name, "was asked to stop")
    finally:
        print(name, "cleans up")


class Stoppable(threading.Thread):
    def run(self):
        try:
            while True:
                time.sleep(0.05)
        except LookupError as error:
            print("caught", repr(error), "in", threading.current_thread().name)

    def ident_by_search(self):
        for ident, thread in threading._active.items():
            if thread is self:
                return ident

    def stop(self):
        return throw(self.ident_by_search(), LookupError)


counter = threading.Thread(target=count_for_ever, args=("counter",))
counter.start()
time.sleep(0.05)
found = throw(counter.ident, SystemExit)
counter.join()
print("threads found:", found, "alive:", counter.is_alive())

stoppable = Stoppable(name="Stoppable")
stoppable.start()
time.sleep(0.02)
found = stoppable.stop()
stoppable.join()
print("threads found:", found)

# One that waits finishes its wait first.
sleeper = threading.Thread(target=time.sleep, args=(0.3,))
began = time.monotonic()
sleeper.start()
time.sleep(0.05)
throw(sleeper.ident, SystemExit)
sleeper.join()
print("slept on:", time.monotonic() - began > 0.25)

print(throw(2 ** 40, SystemExit), ctypes.py_object(ValueError))
try:
    throw(threading.get_ident(), KeyError)
    print("not reached")
except KeyError as error:
    print("in the caller:", repr(error))

print(signal.getsignal(signal.SIGINT), signal.default_int_handler)
try:
    signal.default_int_handler(signal.SIGINT, None)
except KeyboardInterrupt as error:
    print(repr(error))


def hook(args):
    kind, value, _, thread = args
    print(type(args), len(args), kind, value, thread.name, args.exc_type is kind)


threading.excepthook = hook
failing = threading.Thread(target=lambda: [][1], name="failing")
failing.start()
failing.join()
print(threading.ExceptHookArgs((1, 2, 3, 4)))
