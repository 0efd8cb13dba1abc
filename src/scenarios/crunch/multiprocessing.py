"""Compute Fibonacci numbers in a pool of processes: each has its own GIL, so every core works."""

import multiprocessing
import os

JOBS = 20  # 1..100
N = 30  # 10..32
PROCESSES = os.cpu_count()


def fib(n):
    return n if n < 2 else fib(n - 2) + fib(n - 1)


def main():
    with multiprocessing.Pool(PROCESSES) as pool:
        for done, result in enumerate(pool.imap_unordered(fib, [N] * JOBS), start=1):
            if done % 5 == 0:
                print(f"{done} of {JOBS}")
    print(f"fib({N}) = {result:,}")


if __name__ == "__main__":
    main()
