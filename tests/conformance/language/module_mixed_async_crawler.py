# An asynchronous crawler: semaphores, timeouts, queues, cancellation, over an invented site.
import asyncio
import re
from collections import Counter
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

SITE = {
    "/": 'Home <a href="/a"> <a href="/b"> <a href="/slow">',
    "/a": 'A <a href="/b"> <a href="/broken"> <a href="/">',
    "/b": 'B <a href="/c?x=1"> <a href="/missing">',
    "/c": "C, the end",
    "/slow": "too late",
}


@dataclass
class Crawler:
    limit: int
    timeout: float
    seen: set = field(default_factory=set)
    pages: dict = field(default_factory=dict)
    failures: dict = field(default_factory=dict)
    active: int = 0
    peak: int = 0

    def __post_init__(self):
        self.gate = asyncio.Semaphore(self.limit)
        self.queue = asyncio.Queue()

    @asynccontextmanager
    async def slot(self):
        async with self.gate:
            self.active += 1
            self.peak = max(self.peak, self.active)
            try:
                yield
            finally:
                self.active -= 1

    async def get(self, url):
        await asyncio.sleep(0.7 if url == "/slow" else 0.002)
        if url == "/broken":
            raise ConnectionError("reset by peer")
        return SITE[url]

    async def visit(self, url):
        try:
            async with self.slot(), asyncio.timeout(self.timeout):
                text = await self.get(url)
        except TimeoutError:
            self.failures[url] = "timeout"
        except KeyError:
            self.failures[url] = "404"
        except ConnectionError as error:
            self.failures[url] = str(error)
        else:
            self.pages[url] = len(text)
            for link in re.findall(r'href="([^"?]*)', text):
                await self.add(link)

    async def add(self, url):
        if url not in self.seen:
            self.seen.add(url)
            await self.queue.put(url)

    async def worker(self):
        while True:
            url = await self.queue.get()
            try:
                await self.visit(url)
            finally:
                self.queue.task_done()

    async def run(self, start, workers=4):
        await self.add(start)
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(self.worker(), name=f"w{n}") for n in range(workers)]
            await self.queue.join()
            for task in tasks:
                task.cancel()
        return [task.cancelled() for task in tasks]


async def main():
    crawler = Crawler(limit=2, timeout=0.35)
    print(await crawler.run("/"))
    print(sorted(crawler.pages.items()))
    print(sorted(crawler.failures.items()))
    print(crawler.peak, crawler.active, sorted(crawler.seen) == sorted({*crawler.pages, *crawler.failures}))
    print(Counter(crawler.failures.values()).most_common(1), crawler.queue.empty())

    async def stream(names, delay):
        for name in names:
            await asyncio.sleep(delay)
            yield name

    async def merge(*streams):
        queue, done = asyncio.Queue(), object()

        async def pump(source):
            async for item in source:
                await queue.put(item)
            await queue.put(done)

        async with asyncio.TaskGroup() as group:
            for source in streams:
                group.create_task(pump(source))
            left = len(streams)
            while left:
                item = await queue.get()
                if item is done:
                    left -= 1
                else:
                    yield item

    merged = [item async for item in merge(stream("abc", 0.02), stream("xy", 0.033))]
    print(sorted(merged), [m for m in merged if m in "abc"], [m for m in merged if m in "xy"])
    results = await asyncio.gather(*(asyncio.wait_for(asyncio.sleep(n / 10, n), 0.5) for n in (1, 9, 2)), return_exceptions=True)
    print([r if isinstance(r, int) else type(r).__name__ for r in results])


asyncio.run(main())
