x = "global"
def a(): return x
def b(): x = "local"; return x, a()
def c():
    global x, y
    x = "changed"; y = "new"
print(a(), b()); c(); print(x, y)
def outer():
    n = 0; l = []
    def inc(): nonlocal n; n += 1; l.append(n); return n
    def get(): return n
    return inc, get, l
inc, get, l = outer(); inc(); inc(); print(get(), l, inc.__closure__ is not None, inc.__code__.co_freevars if hasattr(inc.__code__, "co_freevars") else "")
def deep():
    v = 1
    def m():
        def n(): nonlocal v; v *= 10; return v
        return n
    return m()() + v
print(deep())
class K:
    v = 1; w = [v for _ in range(2)] if False else [1]; z = v + 1
    def f(self): return v if "v" in globals() else "no v"
    def g(self): return K.v
print(K().f(), K().g(), K.z)
def early():
    try: print(q)
    except UnboundLocalError as e: print(e)
    q = 1
early()
def loop_var():
    for i in range(3): pass
    return i
print(loop_var()); [i for i in range(5)]; print("i" in dir())
def comp():
    t = 5; return [t + i for i in range(2)], {t: i for i in range(1)}, (lambda: t)(), [(lambda: j)() for j in range(2)]
print(comp())
def walrus(): return [y := 3, y * 2], [last := k for k in range(3)], last
print(walrus())
def delete():
    z = 1; del z
    try: return z
    except NameError as e: return str(e)
print(delete())
def args(a, b=x): a = a or b; return a
x = "later"; print(args(0), args(1))
def mutable(k, d={}): d[k] = len(d); return d
print(mutable("a"), mutable("b"), mutable.__defaults__)
def exc():
    try: raise ValueError("e")
    except ValueError as e: pass
    try: e
    except UnboundLocalError as u: return str(u)
print(exc())
def f(x):
    def g(): return x
    x += 1
    return g
print(f(1)()); fs = []
for i in range(3):
    def h(i=i): return i
    fs.append(h)
print([h() for h in fs], [h(9) for h in fs]); print(len([1])); len = lambda v: "shadowed"; print(len([1])); del len; print(len([1]))
def nested_global():
    def inner(): global made; made = 5
    inner()
nested_global(); print(made, globals()["made"], "made" in globals(), sorted(k for k in globals() if len(k) == 1))
def loc(): a = 1; b = 2; return sorted(locals()), locals()["a"]
print(loc()); import builtins; print(builtins.len is len, hasattr(builtins, "print"), __name__, __doc__); exec_like = lambda s: s; print((lambda x: (lambda y: x + y))(1)(2))
def gen():
    x = 1
    def inner(): yield x
    x = 2
    return list(inner())
print(gen()); a = b = 3; print(a, b)
def rec(n): return n and rec(n - 1) + n
print(rec(10)); even = lambda n: n == 0 or odd(n - 1); odd = lambda n: n != 0 and even(n - 1); print(even(10), odd(7))
def type_params[T](x: T) -> T: return x
print(type_params(3), type_params.__name__)
