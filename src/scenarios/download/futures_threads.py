"""Download pages with an executor's threads: submit the jobs, take the results as they come."""

import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

import requests

REPEATS = 80  # 1..160
WORKERS = 5  # 1..32
SITES = ["https://www.jython.org", "http://olympus.realpython.org/dice"]

local = threading.local()


def open_session():
    local.session = requests.Session()


def download(url):
    response = local.session.get(url)
    return len(response.content)


def main():
    sites = SITES * REPEATS
    total = 0
    with ThreadPoolExecutor(max_workers=WORKERS, initializer=open_session) as executor:
        futures = [executor.submit(download, url) for url in sites]
        for done, future in enumerate(as_completed(futures), start=1):
            total += future.result()
            if done % 40 == 0:
                print(f"{done} of {len(sites)}")
    print(f"{len(sites)} replies, {total:,} bytes")


if __name__ == "__main__":
    main()
