# A name that was deleted in vain many times: where nobody looks at once any more, a later look still finds it.
import gc
import weakref
from concurrent.futures import ThreadPoolExecutor


class Held:
    def touch(self):
        return self


def forget(thing):
    reference = weakref.ref(thing)
    thing.touch()
    del thing
    gc.collect()
    return reference() is None


kept = [Held() for _ in range(70)]
print([forget(thing) for thing in kept].count(True), forget(Held()))


# Nor does what an expression left in between keep a pool's threads waiting.
def leave(executor, waits):
    results = executor.map(abs, range(-5, 5))
    threads = executor._threads
    del executor
    for thread in threads:
        if not waits:
            break
        thread.join()
    return list(results)


pools = [ThreadPoolExecutor(1) for _ in range(70)]
print({tuple(leave(pool, False)) for pool in pools})
for pool in pools:
    pool.shutdown()
print(leave(ThreadPoolExecutor(max_workers=3), True))
