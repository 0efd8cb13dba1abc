# Which dunder methods are looked up on the type alone, and what instance attributes can and cannot do.
class Empty:
    pass


e = Empty()
e.__len__ = lambda: 5
e.__str__ = lambda: "instance str"
e.__call__ = lambda: "called"
e.__enter__ = lambda: "entered"
e.__iter__ = lambda: iter([1])
e.__eq__ = lambda other: True
for source in ("len(e)", "str(e)[:12]", "e()", "iter(e)", "e == 1", "e.__len__()", "e.__call__()", "with_(e)", "bool(e)", "e + 1", "-e", "e[0]", "1 in e", "next(e)", "hash(e) == hash(e)"):
    def with_(x):
        with x:
            pass
    try:
        print(source, "=", eval(source))
    except Exception as error:
        print(source, "->", type(error).__name__, error)
Empty.__len__ = lambda self: 7
Empty.__call__ = lambda self, *a: ("class call", a)
Empty.__add__ = lambda self, other: f"added {other}"
Empty.__contains__ = lambda self, item: item == "in"
print(len(e), e(1, 2), e + 3, "in" in e, bool(e), len(Empty()))
del Empty.__len__, Empty.__add__
for source in "len(e)", "e + 1":
    try:
        print(eval(source))
    except TypeError as error:
        print(error)


class Blocked:
    __hash__ = None
    __iter__ = None
    __len__ = None
    __call__ = None
    __bool__ = None
    __add__ = None
    __contains__ = None
    __getitem__ = None
    __eq__ = None
    __reversed__ = None
    __enter__ = None


b = Blocked()
for source in ("hash(b)", "iter(b)", "len(b)", "b()", "bool(b)", "b + 1", "1 + b", "1 in b", "b[0]", "b == 1", "reversed(b)", "with_(b)", "not b", "b != b", "[*b]", "{b}", "callable(b)"):
    try:
        print(source, "=", eval(source))
    except Exception as error:
        print(source, "->", type(error).__name__, error)


class Missing:
    def __getattr__(self, name):
        return lambda *args: f"{name}{args}"


m = Missing()
for source in ("m.anything(1)", "m.__len__()", "len(m)", "m + 1", "m[0]", "m()", "iter(m)", "str(m)[:9]", "m == m", "m.__add__(1)", "hasattr(m, 'x')", "abs(m)", "int(m)"):
    try:
        print(source, "=", eval(source))
    except Exception as error:
        print(source, "->", type(error).__name__, error)


class Descriptor:
    def __get__(self, instance, owner):
        return lambda *args: f"described {args}"


class Described:
    __len__ = Descriptor()
    __call__ = Descriptor()
    __getitem__ = staticmethod(lambda key: f"static {key}")
    __contains__ = classmethod(lambda cls, item: item is cls)
    __neg__ = property(lambda self: lambda: "neg by property")
    __str__ = lambda self: "by lambda"


x = Described()
print(x(1), x["k"], Described in x, 5 in x, -x, str(x), f"{x}")
try:
    len(x)
except TypeError as error:
    print(error)


class Meta(type):
    def __len__(cls): return 99
    def __call__(cls, *args): return f"meta call {args}"
    def __contains__(cls, item): return item == "meta"
    def __getattr__(cls, name): return f"meta {name}"
    def __eq__(cls, other): return "meta eq"
    __hash__ = type.__hash__


class WithMeta(metaclass=Meta):
    def __len__(self): return 1


print(len(WithMeta), WithMeta(1), "meta" in WithMeta, WithMeta.nothing, WithMeta == 5, len(object.__new__(WithMeta)))


class Odd:
    def __len__(self): return True
    def __bool__(self): return False
    def __index__(self): return 2
    def __int__(self): return 3
    def __float__(self): return 4.5
    def __repr__(self): return "odd"
    def __format__(self, spec): return f"format:{spec}"
    def __bytes__(self): return b"bytes"
    def __hash__(self): return -1
    def __dir__(self): return ["b", "a"]
    def __sizeof__(self): return 10
    def __round__(self, n=None): return ("rounded", n)
    def __reversed__(self): return "not even an iterator"
    def __length_hint__(self): return 3


o = Odd()
print(len(o), bool(o), [1, 2, 3][o], int(o), float(o), o, f"{o:x}", bytes(o), hash(o), dir(o), round(o), round(o, 1), reversed(o), "abc"[o], range(o), hex(o), o.__class__.__name__, str(o), [o], "%s" % o, "%d" % o, "%.1f" % o, chr(o), bin(o), complex(o))
