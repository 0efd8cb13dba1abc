# weakref and gc: caches that do not keep what they hold.
import copy
import gc
import weakref
from weakref import ReferenceType, WeakKeyDictionary, WeakMethod, WeakSet, WeakValueDictionary, finalize, proxy, ref


class Image:
    def __init__(self, name):
        self.name = name

    def show(self):
        return f"showing {self.name}"

    def __repr__(self):
        return f"Image({self.name!r})"


cache = WeakValueDictionary()


def load(name):
    if (image := cache.get(name)) is None:
        cache[name] = image = Image(name)
    return image


a, b = load("a"), load("b")
print(load("a") is a, sorted(cache), len(cache), "a" in cache, cache.setdefault("a", b) is a, list(cache.values()) == [a, b] or sorted(cache.keys()))
del b
gc.collect()
print(sorted(cache), cache.get("b"), cache.pop("zz", "none"), [k for k, r in cache.items()])
meta = WeakKeyDictionary()
meta[a] = "metadata"
print(meta[a], len(meta), a in meta, list(meta.keys()), meta.get(Image("x"), "default"))
observers = WeakSet()


class Subject:
    def __init__(self):
        self.listeners = []

    def connect(self, method):
        self.listeners.append(WeakMethod(method))

    def emit(self):
        return [method() for reference in self.listeners if (method := reference()) is not None]


subject, c = Subject(), Image("c")
subject.connect(a.show), subject.connect(c.show)
observers.add(a), observers.add(c)
print(subject.emit(), len(observers), c in observers, sorted(o.name for o in observers))
del c
gc.collect()
print(subject.emit(), len(observers))
events = []
r = ref(a, lambda reference: events.append(("dead", reference() is None)))
p = proxy(a)
print(r() is a, r == ref(a), r is ref(a), hash(r) == hash(a), p.name, p.show(), type(p).__name__, isinstance(p, Image), weakref.getweakrefcount(a) >= 2, isinstance(r, ReferenceType), r.__callback__ is not None)
p.name = "renamed"
done = finalize(a, lambda *args, **kw: events.append((args, kw)), 1, two=2)
print(a.name, done.alive, done.peek()[2:], done.atexit)
del a
gc.collect()
print(r(), sorted(events, key=str), done.alive, done(), len(meta), len(cache), r.__callback__)
try:
    p.show()
except ReferenceError as error:
    print(error)


class Node:
    def __init__(self, value, parent=None):
        self.value, self.children = value, []
        self._parent = None if parent is None else ref(parent)
        if parent is not None:
            parent.children.append(self)

    @property
    def parent(self):
        return None if self._parent is None else self._parent()

    def __del__(self):
        events.append(f"del {self.value}")


events.clear()
root = Node("root")
leaf = Node("leaf", root)
print(leaf.parent is root, root.children[0] is leaf)
del root
gc.collect()
print(leaf.parent, events)
del leaf
gc.collect()
print(sorted(events))


class Slotted:
    __slots__ = ("x",)


class Weakable:
    __slots__ = ("x", "__weakref__")


for kind in (Slotted, Weakable, int, list, tuple, set, type("L", (list,), {})):
    try:
        made = kind()
        ref(made)
        print(kind.__name__, "can be referenced")
    except TypeError as error:
        print(error)
one, two = [], []
one.append(two), two.append(one)
del one, two
print(gc.collect() >= 0, gc.isenabled(), gc.get_threshold()[0] > 0, gc.freeze(), gc.unfreeze())
