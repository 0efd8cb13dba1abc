# In which order, and at which moment of a statement or call, objects go.
import gc, weakref, sys
class N:
    def __init__(self, name, *kids): self.name = name; self.kids = list(kids)
    def __del__(self): print("  del", self.name)
print("tree"); t = N("root", N("k1", N("g1")), N("k2")); t = None; print("after")
print("tuple"); t = (N("a"), N("b")); t = None; print("after")
print("dict"); t = {"x": N("x"), "y": N("y")}; t = None; print("after")
print("set"); t = {N("s")}; t.clear(); print("after")
print("attrs")
class A:
    def __del__(self): print("  del A")
t = A(); t.a = N("first"); t.b = N("second"); t = None; print("after")
print("locals")
def f(p):
    a = N("a"); b = N("b"); c = N("c")
    print("  body")
f(N("param")); print("after")
print("args kept")
v = N("v")
def g(x):
    x = None
    print("  in g")
g(v); print("after g"); v = 1; print("after v")
print("consume")
def h(x):
    print("  h", x.name)
    del x
    print("  end h")
h(N("temp")); print("after h")
print("return expr")
def mk(n): return N(n)
print(mk("r").name); print("after")
print("chain"); print(len([N(i) for i in range(2)])); print("after")
print("cycle")
a = N("ca"); b = N("cb"); a.o = b; b.o = a
del a, b
print("collect"); gc.collect(); print("after")
print("weakref callbacks")
def cb(r): print("  cb", r() is None)
o = N("o"); r1 = weakref.ref(o, cb); r2 = weakref.ref(o, lambda r: print("  second"))
o = None; print("after")
print("ws")
class P: pass
s = weakref.WeakSet(); p = P(); s.add(p); print(len(s)); p = P(); print(len(s)); del p
k = weakref.WeakKeyDictionary(); p = P(); k[p] = 1; print(len(k)); p = None; print(len(k))
print("swap"); x, y = N("x"), N("y"); x, y = y, x; print("swapped"); x = None; y = None; print("after")
print("aug"); l = [N("l1")]; l += [N("l2")]; l = l[1:]; print("sliced"); l = 0; print("after")
print("nested function")
def outer():
    z = N("z")
    def inner(): return z
    inner()
    return 5
print(outer())
print("exception")
def bad():
    w = N("w")
    raise KeyError("k")
try:
    bad()
except KeyError as e:
    print("  handling", e)
print("after")
def bad2():
    try:
        bad()
    except KeyError:
        print("  inner handled")
    print("  bad2 goes on")
bad2()
print("with")
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): print("  exit")
    def __del__(self): print("  del CM")
with CM() as cm: print("  body")
print("cm lives"); cm = None
with CM(): print("  body2")
print("after")
print("loop var")
for q in (N(i) for i in range(3)): print("  loop", q.name)
print("after loop"); q = None
print("while")
i = 0
while i < 3:
    q = N(i); i += 1
print("after while"); del q
print("comprehension"); print([N(i).name for i in range(2)]); print("after")
print("if"); 
if N("cond").name: print("  in if")
print("default"); 
def dflt(a=N("default")): pass
dflt = None; print("after")
print("lambda"); fn = (lambda n: lambda: n.name)(N("lam")); print(fn()); fn = None; print("after")
print("global in func")
G = N("G")
def clear():
    global G
    G = None
    print("  cleared")
clear()
print("pop"); st = [N(1), N(2), N(3)]; st.pop(); print("popped"); st.pop(0); print("popped 0"); st = None
print("setitem"); st = [N("i0")]; st[0] = None; print("after")
print("slice"); st = [N(i) for i in range(4)]; st[1:3] = []; print("after"); del st[:]; print("end")
print("try finally")
def tf():
    m = N("m")
    try:
        return "value"
    finally:
        print("  finally")
print(tf())
print("method")
class M:
    def __init__(self): self.r = N("res")
    def close(self): self.r = None; print("  closed")
mm = M(); mm.close(); print("after")
class S:
    _inst = None
    def __new__(cls):
        if cls._inst is None: cls._inst = super().__new__(cls)
        return cls._inst
    def __del__(self): print("  del S")
s1 = S(); s2 = S(); del s1; print("s1 gone"); del s2; S._inst = None; print("end")
