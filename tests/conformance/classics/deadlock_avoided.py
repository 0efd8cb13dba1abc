import threading
import time
a, b, log = threading.Lock(), threading.Lock(), []
def worker(name, first, second):
    while True:
        with first:
            time.sleep(0.01)
            if second.acquire(timeout=0.005 + (name == "one") * 0.1):
                log.append(name); second.release(); return
        time.sleep(0.003)
ts = [threading.Thread(target=worker, args=("one", a, b)), threading.Thread(target=worker, args=("two", b, a))]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(log))
