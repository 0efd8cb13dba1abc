import asyncio
async def part1(n): print(f"part1({n}) sleeps"); await asyncio.sleep(n / 20); return f"result{n}-1"
async def part2(n, arg): print(f"part2{n, arg} sleeps"); await asyncio.sleep(n / 20); return f"result{n}-2 derived from {arg}"
async def chain(n): p1 = await part1(n); p2 = await part2(n, p1); print(f"-->Chained result{n} => {p2}")
async def main(*args): await asyncio.gather(*(chain(n) for n in args))
asyncio.run(main(10, 7, 2))
