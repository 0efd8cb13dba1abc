import operator
class Log:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
    def __call__(self, *args, **kwargs): return "call", args, kwargs
    def __len__(self): return 3
    def __length_hint__(self): return 3
    def __getitem__(self, key): return "getitem", key
    def __setitem__(self, key, value): print("setitem", key, value)
    def __delitem__(self, key): print("delitem", key)
    def __contains__(self, item): return item == "in"
    def __iter__(self): return iter("xyz")
    def __reversed__(self): return iter("zyx")
    def __hash__(self): return 42
    def __bool__(self): return False
    def __int__(self): return 1
    def __float__(self): return 2.5
    def __complex__(self): return 3j
    def __index__(self): return 4
    def __round__(self, n=None): return "round", n
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __abs__(self): return "abs"
    def __invert__(self): return "invert"
    def __str__(self): return "str"
    def __format__(self, spec): return f"format[{spec}]"
    def __bytes__(self): return b"bytes"
    def __dir__(self): return ["b", "a"]
    def __enter__(self): return "entered"
    def __exit__(self, *args): print("exit", args[:2]); return True
    def __sizeof__(self): return 100
    def __getattr__(self, name):
        if name.startswith("__"): raise AttributeError(name)
        return "getattr", name
    def __matmul__(self, other): return "matmul"
    def __divmod__(self, other): return "divmod"
    def __rdivmod__(self, other): return "rdivmod"
    def __pow__(self, other, mod=None): return "pow", other, mod
    def __rpow__(self, other, mod=None): return "rpow", other, mod
for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "lshift", "rshift", "and", "or", "xor"):
    for prefix in ("", "r", "i"):
        setattr(Log, f"__{prefix}{name}__", lambda self, other, n=prefix + name: (n, other))
for name in ("lt", "le", "gt", "ge", "eq", "ne"): setattr(Log, f"__{name}__", lambda self, other, n=name: n)
a = Log("a")
print(a + 1, 1 + a, a - 1, 1 - a, a * 2, 2 * a, a / 1, 1 / a, a // 1, 1 // a, a % 1, 1 % a, a << 1, 1 << a, a >> 1, 1 >> a, a & 1, 1 & a, a | 1, 1 | a, a ^ 1, 1 ^ a, a ** 2, 2 ** a, pow(a, 2, 3), a @ a, divmod(a, 1), divmod(1, a))
print(-a, +a, abs(a), ~a, a < 1, a <= 1, a > 1, a >= 1, a == 1, a != 1, 1 < a, 1 == a, not a, len(a), a[1], a[1:2], a["k", 2], "in" in a, "out" in a, list(a), list(reversed(a)), hash(a), int(a), float(a), complex(a), hex(a), bin(a), [5, 6, 7, 8, 9][a], round(a), round(a, 2), str(a), repr(a), f"{a:spec} {a!r} {a!s}", format(a, "x"), bytes(a), dir(a), a(1, k=2), a.anything, bool(a), {a: 1}, "%s %r %d" % (a, a, a) if False else "")
import math; print(math.trunc(a), math.floor(a), math.ceil(a), operator.index(a), math.sqrt(a))
a[0] = 1; del a[0]; b = a; b += 5; print(b); b = a; b -= 1; print(b); b = a; b *= 2; print(b); b = a; b **= 2; print(b); b = a; b @= 1; print(b); b = a; b //= 3; b2 = a; b2 |= 1; print(b, b2)
with a as entered: print(entered); raise ValueError("swallowed")
class NotImpl:
    def __add__(self, other): return NotImplemented
    def __lt__(self, other): return NotImplemented
    def __eq__(self, other): return NotImplemented
    def __iadd__(self, other): return NotImplemented
n = NotImpl()
for expression in ("n + 1", "1 + n", "n + n", "n < 1", "n > 1", "n == 1", "n == n", "n != 1", "n - 1", "n @ n", "n ** n", "divmod(n, n)", "n[0]", "-n", "n()", "n += 1", "n -= 1"):
    try: print(expression, eval(expression) if "=" not in expression.replace("==", "").replace("!=", "") else exec(expression))
    except TypeError as e: print(expression, "->", e)
class Base:
    def __add__(self, other): return "Base add"
    def __radd__(self, other): return "Base radd"
class Derived(Base):
    def __radd__(self, other): return "Derived radd"
class Same(Base): pass
print(Base() + Derived(), Base() + Same(), Derived() + Base(), Base() + Base(), 1 + Derived())
class Bad:
    def __repr__(self): return 5
    def __str__(self): return 5
    def __len__(self): return "x"
    def __hash__(self): return "x"
    def __bool__(self): return 1
    def __iter__(self): return 1
    def __index__(self): return "x"
    def __int__(self): return "x"
    def __float__(self): return "x"
    def __format__(self, spec): return 1
    def __bytes__(self): return 1
    def __contains__(self, x): return "truthy"
    def __next__(self): return 1
    def __length_hint__(self): return "x"
    def __complex__(self): return "x"
bad = Bad()
for f in (repr, str, len, hash, bool, iter, int, float, bytes, format, list, complex, hex, lambda x: 1 in x, lambda x: f"{x}", lambda x: [1][x], lambda x: "a" * x, ascii, lambda x: range(x), lambda x: x.__dir__() and None, round, reversed, lambda x: [x] * 1 and print(x)):
    try: print(f(bad))
    except TypeError as e: print(e)
