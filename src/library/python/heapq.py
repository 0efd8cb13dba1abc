# heapq. Follows CPython 3.14, Lib/heapq.py and Modules/_heapqmodule.c: the same comparisons in the
# same order, so that entries which compare equal leave the heap in CPython's order too.
# The rule: heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2], and only `<` is asked of the items.

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest",
           "heappushpop", "heappush_max", "heappop_max", "heapify_max", "heapreplace_max",
           "heappushpop_max"]


def _rise(heap, start, pos):
    # Moves the item at pos towards start until its parent is not larger.
    item = heap[pos]
    while pos > start:
        parent_pos = (pos - 1) >> 1
        parent = heap[parent_pos]
        if not item < parent:
            break
        heap[pos] = parent
        pos = parent_pos
    heap[pos] = item


def _sink(heap, pos):
    # The smaller child moves up all the way to a leaf, then the item rises from there: fewer
    # comparisons than stopping early, because the item usually belongs near the bottom.
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _rise(heap, start, pos)


def _check(heap, name, count):
    if not isinstance(heap, list):
        place = " 1" if count > 1 else ""
        raise TypeError(f"{name}() argument{place} must be list, not {type(heap).__name__}")


def heappush(heap, item, /):
    if heap.__class__ is not list:
        _check(heap, "heappush", 2)
    pos = len(heap)
    heap.append(item)
    while pos > 0:
        parent_pos = (pos - 1) >> 1
        parent = heap[parent_pos]
        if not item < parent:
            break
        heap[pos] = parent
        pos = parent_pos
    heap[pos] = item


def heappop(heap, /):
    if heap.__class__ is not list:
        _check(heap, "heappop", 1)
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if heap:
        result = heap[0]
        heap[0] = last
        _sink(heap, 0)
        return result
    return last


def heapreplace(heap, item, /):
    if heap.__class__ is not list:
        _check(heap, "heapreplace", 2)
    if not heap:
        raise IndexError("index out of range")
    result = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return result


def heappushpop(heap, item, /):
    if heap.__class__ is not list:
        _check(heap, "heappushpop", 2)
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(x, /):
    if x.__class__ is not list:
        _check(x, "heapify", 1)
    for i in reversed(range(len(x) // 2)):
        _sink(x, i)


# The 3.14 max-heaps: the same with the comparison turned round.

def _rise_max(heap, start, pos):
    item = heap[pos]
    while pos > start:
        parent_pos = (pos - 1) >> 1
        parent = heap[parent_pos]
        if not parent < item:
            break
        heap[pos] = parent
        pos = parent_pos
    heap[pos] = item


def _sink_max(heap, pos):
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _rise_max(heap, start, pos)


def heappush_max(heap, item, /):
    heap.append(item)
    _rise_max(heap, 0, len(heap) - 1)


def heappop_max(heap, /):
    last = heap.pop()
    if heap:
        result = heap[0]
        heap[0] = last
        _sink_max(heap, 0)
        return result
    return last


def heapreplace_max(heap, item, /):
    result = heap[0]
    heap[0] = item
    _sink_max(heap, 0)
    return result


def heappushpop_max(heap, item, /):
    if heap and item < heap[0]:
        item, heap[0] = heap[0], item
        _sink_max(heap, 0)
    return item


def heapify_max(x, /):
    for i in reversed(range(len(x) // 2)):
        _sink_max(x, i)


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
