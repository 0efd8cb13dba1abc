# A program that fails while the forkserver imports it: start() says so, and the next one asks a new server.
import multiprocessing as mp
import time
from concurrent.futures import ProcessPoolExecutor

print("top level of", __name__, flush=True)


def work(n):
    return n + 1


def attempt(name, action):
    try:
        action()
    except OSError as error:
        print(name, type(error).__name__, error, error.errno, flush=True)
    time.sleep(0.3)  # the server is gone


def start():
    p = mp.Process(target=work, args=(1,))
    p.start()


def pool():
    with mp.Pool(2) as pool:
        print(pool.map(work, range(2)), flush=True)


def executor():
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(work, range(2))), flush=True)


if __name__ != "__main__":
    raise ValueError("not guarded")
attempt("process", start)
attempt("pool", pool)
attempt("executor", executor)
print(mp.active_children())
mp.set_start_method("spawn", force=True)
p = mp.Process(target=work, args=(1,))
p.start()
p.join()
print(p.exitcode)
