# The two versions of "count": one after the other, and interleaved.
import asyncio
import time

def count():
    print("One"); time.sleep(0.1); print("Two"); time.sleep(0.1)

async def acount():
    print("One"); await asyncio.sleep(0.1); print("Two"); await asyncio.sleep(0.1)

async def main(): await asyncio.gather(acount(), acount(), acount())

for _ in range(3): count()
start = time.perf_counter(); asyncio.run(main()); print(time.perf_counter() - start < 0.55)
