# threading: the everyday calls and their refusals.
import threading
import time
from threading import Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore, Thread, Timer, current_thread, local, main_thread

print(current_thread() is main_thread(), main_thread().name, threading.active_count(), [t.name for t in threading.enumerate()], threading.get_ident() == main_thread().ident, main_thread().daemon, main_thread().is_alive())
t = Thread(target=print, args=("in the thread",), kwargs={"end": "!\n"}, name="worker-7")
print(t.name, t.ident, t.is_alive(), t.daemon, repr(t).split(",")[0])
t.start()
t.join()
print(t.is_alive(), isinstance(t.ident, int), "stopped" in repr(t), Thread(target=len).name[:7], Thread(target=time.sleep).name.endswith("(sleep)"))
for wrong in (lambda: t.start(), lambda: Thread().join(), lambda: current_thread().join(), lambda: Thread(group=1), lambda: setattr(t, "daemon", True), lambda: Lock().release(), lambda: RLock().release(), lambda: Semaphore(-1), lambda: Barrier(0), lambda: Condition().notify(), lambda: Condition().wait(), lambda: BoundedSemaphore(1).release(), lambda: Lock().acquire(False, 1), lambda: Lock().acquire(True, -5), lambda: Thread(target=3).name and Event().wait("x"), lambda: Thread(None, None, None, 5) and 1 / 0, lambda: local().missing):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
lock = Lock()
print(lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.01), lock.release(), lock.locked())
with lock as inside:
    print(inside, lock.locked())
r = RLock()
with r, r:
    print(r._is_owned(), r.acquire(), r.release())
e = Event()
print(e.is_set(), e.wait(0.01), e.set(), e.wait(), e.is_set(), e.clear(), e.is_set())
s = Semaphore(2)
print(s.acquire(), s.acquire(blocking=False), s.acquire(blocking=False), s.acquire(timeout=0.01), s.release(2), s.acquire())
c = Condition()
items = []


def consumer():
    with c:
        c.wait_for(lambda: len(items) == 3)
        print("consumed", items)


t = Thread(target=consumer)
t.start()
for n in range(3):
    with c:
        items.append(n)
        c.notify_all()
t.join()
with c:
    print(c.wait(timeout=0.01), c.wait_for(lambda: False, timeout=0.01), c.wait_for(lambda: "truthy"))
b = Barrier(3, action=lambda: print("all here"))
order = []


def meet():
    order.append(b.wait())


threads = [Thread(target=meet) for _ in range(3)]
[t.start() for t in threads]
[t.join() for t in threads]
print(sorted(order), b.parties, b.n_waiting, b.broken)
try:
    Barrier(2).wait(timeout=0.01)
except threading.BrokenBarrierError as error:
    print(repr(error), issubclass(threading.BrokenBarrierError, RuntimeError))
data = local()
data.x = "main"
seen = []


def look():
    seen.append(hasattr(data, "x"))
    data.x = "thread"
    seen.append(data.x)


t = Thread(target=look)
t.start()
t.join()
print(seen, data.x, data.__dict__)


class Local(local):
    count = 0

    def __init__(self, start):
        self.value = start


mine = Local(5)
t = Thread(target=lambda: (setattr(mine, "value", mine.value + 1), seen.append(mine.value)))
t.start()
t.join()
print(mine.value, seen[-1])
timer = Timer(0.01, print, ["timer fired"])
timer.start()
timer.join()
cancelled = Timer(5, print, ["never"])
cancelled.start()
cancelled.cancel()
cancelled.join()
print(cancelled.finished.is_set())


class Counter(Thread):
    def __init__(self, n):
        super().__init__(name=f"counter-{n}", daemon=True)
        self.n, self.result = n, None

    def run(self):
        self.result = sum(range(self.n))


counters = [Counter(n) for n in (10, 100)]
[t.start() for t in counters]
[t.join() for t in counters]
print([(t.name, t.result, t.daemon) for t in counters], threading.active_count())
threading.excepthook = lambda args: print("hook", args.exc_type.__name__, args.exc_value, args.thread.name)
t = Thread(target=lambda: [][5], name="failing")
t.start()
t.join()
print(threading.stack_size(), threading.TIMEOUT_MAX > 1e6, threading.settrace(None), threading.gettrace())
