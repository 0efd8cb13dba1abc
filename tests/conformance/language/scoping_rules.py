x = "global"
def outer():
    x = "outer"
    def inner():
        nonlocal x
        x = "changed"
        def deeper():
            global x
            x = "global changed"
            return x
        return deeper()
    result = inner()
    return x, result
print(outer(), x)
def unbound():
    try: print(x)
    except UnboundLocalError as error: print(error)
    x = 1
unbound()
def free():
    def inner(): return later
    try: inner()
    except NameError as error: print(error)
    later = 1
    print(inner())
    del later
    try: inner()
    except NameError as error: print(error)
free()
class Body:
    y = 1
    z = [y for _ in range(2)] if False else y
    try: values = [y2 for _ in range(1) for y2 in [x]]
    except NameError as error: print(error)
    def method(self):
        try: return y
        except NameError as error: return str(error)
    x = x + "!"
    lambda_ = lambda: x
print(Body.values, Body().method(), Body.x, Body.lambda_(), x)
def comprehension_scope():
    i = "kept"
    return [i for i in range(3)], {i: i for i in "a"}, {i for i in "b"}, list(i for i in "c"), i
print(comprehension_scope())
funcs = [lambda: n for n in range(3)]; print([f() for f in funcs]); funcs = [lambda n=n: n for n in range(3)]; print([f() for f in funcs])
def counter():
    count = 0
    def up(step=1):
        nonlocal count
        count += step
        return count
    def get(): return count
    return up, get
up, get = counter(); up(); up(5); print(get(), up.__closure__[0].cell_contents, up.__code__.co_freevars, get.__code__.co_freevars)
for source in ("def f():\n nonlocal zz", "nonlocal x", "def f():\n print(x)\n global x", "def f(x):\n global x", "def f(x):\n nonlocal x", "def f():\n x = 1\n nonlocal x", "def f():\n global x\n nonlocal x", "def f(a, a): pass", "class A:\n nonlocal q", "def f():\n x = 1\n def g():\n  nonlocal x\n  x: int = 5", "x = 1\ndef f():\n global x\n x: int", "[i := 0 for i in range(3)]", "[x for x in (y := [1])]", "class A:\n [z := 1 for q in 'a']", "[[(j := 0) for i in range(5)] for j in range(5)]", "def f():\n import *", "def f():\n from math import *", "lambda: (global x)", "def f(*, **k): pass", "def f(a=1, b): pass", "def f(*a, *b): pass", "def f(**k, a): pass", "def f(/, a): pass", "def f(a, /, b, /): pass", "def f(*, /): pass", "def f(*): pass", "lambda *: 0", "lambda a, a: 0", "def f(None): pass", "def f(a.b): pass", "def f(1): pass", "def f((a, b)): pass"):
    try: exec(source); print(repr(source), "fine")
    except SyntaxError as error: print(repr(source), "->", error.msg, error.lineno)
def delete_it(a):
    del a
    try: a
    except UnboundLocalError as error: print(error)
delete_it(1)
try:
    try: raise ValueError("v")
    except ValueError as e: pass
    print(e)
except NameError as error: print(error)
e = 5
try: raise KeyError
except KeyError as e: pass
print("e" in globals(), locals() is globals(), sorted((lambda a, b=2: locals())(1).items()))
