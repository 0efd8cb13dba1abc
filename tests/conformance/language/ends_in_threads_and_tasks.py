# Objects go with the thread, coroutine, generator or with that held them.
import threading, asyncio, weakref, contextlib, queue
class N:
    def __init__(self, name): self.name = name
    def __del__(self): print("  del", self.name)
def work():
    n = N("thread local"); print("  working")
t = threading.Thread(target=work); t.start(); t.join(); print("joined")
async def co():
    n = N("coroutine"); await asyncio.sleep(0); print("  co done"); return 1
print(asyncio.run(co()))
async def main():
    r = await co()
    print("back", r)
    task = asyncio.create_task(co()); await task; print("task done")
    await asyncio.gather(co(), co()); print("gathered")
asyncio.run(main())
def gen():
    n = N("gen local")
    try:
        yield 1
        yield 2
    finally: print("  gen cleanup")
g = gen(); print(next(g)); g = None; print("after gen")
for v in gen(): print("  v", v)
print("after for")
def user():
    it = gen()
    next(it)
    print("  leaving user")
user(); print("after user")
print(list(gen()))
@contextlib.contextmanager
def cm():
    n = N("cm"); 
    try: yield n
    finally: print("  cm out")
with cm() as c: print("  in")
print("after cm"); c = None; print("c none")
q = queue.Queue(); q.put(N("queued")); item = q.get(); print("got"); item = None; print("q end")
class Cache:
    def __init__(self): self.d = weakref.WeakValueDictionary()
    def get(self, k):
        v = self.d.get(k)
        if v is None: v = self.d[k] = N(k); print("  made", k)
        return v
c = Cache(); a = c.get("a"); b = c.get("a"); print(a is b, len(c.d)); a = None; print(len(c.d)); b = None; print(len(c.d))
a = c.get("a"); del a; print(sorted(c.d))
fin = weakref.finalize(c, print, "  cache finalized"); print(fin.alive); c = None; print(fin.alive)
class Node:
    def __init__(self, v, parent=None): self.v = v; self._p = weakref.ref(parent) if parent else None; self.c = []
    @property
    def parent(self): return self._p() if self._p else None
    def add(self, v): n = Node(v, self); self.c.append(n); return n
root = Node("root"); kid = root.add("kid"); print(kid.parent.v); root = None; print(kid.parent)
lock = threading.local()
with contextlib.ExitStack() as st:
    st.callback(print, "  cb"); x = N("in stack"); 
print("stack done"); x = 3; print("end")
from collections import deque
dq = deque([N(1), N(2), N(3)], maxlen=3); dq.append(N(4)); print("appended"); dq.popleft(); print("popped"); dq.clear(); print("cleared")
def rec(n):
    o = N(("rec", n))
    if n: rec(n - 1)
    print("  ret", n)
rec(2)
class Meta(type):
    def __del__(cls): print("class gone")
def res():
    try:
        o = N("res")
        raise ValueError
    except ValueError:
        print("  except")
        return 1
    finally:
        print("  fin")
print(res())
def yielder():
    with cm() as z:
        yield 1
y = yielder(); next(y); y.close(); print("closed"); del y; print("end")
