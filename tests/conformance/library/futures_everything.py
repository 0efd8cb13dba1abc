# Futures by hand, executors' corners.
import concurrent.futures as cf
import threading

f = cf.Future()
print(f.done(), f.running(), f.cancelled(), f.set_running_or_notify_cancel(), f.running())
f.add_done_callback(lambda future: print("callback", future.result()))
f.set_result(5)
print(f.result(), f.exception(), f.cancel(), f.done())
for wrong in (lambda: f.set_result(6), lambda: cf.Future().result(timeout=0.001), lambda: cf.ThreadPoolExecutor(0)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error if "0x" not in str(error) else "")
with cf.ThreadPoolExecutor(2, initializer=lambda: None) as pool:
    print(list(pool.map(pow, [2, 3], [3, 2])), list(pool.map(str, range(5), buffersize=2)))
    bad = pool.submit(int, "x")
    print(type(bad.exception()).__name__, bad.done())
    done, rest = cf.wait([pool.submit(abs, -n) for n in range(3)])
    print(sorted(x.result() for x in done), rest, sorted(x.result() for x in cf.as_completed([pool.submit(len, "ab")])))
    release = threading.Event()
    blocked = [pool.submit(release.wait) for _ in range(2)]
    waiting = pool.submit(print, "never")
    print(waiting.cancel(), waiting.cancelled(), cf.wait(blocked, timeout=0.01).not_done == set(blocked))
    release.set()
try:
    pool.submit(print)
except RuntimeError as error:
    print(error)


def fail():
    raise ValueError("no start")


with cf.ThreadPoolExecutor(1, initializer=fail) as pool:
    import logging
    logging.disable(logging.CRITICAL)
    try:
        pool.submit(print).result()
    except cf.BrokenExecutor as error:
        print(type(error).__name__)
with cf.ThreadPoolExecutor(1) as pool:
    gate = threading.Event()
    pool.submit(gate.wait)
    queued = pool.submit(print, "dropped")
    pool.shutdown(wait=False, cancel_futures=True)
    gate.set()
print(queued.cancelled())
