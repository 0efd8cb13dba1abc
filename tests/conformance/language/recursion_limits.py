# Nothing here may end the interpreter; how deep is too deep differs.
def attempt(name, f):
    try: f()
    except (RecursionError, MemoryError, SyntaxError): pass
    print(name)
def nest(n):
    x = []
    for _ in range(n): x = [x]
    return x
def nestd(n):
    x = {}
    for _ in range(n): x = {1: x}
    return x
def nestt(n):
    x = ()
    for _ in range(n): x = (x,)
    return x
N = 20000
attempt("repr list", lambda: repr(nest(N))); attempt("repr dict", lambda: repr(nestd(N))); attempt("repr tuple", lambda: repr(nestt(N))); attempt("eq", lambda: nest(N) == nest(N)); attempt("lt", lambda: nest(N) < nest(N)); attempt("hash", lambda: hash(nestt(N))); attempt("str", lambda: str(nest(N))); attempt("fstring", lambda: f"{nest(N)}"); attempt("percent", lambda: "%s" % nest(N))
import copy, pickle, json
attempt("deepcopy", lambda: copy.deepcopy(nest(N))); attempt("pickle", lambda: pickle.dumps(nest(N))); attempt("json", lambda: json.dumps(nest(N))); attempt("json loads", lambda: json.loads("[" * N + "]" * N)); attempt("isinstance", lambda: isinstance(1, nestt(N))); attempt("issubclass", lambda: issubclass(int, nestt(N)))
class R:
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __hash__(self): return hash(self)
    def __getattr__(self, n): return getattr(self, n + "x")
    def __len__(self): return len(self)
    def __iter__(self): return iter(self)
    def __getitem__(self, i): return self[i]
    def __call__(self): return self()
    def __add__(self, o): return self + o
    def __bool__(self): return bool(self)
    def __contains__(self, x): return x in self
    def __str__(self): return str(self)
    def __format__(self, s): return format(self, s)
    def __lt__(self, o): return self < o
    def __index__(self): return [1][self]
    def __enter__(self):
        with self: pass
    def __exit__(self, *a): pass
    def __del__(self): pass
r = R()
for n, f in [("repr", lambda: repr(r)), ("eq", lambda: r == r), ("hash", lambda: hash(r)), ("getattr", lambda: r.x), ("len", lambda: len(r)), ("iter", lambda: iter(r)), ("item", lambda: r[0]), ("call", lambda: r()), ("add", lambda: r + 1), ("bool", lambda: bool(r)), ("in", lambda: 1 in r), ("str", lambda: str(r)), ("format", lambda: f"{r}"), ("sort", lambda: sorted([r, r, R()])), ("index", lambda: [1][r]), ("dict", lambda: {r: 1}), ("with", lambda: r.__enter__()), ("max", lambda: max(r, r, key=lambda x: bool(x))), ("any", lambda: any([r])), ("print", lambda: print(r)), ("sum", lambda: sum([r, r], r))]: attempt(n, f)
def gen(n):
    yield from gen(n + 1)
attempt("yield from", lambda: next(gen(0)))
def g3(x): return list(map(g3, [x]))
def ks(x): return sorted([1, 2], key=ks)
def rd(a, b): return __import__("functools").reduce(rd, [a, b])
def g2(n): return sum(g2(n + 1) for _ in range(1))
attempt("genexpr", lambda: g2(0)); attempt("map", lambda: list(map(lambda x: g3(x), [1])))
def g3(x): return list(map(g3, [x]))
attempt("map2", lambda: g3(1)); attempt("sortkey", lambda: ks(1))
def ks(x): return sorted([1, 2], key=ks)
attempt("ks", lambda: ks(1)); attempt("reduce", lambda: __import__("functools").reduce(rd, [1, 2]))
def rd(a, b): return __import__("functools").reduce(rd, [a, b])
attempt("rd", lambda: rd(1, 2))
async def co(): await co()
attempt("await", lambda: co().send(None))
for name, source in [("parens", "(" * 5000 + ")" * 5000), ("lists", "[" * 5000 + "]" * 5000), ("unary", "-" * 50000 + "1"), ("not", "not " * 50000 + "1"), ("binary", "+".join(["1"] * 50000)), ("power", "**".join(["1"] * 5000)), ("attr", "a" + ".b" * 50000), ("calls", "a" + "()" * 50000), ("lambda", "lambda: " * 5000 + "1"), ("ifexp", "1 if 1 else " * 5000 + "1"), ("blocks", "".join(" " * i + "if 1:\n" for i in range(101)) + " " * 101 + "pass"), ("elif", "if 1: pass\n" + "elif 1: pass\n" * 5000), ("fstrings", "f'{" * 50 + "1" + "}'" * 50), ("compare", "<".join(["1"] * 50000)), ("bool", " and ".join(["a"] * 50000)), ("comp", "[" * 100 + "x" + " for x in y]" * 100), ("dict", "{1:" * 5000 + "1" + "}" * 5000), ("subscripts", "a" + "[0]" * 50000), ("strings", "'a' " * 50000), ("star", "[" + "*a," * 50000 + "]"), ("functions", "".join(" " * i + f"def f():\n" for i in range(60)) + " " * 60 + "pass"), ("with", "with a: " * 1 + "pass"), ("decorators", "@a\n" * 20000 + "def f(): pass"), ("names", "a = " * 50000 + "1"), ("semicolons", "a;" * 50000), ("walrus", "(a:=" * 3000 + "1" + ")" * 3000), ("match", "match x:\n case " + "[" * 3000 + "]" * 3000 + ": pass"), ("await", "async def f():\n " + "await " * 5000 + "x"), ("type", "type X = " + "(" * 3000 + "int" + ")" * 3000), ("try", "".join(" " * i + "try:\n" for i in range(30)))]:
    attempt(name, lambda: compile(source, "<s>", "exec"))
import sys
sys.setrecursionlimit(20000)
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(15000)); attempt("deep", lambda: deep(10**6))
sys.setrecursionlimit(10**6); attempt("deeper", lambda: deep(10**7))
