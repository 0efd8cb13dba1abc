# Pipelines by generators, by asyncio queues, by threads: the same words counted three ways.
import asyncio
import queue
import re
import threading
from collections import Counter
from contextlib import aclosing, closing, suppress
from functools import partial, reduce
from itertools import batched, chain, count, islice, pairwise, takewhile

TEXT = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness ..."""


def source(text):
    try:
        yield from text.splitlines()
    finally:
        print("source closed")


def words(lines, *, pattern=re.compile(r"\w+")):
    for line in lines:
        yield from (m.group().lower() for m in pattern.finditer(line))


def sink():
    seen = Counter()
    try:
        while (word := (yield len(seen))) is not None:
            seen[word] += 1
    except GeneratorExit:
        print("sink closed with", sum(seen.values()))
        raise
    return seen.most_common(3)


pipe = sink()
next(pipe)
for word in words(source(TEXT)):
    distinct = pipe.send(word)
try:
    pipe.send(None)
except StopIteration as stop:
    print(distinct, stop.value)
with closing(source(TEXT)) as lines:
    print(next(words(lines)))
broken = sink()
next(broken)
broken.close()
try:
    broken.send("x")
except StopIteration as stop:
    print("after close", stop.value)


async def produce(out, items):
    for item in items:
        await out.put(item)
    await out.put(None)


async def work(name, incoming, counts):
    handled = 0
    while (item := await incoming.get()) is not None:
        counts[item] += 1
        handled += 1
        incoming.task_done()
    await incoming.put(None)
    return name, handled


async def ticks(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        print("ticks closed at", i)


async def main():
    incoming, counts = asyncio.Queue(maxsize=3), Counter()
    async with asyncio.TaskGroup() as group:
        workers = [group.create_task(work(f"w{n}", incoming, counts)) for n in range(2)]
        group.create_task(produce(incoming, words(TEXT.splitlines())))
    print(sum(w.result()[1] for w in workers), counts.most_common(2))
    async with aclosing(ticks(10)) as stream:
        async for tick in stream:
            if tick == 2:
                break
    print([t async for t in ticks(3) if t], [x async for x in ticks(0)] if False else "-")
    with suppress(TimeoutError):
        async with asyncio.timeout(0.01):
            await asyncio.sleep(5)
        print("never")
    gathered = await asyncio.gather(asyncio.sleep(0, "a"), asyncio.to_thread(str.upper, "b"), return_exceptions=True)
    print(gathered)
    try:
        await asyncio.wait_for(asyncio.shield(asyncio.sleep(0.5)), 0.001)
    except TimeoutError as error:
        print(repr(error))


asyncio.run(main())
todo, found = queue.Queue(2), queue.SimpleQueue()


def worker():
    while True:
        try:
            word = todo.get()
            if word is None:
                return
            found.put((word, len(word)))
        finally:
            todo.task_done()


threads = [threading.Thread(target=worker) for _ in range(2)]
[t.start() for t in threads]
for word in chain(words(TEXT.splitlines()), [None] * 2):
    todo.put(word)
todo.join()
[t.join() for t in threads]
lengths = Counter(found.get()[1] for _ in range(found.qsize()))
print(sorted(lengths.items()), todo.empty(), todo.unfinished_tasks)
for wrong in (lambda: todo.get_nowait(), lambda: todo.get(timeout=0.001), lambda: [todo.put_nowait(n) for n in range(3)], lambda: [todo.task_done() for _ in range(9)], lambda: todo.shutdown(immediate=True) or todo.put(1)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(list(batched("abcdefg", 3)), list(pairwise([1, 3, 6])), list(islice(count(5, -2), 4)), list(takewhile(lambda n: n < 4, count())), reduce(lambda f, g: lambda x: g(f(x)), (str.strip, str.title, partial(str.replace, "a-b", "-")))("b") if False else "")
