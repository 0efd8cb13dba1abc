# What time.sleep() and acquire() refuse: no numbers, NaN, too many seconds.
import threading
import time

VALUES = (1e20, float("inf"), float("-inf"), float("nan"), -1, -1.5, 10**30, 1e10, "a", None, 9.3e9, 0, 0.001, True,
          1j, [1])

locked = threading.Lock()
locked.acquire()
for name, act in [("sleep", time.sleep), ("Lock", lambda v: locked.acquire(True, v)),
                  ("timeout", lambda v: locked.acquire(timeout=v)),
                  ("RLock", lambda v: threading.RLock().acquire(True, v))]:
    for value in VALUES:
        if name != "sleep" and value in (-1, True):
            continue
        try:
            print(name, value, act(value))
        except Exception as error:
            print(name, value, type(error).__name__, error)
