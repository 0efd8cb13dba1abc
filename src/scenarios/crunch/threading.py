"""Compute Fibonacci numbers in threads: they take turns, because only one may hold the GIL."""

import queue
import threading

JOBS = 20  # 1..100
N = 30  # 10..32
WORKERS = 5  # 1..32


def fib(n):
    return n if n < 2 else fib(n - 2) + fib(n - 1)


def work(jobs, results):
    while (n := jobs.get()) is not None:
        results.put(fib(n))


def main():
    jobs = queue.Queue()
    results = queue.Queue()
    for _ in range(JOBS):
        jobs.put(N)
    for _ in range(WORKERS):
        jobs.put(None)
    workers = [threading.Thread(target=work, args=(jobs, results)) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()

    for done in range(1, JOBS + 1):
        result = results.get()
        if done % 5 == 0:
            print(f"{done} of {JOBS}")
    for worker in workers:
        worker.join()
    print(f"fib({N}) = {result:,}")


if __name__ == "__main__":
    main()
