"""Download pages with an executor's processes: the same program, in interpreters of their own."""

from concurrent.futures import ProcessPoolExecutor, as_completed

import requests

REPEATS = 80  # 1..160
WORKERS = 4  # 1..32
SITES = ["https://www.jython.org", "http://olympus.realpython.org/dice"]


def open_session():
    global session
    session = requests.Session()


def download(url):
    response = session.get(url)
    return len(response.content)


def main():
    sites = SITES * REPEATS
    total = 0
    with ProcessPoolExecutor(max_workers=WORKERS, initializer=open_session) as executor:
        futures = [executor.submit(download, url) for url in sites]
        for done, future in enumerate(as_completed(futures), start=1):
            total += future.result()
            if done % 40 == 0:
                print(f"{done} of {len(sites)}")
    print(f"{len(sites)} replies, {total:,} bytes")


if __name__ == "__main__":
    main()
