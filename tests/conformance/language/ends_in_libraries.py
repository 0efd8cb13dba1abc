# What executors, caches, context managers, containers and calls let go, and when.
from concurrent.futures import ThreadPoolExecutor, as_completed
import threading, queue, weakref, contextlib, functools
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def job(n):
    r = R(n); return n * 2
with ThreadPoolExecutor(1) as ex:
    for f in [ex.submit(job, i) for i in range(3)]: f.result()
print("pool closed")
with ThreadPoolExecutor(1) as ex: print(list(ex.map(job, range(2))))
f = None
def ret(n): return R(n)
with ThreadPoolExecutor(1) as ex:
    f = ex.submit(ret, "future result"); print(f.result().n)
print("still in future"); f = None; print("gone")
@functools.lru_cache(maxsize=2)
def cached(n): return R(("cached", n))
cached(1); cached(2); print("full"); cached(3); print("evicted"); cached.cache_clear(); print("cleared")
class Prop:
    @functools.cached_property
    def r(self): return R("cached prop")
p = Prop(); p.r; print("have"); del p.r; print("deleted"); p.r; p = None; print("p gone")
@contextlib.contextmanager
def managed(n):
    r = R(n)
    try: yield r
    finally: print("cleanup", n)
with managed("m") as m: print("in", m.n)
print("out"); m = None
stack = contextlib.ExitStack(); stack.enter_context(managed("s")); stack.close(); print("closed"); stack = None
lq = queue.LifoQueue(); lq.put(R("q")); lq.get(); print("dropped")
e = [None]
def handler():
    try: raise ValueError(R("in exc"))
    except ValueError as ex: e[0] = ex
handler(); print("kept"); e[0] = None; print("let go")
def rec(n, acc):
    if n == 0: return R("rec")
    return rec(n - 1, acc)
rec(5, []); print("rec done")
x = [R(i) for i in range(3)]; x.sort(key=lambda r: -r.n); print("sorted"); x.pop(); print("popped"); del x[0]; print("deleted"); x = None
d = {i: R(("d", i)) for i in range(2)}; d.popitem(); print("popitem"); d.update({0: None}); print("updated")
s = {R("set")}; s.pop(); print("set pop")
def kw(*, a, b=None): print("kw", a.n)
kw(a=R("kwarg")); print("after kw")
def va(*args, **kws): print(len(args), len(kws))
va(R(1), R(2), z=R(3)); print("after va")
class A:
    def __init__(self): self.r = R("attr of A")
    def swap(self): old, self.r = self.r, R("new"); print("swapped"); return old
a = A(); a.swap(); print("after swap"); a.__dict__.clear(); print("dict cleared")
l = [R("z1"), R("z2")]; l[0], l[1] = l[1], l[0]; l = None; print("end")
print([R(("c", i)).n for i in range(2)], max(R(1).n, R(2).n)); print("really")
y = R("y1") or R("y2"); y = y and R("y3"); print("y", y.n); del y
print("ternary", (R("t1") if True else R("t2")).n); print("end2")
v = R("walrus"); print((v := R("walrus2")).n); v = None
import copy; c1 = R("orig"); c2 = copy.copy(c1); c1 = None; print("copied"); c2 = None
