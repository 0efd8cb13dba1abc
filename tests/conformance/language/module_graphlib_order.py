# graphlib: an order for tasks that depend on each other, one batch after the other.
from concurrent.futures import ThreadPoolExecutor
from graphlib import CycleError, TopologicalSorter

graph = {"deploy": {"build", "test"}, "test": {"build"}, "build": {"fetch"}, "docs": {"fetch"}}
print([sorted(batch) for batch in [list(TopologicalSorter(graph).static_order())]][0] == sorted({"deploy", "build", "test", "fetch", "docs"}))
ts = TopologicalSorter(graph)
ts.add("deploy", "docs", "review")
ts.add("alone")
ts.prepare()
batches = []
with ThreadPoolExecutor(2) as pool:
    while ts.is_active():
        ready = sorted(ts.get_ready())
        batches.append(ready)
        for name in pool.map(str, ready):
            ts.done(name)
print(batches, bool(ts))
for wrong in (lambda: ts.done("nope"), lambda: ts.done("build"), lambda: ts.add("late"), lambda: TopologicalSorter().get_ready(), lambda: TopologicalSorter({1: [2], 2: [1]}).prepare(), lambda: list(TopologicalSorter({"a": ["a"]}).static_order())):
    try:
        print(wrong())
    except (ValueError, CycleError) as error:
        print(type(error).__name__, error.args[0])
print(list(TopologicalSorter().static_order()), list(TopologicalSorter({3: [2], 2: [1]}).static_order()), issubclass(CycleError, ValueError))
