# __builtins__ of one's own: what code that runs with such globals finds, and what its classes and imports ask for.
import builtins
g = {'__builtins__': {'print': print, 'len': len}}
exec("print(len('abc'))", g)
for t in ("max(1,2)", "open", "[x for x in range(3)]", "__import__('os')", "(lambda: abs(1))()", "1+1", "None", "len"):
    try: print(t, eval(t, g))
    except Exception as e: print(t, type(e).__name__, e)
try: exec("import os", g)
except Exception as e: print(type(e).__name__, e)
try: exec("class A: pass", g)
except Exception as e: print(type(e).__name__, e)
exec("def f(): return len('x'), sorted", g)
try: g['f']()
except NameError as e: print(e)
h = {'__builtins__': {}}
try: eval("len('a')", h)
except NameError as e: print(e)
print(sorted(h))
class B(dict):
    def __missing__(self, k): return 'missing ' + k
try: print(eval("foo", {'__builtins__': B()}))
except Exception as e: print(type(e).__name__, e)
k = {}
exec("", k); print(list(k), k['__builtins__'] is builtins.__dict__)
m = {'__builtins__': builtins}
print(eval("abs(-1)", m), m['__builtins__'] is builtins)
h2 = {'__builtins__': {'__import__': lambda name, *a: print('import', name, a[2:]) or 5, 'print': print}}
exec("import foo.bar; print(foo)", h2)
exec("from zip import *" if 0 else "pass", h2)
h3={'__builtins__': {'__build_class__': lambda f, name, *b: (name, b), 'print': print}}
exec("class Q(1): pass\nprint(Q)", h3)
import types
f = types.FunctionType((lambda: len).__code__, {'__builtins__': {'len': 5}})
print(f(), f.__builtins__)
print(__builtins__ is builtins)
try: exec("raise ValueError", {'__builtins__': {}})
except NameError as e: print(e)
try: exec("assert 0", {'__builtins__': {}})
except AssertionError as e: print('assertion')

code = compile("r = len", "f", "exec")
d = {}
d['zzz'] = 1
d['r'] = 1
d2 = {}
d2['len'] = 5
d2['r'] = 1
exec(code, d); exec(code, d); exec(code, d2)
print(d['r'], d2['r'])
def f(): return len
import types
d = {}; d['zzz'] = 1
d2 = {}; d2['len'] = 5
g = types.FunctionType(f.__code__, d)
h = types.FunctionType(f.__code__, d2)
print(g(), g(), h(), g())
