# InterpreterPoolExecutor: submit, map, initializers, exceptions, shutdown.
import os
import threading
import time
from concurrent import interpreters
from concurrent.futures import FIRST_COMPLETED, InterpreterPoolExecutor, as_completed, wait
from concurrent.futures.interpreter import BrokenInterpreterPool

NUMBER = 3
flag = None


def attempt(label, function):
    try:
        print(label, "->", repr(function()))
    except BaseException as error:
        cause = error.__cause__
        print(label, "!!", type(error).__module__, type(error).__name__, str(error).split(" object at")[0]
              .split("\n")[0].split(" at 0x")[0].replace("Queue(2)", "Queue(1)"), error.args[:2] if cause is None else "",
              "| cause", type(cause).__name__)


class Custom(Exception):
    def __init__(self, a, b):
        super().__init__(a, b)


def square(x):
    return x * x


def add_number(x):
    return x + NUMBER


def fail(x):
    raise ValueError("bad", x)


def fail_custom():
    raise Custom(1, 2)


def fail_chained():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise KeyError("k") from error


def leave():
    raise SystemExit(3)


def set_flag(value):
    global flag
    flag = [flag, value]


def get_flag():
    return flag


def bad_init():
    raise RuntimeError("init failed")


def give_lock():
    import threading
    return threading.Lock()


def nap(seconds):
    time.sleep(seconds)
    return seconds


def where():
    return interpreters.get_current().id > 0, threading.current_thread().name


def main():
    print([k.__name__ for k in InterpreterPoolExecutor.__mro__], InterpreterPoolExecutor.__module__)
    print([k.__name__ for k in BrokenInterpreterPool.__mro__])
    with InterpreterPoolExecutor(2) as pool:
        attempt("submit", lambda: pool.submit(square, 3).result())
        attempt("global", lambda: pool.submit(add_number, 3).result())
        attempt("keyword", lambda: pool.submit(sorted, [1, 3, 2], reverse=True).result())
        attempt("map", lambda: list(pool.map(square, range(8))))
        attempt("map", lambda: list(pool.map(pow, range(5), range(5), chunksize=2)))
        attempt("lambda", lambda: pool.submit(lambda: 5).result())
        attempt("process", lambda: pool.submit(os.getpid).result() == os.getpid())
        attempt("where", lambda: pool.submit(where).result())
        attempt("fail", lambda: pool.submit(fail, 1).result())
        attempt("map fails", lambda: list(pool.map(fail, range(2))))
        attempt("custom", lambda: pool.submit(fail_custom).result())
        attempt("chained", lambda: pool.submit(fail_chained).result())
        attempt("exit", lambda: pool.submit(leave).result())
        attempt("global in a lambda", lambda: pool.submit(lambda: NUMBER).result())
        attempt("lock back", lambda: pool.submit(give_lock).result())
        attempt("text", lambda: pool.submit("print(1)").result())
        attempt("number", lambda: pool.submit(5).result())
        future = pool.submit(fail, 2)
        error = future.exception()
        print(type(error), error, isinstance(error.__cause__, interpreters.ExecutionFailed))
        print(str(error.__cause__).split("\n")[0], "|", str(error.__cause__).split("\n")[-1])
        done, pending = wait([pool.submit(nap, 0.05), pool.submit(nap, 1)], return_when=FIRST_COMPLETED)
        print(len(done), len(pending))
        print(sorted(f.result() for f in as_completed([pool.submit(square, n) for n in range(4)])))
    attempt("after", lambda: pool.submit(square, 1))

    with InterpreterPoolExecutor(1, initializer=set_flag, initargs=(7,)) as pool:
        attempt("flag", lambda: pool.submit(get_flag).result())
        attempt("flag", lambda: pool.submit(get_flag).result())
    with InterpreterPoolExecutor(1, initializer=bad_init) as pool:
        future = pool.submit(get_flag)
        attempt("broken", lambda: future.result())
        time.sleep(0.2)
        attempt("broken", lambda: pool.submit(get_flag).result())
    attempt("script", lambda: InterpreterPoolExecutor(1, initializer="x = 1"))
    attempt("no workers", lambda: InterpreterPoolExecutor(0))
    pool = InterpreterPoolExecutor(1, thread_name_prefix="mine")
    pool.submit(square, 1).result()
    print([thread.name for thread in pool._threads])
    pool.shutdown()
    print(interpreters.list_all())

    pool = InterpreterPoolExecutor(1)
    futures = [pool.submit(nap, 0.7) for _ in range(4)]
    time.sleep(0.35)
    pool.shutdown(cancel_futures=True)
    print([future.cancelled() for future in futures])
    begin = time.perf_counter()
    with InterpreterPoolExecutor(4) as pool:
        list(pool.map(nap, [0.5] * 4))
    print(time.perf_counter() - begin < 1.95)


if __name__ == "__main__":
    main()
