import multiprocessing as mp
import os
import time

def square(x): return x * x
def add(a, b): return a + b
def fail(x):
    if x == 2: raise ValueError(f"item {x}")
    return x
def nap(x): time.sleep(x / 1000); return x
def init(v): global state; state = v
def read(_): return state
def pid(_): return os.getpid()
def unpicklable(x): return lambda: x

if __name__ == "__main__":
    with mp.Pool(2) as pool:
        print(pool.map(square, range(10)), pool.starmap(add, [(1, 2), (3, 4)]), pool.apply(add, (5, 6)), pool.map(square, []))
        print(list(pool.imap(square, range(5))), sorted(pool.imap_unordered(square, range(5))), list(pool.imap(square, range(7), chunksize=3)))
        r = pool.apply_async(square, (7,)); print(r.get(), r.ready(), r.successful()); r = pool.map_async(square, range(3)); r.wait(); print(r.get(), pool.starmap_async(add, [(1, 1)]).get())
        try: pool.map(fail, range(4))
        except ValueError as e: print(e, type(e.__cause__).__name__, "ValueError: item 2" in str(e.__cause__))
        it = pool.imap(fail, range(4)); print(next(it), next(it))
        try: next(it)
        except ValueError as e: print(e)
        print(next(it))
        try: pool.apply_async(time.sleep, (0.5,)).get(timeout=0.01)
        except mp.TimeoutError as e: print("mp.TimeoutError", type(e).__module__)
        seen = []; r = pool.apply_async(square, (3,), callback=seen.append); r.get(); r2 = pool.apply_async(fail, (2,), error_callback=lambda e: seen.append(str(e))); r2.wait(); time.sleep(0.05); print(seen, r2.successful())
        try: pool.apply(unpicklable, (1,))
        except mp.pool.MaybeEncodingError as e: print(type(e).__name__, str(e)[:20])
        try: pool.apply_async(square, (lambda: 0,)).get()
        except Exception as e: print("argument not picklable")
        try: pool.map(square, [1], chunksize=1); pool.apply_async(nap, (200,)).successful()
        except ValueError as e: print(str(e)[-9:])
        try: pool.join()
        except ValueError as e: print(e)
    try: pool.map(square, [1])
    except ValueError as e: print(e)
    pool = mp.Pool(2, initializer=init, initargs=("state",)); print(pool.map(read, range(3))); pool.close()
    try: pool.apply(square, (1,))
    except ValueError as e: print(e)
    pool.join(); print("joined")
    with mp.Pool(1, maxtasksperchild=1) as pool: print(len(set(pool.map(pid, range(3), chunksize=1))))
    with mp.Pool(2) as pool: pids = set(pool.map(pid, range(20))); print(len(pids) <= 2, os.getpid() in pids)
    for bad in (0, -1):
        try: mp.Pool(bad)
        except ValueError as e: print(e)
    from multiprocessing.pool import ThreadPool
    with ThreadPool(2) as tp: print(tp.map(lambda x: x + 1, range(3)))
