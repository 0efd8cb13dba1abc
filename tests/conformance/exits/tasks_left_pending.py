# Tasks that are pending when the program ends are told of, and exceptions that nobody has read.
# order: free
import asyncio


async def forever(number):
    try:
        await asyncio.Event().wait()
    finally:
        print("cleanup", number)


async def fails():
    raise ValueError("nobody looks")


async def waits_for_both():
    await asyncio.gather(asyncio.sleep(60), asyncio.sleep(60))


def tell(loop, context):
    task = context.get("task") or context["future"]
    print(context["message"], task.get_name(), repr(context.get("exception")))


def left(name, make, close):
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(tell)
    loop.create_task(make, name=name)
    loop.run_until_complete(asyncio.sleep(0.01))
    if close:
        loop.close()
    print("left", name)


left("closed", forever(1), True)
left("open", forever(2), False)
left("failed", fails(), False)
left("gathers", waits_for_both(), True)


async def main():
    background = asyncio.create_task(forever(3))
    await asyncio.sleep(0)
    return background.get_name()


print(len(asyncio.run(main())) > 5)
print("end")
