"""Compute Fibonacci numbers with an executor's interpreters: threads, each with a GIL of its own."""

import os
from concurrent.futures import InterpreterPoolExecutor, as_completed

JOBS = 20  # 1..100
N = 30  # 10..32
WORKERS = os.cpu_count()


def fib(n):
    return n if n < 2 else fib(n - 2) + fib(n - 1)


def main():
    with InterpreterPoolExecutor(max_workers=WORKERS) as executor:
        futures = [executor.submit(fib, N) for _ in range(JOBS)]
        for done, future in enumerate(as_completed(futures), start=1):
            result = future.result()
            if done % 5 == 0:
                print(f"{done} of {JOBS}")
    print(f"fib({N}) = {result:,}")


if __name__ == "__main__":
    main()
