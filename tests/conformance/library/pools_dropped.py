# Pools, threads and pipes that a returning function leaves behind: whoever waits for their end goes on.
import multiprocessing
import queue
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor


def square(x):
    return x * x


def total():
    pool = ThreadPoolExecutor(max_workers=3)
    return sum(pool.map(square, range(10)))


def others():
    return [t for t in threading.enumerate() if t is not threading.main_thread()]


print(total())
for thread in others():
    thread.join()
print("workers have ended:", len(others()))


class Consumer:
    # A thread that lives as long as its owner.
    def __init__(self):
        self.jobs = queue.SimpleQueue()
        self.thread = threading.Thread(target=self.work, args=(self.jobs,))
        weakref.finalize(self, self.jobs.put, None)
        self.thread.start()

    @staticmethod
    def work(jobs):
        while (job := jobs.get()) is not None:
            print("job", job)
        print("no more jobs")


def use():
    consumer = Consumer()
    consumer.jobs.put(1)
    consumer.jobs.put(2)
    return consumer.thread


use().join()


class Holder:
    def __init__(self, lock):
        self.lock = lock
        lock.acquire()

    def __del__(self):
        print("released")
        self.lock.release()


def hold(lock):
    Holder(lock)


lock = threading.Lock()
hold(lock)
with lock:
    print("got the lock")


# One object's end lets another one go, which lets somebody go on.
class Chain:
    def __init__(self, event, following=None):
        self.event = event
        self.following = following

    def __del__(self):
        self.event.set()
        self.following = None


def chain(events):
    link = None
    for event in events:
        link = Chain(event, link)


events = [threading.Event() for _ in range(4)]
chain(events)
for event in events:
    event.wait()
print("all events")


def read_all(connection):
    received = []
    try:
        while True:
            received.append(connection.recv())
    except EOFError:
        return received


def write(connection):
    connection.send("a")
    connection.send("b")


def pipe():
    reader, writer = multiprocessing.Pipe(duplex=False)
    write(writer)
    return reader


print(read_all(pipe()))


def nested_pools():
    def inner(n):
        return sum(ThreadPoolExecutor(2).map(square, range(n)))
    return list(ThreadPoolExecutor(2).map(inner, range(4)))


print(nested_pools())
for thread in others():
    thread.join()
print("workers have ended:", len(others()))

left = ThreadPoolExecutor(2)
print(left.submit(square, 3).result())
