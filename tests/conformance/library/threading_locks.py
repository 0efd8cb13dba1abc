import threading
import time

lock = threading.Lock(); print(lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.001), lock.acquire(blocking=False)); lock.release(); print(lock.locked())
for f in (lambda: lock.release(), lambda: lock.acquire(False, 1), lambda: lock.acquire(timeout=-2), lambda: threading.RLock().release(), lambda: threading.Semaphore(-1), lambda: threading.Condition().notify(), lambda: threading.Condition().wait(), lambda: threading.BoundedSemaphore(1).release(), lambda: threading.Semaphore().release(0), lambda: threading.Barrier(0)):
    try: f()
    except (RuntimeError, ValueError) as e: print(type(e).__name__, e)
with lock: print(lock.locked())
try:
    with lock: raise KeyError
except KeyError: print(lock.locked())
r = threading.RLock(); r.acquire(); r.acquire(); print(r.acquire(False)); res = []
t = threading.Thread(target=lambda: res.append(r.acquire(False))); t.start(); t.join(); print(res); r.release(); r.release(); r.release()
counter = 0
def add(n):
    global counter
    for _ in range(n):
        with lock:
            v = counter; counter = v + 1
ts = [threading.Thread(target=add, args=(500,)) for _ in range(4)]; [t.start() for t in ts]; [t.join() for t in ts]; print(counter)
lock.acquire(); order = []
def take(i):
    with lock: order.append(i)
ts = [threading.Thread(target=take, args=(i,)) for i in range(3)]
for t in ts: t.start(); time.sleep(0.02)
lock.release(); [t.join() for t in ts]; print(sorted(order))
other = threading.Lock(); other.acquire(); t = threading.Thread(target=other.release); t.start(); t.join(); print("released by another", other.locked())
cond = threading.Condition(); log = []
def waiter(i):
    with cond: log.append((i, cond.wait(5)))
ts = [threading.Thread(target=waiter, args=(i,)) for i in range(3)]
for t in ts: t.start(); time.sleep(0.02)
with cond: cond.notify(); 
ts[0].join(); print(log)
with cond: cond.notify_all()
[t.join() for t in ts]; print(sorted(log))
with cond: print(cond.wait(0.001), cond.wait_for(lambda: True), cond.wait_for(lambda: [], 0.001))
with r:
    rc = threading.Condition(r)
    with rc: print(rc.wait(0.001))
items = []
def consumer():
    with cond:
        while not items: cond.wait()
        got.append(items.pop())
got = []; t = threading.Thread(target=consumer); t.start(); time.sleep(0.02)
with cond: items.append("x"); cond.notify()
t.join(); print(got)
sem = threading.Semaphore(2); active = []; peak = []
def limited():
    with sem: active.append(1); peak.append(len(active)); time.sleep(0.02); active.pop()
ts = [threading.Thread(target=limited) for _ in range(6)]; [t.start() for t in ts]; [t.join() for t in ts]; print(max(peak) <= 2)
print(sem.acquire(False), sem.acquire(False), sem.acquire(False), sem.acquire(timeout=0.001)); sem.release(2); b = threading.BoundedSemaphore(2)
with b, b: print(b.acquire(False))
ev = threading.Event(); print(ev.wait(0.001), ev.is_set()); ev.set(); print(ev.wait(), ev.wait(0)); ev.clear(); seen = []
ts = [threading.Thread(target=lambda: seen.append(ev.wait(5))) for _ in range(3)]; [t.start() for t in ts]; time.sleep(0.05); ev.set(); ev.clear(); [t.join() for t in ts]; print(seen)
bar = threading.Barrier(3, action=lambda: acts.append("action")); acts, idx = [], []
def arrive(): idx.append(bar.wait()); idx.append(bar.wait())
ts = [threading.Thread(target=arrive) for _ in range(3)]; [t.start() for t in ts]; [t.join() for t in ts]; print(sorted(idx), acts, bar.parties, bar.n_waiting, bar.broken)
try: bar.wait(0.001)
except threading.BrokenBarrierError: print("broken", bar.broken)
try: bar.wait()
except threading.BrokenBarrierError: print("still broken")
bar.reset(); print(bar.broken); bad = threading.Barrier(1, action=lambda: 1 / 0)
try: bad.wait()
except ZeroDivisionError: print("action failed", bad.broken)
a, bb = threading.Lock(), threading.Lock()
def ordered(n):
    with a, bb: order.append(n)
order.clear(); ts = [threading.Thread(target=ordered, args=(i,)) for i in range(3)]; [t.start() for t in ts]; [t.join() for t in ts]; print(sorted(order))
