# _thread: what threading is made of, used directly; its errors, and exceptions that nobody can catch.
import _thread
import sys
import threading


def error_of(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error)


def worker(number, done, *, name="worker"):
    results.append((name, number))
    done.release()


results = []
locks = []
for number in range(3):
    lock = _thread.allocate_lock()
    lock.acquire()
    locks.append(lock)
    ident = _thread.start_new_thread(worker, (number, lock), {"name": f"w{number}"})
    print(type(ident).__name__, ident != _thread.get_ident())
for lock in locks:
    lock.acquire()
print(sorted(results))

reports = []
over = _thread.allocate_lock()


def hook(unraisable):
    reports.append((unraisable.exc_type.__name__, str(unraisable.exc_value), unraisable.err_msg.split(" at ")[0],
                    unraisable.object, unraisable.exc_traceback.tb_frame.f_code.co_name))
    over.release()


def failing(word):
    raise ValueError(word)


def leaving():
    try:
        _thread.exit()
    finally:
        over.release()


sys.unraisablehook = hook
over.acquire()
_thread.start_new_thread(failing, ("lost",))
over.acquire()
_thread.start_new_thread(leaving, ())
over.acquire()
print(reports)
sys.unraisablehook = sys.__unraisablehook__


class Falls:
    def __del__(self):
        raise KeyError("in __del__")


sys.unraisablehook = lambda unraisable: reports.append((unraisable.exc_type, str(unraisable.exc_value)))
thing = Falls()
del thing
print(reports[1:])
sys.unraisablehook = sys.__unraisablehook__

error_of(_thread.start_new_thread, 1, ())
error_of(_thread.start_new_thread, print, [])
error_of(_thread.start_new_thread, print, (), [])
error_of(threading.Lock, 1)
error_of(threading.Lock, x=1)
error_of(threading.local, 1)
error_of(_thread.stack_size, 5)
error_of(threading.stack_size)
error_of(threading.Condition().wait)
error_of(threading.Condition()._release_save)
print(threading.Lock, threading.Lock is _thread.LockType, isinstance(threading.Lock(), threading.Lock))
print(threading.Lock | None)


class OwnLock:
    # What a Condition asks of a lock: acquire, release and locked.
    def __init__(self):
        self.inner = threading.Lock()

    def acquire(self, blocking=True):
        return self.inner.acquire(blocking)

    def release(self):
        self.inner.release()

    def locked(self):
        return self.inner.locked()

    def __enter__(self):
        self.acquire()

    def __exit__(self, *args):
        self.release()


condition = threading.Condition(OwnLock())
arrived = []


def waiter():
    with condition:
        condition.wait_for(lambda: arrived)
        arrived.append("woken")


thread = threading.Thread(target=waiter)
thread.start()
with condition:
    arrived.append("first")
    condition.notify_all()
thread.join()
print(arrived)
error_of(condition.notify)

threading.excepthook = lambda args: 1 / 0
sys.excepthook = lambda kind, value, traceback: print(kind.__name__, value)
thread = threading.Thread(target=failing, args=("x",))
thread.start()
thread.join()
