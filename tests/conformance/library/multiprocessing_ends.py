# How a child process ends: its threads first, then callbacks of atexit, then queues and its own children.
import atexit
import logging
import multiprocessing
import os
import threading
import time


def late_put(queue):
    def late():
        time.sleep(0.2)
        queue.put("late")
    atexit.register(queue.put, "second callback")
    atexit.register(lambda: queue.put("first callback"))
    threading.Thread(target=late).start()
    queue.put("early")


def fails_late(queue):
    def late():
        time.sleep(0.2)
        multiprocessing.Process(target=queue.put, args=("grandchild",)).start()
    threading.Thread(target=late).start()
    raise SystemExit(7)


def leaves(queue):
    atexit.register(print, "never said")
    queue.put(queue.get())
    os._exit(5)


def logs(queue):
    logger = multiprocessing.get_logger()
    logger.debug("too low to be said")
    queue.put((logger.level, len(logger.handlers), logger.propagate))


def main():
    for method in ("spawn", "forkserver"):
        context = multiprocessing.get_context(method)
        queue = context.Queue()
        child = context.Process(target=late_put, args=(queue,))
        child.start()
        print([queue.get() for _ in range(4)])
        child.join()
        print(method, child.exitcode)
        child = context.Process(target=fails_late, args=(queue,))
        child.start()
        print(queue.get())
        child.join()
        print(method, child.exitcode)
    queue = context.SimpleQueue()
    queue.put("kept")
    child = context.Process(target=leaves, args=(queue,))
    child.start()
    child.join()
    print(child.exitcode, queue.get())
    logger = multiprocessing.log_to_stderr()
    print(logger is multiprocessing.get_logger(), logger.name, logger.level, logger.propagate, len(logger.handlers),
          multiprocessing.log_to_stderr(logging.WARNING).level, multiprocessing.SUBDEBUG)
    child = context.Process(target=logs, args=(queue,))
    child.start()
    print(queue.get())
    child.join()


if __name__ == "__main__":
    main()
