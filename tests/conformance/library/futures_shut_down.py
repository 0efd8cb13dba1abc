# Executors that end while futures are cancelled, dropped or broken.
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
import os
import time


def double(x):
    return 2 * x


def dropped():
    executor = ThreadPoolExecutor(max_workers=3)
    results = executor.map(double, range(6))
    threads = executor._threads
    del executor  # nobody holds it: its threads end when the work is done
    for thread in threads:
        thread.join()
    print(list(results))


def cancelled():
    executor = ProcessPoolExecutor(1)
    print(executor.submit(double, 4).result())
    executor.submit(double, 5).cancel()  # in time or not
    executor.shutdown(wait=True)
    print("shut down")


def exit_later():
    time.sleep(0.5)  # the second job is submitted by then
    os._exit(1)


def broken():
    with ProcessPoolExecutor(1) as executor:
        futures = [executor.submit(exit_later), executor.submit(double, 1)]
        errors = [future.exception() for future in futures]
    print([type(error) is BrokenProcessPool for error in errors], errors[0] is errors[1])


def buffered():
    with ThreadPoolExecutor(2) as executor:
        taken = []

        def source():
            for i in range(6):
                taken.append(i)
                yield i

        results = executor.map(double, source(), buffersize=2)
        print(taken[:], next(results), taken[:], list(results))


if __name__ == "__main__":
    dropped()
    cancelled()
    broken()
    buffered()
