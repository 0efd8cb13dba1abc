import threading
import time
a, b, log = threading.Lock(), threading.Lock(), []
def worker(name, first, second):
    while True:
        with first:
            time.sleep(0.002)
            if second.acquire(timeout=0.001 + (name == "one") * 0.02):
                log.append(name); second.release(); return
        time.sleep(0.003)
ts = [threading.Thread(target=worker, args=("one", a, b)), threading.Thread(target=worker, args=("two", b, a))]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(log))
