# Names of arguments in calls are not mangled; names of parameters are.
def plain(__x, **others): return __x, others
class C:
    def call(self): return plain(__x=1, __y=2)
    def unpacked(self, **k): return plain(*(), **k, __x=3)
    def to_dict(self): return dict(__a=1)
    def own(self, __z=3): return __z
    def own_call(self): return self.own(__z=4)
c = C(); print(c.call(), c.unpacked(__q=5), c.to_dict(), c.own(9), c.own(_C__z=7))
for f in (lambda: c.own(__z=4), c.own_call):
    try: print(f())
    except TypeError as e: print(e)
class Base:
    def __init_subclass__(cls, **k): print(k)
class Outer:
    class Inner(Base, __k=1): pass
