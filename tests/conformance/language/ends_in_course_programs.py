# Objects of programs as courses write them.
# a talk-like program on GIL & refcounts
import sys, threading, time, gc, weakref
class Resource:
    live = 0
    def __init__(self, name):
        self.name = name; Resource.live += 1
        print(f"acquire {self.name} ({Resource.live} live)")
    def __del__(self):
        Resource.live -= 1
        print(f"release {self.name} ({Resource.live} live)")
def worker(n):
    r = Resource(f"w{n}")
    time.sleep(0.01 * n)
for i in range(3):
    t = threading.Thread(target=worker, args=(i,)); t.start(); t.join()
print("main", Resource.live)
pool = {}
def get(name):
    if name not in pool: pool[name] = Resource(name)
    return pool[name]
a = get("a"); b = get("a"); print(a is b, sys.getrefcount(a))
del pool["a"]; print("still", Resource.live); a = b = None; print("gone", Resource.live)
class Parent:
    def __init__(self): self.children = []
    def add(self, c): self.children.append(c); c.parent = weakref.ref(self)
class Child:
    def __init__(self, n): self.n = n
    def __del__(self): print("child", self.n, "dies; parent alive:", self.parent() is not None)
p = Parent()
for i in range(2): p.add(Child(i))
del p
print("end of parent")
class LinkedList:
    class Node:
        def __init__(self, v, nxt): self.v, self.nxt = v, nxt
        def __del__(self): print("node", self.v)
    def __init__(self): self.head = None
    def push(self, v): self.head = self.Node(v, self.head)
    def pop(self): n = self.head; self.head = n.nxt; return n.v
l = LinkedList(); l.push(1); l.push(2); l.push(3); print(l.pop()); print(l.pop()); l = None; print("done")
with_cb = weakref.ref(Resource("temp"), lambda r: print("callback"))
print(with_cb())
def gen():
    r = Resource("gen")
    try: yield 1
    finally: print("closing gen")
for x in gen():
    break
print("after break")
g = gen(); next(g)
try: g.throw(ValueError("boom"))
except ValueError as e: print("caught", e)
print("after throw"); del g
def nested():
    try:
        r = Resource("try")
        1 / 0
    except ZeroDivisionError as e:
        print("handling", e)
    print("leaving nested")
nested()
class Ctx:
    def __enter__(self): self.r = Resource("ctx"); return self.r
    def __exit__(self, *a): print("exit"); del self.r; return False
with Ctx() as r: print("in", r.name)
r = None
objs = [Resource(f"o{i}") for i in range(3)]
objs = [o for o in objs if o.name != "o1"]
del objs[0]
print(len(objs)); objs.clear(); print("fin", Resource.live)
