# queue: FIFO, LIFO, priority, limits, shutdown, task accounting.
import queue
import threading
from queue import Empty, Full, LifoQueue, PriorityQueue, Queue, ShutDown, SimpleQueue

q = Queue(maxsize=2)
print(q.empty(), q.full(), q.qsize(), q.maxsize, q.put("a"), q.put_nowait("b"), q.full(), q.qsize())
for wrong in (lambda: q.put("c", block=False), lambda: q.put("c", timeout=0.01), lambda: q.put_nowait("d"), lambda: q.put("x", timeout=-1), lambda: Queue().get(block=False), lambda: Queue().get(timeout=0.01), lambda: Queue().get_nowait(), lambda: Queue().task_done(), lambda: SimpleQueue().get_nowait(), lambda: PriorityQueue().get(timeout=-1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__module__, type(error).__name__, error)
print(q.get(), q.get(), q.task_done(), q.task_done(), q.join(), q.unfinished_tasks)
stack = LifoQueue()
heap = PriorityQueue()
for n in (3, 1, 2):
    stack.put(n)
    heap.put((n, f"task {n}"))
print([stack.get() for _ in range(3)], [heap.get() for _ in range(3)])
try:
    heap.put((1, {}))
    heap.put((1, {}))
except TypeError as error:
    print(error)
simple = SimpleQueue()
simple.put(1)
print(simple.qsize(), simple.empty(), simple.get(), simple.empty())
work, results = Queue(), Queue()


def worker(name):
    while True:
        item = work.get()
        try:
            if item is None:
                return
            results.put((item, item * item))
        finally:
            work.task_done()


threads = [threading.Thread(target=worker, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for n in range(10):
    work.put(n)
work.join()
print(sorted(results.queue), results.qsize())
for _ in threads:
    work.put(None)
for thread in threads:
    thread.join()
q = Queue()
q.put(1)
q.put(2)
q.shutdown()
print(q.get(), q.get(), q.is_shutdown)
for wrong in (lambda: q.get(), lambda: q.put(3)):
    try:
        wrong()
    except ShutDown as error:
        print(repr(error))
q = Queue()
q.put(1)
waiting = []


def blocked():
    try:
        other.get()
    except ShutDown:
        waiting.append("woken by shutdown")


other = Queue()
thread = threading.Thread(target=blocked)
thread.start()
other.shutdown(immediate=True)
thread.join()
q.shutdown(immediate=True)
print(waiting, q.qsize(), issubclass(Empty, Exception), issubclass(Full, Exception), Empty.__mro__[1].__name__)


class Unique(Queue):
    def _init(self, maxsize):
        self.queue = {}

    def _put(self, item):
        self.queue[item] = None

    def _get(self):
        return self.queue.pop(next(iter(self.queue))) or "got"

    def _qsize(self):
        return len(self.queue)


u = Unique()
for letter in "abca":
    u.put(letter)
print(u.qsize(), u.get(), u.qsize())
bounded = Queue(1)
log = []


def produce():
    for n in range(5):
        bounded.put(n)
    bounded.put("end")


def consume():
    while (item := bounded.get()) != "end":
        log.append(item)


pair = [threading.Thread(target=produce), threading.Thread(target=consume)]
[t.start() for t in pair]
[t.join() for t in pair]
print(log)
