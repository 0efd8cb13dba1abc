import asyncio
import time
async def ticker(log):
    while True: log.append(time.monotonic()); await asyncio.sleep(0.005)
async def main():
    log = []; t = asyncio.create_task(ticker(log)); await asyncio.sleep(0.02); before = len(log)
    time.sleep(0.05); print("no ticks while the loop is blocked:", len(log) == before)
    await asyncio.to_thread(time.sleep, 0.4); print("ticks beside a thread:", len(log) - before > 3); t.cancel()
asyncio.run(main())
