# operator and functools: names, and what is refused.
def show(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e)


import operator
show(6, lambda: operator.attrgetter()); show(6, lambda: operator.itemgetter()); show(6, lambda: operator.methodcaller()); show(6, lambda: operator.attrgetter(5)); show(6, lambda: operator.methodcaller(5)); show(6, lambda: operator.attrgetter(a=5)); show(6, lambda: operator.itemgetter(a=5))
print([(n, getattr(operator, n).__name__) for n in sorted(dir(operator)) if n != '_abs' and callable(getattr(operator, n)) and getattr(operator, n).__name__ != n])
import functools
K = functools.cmp_to_key(lambda a, b: a - b)
show(7, lambda: K(1) < 5); show(7, lambda: 5 < K(1)); show(7, lambda: K(1) < K(2)); show(7, lambda: K(1) == 5); show(7, lambda: K()); show(7, lambda: functools.cmp_to_key()); show(7, lambda: hash(K(1))); show(7, lambda: functools.cmp_to_key(5)(1) < functools.cmp_to_key(5)(2))
def sd():
    @functools.singledispatch
    def f(x): pass
    @f.register
    def g(x: 'Nix'): pass
show(7, sd)
def sd():
    @functools.singledispatch
    def f(x): pass
    @f.register
    def g(x): pass
try: sd()
except TypeError as e: print(str(e).replace(str(e).split(' at ')[1].split('>')[0], 'ADDR'))
def sd():
    @functools.singledispatch
    def f(x): pass
    @f.register
    def g(x: list[int]): pass
show(7, sd)
def sd():
    @functools.singledispatch
    def f(x): pass
    @f.register
    def g(x: 'list[int] | str'): pass
show(7, sd)
def sd():
    @functools.singledispatch
    def f(x): pass
    f.register(5, f)
show(7, sd)
show(7, lambda: functools.singledispatch(lambda x: 1)())
