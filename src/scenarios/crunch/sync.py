"""Compute Fibonacci numbers one after the other: one core works, the others look on."""

JOBS = 20  # 1..100
N = 30  # 10..32


def fib(n):
    return n if n < 2 else fib(n - 2) + fib(n - 1)


def main():
    for done in range(1, JOBS + 1):
        result = fib(N)
        if done % 5 == 0:
            print(f"{done} of {JOBS}")
    print(f"fib({N}) = {result:,}")


if __name__ == "__main__":
    main()
