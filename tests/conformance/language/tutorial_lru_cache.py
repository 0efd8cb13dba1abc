"""An LRU cache three ways, and a memoising decorator, compared with functools."""
import functools
from collections import OrderedDict


class Node:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.before = self.after = self


class LinkedCache:
    """A dict for finding and a ring of nodes for the order."""

    def __init__(self, capacity):
        if capacity <= 0:
            raise ValueError(f"capacity must be positive, got {capacity}")
        self.capacity = capacity
        self.nodes = {}
        self.root = Node()
        self.hits = self.misses = 0

    def _unlink(self, node):
        node.before.after, node.after.before = node.after, node.before

    def _newest(self, node):
        last = self.root.before
        last.after = self.root.before = node
        node.before, node.after = last, self.root

    def __getitem__(self, key):
        if (node := self.nodes.get(key)) is None:
            self.misses += 1
            raise KeyError(key)
        self.hits += 1
        self._unlink(node)
        self._newest(node)
        return node.value

    def __setitem__(self, key, value):
        if node := self.nodes.pop(key, None):
            self._unlink(node)
        elif len(self.nodes) >= self.capacity:
            oldest = self.root.after
            self._unlink(oldest)
            del self.nodes[oldest.key]
        node = self.nodes[key] = Node(key, value)
        self._newest(node)

    def __contains__(self, key):
        return key in self.nodes

    def __len__(self):
        return len(self.nodes)

    def __iter__(self):
        node = self.root.after
        while node is not self.root:
            yield node.key
            node = node.after

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k!r}: {self.nodes[k].value!r}' for k in self)})"


class OrderedCache(OrderedDict):
    def __init__(self, capacity):
        super().__init__()
        self.capacity = capacity

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.capacity:
            self.popitem(last=False)


for make in LinkedCache, OrderedCache:
    cache = make(3)
    for key in "abc":
        cache[key] = key.upper()
    cache["a"]
    cache["d"] = "D"
    print(make.__name__, list(cache), "b" in cache, len(cache), cache["c"], list(cache))
    try:
        cache["b"]
    except KeyError as error:
        print("missing", error)
    cache["a"] = "again"
    print(list(cache))
print(cache.__class__.__mro__[1].__name__, LinkedCache(2), repr(LinkedCache(1)))
try:
    LinkedCache(0)
except ValueError as error:
    print(error)


def memoise(function=None, *, capacity=128):
    if function is None:
        return functools.partial(memoise, capacity=capacity)
    cache = LinkedCache(capacity)

    @functools.wraps(function)
    def wrapper(*args):
        try:
            return cache[args]
        except KeyError:
            value = cache[args] = function(*args)
            return value
    wrapper.cache = cache
    return wrapper


@memoise(capacity=50)
def fib(n):
    """The nth Fibonacci number."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@functools.lru_cache(maxsize=50)
def fib2(n):
    return n if n < 2 else fib2(n - 1) + fib2(n - 2)


print(fib(60), fib2(60), fib.__name__, fib.__doc__, fib.cache.hits, fib.cache.misses, len(fib.cache), fib2.cache_info())
fib2.cache_clear()
print(fib2.cache_info(), fib2.cache_parameters())
