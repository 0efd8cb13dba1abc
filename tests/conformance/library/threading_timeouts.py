# Timeouts that no clock can hold, and those that are no numbers.
import queue
import threading


def nothing():
    pass


condition, event, semaphore = threading.Condition(), threading.Event(), threading.Semaphore(0)
ended = threading.Thread(target=nothing)
ended.start()
ended.join()


def wait(timeout):
    with condition:
        return condition.wait(timeout)


for timeout in (1e20, float("inf"), 10**30, "a", -1, 0, -float("inf")):
    for call in (wait, event.wait, lambda timeout: semaphore.acquire(timeout=timeout), ended.join, lambda timeout: queue.Queue().get(timeout=timeout),
                 lambda timeout: condition.wait_for(lambda: True, timeout), threading.Barrier(2).wait):
        if timeout == "a" and getattr(call, "__name__", "") == "wait" and "Barrier" in repr(call):
            continue
        try:
            print(timeout, call(timeout))
        except Exception as error:
            print(timeout, type(error).__name__, error)
for timeout in (1e20, float("inf"), -1, 0.001):
    try:
        queue.SimpleQueue().get(timeout=timeout)
    except Exception as error:
        print(timeout, type(error).__name__, error)
with condition:
    condition.notify_all()
print(threading.TIMEOUT_MAX, condition.acquire(), event.is_set())
