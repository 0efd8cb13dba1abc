# Two units of work in one process after the other, and in two processes at the same time, starts
# included, but so long that they hardly count: the shortest of several times, in milliseconds, of both.
# (make bench, part engine.)
import multiprocessing
import time


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def one_after_the_other():
    fib(32)
    fib(32)


def beside_each_other():
    children = [multiprocessing.Process(target=fib, args=(32,)) for _ in range(2)]
    for child in children:
        child.start()
    for child in children:
        child.join()


def shortest(work):
    times = []
    for _ in range(7):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


if __name__ == "__main__":
    print(shortest(one_after_the_other), shortest(beside_each_other))
