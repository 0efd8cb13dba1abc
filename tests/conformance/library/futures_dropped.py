# A thread pool that nobody has any more: what is queued is done, and its threads end.
import threading
from concurrent.futures import ThreadPoolExecutor

done = []
pool = ThreadPoolExecutor(max_workers=3, thread_name_prefix="dropped")
futures = [pool.submit(done.append, number) for number in range(20)]
threads = list(pool._threads)
print(all(thread.is_alive() for thread in threads), min(thread.name for thread in threads))
del pool
for thread in threads:
    thread.join()
print(sorted(done) == list(range(20)), all(future.done() for future in futures), threading.active_count())


def work(number):
    return number * number


for number in range(3):
    executor = ThreadPoolExecutor(2)
    print(executor.submit(work, number).result())
print(list(executor.map(work, range(3))))
executor.shutdown()
try:
    executor.submit(work, 1)
except RuntimeError as error:
    print(error)


def fails():
    raise ValueError("in the initializer")


# What is reported goes through logging.
import logging


class Kept(logging.Handler):
    def emit(self, record):
        print(record.levelname, record.getMessage().split(" at ")[0], record.exc_info[0].__name__)


logging.getLogger("concurrent.futures").addHandler(Kept())
logging.getLogger("concurrent.futures").propagate = False
with ThreadPoolExecutor(1, initializer=fails) as broken:
    try:
        broken.submit(work, 1).result()
    except Exception as error:
        print(type(error).__name__, error)
with ThreadPoolExecutor(1) as calling:
    calling.submit(work, 2).add_done_callback(lambda future: 1 / 0)
