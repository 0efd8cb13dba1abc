"""Compute Fibonacci numbers in tasks: a task that never waits lets nobody else run."""

import asyncio

JOBS = 20  # 1..100
N = 30  # 10..32


def fib(n):
    return n if n < 2 else fib(n - 2) + fib(n - 1)


async def job():
    return fib(N)


async def main():
    tasks = [asyncio.create_task(job()) for _ in range(JOBS)]
    for done, task in enumerate(asyncio.as_completed(tasks), start=1):
        result = await task
        if done % 5 == 0:
            print(f"{done} of {JOBS}")
    print(f"fib({N}) = {result:,}")


if __name__ == "__main__":
    asyncio.run(main())
