import concurrent.futures as cf
import os
import time
from concurrent.futures import ProcessPoolExecutor

def square(x): return x * x
def fail(x): raise ValueError(f"bad {x}")
def nap(x): time.sleep(x); return x
def die(): os._exit(1)
def init(v): global state; state = v
def read(): return state
def pid(_): return os.getpid()
def unpicklable(): return lambda: 0
class Odd(Exception):
    def __init__(self, a, b): super().__init__(a, b); self.a = a

def odd(): raise Odd(1, 2)

if __name__ == "__main__":
    with ProcessPoolExecutor(2) as ex:
        print(ex.submit(square, 4).result(), list(ex.map(square, range(6))), list(ex.map(square, range(7), chunksize=3)), list(ex.map(pow, [2, 3], [3, 2])))
        f = ex.submit(fail, 1); e = f.exception(); print(repr(e), type(e.__cause__).__name__, "ValueError: bad 1" in str(e.__cause__))
        try: list(ex.map(fail, [5]))
        except ValueError as e: print(e)
        e = ex.submit(odd).exception(); print(type(e).__name__, e.args, e.a)
        print(sorted(f.result() for f in cf.as_completed([ex.submit(square, i) for i in range(4)])))
        try: ex.submit(nap, 0.2).result(timeout=0.01)
        except TimeoutError: print("timeout")
        print(type(ex.submit(square, lambda: 0).exception()).__name__ in ("PicklingError", "AttributeError"), ex.submit(unpicklable).exception() is not None, ex.submit(square, 3).result())
        print(list(ex.map(square, range(5), buffersize=2)))
        try: ex.map(square, [1], chunksize=0)
        except ValueError as e: print(e)
    try: ex.submit(square, 1)
    except RuntimeError as e: print(e)
    with ProcessPoolExecutor(1, initializer=init, initargs=("s",)) as ex: print(ex.submit(read).result())
    with ProcessPoolExecutor(1, max_tasks_per_child=1) as ex: print(len(set(ex.map(pid, range(2)))))
    ex = ProcessPoolExecutor(1); f = ex.submit(die)
    try: f.result()
    except cf.process.BrokenProcessPool as e: print(e)
    try: ex.submit(square, 1)
    except cf.BrokenExecutor as e: print(e)
    ex.shutdown()
    for bad in (0, -1):
        try: ProcessPoolExecutor(bad)
        except ValueError as e: print(e)
    ex = ProcessPoolExecutor(1); fs = [ex.submit(nap, 0.01) for _ in range(6)]; time.sleep(0.0); ex.shutdown(wait=True, cancel_futures=True); done = [f.cancelled() for f in fs]; print(done[-1], done[0], all(f.done() for f in fs))
    ex = ProcessPoolExecutor(1); f = ex.submit(nap, 60); time.sleep(0.3); ex.terminate_workers()
    try: f.result()
    except cf.BrokenExecutor: print("terminated")
