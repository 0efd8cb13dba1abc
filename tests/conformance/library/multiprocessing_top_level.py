# The top level of a program runs once more for the forkserver, and not for each of its children; a child
# that starts others has a server of its own. spawn's children run it each.
import multiprocessing as mp
import sys

print("top level of", __name__, flush=True)
ready = [len(sys.argv), "data"]


def work(n):
    print("work", n, __name__, ready, flush=True)
    return n * n


def parent(n):
    child = mp.Process(target=work, args=(n,))
    child.start()
    child.join()
    print("parent of", n, child.exitcode, flush=True)


if __name__ == "__main__":
    for n in range(3):
        p = mp.Process(target=work, args=(n,))
        p.start()
        p.join()
    p = mp.Process(target=parent, args=(10,))
    p.start()
    p.join()
    with mp.Pool(2) as pool:
        print(sorted(pool.map(abs, range(4))), flush=True)
    spawn = mp.get_context("spawn")
    for n in range(2):
        p = spawn.Process(target=work, args=(n,))
        p.start()
        p.join()
