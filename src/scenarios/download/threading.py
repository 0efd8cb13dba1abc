"""Download pages from a few threads that share a queue: while one waits, another one works."""

import queue
import threading

import requests

REPEATS = 80  # 1..160
WORKERS = 5  # 1..32
SITES = ["https://www.jython.org", "http://olympus.realpython.org/dice"]


def work(jobs, sizes):
    with requests.Session() as session:
        while (url := jobs.get()) is not None:
            response = session.get(url)
            sizes.put(len(response.content))


def main():
    sites = SITES * REPEATS
    jobs = queue.Queue()
    sizes = queue.Queue()
    workers = [threading.Thread(target=work, args=(jobs, sizes)) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    for url in sites:
        jobs.put(url)
    for _ in workers:
        jobs.put(None)

    total = 0
    for done in range(1, len(sites) + 1):
        total += sizes.get()
        if done % 40 == 0:
            print(f"{done} of {len(sites)}")
    for worker in workers:
        worker.join()
    print(f"{len(sites)} replies, {total:,} bytes")


if __name__ == "__main__":
    main()
