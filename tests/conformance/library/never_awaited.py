# A coroutine that nobody awaits: the warning, and the line that it blames.
import asyncio
import functools
import warnings


async def work(n=0):
    return n


def logged(function):
    @functools.wraps(function)
    def call(*arguments, **keywords):
        return function(*arguments, **keywords)
    return call


class Service:
    async def start(self):
        return self

    @staticmethod
    async def stop():
        return None

    @logged
    async def reload(self):
        return self

    def __init__(self):
        self.start()


def lines(run):
    first = run.__code__.co_firstlineno
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        run()
    for warning in caught:
        print(f"  {warning.category.__name__}, line {warning.lineno - first}: {warning.message}")


def statements():
    work()
    asyncio.sleep(1)
    work(
        n=4,
    )
    for _ in range(2):
        work(*[1], **{})


def methods():
    service = Service.__new__(Service)
    service.start()
    Service.stop()
    service.stop()


def in_a_loop():
    async def main():
        work()
        await work()
        asyncio.create_task(work())
        await asyncio.sleep(0)
        (lambda: None)()
        kept = work()
        await kept

    asyncio.run(main())


print("statements")
lines(statements)
print("methods")
lines(methods)
print("in a loop")
lines(in_a_loop)


def all_used():
    kept = [work(), work()]
    for coroutine in kept:
        coroutine.close()
    work().close()
    asyncio.run(work())
    print(asyncio.run(asyncio.wait_for(work(5), 1)))


print("all used")
lines(all_used)


def hands_on(n):
    if n > 1:
        return work(n)
    return hands_on(n + 1)


def forgets_what_was_handed_on():
    hands_on(2)
    print("one")
    hands_on(0)
    print("two")


lines(forgets_what_was_handed_on)

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    work()
print("ignored")


async def generator():
    yield 1


generator()  # not a coroutine: nothing is said
print("end")
