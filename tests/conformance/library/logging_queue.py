# Handlers that pass records on: through a queue, and when there are enough.
import io
import logging
import logging.handlers
import queue
import threading

out = io.StringIO()
target = logging.StreamHandler(out)
target.setFormatter(logging.Formatter("%(name)s %(message)s"))
records = queue.Queue()
listener = logging.handlers.QueueListener(records, target)
logger = logging.getLogger("queued")
logger.propagate = False
logger.setLevel(logging.INFO)
logger.addHandler(logging.handlers.QueueHandler(records))
listener.start()
threads = [threading.Thread(target=logger.info, args=("from %d", i)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
listener.stop()
print(sorted(out.getvalue().splitlines()))
out.truncate(0)
out.seek(0)
memory = logging.handlers.MemoryHandler(10, flushLevel=logging.ERROR, target=target)
other = logging.getLogger("memory")
other.propagate = False
other.setLevel(logging.DEBUG)
other.addHandler(memory)
other.debug("kept")
print(repr(out.getvalue()))
other.error("now")
print(out.getvalue().splitlines())
logging.config = None
