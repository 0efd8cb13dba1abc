# graphlib. Follows CPython 3.14, Lib/graphlib.py: work in the order of what depends on what.
from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    pass


class _Node:
    def __init__(self, item):
        self.item = item
        self.waits_for = 0
        self.successors = []
        self.state = "waiting"  # then "ready", "out", "done"


class TopologicalSorter:
    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._out = self._done = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _node(self, item):
        if item not in self._nodes:
            self._nodes[item] = _Node(item)
        return self._nodes[item]

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        entry = self._node(node)
        entry.waits_for += len(predecessors)
        for each in predecessors:
            self._node(each).successors.append(node)

    def prepare(self):
        if self._ready is not None and self._out > 0:
            raise ValueError("cannot prepare() after starting sort")
        if self._ready is None:
            self._ready = [node.item for node in self._nodes.values() if node.waits_for == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        result = tuple(self._ready)
        for item in result:
            self._nodes[item].state = "out"
        self._ready.clear()
        self._out += len(result)
        return result

    def is_active(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._done < self._out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for item in nodes:
            node = self._nodes.get(item)
            if node is None:
                raise ValueError(f"node {item!r} was not added using add()")
            if node.state == "waiting":
                raise ValueError(f"node {item!r} was not passed out (still not ready)")
            if node.state == "done":
                raise ValueError(f"node {item!r} was already marked done")
            node.state = "done"
            self._done += 1
            for successor in node.successors:
                other = self._nodes[successor]
                other.waits_for -= 1
                if other.waits_for == 0:
                    self._ready.append(successor)

    def _find_cycle(self):
        stack, iterators, seen, where = [], [], set(), {}
        for item in self._nodes:
            if item in seen:
                continue
            while True:
                if item in seen:
                    if item in where:
                        return stack[where[item]:] + [item]
                else:
                    seen.add(item)
                    iterators.append(iter(self._nodes[item].successors))
                    where[item] = len(stack)
                    stack.append(item)
                advanced = False
                while stack:
                    try:
                        item = next(iterators[-1])
                        advanced = True
                        break
                    except StopIteration:
                        del where[stack.pop()]
                        iterators.pop()
                if not advanced:
                    break
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)

    __class_getitem__ = classmethod(GenericAlias)
