# enum: composite flags by every boundary, what is refused, what classes have.
import enum
from enum import *
def show(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e, '|', repr(e.__context__))
for i in [0,1,-1,2,-2,3,-3,10,~10,255,-256,-255]:
    print(i, enum.bin(i), enum.bin(i, 4), enum.bin(i, 10))
class C(Flag):
    R = 1
    X = 6
print(C(7), repr(C(7)), list(C), len(C), list(C.X), list(C(7)), C.__members__, C(7)._name_)
show('c2', lambda: C(2)); show('c3', lambda: C(3)); show('~', lambda: [~C.R, ~C.X]); show('-1', lambda: C(-1)); show('-9', lambda: C(-9)); show('8', lambda: C(8)); show('-8', lambda: C(-8)); show('-2', lambda: C(-2))
for b in (STRICT, CONFORM, EJECT, KEEP):
    class F(Flag, boundary=b):
        A = 1; B = 4; D = 2; Z = 0
    print(b, list(F), F.A|F.B|F.D, list(F.A|F.B|F.D), F.Z, F(0), F._flag_mask_, F._all_bits_, F._singles_mask_)
    for v in (7, 8, 9, -1, -2, -8, -9, 'x', -100, 100):
        show(v, lambda: repr(F(v)))
    show('~', lambda: [~F.A, ~F.B, ~F.Z, ~(F.A|F.D)])
    class G(Flag, boundary=b):
        A = 1; B = 4
    for v in (2, 3, 7, 8, -1, -2, -8, -9, -3):
        show(v, lambda: repr(G(v)))
    show('~', lambda: [~G.A, ~G.B, ~G(0)])
class H(IntFlag):
    A = 1; B = 8; AB = 9
print(repr(H(10)), H(10), repr(~H.A), repr(H.A | 2), repr(H(-1)), list(H(11)), H.A in H.AB, hash(H.A) == hash(1), 3 in H, 100 in H, 'x' in H, list(H))
print(hash(C.R) == hash('R'), hash(C(7)) == hash('R|X'))
class E(Enum):
    @property
    def zed(self): return self.value * 2
    @enum.property
    def foo(self): return 5
    A = 1
    B = 1
    CC = 2
print(E.A.zed, E.A.foo)
show('foo', lambda: E.foo); show('name', lambda: E.name); show('value', lambda: E.value); show('zed', lambda: type(E.zed))
def s(): E.A.name = 5
show('set', s)
def s(): del E.A.value
show('del', s)
def s(): E.A.foo = 5
show('set', s)
print(dir(E)); print([n for n in dir(IntEnum) if n not in dir(int)]); print(hash(E.A) == hash('A'))
def d():
    class C(ReprEnum): A = 1
show('repr', d)
show('fn', lambda: Enum('C',[1,2])); show('fn', lambda: Enum('C',5)); show('fn', lambda: Enum('C',[('a',1,2)])); show('fn', lambda: list(Enum('C',{'a':5,'b':6}))); show('fn', lambda: list(Enum('C',(('a',5),('b',6))))); show('fn', lambda: list(Enum('C', 'a b', start=3)));show('fn', lambda: list(Flag('C', 'a b', boundary=KEEP))); show('fn', lambda: Enum('C'))
show('fn', lambda: list(Enum('C', ['a', 1])))
def d():
    class M(int, str, Enum): A = 1
try: d()
except TypeError as e: print(str(e)[:31])
def d():
    class Mixed(float, IntEnum): A = 1
try: d()
except TypeError as e: print(str(e)[:30])
def d():
    class E2(E): print('body')
show('ext', d)
def d():
    class E2(Enum, int): print('body')
show('ext', d)
class Init(Enum):
    def __init__(self, v): print('init', v, self._name_); 
    A = 1
    B = 1
print(1 in E, 5 in E, 'A' in E, E.A in E, [] in E)
class U(Enum):
    A = []
    B = [1]
print([1] in U, U([1]), [2] in U)
def d():
    class I(Enum):
        A = 1
        _ignore_ = ['A']
show('ign', d)
def d():
    class I(Enum):
        _boundary_ = 1
show('bnd', d)
def d():
    class I(Flag):
        _order_ = 'A B'
        A = 1; B = 2; AB = 3; Z = 0
    print(list(I), I.Z, list(reversed(I)), I.AB, repr(I.AB & I.A), repr(I.A & I.B))
show('ord', d)
class Fa(Flag):
    R = auto(); G = auto(); B = auto(); W = R|G|B
print(repr(Fa.W), Fa.W, Fa.R|Fa.G, list(Fa), [repr(x) for x in Fa.W], Fa.W.name, (Fa.R|Fa.G).name, Fa(0).name)
show('aut', lambda: Fa.R | 1); show('in', lambda: 1 in Fa.R); show('show', lambda: enum.show_flag_values(Fa.W)); show('show', lambda: enum.show_flag_values(-2))
class N(Enum):
    name = 1
    value = 2
print(N.name, N.value, N.name.name, N.value.value)
