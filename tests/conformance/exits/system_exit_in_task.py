import asyncio, sys
async def leaves(): await asyncio.sleep(0); sys.exit(5)
async def main():
    t = asyncio.create_task(leaves())
    try: await asyncio.sleep(10)
    finally: print("main is cancelled too")
asyncio.run(main())
