# heapq. Follows CPython 3.14, Lib/heapq.py.
# The rule: heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2], and only `<` is asked of the items.
from _heapq import (heapify, heapify_max, heappop, heappop_max, heappush, heappush_max, heappushpop,
                    heappushpop_max, heapreplace, heapreplace_max)

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest",
           "heappushpop", "heappush_max", "heappop_max", "heapify_max", "heapreplace_max",
           "heappushpop_max"]


def merge(*iterables, key=None, reverse=False):
    # Stable: among equal values the earlier iterable goes first.
    push, replace, pop = (heappush_max, heapreplace_max, heappop_max) if reverse else (
        heappush, heapreplace, heappop)
    sign = -1 if reverse else 1
    heap = []
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for value in iterator:
            push(heap, [value if key is None else key(value), order * sign, value, iterator])
            break
    while heap:
        entry = heap[0]
        yield entry[2]
        for value in entry[3]:
            entry[0] = value if key is None else key(value)
            entry[2] = value
            replace(heap, entry)
            break
        else:
            pop(heap)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:n] if n > 0 else []


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:n] if n >= 1 else []
