# multiprocessing's interface over threads, and the thread pool behind it.
import multiprocessing.dummy
import threading
import time
from multiprocessing.dummy import Event, Lock, Manager, Pipe, Process, Queue, Value, active_children
from multiprocessing.dummy import Pool as ThreadPool

words = ["one", "three", "seven"]
with ThreadPool(2) as pool:
    print(pool.map(len, words), pool.apply(sum, ([1, 2],)), sorted(pool.imap_unordered(str.upper, words)))
    print([threading.current_thread().name != "MainThread"], pool.map(lambda word: word[::-1], words))
    pool.close()
    pool.join()  # or its workers may still count as active children

seen = []
lock = Lock()


def note(number):
    time.sleep(number / 4)
    with lock:
        seen.append(number)


workers = [Process(target=note, args=(number,)) for number in (3, 1, 2)]
print([worker.exitcode for worker in workers], isinstance(workers[0], threading.Thread))
for worker in workers:
    worker.start()
print(len(active_children()), workers[0].exitcode)
for worker in workers:
    worker.join()
print(seen, active_children(), [worker.exitcode for worker in workers])

here, there = Pipe()
echo = Process(target=lambda: there.send(there.recv() * 2))
echo.start()
print(here.poll(), here.poll(0.001))
here.send("ab")
print(here.poll(1), here.recv())

queue = Queue()
queue.put(1)
print(queue.get(), Value("i", 3), Value("i", 3).value, Manager().list("ab"), Manager().Namespace(x=1))
print(multiprocessing.dummy.Array("i", [1, 2]), Event().is_set())
try:
    Process(target=lambda: workers[0].start()).run()
except RuntimeError as error:
    print(error)
