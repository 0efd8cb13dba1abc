# What exceptions, weak references and cycles keep, and until when.
import weakref, gc
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def bad():
    r = R("in bad"); raise ValueError("v")
try: bad()
except ValueError as e:
    print("one"); print("two")
print("after")
def outer():
    o = R("outer"); bad()
try: outer()
except ValueError: print("one"); print("two")
print("after 2")
err = None
try: outer()
except ValueError as e: err = e
print("kept"); err = None; print("let go")
def handled():
    try: outer()
    except ValueError: print("inside"); print("handled")
    print("leaving")
handled()
try:
    try: outer()
    except ValueError as e: raise KeyError("k") from e
except KeyError as k: print("chained", k.__cause__ is not None); print("x")
print("after chain")
def gen():
    g = R("gen local"); yield 1; raise RuntimeError("g")
try:
    for x in gen(): print(x)
except RuntimeError: print("gen raised"); print("y")
print("after gen")
class Node:
    def __init__(self, n, parent=None):
        self.n = n; self.parent = weakref.ref(parent) if parent else None; self.kids = []
        if parent: parent.kids.append(self)
    def __del__(self): print("node", self.n, self.parent and self.parent())
a = Node("a"); b = Node("b", a); c = Node("c", b); b = c = None; print("tree"); a = None; print("gone"); gc.collect()
class Cyc:
    def __init__(self, n): self.n = n; self.me = self; self.w = weakref.ref(self)
    def __del__(self): print("cyc", self.n, self.w())
x = Cyc(1); y = Cyc(2); y.w = x.w; x = y = None; print("cycles wait"); print(gc.collect()); print(gc.collect())
class Z:
    back = None
    def __del__(self): Z.back = self; print("resurrected")
z = Z(); w = weakref.ref(z); z = None; print(Z.back is not None); Z.back = None; print("really gone", w())
