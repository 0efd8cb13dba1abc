# multiprocessing: processes, pools, queues, pipes, shared values.
import multiprocessing as mp
import os
import time
from multiprocessing import Array, Barrier, Event, Lock, Manager, Pipe, Pool, Process, Queue, Semaphore, Value, current_process, parent_process


def square(n):
    return n * n


def power(a, b):
    return a**b


def fail(n):
    raise ValueError(f"bad {n}")


def child(queue, number):
    queue.put((current_process().name, number * 2, parent_process() is not None, __name__ == "__main__"))


def echo(connection):
    while (message := connection.recv()) is not None:
        connection.send({"echo": message})
    connection.close()


def add(counter, lock, items, n):
    for _ in range(n):
        with lock:
            counter.value += 1
    items[0] = n


def exits(code):
    raise SystemExit(code)


def fill(shared, key):
    shared[key] = key * 2


if __name__ == "__main__":
    print(current_process().name, parent_process(), mp.cpu_count() >= 1, mp.get_start_method() in ("fork", "spawn", "forkserver"), mp.active_children(), isinstance(os.getpid(), int))
    queue = Queue()
    p = Process(target=child, args=(queue, 21), name="worker")
    print(p.name, p.is_alive(), p.exitcode, p.pid, p.daemon)
    p.start()
    print(queue.get()[:3])
    p.join()
    print(p.is_alive(), p.exitcode, isinstance(p.pid, int), "stopped" in repr(p))
    for code in (0, 3, None):
        p = Process(target=exits, args=(code,))
        p.start()
        p.join()
        print("exit", code, p.exitcode)
    with Pool(2) as pool:
        print(pool.map(square, range(5)), pool.starmap(power, [(2, 3), (3, 2)]), pool.apply(square, (7,)), list(pool.imap(square, [1, 2, 3])), sorted(pool.imap_unordered(square, [3, 4])), pool.map(str, "ab", chunksize=1))
        result = pool.apply_async(square, (9,), callback=lambda value: print("callback", value))
        print(result.get(timeout=10), result.ready(), result.successful())
        bad = pool.apply_async(fail, (1,))
        try:
            bad.get()
        except ValueError as error:
            print("pool raises", error, bad.successful())
        try:
            pool.apply_async(time.sleep, (5,)).get(timeout=0.01)
        except mp.TimeoutError as error:
            print("timeout", type(error).__name__)
    ours, theirs = Pipe()
    p = Process(target=echo, args=(theirs,))
    p.start()
    ours.send([1, "two"])
    print(ours.recv(), ours.poll(0), ours.send(None), p.join())
    counter, lock, items = Value("i", 0), Lock(), Array("i", [0, 0, 0])
    workers = [Process(target=add, args=(counter, lock, items, 10)) for _ in range(3)]
    [w.start() for w in workers]
    [w.join() for w in workers]
    print(counter.value, items[:], len(items))
    with Manager() as manager:
        shared, names = manager.dict(), manager.list([1])
        workers = [Process(target=fill, args=(shared, n)) for n in range(3)]
        [w.start() for w in workers]
        [w.join() for w in workers]
        names.append(2)
        print(sorted(shared.items()), list(names), len(names))
    p = Process(target=time.sleep, args=(30,))
    p.start()
    p.terminate()
    p.join()
    print("terminated", p.exitcode)
    p.close()
    for wrong in (lambda: p.is_alive(), lambda: Process(target=square).join(), lambda: Pool(0), lambda: Value("z", 1), lambda: Queue().get(timeout=0.01), lambda: Queue().get_nowait(), lambda: Semaphore(-1), lambda: Lock().release(), lambda: ours.send(lambda: 1), lambda: mp.set_start_method("nope"), lambda: Process(group=1), lambda: Array("i", 3)[9], lambda: mp.get_context("nope"), lambda: pool.map(square, [1])):
        try:
            print(type(wrong()).__name__)
        except BaseException as error:
            print(type(error).__name__, str(error).split(" at 0x")[0].split("<function")[0])
