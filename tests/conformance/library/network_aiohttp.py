import asyncio
import aiohttp
async def fetch(session, url):
    async with session.get(url) as r: return r.status, len(await r.read())
async def main():
    async with aiohttp.ClientSession() as s:
        async with s.get("https://www.jython.org") as r: print(r.status, r.ok, r.content_length, (await r.text())[:12], r.headers["Content-Length"], r.raise_for_status())
        async with s.get("http://olympus.realpython.org/dice") as r: print(await r.json(content_type=None), await r.read())
        r = await s.get("https://example.com/0"); print(r.status, len(await r.read()))
        print(await asyncio.gather(*(fetch(s, f"https://example.com/{i}") for i in range(5))))
        try: await fetch(s, "https://nowhere.invalid/")
        except aiohttp.ClientError as e: print("ClientError", isinstance(e, OSError))
        res = await asyncio.gather(fetch(s, "https://a.invalid/"), fetch(s, "https://example.com/1"), return_exceptions=True); print([type(x).__name__ for x in res])
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=2), timeout=aiohttp.ClientTimeout(total=60)) as s:
        async with asyncio.TaskGroup() as g: ts = [g.create_task(fetch(s, f"https://example.com/{i}")) for i in range(6)]
        print([t.result()[1] for t in ts])
asyncio.run(main())
