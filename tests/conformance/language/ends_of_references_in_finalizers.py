# A weak reference that outlives its object in what is finalized with it is dead.
import gc, weakref
class P: pass
class C:
    def __init__(self, p): self.w = weakref.ref(p)
    def __del__(self): C.last = self.w; print(self.w())
for i in range(50):
    p = P(); p.c = C(p); p.c.me = p.c; del p; gc.collect()
x = [P() for i in range(1000)]
print(C.last())
