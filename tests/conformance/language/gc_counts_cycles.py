# What only the cycle collector finds, and how much of it there was.
import gc
gc.collect()
class Node:
    def __init__(self): self.o = None
def cyc():
    a = Node(); b = Node(); a.o = b; b.o = a
cyc(); print(gc.collect())
for _ in range(10): cyc()
print(gc.collect())
l = []; l.append(l); del l; print(gc.collect())
d = {}; d["d"] = d; d = None; print(gc.collect())
def f():
    def g(): return g
    return g
f(); print(gc.collect())
class S:
    __slots__ = ("o",)
s = S(); s.o = s; del s; print(gc.collect())
print(gc.collect())
class D:
    def __del__(self): print("del")
d = D(); d.me = d; del d; print(gc.collect())
print(gc.collect(), gc.isenabled(), gc.garbage)
