# What an object that is sent to another process may not hold: processes, executors, pools, managers, and what
# is only inherited.
# limit: 120
import multiprocessing as mp
import pickle
import re
import threading
from concurrent.futures import InterpreterPoolExecutor, ProcessPoolExecutor, ThreadPoolExecutor


def count(*arguments):
    return len(arguments)


class Holder:
    def __init__(self, held):
        self.held = held

    def work(self, x):
        return x


def attempt(title, call):
    try:
        print(title, call())
    except Exception as error:
        lines = [f"{type(error).__name__}: {error}"] + getattr(error, "__notes__", [])
        print(title, re.sub("0x[0-9a-f]+", "0x", "\n    ".join(lines)))
        if error.__context__ is not None:
            print("   context:", error.__context__)


def started(value, method):
    process = mp.get_context(method).Process(target=count, args=(value,))
    process.start()
    process.join()
    return process.exitcode


def main():
    ended = mp.Process(target=count)
    ended.start()
    ended.join()
    spawned = mp.get_context("spawn").Process(target=count)
    spawned.start()
    spawned.join()
    mine, theirs = mp.Pipe()
    unused = ProcessPoolExecutor(1), ThreadPoolExecutor(1), InterpreterPoolExecutor(1)
    for executor in unused:
        attempt("dumps", lambda: pickle.dumps(executor))
        executor.shutdown()
    with (mp.Pool(1) as pool, ProcessPoolExecutor(1) as processes, ThreadPoolExecutor(1) as threads,
          mp.Manager() as manager):
        processes.submit(count).result()
        threads.submit(count).result()
        things = {
            "a process that has ended": ended, "spawned": spawned, "a process": mp.Process(target=count),
            "the current process": mp.current_process(), "a key": mp.current_process().authkey,
            "Lock": mp.Lock(), "Queue": mp.Queue(), "SimpleQueue": mp.SimpleQueue(), "Event": mp.Event(),
            "Value": mp.Value("i", 0), "Array": mp.Array("i", 2), "RawValue": mp.RawValue("i", 1),
            "RawArray": mp.RawArray("d", 3), "Semaphore": mp.Semaphore(), "Barrier": mp.Barrier(2),
            "Condition": mp.Condition(), "a pool": pool, "a process pool": processes, "a thread pool": threads,
            "a manager": manager, "a list of a manager": manager.list(), "a connection": theirs,
            "a lock of threads": threading.Lock(), "a context": mp.get_context("spawn"),
            "a future": processes.submit(count), "a result": pool.apply_async(count)}
        for name, value in things.items():
            print("---", name)
            attempt("send", lambda: mine.send(value))
            attempt("self of a method", lambda: pool.map(Holder(value).work, [1]))
            attempt("args", lambda: started(value, "forkserver"))
            if name != "a pool":
                attempt("submit", lambda: processes.submit(Holder(value).work, 1).result())
            if name in ("spawned", "a process", "Barrier", "a manager"):
                attempt("args, spawn", lambda: started(value, "spawn"))


if __name__ == "__main__":
    main()
