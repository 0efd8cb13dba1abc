# Heaps whose comparisons raise, or change the heap; lists that are no plain ones.
import heapq
from itertools import combinations, combinations_with_replacement, permutations, product


class Item:
    def __init__(self, number): self.number = number
    def __repr__(self): return str(self.number)
    def __lt__(self, other):
        if self.number == 4 or other.number == 4:
            raise ValueError("four")
        return self.number < other.number


class Vanishing(Item):
    def __lt__(self, other):
        heap.clear()
        return True


def attempt(name, *arguments):
    try:
        result = getattr(heapq, name)(*arguments)
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(name, result)


for name in ("heappush", "heappushpop", "heapreplace", "heappush_max", "heapreplace_max"):
    heap = [Item(number) for number in (1, 2, 3, 5)]
    attempt(name, heap, Item(4))
    print(sorted(item.number for item in heap))
for name in ("heappop", "heapify", "heappop_max"):
    heap = [Item(number) for number in (1, 2, 4, 5)]
    attempt(name, heap)
    print(sorted(item.number for item in heap))
for name in ("heappush", "heapreplace"):
    heap = [Vanishing(1), Vanishing(2), Vanishing(3)]
    attempt(name, heap, Vanishing(0))
for name in ("heappop", "heapify", "heappush_max"):
    for wrong in ((1, 2), None, {}):
        attempt(name, *[wrong, 1][:1 + ("push" in name)])
for name in ("heappop", "heapreplace", "heappop_max", "heapreplace_max"):
    attempt(name, *[[], 1][:1 + ("replace" in name)])
attempt("heappushpop", [], 1)


class Queue(list):
    def append(self, item): print("append", item)
    def __setitem__(self, *_): print("set")


queue = Queue([3, 1, 2])
heapq.heapify(queue)
heapq.heappush(queue, 0)
print(queue, heapq.heappop(queue), queue)
print([list(made(range(3), 2)) for made in (permutations, combinations, combinations_with_replacement)])
print([list(made("ab", 0)) for made in (permutations, combinations, combinations_with_replacement)])
print([list(made("ab", 3)) for made in (permutations, combinations, combinations_with_replacement)])
print(list(permutations("")), list(permutations("abcd", 3))[5:12], len(list(permutations(range(6)))))
print(list(product()), list(product("ab", [])), list(product("ab", repeat=2)), list(product("a", "bc", "d")))
