# Objects go with their last reference: __del__, weak references and generators tell.
import weakref, gc
class N:
    def __init__(self, name): self.name = name
    def __del__(self): print("  del", self.name)
print("1 rebind"); x = N("x1"); x = None; print("after 1")
print("2 local")
def f():
    obj = N("f.obj")
    print("  leaving")
f(); print("after 2")
print("3 temp"); N("temp"); print("after 3")
print("4 list clear"); l = [N("a"), N("b")]; l.clear(); print("after 4")
print("5 list rebind"); l = [N("c")]; l = []; print("after 5")
print("6 dict pop"); d = {"k": N("d")}; d.pop("k"); print("after 6")
print("7 del item"); d = {"k": N("e")}; del d["k"]; print("after 7")
print("8 attr");
class H: pass
h = H(); h.n = N("attr"); h.n = None; print("after 8")
h.n = N("attr2"); del h.n; print("after 8b")
h.n = N("attr3"); del h; print("after 8c")
print("9 weakref"); o = N("w"); r = weakref.ref(o); o = None; print(r() is None)
print("10 return");
def g(): return N("ret")
g(); print("after 10")
y = g(); y = g(); print("after 10b"); del y
print("11 loop")
for i in range(3): z = N(i)
print("after 11"); del z
print("12 local in loop")
def w(i): q = N(("w", i)); return i
for i in range(3): print(w(i))
print("13 except")
def e():
    v = N("exc"); raise ValueError("x")
try: e()
except ValueError as err: print("caught")
print("after 13")
print("14 cycle")
class C:
    def __init__(self): self.me = self
    def __del__(self): print("  cycle del")
c = C(); del c; print("before collect"); gc.collect(); print("after 14")
print("15 weak value dict")
wd = weakref.WeakValueDictionary(); k = H(); wd["k"] = k; print(len(wd)); k = None; print(len(wd))
print("16 finalize")
k = H(); fin = weakref.finalize(k, print, "  finalized"); k = None; print("after 16")
print("17 closure")
def outer():
    n = N("closure")
    def inner(): return n.name
    return inner
i = outer(); print(i()); i = None; print("after 17")
print("18 gen")
def gen():
    try: yield 1
    finally: print("  gen closed")
g1 = gen(); next(g1); g1 = None; print("after 18")
def useg():
    g = gen(); next(g)
useg(); print("after 18b")
next(gen()); print("after 18c")
print("19 end"); last = N("last")
