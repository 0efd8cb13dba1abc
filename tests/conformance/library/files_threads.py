# Threads that read: each gets all of it, in its own order.
import threading
from concurrent.futures import ThreadPoolExecutor


def count(_):
    with open(__file__) as file:
        return sum(len(line) for line in file)


with ThreadPoolExecutor(4) as pool:
    sizes = set(pool.map(count, range(8)))
print(len(sizes), sizes == {len(open(__file__).read())})

lines = []
lock = threading.Lock()
shared = open(__file__)


def share():
    while True:
        with lock:
            line = shared.readline()
        if not line:
            return
        lines.append(line)


threads = [threading.Thread(target=share) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(lines) == sorted(open(__file__).readlines()))
