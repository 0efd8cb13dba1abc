# A signal's handler runs in the main thread, also in the middle of what that waits for; then the wait goes
# on, unless the handler raised.
import os
import queue
import signal
import threading
import time

events = []


def handler(signum, frame):
    events.append(signal.Signals(signum).name)
    print("handler:", signal.Signals(signum).name, threading.current_thread().name, frame is not None)


def soon(number=signal.SIGUSR1, delay=0.05):
    def send():
        time.sleep(delay)
        os.kill(os.getpid(), number)
    thread = threading.Thread(target=send)
    thread.start()
    return thread


signal.signal(signal.SIGUSR1, handler)
signal.signal(signal.SIGALRM, handler)

# --- it goes on
thread = soon()
started = time.monotonic()
time.sleep(0.2)
print("slept on:", time.monotonic() - started >= 0.2)
thread.join()

lock = threading.Lock()
lock.acquire()
thread = soon()
print("with a timeout:", lock.acquire(timeout=0.2))
thread.join()
thread = soon()
threading.Timer(0.2, lock.release).start()
print("acquired:", lock.acquire())
thread.join()
lock.release()

jobs = queue.Queue()
thread = soon()
try:
    jobs.get(timeout=0.2)
except queue.Empty:
    print("empty")
threading.Timer(0.1, jobs.put, [5]).start()
soon(delay=0.05)
print("got", jobs.get())

worker = threading.Thread(target=time.sleep, args=(0.2,))
worker.start()
soon()
worker.join()
print("joined", worker.is_alive())

event = threading.Event()
soon()
print("event:", event.wait(0.2))

condition = threading.Condition()
soon()
with condition:
    print("condition:", condition.wait(0.2))

# --- it raises
class Interrupted(Exception):
    pass


def raising(signum, frame):
    raise Interrupted(signum)


signal.signal(signal.SIGUSR2, raising)


def attempt(label, wait):
    thread = soon(signal.SIGUSR2)
    try:
        wait()
    except Interrupted as error:
        print(label, "interrupted", int(error.args[0]))
    thread.join()


lock.acquire()
attempt("sleep", lambda: time.sleep(60))
attempt("lock", lock.acquire)
attempt("queue", jobs.get)
attempt("event", event.wait)
attempt("timed event", lambda: event.wait(60))
print("nobody has it but me:", lock.locked(), lock.acquire(blocking=False))
lock.release()
print("free:", lock.acquire(blocking=False))
lock.release()


def with_lock():
    with lock:
        time.sleep(60)


attempt("in with", with_lock)
print("released:", not lock.locked())

# --- KeyboardInterrupt
thread = soon(signal.SIGINT)
try:
    while True:
        time.sleep(1)
except KeyboardInterrupt as error:
    print("interrupted", repr(error))
thread.join()
thread = soon(signal.SIGINT)
try:
    while True:
        pass
except KeyboardInterrupt:
    print("interrupted in a loop")
thread.join()
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("raised by itself")

# --- timers
print(signal.alarm(0), signal.getitimer(signal.ITIMER_REAL))
print(signal.setitimer(signal.ITIMER_REAL, 0.05))
time.sleep(0.15)
print(signal.getitimer(signal.ITIMER_REAL))
count = len(events)
signal.setitimer(signal.ITIMER_REAL, 0.05, 0.1)
while len(events) < count + 3:
    signal.pause()
left, interval = signal.setitimer(signal.ITIMER_REAL, 0)
print(0 < left <= 0.1, interval)
print(signal.alarm(100), 99 <= signal.alarm(0) <= 100)


class Timeout(Exception):
    pass


def time_is_up(signum, frame):
    raise Timeout


signal.signal(signal.SIGALRM, time_is_up)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    lines = 0
    while True:
        lines += 1
except Timeout:
    print("time is up")
finally:
    signal.setitimer(signal.ITIMER_REAL, 0)

# --- blocked ones
signal.signal(signal.SIGUSR1, handler)
print(signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1}))
signal.raise_signal(signal.SIGUSR1)
print("pending:", signal.sigpending())
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1}))
print("pending:", signal.sigpending())
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
signal.raise_signal(signal.SIGUSR1)
print(signal.sigwait({signal.SIGUSR1, signal.SIGUSR2}))
signal.pthread_sigmask(signal.SIG_SETMASK, ())

# --- a handler that waits, and one within another
def waiting(signum, frame):
    print("handler begins")
    time.sleep(0.05)
    with lock:
        print("handler has the lock")
    print("handler ends")


signal.signal(signal.SIGUSR1, waiting)
thread = soon()
time.sleep(0.2)
thread.join()


def outer(signum, frame):
    print("outer begins")
    signal.raise_signal(signal.SIGUSR2)
    print("outer ends")


def inner(signum, frame):
    print("inner")


signal.signal(signal.SIGUSR1, outer)
signal.signal(signal.SIGUSR2, inner)
thread = soon()
time.sleep(0.2)
thread.join()

# --- from another thread
def in_thread():
    try:
        signal.signal(signal.SIGUSR1, handler)
    except ValueError as error:
        print(error)
    signal.raise_signal(signal.SIGUSR2)


thread = threading.Thread(target=in_thread)
thread.start()
thread.join()
print("end")


# --- from another thread, while this one waits and is not woken for it: once the wait is over
def late():
    time.sleep(0.1)
    signal.raise_signal(signal.SIGUSR2)
thread = threading.Thread(target=late)
thread.start()
thread.join()
print("end again")
lock = threading.Lock()
def holder():
    with lock:
        begun.set()
        late()
def broken(signum, frame): raise KeyError("broken")
begun = threading.Event()
signal.signal(signal.SIGUSR2, broken)
thread = threading.Thread(target=holder)
thread.start()
begun.wait()
try:
    lock.acquire()
    print("not reached")
except KeyError as error:
    print("caught", error, lock.locked())
thread.join()
