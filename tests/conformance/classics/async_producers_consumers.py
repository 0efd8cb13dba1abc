import asyncio
async def produce(name, q, n):
    for i in range(n): await asyncio.sleep(0.001 * (name + 1)); await q.put((name, i)); print(f"Producer {name} added {i}")
async def consume(name, q, out):
    while True:
        item = await q.get(); out.append(item); q.task_done()
async def main():
    q, out = asyncio.Queue(), []
    consumers = [asyncio.create_task(consume(n, q, out)) for n in range(3)]
    for n in range(2): await produce(n, q, 3)
    await q.join()
    for c in consumers: c.cancel()
    print(await asyncio.gather(*consumers, return_exceptions=True) and sorted(out))
asyncio.run(main())
