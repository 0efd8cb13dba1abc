import types


@types.coroutine
def pause():
    return (yield 1)


async def work():
    try: return await pause()
    finally: await pause()


def attempt(action):
    try: print(action())
    except BaseException as e: print(type(e).__name__, e)


stubborn = work()
stubborn.send(None)
attempt(stubborn.close)
done = work()
done.close()
for action in (lambda: done.send(None), lambda: done.throw(ValueError("x")), done.close): attempt(action)
half = pause(); print(next(half)); attempt(lambda: half.send(5))


def generator():
    try: yield
    finally: yield


stubborn = generator(); next(stubborn)
attempt(stubborn.close)
finished = generator(); finished.close()
attempt(lambda: finished.throw(KeyError("x")))
