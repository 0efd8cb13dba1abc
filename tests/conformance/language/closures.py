def counter():
    n = 0
    def step(by=1):
        nonlocal n
        n += by
        return n
    def peek(): return n
    return step, peek
s, p = counter(); s(); s(5); print(p(), s(), counter()[1]())
total = 0
def bump():
    global total, made_here
    total += 1
    made_here = "global"
bump(); bump(); print(total, made_here)
adders = [lambda x, n=n: x + n for n in range(3)]; late = [lambda: n for n in range(3)]
print([a(10) for a in adders], [l() for l in late])
def a():
    x = "a"
    def b():
        def c():
            nonlocal x
            x += "c"
        c()
        return x
    return b(), x
print(a())
def unbound():
    try: print(v)
    except UnboundLocalError as error: print(error)
    v = 1
unbound()
def free():
    def use(): return w
    try: use()
    except NameError as error: print(error)
    w = 1
    return use()
print(free())
x = "module"
class C:
    x = "class"
    y = [x for _ in range(1)]
    def get(self): return x
    z = x + "!"
print(C.y, C().get(), C.z)
def gen_closure():
    k = 2
    return sum(k * i for i in range(4)), [k + i for i in range(2)], {i: k for i in "ab"}
print(gen_closure())
def compose(*fs):
    def run(v):
        for f in fs: v = f(v)
        return v
    return run
print(compose(lambda v: v + 1, lambda v: v * 2, str)(3))
def memo(fn):
    cache = {}
    def call(n):
        if n not in cache: cache[n] = fn(n)
        return cache[n]
    return call
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80))
def shadow(list):
    len = 3
    return len, list
print(shadow([1]), len([1]))
print([i for i in range(3)], "i" in globals(), (lambda: [j for j in range(2)])())
def deleted():
    q = 1
    del q
    try: return q
    except UnboundLocalError as error: return str(error)
print(deleted())
def same():
    try: raise ValueError(1)
    except ValueError as e: keep = e
    try: e
    except UnboundLocalError as error: return str(error), keep.args
print(same(), sorted(locals().keys())[:3] == sorted(globals().keys())[:3], step.__name__ if "step" in globals() else "no step")
