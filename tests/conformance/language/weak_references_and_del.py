# __del__, weak references, and what `del` of each kind of target does.
import gc
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"

    def __del__(self):
        print("  del", self.name)


t = Thing("one")
ref = weakref.ref(t, lambda r: print("  callback", r() is None))
proxy = weakref.proxy(t)
print(ref() is t, proxy.name, weakref.getweakrefcount(t), ref == weakref.ref(t), ref is weakref.ref(t), weakref.ref(t) is weakref.ref(t))
proxy.name = "changed"
print(t.name, repr(ref)[:12], type(proxy).__name__)
del t
gc.collect()
print(ref(), gc.isenabled())
try:
    proxy.name
except ReferenceError as error:
    print(error)

cache = weakref.WeakValueDictionary()
keys = weakref.WeakKeyDictionary()
group = weakref.WeakSet()
a, b = Thing("a"), Thing("b")
cache["a"], cache["b"] = a, b
keys[a] = 1
group.update([a, b])
print(sorted(cache), len(keys), len(group), a in keys, b in keys)
del b
gc.collect()
print(sorted(cache), len(group), cache.get("b", "gone"))
for target in 5, "text", (1,), [], {}, None, object():
    try:
        weakref.ref(target)
        print("fine", type(target).__name__)
    except TypeError as error:
        print(error)


class Method:
    def call(self):
        return "called"


m = Method()
dead = weakref.ref(m.call)
alive = weakref.WeakMethod(m.call)
gc.collect()
print(dead() is None, alive()())
finalizer = weakref.finalize(m, print, "  finalized", "m")
print(finalizer.alive)
del m
gc.collect()
print(finalizer.alive, alive())
cycle = Thing("cycle")
cycle.me = cycle
watched = weakref.ref(cycle)
del cycle
gc.collect()
print("cycle collected", watched() is None)


class Revive:
    saved = []

    def __del__(self):
        print("  reviving")
        Revive.saved.append(self)


r = Revive()
del r
gc.collect()
print(len(Revive.saved))
Revive.saved.clear()
gc.collect()
print("died quietly the second time")


class Failing:
    def __del__(self):
        raise ValueError("goes to stderr")


f = Failing()
del f
gc.collect()

x = y = [1, 2, 3, 4, 5]
del x[0], y[-1], x[1:2]
print(y)
del x
try:
    x
except NameError as error:
    print(error)
d = {"k": {"n": 1}}
del d["k"]["n"], d["k"]
print(d)
del (y), [d]
try:
    y
except NameError as error:
    print(error)
p = q = r = 1
del (p, (q, [r]))
print("p" in globals(), "q" in globals(), "r" in globals())


class C:
    attribute = 1

    def method(self): pass


c = C()
for action in ("del c.attribute", "del C.attribute; C.attribute", "del c.nothing", "del C.method; c.method", "del undefined", "del d2['k']",
               "d2 = {}; del d2['k']", "l = [1]; del l[5]", "del (1, 2)[0]", "del 'abc'[0]", "del len", "del c.__class__", "del int.real"):
    try:
        exec(action)
        print(action, "is fine")
    except Exception as error:
        print(action, "->", type(error).__name__, error)


def local():
    v = 1
    del v
    try:
        v
    except UnboundLocalError as error:
        print(error)
    for v in [1]:
        del v
    try:
        del v
    except UnboundLocalError as error:
        print(error)


local()
print("end")
