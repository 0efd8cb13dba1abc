# machines: real model wasm
# Read, wait, write: with a sleep in the middle an update is lost; a plain += is not, since 3.10.
import threading
import time
counter = 0
def unsafe():
    global counter
    local = counter; time.sleep(0.2); counter = local + 1
def plain():
    global counter
    for _ in range(20000): counter += 1
for work, n in ((unsafe, 5), (plain, 4)):
    counter = 0
    ts = [threading.Thread(target=work) for _ in range(n)]
    for t in ts: t.start()
    for t in ts: t.join()
    print(work.__name__, counter)
