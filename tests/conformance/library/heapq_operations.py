# Heaps.
import heapq

heap = []
for n in [5, 2, 8, 1, 9, 3]:
    heapq.heappush(heap, n)
print(heap, heapq.heappop(heap), heap, heapq.heappushpop(heap, 0), heapq.heapreplace(heap, 7), heap)
items = [7, 4, 1, 6]
heapq.heapify(items)
print(items, heapq.nlargest(2, items), heapq.nsmallest(2, items, key=lambda x: -x), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge("ca", "b", reverse=True)))
tasks = [(2, "b"), (1, "z"), (2, "a")]
heapq.heapify(tasks)
print([heapq.heappop(tasks) for _ in range(3)], list(heapq.merge(["aa", "b"], ["ccc"], key=len)))
top = [3, 1, 2]
heapq.heapify_max(top)
print(top, heapq.heappop_max(top), top)
heapq.heappush_max(top, 10)
print(top[0], heapq.heapreplace_max(top, 0), heapq.heappushpop_max(top, 5))
try:
    heapq.heappop([])
except IndexError as error:
    print(error)
