import concurrent.futures as cf
import threading
import time
from concurrent.futures import ThreadPoolExecutor

def work(x, d=0.001): time.sleep(d); return x * x
def fail(x): raise ValueError(x)
with ThreadPoolExecutor(max_workers=3) as ex:
    f = ex.submit(work, 4); print(f.result(), f.done(), f.running(), f.cancelled(), f.exception())
    print(list(ex.map(work, range(6))), list(ex.map(pow, [2, 3], [3, 2])), list(ex.map(work, [])))
    e = ex.submit(fail, "bad"); print(repr(e.exception()))
    try: e.result()
    except ValueError as x: print("raised", x)
    it = ex.map(fail, [1, 2])
    try: next(it)
    except ValueError as x: print("map", x, list(it))
    fs = {ex.submit(work, i, 0.15 * i): i for i in (3, 1, 2)}; print([f.result() for f in cf.as_completed(fs)])
    d, n = cf.wait([ex.submit(work, i) for i in range(3)]); print(len(d), len(n))
    slow = ex.submit(work, 1, 0.3); quick = ex.submit(work, 2)
    r = cf.wait([slow, quick], return_when=cf.FIRST_COMPLETED); print(quick in r.done, slow in r.not_done)
    r = cf.wait([slow, ex.submit(fail, 1)], return_when=cf.FIRST_EXCEPTION); print(len(r.done), len(r.not_done)); r = cf.wait([slow], timeout=0.001); print(len(r.not_done))
    try: slow.result(timeout=0.001)
    except TimeoutError as x: print("TimeoutError", repr(x))
    try: list(cf.as_completed([slow], timeout=0.001))
    except TimeoutError as x: print(x)
    seen = []; f = ex.submit(work, 5); f.add_done_callback(lambda f: seen.append(f.result())); f.result(); time.sleep(0.02); f.add_done_callback(lambda f: seen.append("at once")); print(seen)
    print(list(ex.map(work, range(5), buffersize=2)))
try: ex.submit(work, 1)
except RuntimeError as x: print(x)
with ThreadPoolExecutor(1) as ex:
    hold = threading.Event(); a = ex.submit(hold.wait, 5); time.sleep(0.02); b = ex.submit(work, 1); c = ex.submit(work, 2); print(a.running(), b.cancel(), b.cancelled(), a.cancel(), b.done()); hold.set(); print(c.result())
    try: b.result()
    except cf.CancelledError as x: print(type(x).__module__, type(x).__name__)
for f in (lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(2, initializer=5), lambda: cf.Executor().submit(1), lambda: ThreadPoolExecutor(1).map(work, [1], buffersize=0)):
    try: f()
    except Exception as x: print(type(x).__name__, x)
with ThreadPoolExecutor(2, thread_name_prefix="pool") as ex: print(sorted({f.result() for f in [ex.submit(lambda: (time.sleep(0.02), threading.current_thread().name)[1]) for _ in range(4)]}))
inits = []
with ThreadPoolExecutor(1, initializer=inits.append, initargs=("init",)) as ex: ex.submit(work, 1).result(); print(inits)
import sys, io
saved, sys.stderr = sys.stderr, io.StringIO()
ex = ThreadPoolExecutor(1, initializer=lambda: 1 / 0)
try: ex.submit(work, 1).result()
except cf.thread.BrokenThreadPool as x: print(x)
try: ex.submit(work, 1)
except cf.BrokenExecutor as x: print(x)
sys.stderr = saved
ex = ThreadPoolExecutor(1); hold = threading.Event(); a = ex.submit(hold.wait, 5); time.sleep(0.02); p = [ex.submit(work, i) for i in range(2)]; ex.shutdown(wait=False, cancel_futures=True); print([f.cancelled() for f in p]); hold.set(); print(a.result())
f = cf.Future(); print(f.set_running_or_notify_cancel(), f.running()); f.set_result(3); print(f.result())
try: f.set_result(4)
except cf.InvalidStateError as x: print(str(x)[:8])
f = cf.Future(); f.cancel(); print(f.set_running_or_notify_cancel(), repr(f)[-16:]); f2 = cf.Future()
try: f2.result(0.001)
except TimeoutError: print("pending", cf.TimeoutError is TimeoutError)
times = []
with ThreadPoolExecutor(2) as ex:
    t0 = time.monotonic(); list(ex.map(time.sleep, [0.4, 0.1, 0.1, 0.1, 0.1])); print(0.39 < time.monotonic() - t0 < 0.79)
ex = ThreadPoolExecutor(2)
for i in range(3): ex.submit(lambda i=i: (time.sleep(0.15 * (i + 1)), print("finished at exit", i)))
print("main ends")
