import threading
import queue
import time

results = []
lock = threading.Lock()

def work(n):
    time.sleep(0.001 * n)
    with lock:
        results.append(n * n)

threads = [threading.Thread(target=work, args=(n,)) for n in (3, 1, 2)]
print([t.name for t in threads], threads[0].is_alive(), threading.current_thread().name)
for t in threads: t.start()
for t in threads: t.join()
print(sorted(results), threading.active_count(), threads[0].is_alive(), threading.main_thread() is threading.current_thread())

jobs = queue.Queue()
def worker():
    while (item := jobs.get()) is not None:
        with lock: results.append(item)
        jobs.task_done()
    jobs.task_done()
results.clear()
pool = [threading.Thread(target=worker, name=f"worker {i}") for i in range(2)]
for t in pool: t.start()
for i in range(10): jobs.put(i)
for _ in pool: jobs.put(None)
jobs.join()
for t in pool: t.join()
print(sorted(results), jobs.empty(), jobs.qsize())

class Counter(threading.Thread):
    def run(self): self.value = sum(range(100))
c = Counter(daemon=True); c.start(); c.join(); print(c.value, c.daemon)
event = threading.Event(); seen = []
w = threading.Thread(target=lambda: seen.append(event.wait(5))); w.start(); event.set(); w.join(); print(seen, event.is_set())
local = threading.local(); local.x = 1; out = []
def check(): out.append(hasattr(local, "x")); local.x = 2
t = threading.Thread(target=check); t.start(); t.join(); print(out, local.x)
