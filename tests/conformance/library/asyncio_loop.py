import asyncio

async def main():
    loop = asyncio.get_running_loop()
    log = []
    def chain(n):
        log.append(n)
        if n < 3: loop.call_soon(chain, n + 1)
    loop.call_soon(chain, 1); loop.call_soon(log.append, "a"); loop.call_later(0, log.append, "timer0"); loop.call_soon(log.append, "b")
    for _ in range(4): await asyncio.sleep(0)
    print(log)
    for n in range(2, 9):
        out = []; t = loop.time() + 0.01
        for i in range(n): loop.call_at(t, out.append, i)
        await asyncio.sleep(0.03)
        print(n, out)
    out = []
    async def s(i): await asyncio.sleep(0.002); out.append(i)
    await asyncio.gather(*(s(i) for i in range(20))); print(out == list(range(20)))
    h = loop.call_later(0.001, print, "never"); h.cancel(); print(h.cancelled())
    h2 = loop.call_soon(print, "never"); h2.cancel()
    await asyncio.sleep(0.003)
    errors = []
    loop.set_exception_handler(lambda l, c: errors.append((c["message"].split("(")[0][:22], repr(c["exception"]))))
    loop.call_soon(lambda: 1 / 0); await asyncio.sleep(0); await asyncio.sleep(0); print(errors)
    f = loop.create_future(); loop.call_soon(f.set_result, 5); print(await f, loop.is_running(), loop.is_closed(), isinstance(loop, asyncio.AbstractEventLoop))
    order = []
    async def t(n):
        order.append(("start", n)); await asyncio.sleep(0); order.append(("mid", n)); await asyncio.sleep(0); order.append(("end", n))
    tasks = [asyncio.create_task(t(i)) for i in range(3)]; order.append("made"); await asyncio.wait(tasks); print(order)
    order = []
    loop.call_later(0.004, order.append, "late"); loop.call_later(0.002, order.append, "early"); loop.call_later(0.003, order.append, "mid")
    import time; time.sleep(0.01); await asyncio.sleep(0); print(order)

asyncio.run(main())
loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0, "res")), loop.is_closed()); loop.call_soon(loop.stop); loop.run_forever(); loop.close(); print(loop.is_closed())
for f in (lambda: loop.call_soon(print), lambda: asyncio.get_running_loop(), lambda: asyncio.run(5), lambda: asyncio.get_event_loop()):
    try: f()
    except Exception as e: print(type(e).__name__, e)
async def nested():
    c = asyncio.sleep(0)
    try: asyncio.run(c)
    except RuntimeError as e: print(e)
    c.close()
asyncio.run(nested())
with asyncio.Runner() as r: print(r.run(asyncio.sleep(0, 1)), r.run(asyncio.sleep(0, 2)))
async def names(): return [t.get_name() for t in asyncio.all_tasks()], asyncio.current_task().get_name().startswith("Task-")
n = asyncio.run(names()); print(len(n[0]), n[1])
