import queue
import threading
import time

q = queue.Queue(2); q.put("a"); q.put_nowait("b"); print(q.full(), q.qsize(), q.empty(), q.maxsize)
for f in (lambda: q.put("c", block=False), lambda: q.put_nowait("c"), lambda: q.put("c", timeout=0.001), lambda: q.put("c", timeout=-1)):
    try: f()
    except (queue.Full, ValueError) as e: print(type(e).__name__, e)
print(q.get(), q.get_nowait())
for f in (lambda: q.get(False), q.get_nowait, lambda: q.get(timeout=0.001), lambda: q.get(timeout=-1)):
    try: f()
    except (queue.Empty, ValueError) as e: print(type(e).__name__, e)
p = queue.PriorityQueue(); l = queue.LifoQueue()
for x in (5, 1, 4): p.put((x, str(x))); l.put(x)
print([p.get() for _ in range(3)], [l.get() for _ in range(3)])
q.task_done(); q.task_done()
try: q.task_done()
except ValueError as e: print(e)
def worker():
    while True:
        item = q.get()
        if item is None: q.task_done(); break
        time.sleep(0.0005); done.append(item); q.task_done()
done = []; ts = [threading.Thread(target=worker) for _ in range(3)]; [t.start() for t in ts]
for i in range(12): q.put(i)
q.join(); print(sorted(done)); [q.put(None) for _ in ts]; [t.join() for t in ts]
s = queue.SimpleQueue(); s.put(1); s.put_nowait(2); print(s.qsize(), s.get(), s.get(timeout=1), s.empty())
for f in (lambda: s.get(False), lambda: s.get(timeout=0.001), s.get_nowait):
    try: f()
    except queue.Empty: print("empty")
got = []; t = threading.Thread(target=lambda: got.append(s.get())); t.start(); time.sleep(0.002); s.put("woken"); t.join(); print(got)
got = []; ts = [threading.Thread(target=lambda: got.append(s.get())) for _ in range(5)]; [t.start() for t in ts]; [s.put(i) for i in range(5)]; [t.join() for t in ts]; print(sorted(got))
h = queue.Queue(); h.put(1); h.shutdown()
try: h.put(2)
except queue.ShutDown: print("no more puts")
print(h.get())
try: h.get()
except queue.ShutDown: print("shut down")
w = queue.Queue(); res = []
def waits():
    try: w.get()
    except queue.ShutDown: res.append("told")
t = threading.Thread(target=waits); t.start(); time.sleep(0.002); w.put; w.shutdown(immediate=True); t.join(); print(res, queue.Empty.__module__, queue.Full.__module__)
b = queue.Queue(1); log = []
def produce():
    for i in range(4): b.put(i)
    b.put(None)
t = threading.Thread(target=produce); t.start()
while (x := b.get()) is not None: log.append(x)
t.join(); print(log)
