# Who waits for whom: asyncio.capture_call_graph() and format_call_graph().
import asyncio
import io
import re


async def ask():
    await asyncio.get_running_loop().create_future()


async def visit(page):
    await ask()


async def serve():
    async with asyncio.TaskGroup() as group:
        group.create_task(visit("a"), name="first")
        group.create_task(visit("b"), name="second")


async def collect():
    await asyncio.gather(asyncio.create_task(visit("c"), name="third"))


async def guard():
    await asyncio.wait([asyncio.create_task(visit("d"), name="fourth")])


def shape(graph):
    future = graph.future
    name = future.get_name() if isinstance(future, asyncio.Task) else type(future).__name__
    own = [entry.frame.f_code.co_name for entry in graph.call_stack
           if entry.frame.f_globals["__name__"] == "__main__"]
    return name, own, [shape(parent) for parent in graph.awaited_by]


async def main():
    tasks = [asyncio.create_task(coro(), name=coro.__name__) for coro in (serve, collect, guard)]
    await asyncio.sleep(0.01)
    named = {task.get_name(): task for task in asyncio.all_tasks()}
    for name in ("first", "second", "third", "fourth", "serve"):
        print(shape(asyncio.capture_call_graph(named[name])))
    text = asyncio.format_call_graph(named["first"])
    print(re.sub(r"id=0x[0-9a-f]+", "id=...", text.splitlines()[0]))
    print("in async ask()" in text, "in async visit()" in text, text.count("Awaited by"))
    print(asyncio.capture_call_graph(named["first"], limit=0).call_stack)
    print([entry.frame.f_code.co_name
           for entry in asyncio.capture_call_graph(named["first"], limit=1).call_stack])

    here = asyncio.capture_call_graph()
    print(here.future is asyncio.current_task(), [e.frame.f_code.co_name for e in here.call_stack])
    out = io.StringIO()
    asyncio.print_call_graph(named["third"], file=out)
    print("Task(name='third'" in out.getvalue(), "Task(name='collect'" in out.getvalue())
    future = asyncio.get_running_loop().create_future()
    print(shape(asyncio.capture_call_graph(future)))
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


asyncio.run(main())
for wrong in (None, 3):
    try:
        asyncio.capture_call_graph(wrong)
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)
