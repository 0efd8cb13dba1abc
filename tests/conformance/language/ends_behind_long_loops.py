# What a long loop drops is told behind it at the latest.
import weakref


class Node:
    def __init__(self, value):
        self.value = value


class Counted:
    ended = 0

    def __del__(self):
        Counted.ended += 1


def popped():
    nodes = [Node(i) for i in range(5000)]
    references = [weakref.ref(node) for node in nodes]
    while nodes:
        node = nodes.pop()
    print(sum(reference() is None for reference in references))
    node = None
    print(sum(reference() is None for reference in references))


def rebound():
    values = weakref.WeakValueDictionary()
    for i in range(5000):
        node = Node(i)
        values[i] = node
    print(len(values), list(values))


def thrown_away():
    for i in range(5000):
        Counted()
    print(Counted.ended)


popped()
rebound()
thrown_away()
