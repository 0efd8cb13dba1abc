class A:
    """Docs."""
    x = 1
    y = x + 1
    def method(self): return self.x
    for i in range(3): pass
    if i: z = "conditional"
    class Inner:
        value = "inner"
    names = sorted(n for n in locals() if not n.startswith("__"))
    print(__name__, __qualname__, __module__)
print(A.__doc__, A.y, A.i, A.z, A.Inner.value, A.names, A.__name__, A.__qualname__, A.Inner.__qualname__, A.__module__, A.__bases__, A.__mro__, A.__dict__["x"], type(A.__dict__), A().method.__func__ is A.method)
class B(A, metaclass=type): pass
class C(B):
    x = "overridden"
    def method(self): return "C" + str(super().method())
    @classmethod
    def make(cls, *args): return cls.__name__, args
    @staticmethod
    def static(a, b=2): return a, b
    @property
    def prop(self): return "prop"
    @prop.setter
    def prop(self, value): print("set", value)
    @prop.deleter
    def prop(self): print("deleted")
c = C(); print(c.method(), C.make(1), c.make(2), C.static(1), c.static(1, b=3), c.prop, C.__doc__); c.prop = 5; del c.prop
print(isinstance(c, A), issubclass(C, A), C.mro(), B.__subclasses__(), c.__class__, c.__dict__, vars(c), type(c) is C, c.__module__, hasattr(c, "nope"), getattr(c, "nope", "default"))
for statement in ("c.nope", "C.nope", "c.method = 5; print(c.method)", "del c.method; print(c.method())", "del c.x", "C.y = 10; print(A.y, B.y, c.y)", "del C.y; print(c.y)", "A.new = 1; print(c.new)", "c.__class__ = B; print(c.method())", "c.__class__ = int", "c.__class__ = 5", "C()()", "C() + 1", "C() < C()", "len(C())", "C()[0]", "C()[0] = 1", "del C()[0]", "iter(C())", "1 in C()", "int(C())", "float(C())", "-C()", "abs(C())", "C() @ 1", "hash(C()) == hash(C())", "with C(): pass", "bool(C())", "C(1)", "C(x=1)", "object.__new__(int)", "object.__new__(C, 1)", "A.__init__(A(), 1)", "class D(A, A): pass", "class D(A, C): pass", "class D(bool): pass", "class D(int, str): pass", "class D(A, x=1): pass", "type('D', (), {})()", "type('D', 5, {})", "type(5, (), {})", "type('D', (), 5)", "A.__name__ = 5", "A.__name__ = 'Renamed'; print(A)", "int.x = 1", "del int.real", "C.__dict__['x'] = 1", "c.__dict__ = {'y': 1}; print(c.y)", "c.__dict__ = 5", "super().x", "super(C, 5)", "super(5, 5)", "c.prop", "C().__init__(5)", "C.__call__", "class D: __slots__ = 5", "class D: __slots__ = ('a', 'a b')"):
    try: exec(statement)
    except Exception as e: print(statement, "->", type(e).__name__, e)
def factory(base):
    class Made(base, **{}):
        created = base
    return Made
print(factory(A).__qualname__, factory(int)(5) + 1, factory(list)([1]), factory(dict)(a=1), factory(str)("s").upper(), factory(Exception)("e").args)
