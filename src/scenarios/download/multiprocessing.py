"""Download pages from a pool of processes: it works, but processes are a costly way to wait."""

import multiprocessing

import requests

REPEATS = 80  # 1..160
PROCESSES = 4  # 1..32
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
    with multiprocessing.Pool(PROCESSES, initializer=open_session) as pool:
        for done, size in enumerate(pool.imap_unordered(download, sites), start=1):
            total += size
            if done % 40 == 0:
                print(f"{done} of {len(sites)}")
    print(f"{len(sites)} replies, {total:,} bytes")


if __name__ == "__main__":
    main()
