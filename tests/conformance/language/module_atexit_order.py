# atexit: last registered first, errors between, threads before.
import atexit
import sys
import threading
import time

sys.stderr = sys.stdout


@atexit.register
def first():
    print("registered first, called last")


atexit.register(print, "with arguments", 1, sep="-", end="!\n")


def inner():
    print("called from", sys._getframe().f_code.co_name)
    atexit.register(print, "registered while exiting")


atexit.register(inner)
twice = lambda: print("never, it was unregistered")
atexit.register(twice), atexit.register(twice)
atexit.unregister(twice)
atexit.unregister(print) if False else None
print(atexit._ncallbacks(), callable(first), first.__name__)
for wrong in (lambda: atexit.register(), lambda: atexit.register(5)):
    try:
        wrong()
    except TypeError as error:
        print(type(error).__name__)


def slow():
    time.sleep(0.2)
    print("the thread ends before the callbacks")


threading.Thread(target=slow).start()
print("the main thread is at its end")
