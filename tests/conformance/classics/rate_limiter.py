import asyncio
import time
class Limiter:
    def __init__(self, interval): self.interval, self.next, self.lock = interval, 0.0, asyncio.Lock()
    async def __aenter__(self):
        async with self.lock:
            now = time.monotonic(); wait = self.next - now
            if wait > 0: await asyncio.sleep(wait)
            self.next = max(now, self.next) + self.interval
    async def __aexit__(self, *a): pass
async def job(i, lim, out):
    async with lim: out.append(i)
async def main():
    out, lim, t0 = [], Limiter(0.005), time.monotonic(); await asyncio.gather(*(job(i, lim, out) for i in range(5))); print(out, time.monotonic() - t0 >= 0.019)
asyncio.run(main())
