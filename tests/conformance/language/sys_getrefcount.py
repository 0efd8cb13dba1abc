import sys
for v in (None, True, 1, 256, 'a', (), int): print(sys.getrefcount(v))
a = []
print(sys.getrefcount(a)); b = a; print(sys.getrefcount(a)); c = [a, a]; print(sys.getrefcount(a)); d = {"k": a}; print(sys.getrefcount(a))
del b; print(sys.getrefcount(a)); c.clear(); print(sys.getrefcount(a)); d = None; print(sys.getrefcount(a))
def f(x): return sys.getrefcount(x)
print(f(a))
def g():
    l = []; n = sys.getrefcount(l); m = l; return n, sys.getrefcount(l), sys.getrefcount(a)
print(g())
class C: pass
o = C(); print(sys.getrefcount(o)); o.me = o; print(sys.getrefcount(o)); o2 = o; print(sys.getrefcount(o2))
import weakref
w = weakref.ref(o); print(sys.getrefcount(o))
print(sys.getrefcount([])); print(sys.getrefcount(C())); t = (a,); print(sys.getrefcount(a), sys.getrefcount(t))
for v in [a]: print(sys.getrefcount(a), sys.getrefcount(v))
it = iter([a]); print(sys.getrefcount(a)); z = lambda: a; print(sys.getrefcount(a))
def outer():
    q = []
    def inner(): return q
    return sys.getrefcount(q), sys.getrefcount(inner)
print(outer())
objects = [C() for _ in range(5)]
print(len(sorted(objects, key=sys.getrefcount)), len(sorted(objects, key=lambda o: sys.getrefcount(o))), max(map(lambda o: sys.getrefcount(o), objects)) > 0)
