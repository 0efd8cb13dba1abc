"""Download pages from one thread: while a task waits for its reply, the others go on."""

import asyncio

import aiohttp

REPEATS = 80  # 1..160
CONNECTIONS = 16  # 1..100
SITES = ["https://www.jython.org", "http://olympus.realpython.org/dice"]


async def download(session, url):
    async with session.get(url) as response:
        return len(await response.read())


async def main():
    sites = SITES * REPEATS
    total = 0
    connector = aiohttp.TCPConnector(limit=CONNECTIONS)
    async with aiohttp.ClientSession(connector=connector) as session:
        tasks = [asyncio.create_task(download(session, url)) for url in sites]
        for done, task in enumerate(asyncio.as_completed(tasks), start=1):
            total += await task
            if done % 40 == 0:
                print(f"{done} of {len(sites)}")
    print(f"{len(sites)} replies, {total:,} bytes")


if __name__ == "__main__":
    asyncio.run(main())
