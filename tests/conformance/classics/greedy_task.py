import asyncio
async def greedy(log):
    for i in range(3): log.append(f"greedy {i}")
async def polite(log):
    for i in range(3): log.append(f"polite {i}"); await asyncio.sleep(0)
async def main():
    log = []; await asyncio.gather(polite(log), greedy(log), polite(log)); print(log)
asyncio.run(main())
