"""Download pages one after the other: nearly all of the time is waiting."""

import requests

REPEATS = 80  # 1..160
SITES = ["https://www.jython.org", "http://olympus.realpython.org/dice"]


def download(session, url):
    response = session.get(url)
    return len(response.content)


def main():
    sites = SITES * REPEATS
    total = 0
    with requests.Session() as session:
        for done, url in enumerate(sites, start=1):
            total += download(session, url)
            if done % 40 == 0:
                print(f"{done} of {len(sites)}")
    print(f"{len(sites)} replies, {total:,} bytes")


if __name__ == "__main__":
    main()
