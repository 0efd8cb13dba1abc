# Producer and consumer: queue, threading, logging, dataclasses, statistics.
import logging
import queue
import sys
import threading
from collections import Counter
from dataclasses import dataclass, field

handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("[%(threadName)s] %(message)s"))
log = logging.getLogger("pipeline")
log.addHandler(handler)
log.setLevel(logging.INFO)


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    payload: list = field(compare=False, default_factory=list)


class Pipeline:
    SENTINEL = object()

    def __init__(self, workers):
        self.inbox = queue.Queue(maxsize=3)
        self.outbox = queue.PriorityQueue()
        self.errors = []
        self.done = Counter()
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.work, name=f"worker-{n}") for n in range(workers)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, kind, error, trace):
        for _ in self.threads:
            self.inbox.put(self.SENTINEL)
        for thread in self.threads:
            thread.join()
        log.info("all workers joined, error: %s", kind)
        return False

    def work(self):
        while (job := self.inbox.get()) is not self.SENTINEL:
            try:
                result = sum(job.payload) / len(job.payload)
                self.outbox.put((job.priority, job.name, result))
                with self.lock:
                    self.done[job.name[0]] += 1
            except ZeroDivisionError as error:
                with self.lock:
                    self.errors.append((job.name, repr(error)))
            finally:
                self.inbox.task_done()
        self.inbox.task_done()


with Pipeline(3) as pipeline:
    for n in range(8):
        pipeline.inbox.put(Job(-n, f"{'ab'[n % 2]}{n}", list(range(n))))
    pipeline.inbox.join()
    log.info("inbox drained: %d results", pipeline.outbox.qsize())
results = []
while not pipeline.outbox.empty():
    results.append(pipeline.outbox.get_nowait())
print(results)
print(pipeline.errors, sorted(pipeline.done.items()), [t.is_alive() for t in pipeline.threads])
try:
    with Pipeline(1) as broken:
        raise KeyError("in the body")
except KeyError as error:
    print("the body's error passes:", error)
print(sorted([Job(3, "c"), Job(1, "z"), Job(2, "a")]), Job(1, "x") == Job(1, "y"), threading.active_count())


class BoundedBuffer:
    def __init__(self, size):
        self.items, self.size = [], size
        self.changed = threading.Condition()

    def put(self, item):
        with self.changed:
            self.changed.wait_for(lambda: len(self.items) < self.size)
            self.items.append(item)
            self.changed.notify_all()

    def get(self):
        with self.changed:
            self.changed.wait_for(lambda: self.items)
            item = self.items.pop(0)
            self.changed.notify_all()
            return item


buffer, got = BoundedBuffer(2), []
reader = threading.Thread(target=lambda: got.extend(buffer.get() for _ in range(6)))
writers = [threading.Thread(target=lambda base=base: [buffer.put(base + n) for n in range(3)]) for base in (0, 100)]
for thread in (reader, *writers):
    thread.start()
for thread in (reader, *writers):
    thread.join()
print(sorted(got), [n for n in got if n < 100], [n for n in got if n >= 100], buffer.items)
