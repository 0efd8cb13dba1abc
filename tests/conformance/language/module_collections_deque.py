# collections.deque: both ends, bounds, rotation, threads.
import copy
import pickle
import threading
from collections import deque

d = deque("abc")
d.append("d"), d.appendleft("z"), d.extend("ef"), d.extendleft("yx")
print(d, len(d), d[0], d[-1], d[2], d.pop(), d.popleft(), d)
d.rotate(2)
print(d)
d.rotate(-3)
print(d, d.index("c"), d.index("c", 1), d.count("a"), "q" in d)
d.insert(1, "I"), d.remove("z"), d.reverse()
print(d, deque([1, 2]) + deque([3]), deque([1]) * 3, 2 * deque([1]), deque([1, 2]) == deque([1, 2]), deque([1]) < deque([2]), deque([1]) == [1])
d[0] = "first"
del d[1]
print(list(reversed(d)), d, bool(deque()))
bounded = deque(range(5), maxlen=3)
print(bounded, bounded.maxlen, bounded.append(9), bounded, bounded.appendleft(0), bounded)
bounded.extend([7, 8])
bounded += [1]
print(bounded, bounded * 2, bounded.copy(), copy.copy(bounded).maxlen, pickle.loads(pickle.dumps(bounded)), deque([1, 2], 0), deque(maxlen=None))
refusals = [
    lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque([1]).remove(2), lambda: deque([1]).index(2), lambda: deque(3), lambda: deque([1], -1), lambda: deque([1], "x"),
    lambda: bounded.insert(1, 5), lambda: deque([1]) + [2], lambda: deque([1])[0:1], lambda: hash(deque()), lambda: deque([1]).rotate("x"), lambda: setattr(bounded, "maxlen", 5), lambda: deque([1]) < [2], lambda: deque(1, 2, 3), lambda: deque([1])["a"],
]
for refusal in refusals:
    try:
        print(refusal())
    except Exception as error:
        print(type(error).__name__, error)
d = deque([1, 2, 3])
try:
    for item in d:
        d.append(item)
except RuntimeError as error:
    print(error, d)
inner = deque()
inner.append(inner)
print(inner, deque([1, 2, 3]).rotate(), deque([[], {}]))
window = deque(maxlen=3)
print([(window.append(n), sum(window) / len(window))[1] for n in (10, 20, 30, 40)])


def tail(lines, n):
    return list(deque(lines, n))


print(tail(map(str, range(1000)), 3))
shared = deque()


def producer(name):
    for n in range(200):
        shared.append((name, n))


threads = [threading.Thread(target=producer, args=(name,)) for name in "abc"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(shared), all([n for who, n in shared if who == name] == list(range(200)) for name in "abc"))


class Stack(deque):
    def push(self, *items):
        self.extend(items)
        return self


print(Stack().push(1, 2).push(3), Stack("ab", 1), type(Stack("ab").copy()).__name__, isinstance(Stack(), deque))
josephus = deque(range(1, 8))
while len(josephus) > 1:
    josephus.rotate(-2)
    josephus.popleft()
print(josephus)
