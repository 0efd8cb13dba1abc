import asyncio
async def main():
    try: await asyncio.sleep(0); raise KeyError("from main")
    finally: print("finally in main")
asyncio.run(main())
