# string.templatelib: messages; types.ModuleType: what a module has at first.
def show(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e)


from string.templatelib import *
t = t'a{5}b'
show(6, lambda: t.foo); show(6, lambda: t.interpolations[0].foo)
def f(): t.x = 5
show(6, f)
def f(): t.strings = 5
show(6, f)
def f(): t.interpolations[0].value = 5
show(6, f)
def f(): t.interpolations[0].x = 5
show(6, f)
def f(): del t.strings
show(6, f)
show(6, lambda: t + 'a'); show(6, lambda: 'a' + t); show(6, lambda: t + 5); show(6, lambda: 5 + t); show(6, lambda: t[0]); show(6, lambda: len(t)); show(6, lambda: Template(5)); show(6, lambda: Template(a=5)); show(6, lambda: Interpolation()); show(6, lambda: Interpolation(1, 2)); show(6, lambda: Interpolation(1, 'a', 'x')); show(6, lambda: Interpolation(1, 'a', 'r', 5)); show(6, lambda: t < t); show(6, lambda: t()); show(6, lambda: iter(t).__class__); show(6, lambda: str(t)[:40]); show(6, lambda: f'{t:>5}'); show(6, lambda: Interpolation(1, 2, 3, 4, 5)); show(6, lambda: convert(1, 'x')); show(6, lambda: t @ t); show(6, lambda: -t); show(6, lambda: next(t)); show(6, lambda: t in 5); show(6, lambda: 5 in t)
import types
print(types.ModuleType('m').__dict__, types.ModuleType('m', 'doc').__dict__, list(types.ModuleType('m').__dict__))
show(7, lambda: types.ModuleType()); show(7, lambda: types.ModuleType(5)); show(7, lambda: types.ModuleType('a', 'b', 'c')); show(7, lambda: types.ModuleType('m').x); show(7, lambda: repr(types.ModuleType('m')))
