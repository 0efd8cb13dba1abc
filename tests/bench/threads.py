# Two units of work by one thread after the other, and by two threads at the same time: for each kind of
# work the shortest of several times, in milliseconds, of both. (make bench, part threads.)
import threading
import time

SHARED_DICT = {i: i * 2 for i in range(1000)}
SHARED_LIST = list(range(1000))


def calls(n):
    def fib(k):
        return k if k < 2 else fib(k - 1) + fib(k - 2)

    fib(n)


def ints(n):
    total = 0
    for i in range(n):
        total += (i * 3 + 1) & 0xFF
    return total


def floats(n):
    x = 0.5
    for _ in range(n):
        x = x * 1.0001 + 0.1 - x * 0.0002
    return x


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def step(self, by):
        self.x += by
        self.y -= by
        return self.x


def attributes(n):
    point = Point(0, 1)
    for i in range(n):
        point.step(i)


def lists(n):
    numbers = [0] * 100
    for i in range(n):
        numbers[i % 100] = numbers[(i + 7) % 100] + 1


def dicts(n):
    counts = {}
    for i in range(n):
        counts[i % 1000] = counts.get(i % 1000, 0) + 1


def shared_reads(n):
    total = 0
    for i in range(n):
        total += SHARED_DICT[i % 1000] + SHARED_LIST[i % 1000]
    return total


def objects(n):
    kept = []
    for i in range(n):
        kept.append(Point(i, 1))
        if len(kept) == 100:
            kept = []


# Some 30 ms a thread: its start and the wake-up of who joins it are no part of what is asked.
WORK = [(calls, 29), (ints, 2_500_000), (floats, 2_000_000), (attributes, 900_000),
        (lists, 1_500_000), (dicts, 1_000_000), (shared_reads, 1_200_000), (objects, 600_000)]


def timed(run):
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def together(work, n):
    threads = [threading.Thread(target=work, args=(n,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


for work, n in WORK:
    work(n // 4)
    alone = []
    beside = []
    for _ in range(15):
        alone.append(timed(lambda: (work(n), work(n))))
        beside.append(timed(lambda: together(work, n)))
    print(work.__name__, 1000 * min(alone), 1000 * min(beside))
