# Classes that iterate: separate iterators, generators as __iter__, reversed, sentinel, infinite, and wrappers.
import itertools


class Fibonacci:
    def __init__(self, limit):
        self.limit = limit

    def __iter__(self):
        a, b = 0, 1
        while a < self.limit:
            yield a
            a, b = b, a + b

    def __reversed__(self):
        return reversed(list(self))

    def __contains__(self, n):
        return any(n == f for f in self)

    def __len__(self):
        return sum(1 for _ in self)


f = Fibonacci(50)
print(list(f), list(f), len(f), 13 in f, 14 in f, list(reversed(f))[:3], max(f), sum(f), sorted(f, key=lambda n: -n)[:2], [*f][-1], dict(enumerate(f)).get(5), list(zip(f, f))[3])


class LinkedList:
    class Node:
        __slots__ = "value", "next"

        def __init__(self, value, next=None):
            self.value, self.next = value, next

    class Iterator:
        def __init__(self, node):
            self.node = node

        def __iter__(self):
            return self

        def __next__(self):
            if self.node is None:
                raise StopIteration
            value, self.node = self.node.value, self.node.next
            return value

    def __init__(self, items=()):
        self.head, self.size = None, 0
        for item in reversed(list(items)):
            self.push(item)

    def push(self, value):
        self.head = self.Node(value, self.head)
        self.size += 1
        return self

    def pop(self):
        if self.head is None:
            raise IndexError("pop from empty list")
        value, self.head = self.head.value, self.head.next
        self.size -= 1
        return value

    def __iter__(self):
        return self.Iterator(self.head)

    def __len__(self):
        return self.size

    def __getitem__(self, index):
        if isinstance(index, slice):
            return LinkedList(itertools.islice(self, *index.indices(len(self))))
        if not -len(self) <= index < len(self):
            raise IndexError(f"{index} out of range")
        return next(itertools.islice(self, index % len(self), None))

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous

    def __add__(self, other):
        return LinkedList(itertools.chain(self, other)) if isinstance(other, LinkedList) else NotImplemented

    def __eq__(self, other):
        return isinstance(other, LinkedList) and list(self) == list(other)

    def __repr__(self):
        return " -> ".join(map(repr, self)) or "empty"


l = LinkedList("abc")
print(l, len(l), l[0], l[-1], l[1:], "b" in l, l.push("z"), l.pop(), [x + y for x in l for y in l][:4], l + LinkedList([1]), l == LinkedList(["a", "b", "c"]), LinkedList(), bool(LinkedList()), bool(l))
l.reverse()
a, *b = l
print(l, a, b, list(reversed(list(l))), sorted(l), "".join(l))
for bad in (lambda: l[9], lambda: LinkedList().pop(), lambda: l + [1], lambda: next(iter(LinkedList())), lambda: l["x"]):
    try:
        print(bad())
    except (IndexError, TypeError, StopIteration) as error:
        print(type(error).__name__, error)


class Peekable:
    def __init__(self, iterable):
        self._it, self._ahead = iter(iterable), []

    def __iter__(self):
        return self

    def __next__(self):
        return self._ahead.pop() if self._ahead else next(self._it)

    def peek(self, default=None):
        if not self._ahead:
            try:
                self._ahead.append(next(self._it))
            except StopIteration:
                return default
        return self._ahead[-1]

    def __bool__(self):
        return self.peek(self) is not self


p = Peekable("112333")
runs = []
while p:
    c, n = next(p), 1
    while p.peek() == c:
        next(p)
        n += 1
    runs.append((c, n))
print(runs, p.peek("end"), list(p), bool(Peekable([None])))


class Tree:
    def __init__(self, value=None):
        self.value, self.left, self.right = value, None, None

    def insert(self, value):
        if self.value is None:
            self.value = value
        elif value != self.value:
            side = "left" if value < self.value else "right"
            if getattr(self, side) is None:
                setattr(self, side, Tree(value))
            else:
                getattr(self, side).insert(value)
        return self

    def __iter__(self):
        if self.left: yield from self.left
        if self.value is not None: yield self.value
        if self.right: yield from self.right

    def levels(self):
        row = [self]
        while row:
            yield [n.value for n in row]
            row = [c for n in row for c in (n.left, n.right) if c]

    def depth(self):
        return 1 + max((c.depth() for c in (self.left, self.right) if c), default=0)


t = Tree()
for v in [50, 30, 70, 20, 40, 60, 80, 30]:
    t.insert(v)
print(list(t), list(t.levels()), t.depth(), 40 in list(t), min(t), list(itertools.islice(t, 2, 4)), list(Tree()), sum(t), [v for v in t if v % 20 == 0])


class Cycle:
    def __init__(self, *items): self.items, self.i = items, -1
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        return self.items[self.i % len(self.items)]


c = Cycle("r", "g", "b")
print([next(c) for _ in range(5)], list(itertools.islice(c, 3)), next(iter(c)), list(zip(range(3), c)), dict(zip("xy", Cycle(0))))


class Until:
    """iter(callable, sentinel) by hand, and a range of floats."""
    def __init__(self, call, stop): self.call, self.stop = call, stop
    def __iter__(self): return iter(self.call, self.stop)


n = itertools.count()
print(list(Until(lambda: next(n), 4)), list(Until(iter("ab.cd").__next__, ".")))
def frange(start, stop, step):
    n = 0
    while (value := start + n * step) < stop:
        yield round(value, 10)
        n += 1
print(list(frange(0, 1, 0.25)), [*frange(1, 1.3, 0.1)], list(frange(1, 0, 1)))
