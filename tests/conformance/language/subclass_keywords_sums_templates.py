# Keywords of subclasses of built-in types, exact sums of complex numbers, what fields of t-strings say.
class L(list):
    def __new__(cls, seq, newarg=None):
        self = super().__new__(cls, seq); self.newarg = newarg; return self
print(L([1,2], newarg=3), L([1], newarg=4).newarg)
class F(float):
    def __init__(self, v, unit=None): self.unit = unit
print(F(2.5, unit='m'), F(1, unit='m').unit)
class T(tuple): pass
class FS(frozenset): pass
class F2(float): pass
for f in (lambda: T(sequence=()), lambda: FS(x=1), lambda: F2(x=1), lambda: list(x=1), lambda: type('LL', (list,), {})(x=1)):
    try: print(f())
    except TypeError as e: print(e)
print(sum([0.1j]*10), sum([0.1]*10 + [1j]), sum([1e20, 1j, -1e20, 1]), sum([1j,2,3.5]), sum([],1j), sum([True, 1j]))
x=42
for t in (t"{x}", t"{x }", t"{ x = }", t"{ x = !r}", t"{x == 42 = :>{x}}"):
    print(t.strings, [(i.expression, i.conversion, i.format_spec) for i in t.interpolations])
print(f'''{1+2 = # my comment
  }''', f"{x # comment '}
}")
print(f'{"#" = }', f"{'''
# in text''' = }")
from collections import UserString as U
print(U('a') <= U('b'), U('a') >= 'a', 'a' <= U('b'))
