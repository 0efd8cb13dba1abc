# Large inputs are hashed without the GIL: threads that share work, and an object that is shared.
import hashlib
import threading
from concurrent.futures import ThreadPoolExecutor

blocks = [bytes([i]) * 200_000 for i in range(6)]


def digest(block):
    return hashlib.sha256(block).hexdigest()


with ThreadPoolExecutor(3) as pool:
    print([text[:12] for text in pool.map(digest, blocks)])
print([digest(block)[:12] for block in blocks])

shared = hashlib.sha1()
threads = [threading.Thread(target=shared.update, args=(b"same" * 10_000,)) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(shared.hexdigest(), hashlib.sha1(b"same" * 50_000).hexdigest())
