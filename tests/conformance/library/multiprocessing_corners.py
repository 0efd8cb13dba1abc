# multiprocessing's corners: what crosses, who holds a lock, signals between processes, a parent that ends.
import array
import csv
import multiprocessing as mp
import os
import pickle
import queue
import signal
import struct
import threading
import time
from multiprocessing import *
from multiprocessing.managers import SharedMemoryManager
from multiprocessing.shared_memory import SharedMemory
from collections.abc import MutableMapping, MutableSequence


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


def hold(lock, ready, go):
    lock.acquire()
    ready.set()
    go.wait()
    lock.release()


def look_at_parent(connection, out):
    parent = mp.parent_process()
    parent.join(timeout=0.05)
    before = parent.is_alive(), parent.name, parent.exitcode
    connection.send("go on")
    parent.join()
    out.send((before, parent.is_alive(), "unknown" in repr(parent)))


def end_at_once(out):
    mine, theirs = mp.Pipe()
    mp.Process(target=look_at_parent, args=(theirs, out)).start()
    mine.recv()
    os._exit(3)


def interrupt(condition, pid):
    with condition:
        condition.notify()
    time.sleep(0.3)
    os.kill(pid, signal.SIGINT)


def sleep():
    time.sleep(60)


def raises(what):
    if what == "csv":
        raise csv.Error("a row")
    if what == "queue":
        raise queue.Empty
    raise struct.error("a format")


def system(_):
    return os.uname()


def exceptions_and_types_cross():
    with mp.Manager() as manager:
        shared = manager.Queue(1)
        for get in (shared.get_nowait, lambda: shared.get(timeout=0.1), lambda: shared.get(False)):
            try:
                get()
            except queue.Empty as error:
                print("empty", repr(error), type(error).__module__)
        shared.put(1)
        attempt(lambda: shared.put_nowait(2))
        print(isinstance(manager.dict(), MutableMapping), isinstance(manager.list(), MutableSequence))
        os.kill(manager._process.pid, signal.SIGINT)  # not for the server
        time.sleep(0.1)
        print(manager.list([5])[0])
    with mp.Pool(1) as pool:
        for what in ("csv", "queue", "struct"):
            attempt(lambda: pool.apply(raises, (what,)))
        print(type(pool.apply(system, (0,))).__module__)
    for kind in (queue.Empty, queue.SimpleQueue, csv.Error, struct.Struct):
        print(pickle.loads(pickle.dumps(kind)) is kind)


def who_has_it():
    for lock in (mp.Lock(), mp.RLock()):
        ready, go = mp.Event(), mp.Event()
        worker = mp.Process(target=hold, args=(lock, ready, go))
        worker.start()
        ready.wait()
        print(lock)
        go.set()
        worker.join()
        ready, go = threading.Event(), threading.Event()
        worker = threading.Thread(target=hold, args=(lock, ready, go))
        worker.start()
        ready.wait()
        print(lock)
        go.set()
        worker.join()
        with lock:
            print(lock)
        print(lock)
    print(mp.Condition(), mp.Semaphore(3), mp.BoundedSemaphore(4))


def signals_and_parents():
    condition = mp.Condition()
    with condition:
        worker = mp.Process(target=interrupt, args=(condition, os.getpid()))
        worker.start()
        print(condition.wait(60))
        try:
            condition.wait(60)
        except KeyboardInterrupt:
            print("interrupted")
        worker.join()
    reader, writer = mp.Pipe(duplex=False)
    worker = mp.Process(target=end_at_once, args=(writer,))
    worker.start()
    worker.join()
    print(worker.exitcode, reader.recv())
    worker = mp.Process(target=sleep, name="sleeper")
    parent = f"parent={os.getpid()}"
    hidden = lambda: repr(worker).replace(parent, "parent").replace(f"pid={worker.pid}", "pid")
    print(hidden())
    worker.start()
    os.kill(worker.pid, 0)
    os.kill(worker.pid, signal.SIGUSR1)
    worker.join()
    print(hidden())
    attempt(lambda: os.kill(worker.pid, 0))
    worker.close()
    print(repr(worker).replace(parent, "parent"))
    key = mp.current_process().authkey
    print(len(key), type(key).__name__, mp.Process().authkey == key)
    mp.current_process().authkey = b"mine"
    print(bytes(mp.Process().authkey))


def pipes_and_queues():
    reader, writer = mp.Pipe(duplex=False)
    room = bytearray(8)
    for offset in (0, 3):
        writer.send_bytes(b"hello")
        print(reader.recv_bytes_into(room, offset), room)
    writer.send_bytes(b"hello")
    try:
        reader.recv_bytes_into(bytearray(3))
    except mp.BufferTooShort as error:
        print("too short for", error.args)
    for offset in (-1, 9):
        attempt(lambda: reader.recv_bytes_into(room, offset))
    numbers = array.array("i", [7] * 4)
    writer.send_bytes(array.array("i", range(3)))
    print(reader.recv_bytes_into(numbers), numbers)
    unused, used = mp.Queue(), mp.Queue()
    used.put("text")
    for each in (unused, used):
        each.close()
        each.join_thread()
    print(unused.empty())
    attempt(used.empty)
    attempt(lambda: SharedMemory("a\0b"))
    attempt(lambda: SharedMemoryManager().SharedMemory(size=9))
    attempt(lambda: mp.get_context("spawn").set_forkserver_preload([1]))
    print(Pool.__name__, Process is mp.Process, "queues" in globals())


if __name__ == "__main__":
    exceptions_and_types_cross()
    who_has_it()
    signals_and_parents()
    pipes_and_queues()
