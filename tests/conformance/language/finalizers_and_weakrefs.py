import gc, weakref
class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
x = A(1); del x; print("after del")
y = A(2); r = weakref.ref(y, lambda r: print("callback", r())); print(r() is y); del y; print(r())
def f():
    a = A(3)
f(); gc.collect(); print("collected")
def g():
    a = A(4); del a; print("in g")
g()
class B(A):
    def __del__(self): print("B del"); raise ValueError("bad")
b = B(5); del b; print("next")
w = weakref.WeakValueDictionary(); o = A(6); w["k"] = o; print(len(w), "k" in w); del o; print(len(w))
s = weakref.WeakSet(); o = A(7); s.add(o); print(len(s)); del o; print(len(s))
class R:
    def __del__(self): global saved; saved = self; print("resurrect")
q = R(); del q; print(type(saved).__name__); del saved; gc.collect()
a1 = A(8); a2 = A(9); a1.o = a2; a2.o = a1; del a1, a2; gc.collect(); print("cycle")
o = A(10); f = weakref.finalize(o, print, "final", 1); print(f.alive); del o; print(f.alive)
o = A(11); p = weakref.proxy(o); print(p.n, type(p)); del o
try: p.n
except ReferenceError as e: print(e)
last = A("end1"); other = [A("end2")]
