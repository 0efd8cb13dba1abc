# concurrent.futures: executors and futures, their states and refusals.
import concurrent.futures as cf
import threading
import time
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, CancelledError, Future, InvalidStateError, ProcessPoolExecutor, ThreadPoolExecutor, as_completed, wait


def square(n):
    return n * n


def fail(n):
    raise ValueError(f"bad {n}")


def slow(n):
    time.sleep(n)
    return n


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="pool") as pool:
        future = pool.submit(square, 4)
        print(future.result(), future.done(), future.running(), future.cancelled(), future.exception(), future.cancel())
        bad = pool.submit(fail, 1)
        print(repr(bad.exception()))
        try:
            bad.result()
        except ValueError as error:
            print("result raises", error)
        print(list(pool.map(square, range(5))), list(pool.map(pow, [2, 3], [3, 2])), pool.submit(lambda: threading.current_thread().name.rsplit("_", 1)[0]).result())
        results = pool.map(fail, [1, 2])
        try:
            next(results)
        except ValueError as error:
            print("map raises", error)
        print(sorted(f.result() for f in as_completed([pool.submit(square, n) for n in range(4)])))
        done, pending = wait([pool.submit(slow, 0), pool.submit(slow, 0.3)], return_when=FIRST_COMPLETED)
        print(len(done), len(pending), [f.result() for f in done])
        print(wait(pending, return_when=ALL_COMPLETED).not_done, wait([pool.submit(fail, 0)], return_when=FIRST_EXCEPTION).done.pop().exception())
        try:
            pool.submit(slow, 0.3).result(timeout=0.001)
        except TimeoutError as error:
            print("timeout", repr(error), cf.TimeoutError is TimeoutError)
        try:
            list(as_completed([pool.submit(slow, 0.3)], timeout=0.001))
        except TimeoutError as error:
            print(error)
        gate = threading.Event()
        blockers = [pool.submit(gate.wait) for _ in range(2)]
        waiting = pool.submit(square, 1)
        print(waiting.running(), waiting.cancel(), waiting.cancelled(), waiting.done())
        try:
            waiting.result()
        except CancelledError as error:
            print("cancelled", repr(error))
        gate.set()
        future = pool.submit(square, 3)
        future.add_done_callback(lambda f: print("callback", f.result()))
        future.result()
    for wrong in (lambda: pool.submit(square, 1), lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor("x"), lambda: pool.submit(), lambda: pool.map(square), lambda: ThreadPoolExecutor(initializer=3), lambda: list(as_completed([1])), lambda: wait([], return_when="NEVER"), lambda: ProcessPoolExecutor(0), lambda: ProcessPoolExecutor(1).map(square, [1], chunksize=0)):
        try:
            print(type(wrong()).__name__)
        except Exception as error:
            print(type(error).__name__, error)
    f = Future()
    print(f.set_running_or_notify_cancel(), f.running(), f.set_result(5), f.result(), f.done())
    for wrong in (lambda: f.set_result(6), lambda: f.set_exception(ValueError()), lambda: f.set_running_or_notify_cancel() if False else f.set_result(1)):
        try:
            wrong()
        except InvalidStateError as error:
            print(str(error).split(":")[0])
    g = Future()
    print(g.cancel(), g.cancelled(), g.set_running_or_notify_cancel(), repr(g).split(" ")[0][1:], repr(g).rsplit(" ", 1)[1])
    with ThreadPoolExecutor(1, initializer=lambda value: setattr(threading.current_thread(), "note", value), initargs=("ready",)) as one:
        print(one.submit(lambda: threading.current_thread().note).result())
    broken = ThreadPoolExecutor(1, initializer=lambda: 1 / 0)
    import logging
    logging.disable(logging.CRITICAL)
    try:
        broken.submit(square, 2).result()
    except cf.BrokenExecutor as error:
        print(type(error).__name__, error)
    with ProcessPoolExecutor(max_workers=2) as processes:
        print(list(processes.map(square, range(6), chunksize=2)), processes.submit(pow, 2, 10).result())
        failing = processes.submit(fail, 9)
        print(repr(failing.exception()), type(failing.exception().__cause__).__name__)
        try:
            processes.submit(lambda: 1).result()
        except Exception as error:
            print(type(error).__name__, str(error).split(" at 0x")[0][:40])
    executor = ThreadPoolExecutor(1)
    first = executor.submit(slow, 0.3)
    queued = [executor.submit(slow, 0) for _ in range(3)]
    executor.shutdown(wait=True, cancel_futures=True)
    print(first.result(), [q.cancelled() for q in queued])
