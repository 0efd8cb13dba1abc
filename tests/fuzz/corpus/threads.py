import threading, queue
q = queue.Queue()
def w():
    with lock:
        for i in range(3): q.put(i); print(q.get())
lock = threading.Lock()
ts = [threading.Thread(target=w) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
