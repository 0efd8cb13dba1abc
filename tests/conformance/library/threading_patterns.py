import queue
import threading
import time

class FakeDatabase:
    def __init__(self): self.value = 0; self.lock = threading.Lock()
    def update(self):
        local = self.value; local += 1; time.sleep(0.03); self.value = local
    def locked_update(self):
        with self.lock: self.update()
for name in ("update", "locked_update"):
    db = FakeDatabase(); ts = [threading.Thread(target=getattr(db, name)) for _ in range(2)]; [t.start() for t in ts]; [t.join() for t in ts]; print(name, db.value)
class Pipeline:
    def __init__(self): self.message = 0; self.producer_lock = threading.Lock(); self.consumer_lock = threading.Lock(); self.consumer_lock.acquire()
    def get(self): self.consumer_lock.acquire(); m = self.message; self.producer_lock.release(); return m
    def set(self, m): self.producer_lock.acquire(); self.message = m; self.consumer_lock.release()
p, got = Pipeline(), []
def produce():
    for i in range(5): p.set(i)
    p.set(None)
def consume():
    while (m := p.get()) is not None: got.append(m)
ts = [threading.Thread(target=produce), threading.Thread(target=consume)]; [t.start() for t in ts]; [t.join() for t in ts]; print(got)
forks = [threading.Lock() for _ in range(5)]; meals = []
def philosopher(i):
    first, second = sorted((i, (i + 1) % 5))
    for _ in range(3):
        with forks[first]:
            with forks[second]: meals.append(i); time.sleep(0.0002)
ts = [threading.Thread(target=philosopher, args=(i,)) for i in range(5)]; [t.start() for t in ts]; [t.join() for t in ts]; print(sorted(meals))
class RWLock:
    def __init__(self): self.readers = 0; self.lock = threading.Lock(); self.write = threading.Lock()
    def read(self):
        with self.lock:
            self.readers += 1
            if self.readers == 1: self.write.acquire()
        time.sleep(0.0005)
        with self.lock:
            self.readers -= 1
            if self.readers == 0: self.write.release()
rw, writes = RWLock(), []
def writer(i):
    with rw.write: writes.append(i)
ts = [threading.Thread(target=rw.read) for _ in range(4)] + [threading.Thread(target=writer, args=(i,)) for i in range(3)]; [t.start() for t in ts]; [t.join() for t in ts]; print(sorted(writes), rw.readers)
class BoundedBuffer:
    def __init__(self, n): self.items = []; self.n = n; self.cond = threading.Condition()
    def put(self, x):
        with self.cond: self.cond.wait_for(lambda: len(self.items) < self.n); self.items.append(x); self.cond.notify_all()
    def get(self):
        with self.cond: self.cond.wait_for(lambda: self.items); x = self.items.pop(0); self.cond.notify_all(); return x
b, sums = BoundedBuffer(2), []
ts = [threading.Thread(target=lambda: [b.put(i) for i in range(10)]), threading.Thread(target=lambda: sums.append(sum(b.get() for _ in range(10))))]; [t.start() for t in ts]; [t.join() for t in ts]; print(sums)
left, right = threading.Lock(), threading.Lock(); outcome = []
def grab(a, b, name):
    with a:
        time.sleep(0.3)
        if b.acquire(timeout=0.1 if name == "impatient" else 1): b.release(); outcome.append(name + " got both")
        else: outcome.append(name + " gave up")
ts = [threading.Thread(target=grab, args=(left, right, "patient")), threading.Thread(target=grab, args=(right, left, "impatient"))]; [t.start() for t in ts]; [t.join() for t in ts]; print(sorted(outcome))
stop = threading.Event(); ticks = []
def tick():
    while not stop.wait(0.001): ticks.append(1)
t = threading.Thread(target=tick); t.start(); time.sleep(0.02); stop.set(); t.join(); print(len(ticks) > 3)
results = {}
def pool_worker(jobs):
    while True:
        try: n = jobs.get_nowait()
        except queue.Empty: return
        results[n] = n ** 2
jobs = queue.Queue(); [jobs.put(i) for i in range(20)]; ts = [threading.Thread(target=pool_worker, args=(jobs,)) for _ in range(4)]; [t.start() for t in ts]; [t.join() for t in ts]; print(results == {i: i * i for i in range(20)})
once = threading.Lock(); made = []
def singleton():
    with once:
        if not made: time.sleep(0.001); made.append(object())
    return made[0]
ids = []; ts = [threading.Thread(target=lambda: ids.append(id(singleton()))) for _ in range(5)]; [t.start() for t in ts]; [t.join() for t in ts]; print(len(set(ids)))
