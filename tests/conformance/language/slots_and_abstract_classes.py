# Member descriptors, tracebacks that stay the same, and what may stand for a class.
e=ValueError(1)
for bad in (42, None, b'x'):
    try: e.add_note(bad)
    except TypeError as x: print(x)
try: raise e
except ValueError as z:
    print(z.__traceback__ is z.__traceback__, z.__traceback__.tb_frame is z.__traceback__.tb_frame, z.__traceback__==z.__traceback__)
    tb=z.__traceback__
print(tb is e.__traceback__, hash(tb)==hash(e.__traceback__))
def f(): 
    raise e
try: f()
except ValueError as q: 
    print(q.__traceback__.tb_next is q.__traceback__.tb_next, q.__traceback__ is tb)
class P:
    """class doc"""
    __slots__=('a','b','__dict__')
    @property
    def x(self):
        "the x"
        return 1
    y=property(doc='why')
    @property
    def z(self): pass
    @z.setter
    def z(self,v): "not this"
print(P.x.__doc__, P.y.__doc__, P.z.__doc__)
print(sorted(P.__dict__), P.a, P.__dict__['a'])
p=P(); p.a=1; p.q=2; print(p.__dict__, p.a, P.a.__get__(p), P.a.__name__, P.a.__objclass__, type(P.a))
try: p.b
except AttributeError as e: print(e)
del p.a
try: p.a
except AttributeError as e: print(e)
try: del p.a
except AttributeError as e: print(e)
P.b.__set__(p, 5); print(p.b)
P.b.__delete__(p); print(hasattr(p,'b'))
class Q: __slots__=('x',)
q=Q()
try: q.y=1
except AttributeError as e: print(e)
try: q.__dict__
except AttributeError as e: print(e)
print('__dict__' in Q.__dict__, Q.__slots__, Q.x)
class Q2(Q): pass
q2=Q2(); q2.x=1; q2.y=2; print(q2.__dict__)
try: 
    class Q3:
        __slots__=('x',); x=1
except ValueError as e: print(e)
class Q4: __slots__={'a':'doc of a'}
print(Q4.__slots__, Q4.a.__doc__)
class Q5: __slots__='abc'
print(Q5.abc)
class Q6: __slots__=('__weakref__','__x')
import weakref
q6=Q6(); r=weakref.ref(q6); print(Q6._Q6__x, sorted(k for k in Q6.__dict__ ))
try: weakref.ref(q)
except TypeError as e: print(e)
class Fake:
    @property
    def __class__(self): return int
print(isinstance(Fake(), int), type(Fake()), issubclass(Fake().__class__, int))
class AB:
    def __init__(s,b): s.bases=b
    @property
    def __bases__(s): return s.bases
a=AB(()); b=AB((a,)); c=AB((b,))
print(issubclass(c,a), issubclass(a,c))
class I: 
    def __init__(s,k): s.k=k
    def __getattribute__(s,n):
        if n=='__class__': return object.__getattribute__(s,'k')
        return object.__getattribute__(s,n)
print(isinstance(I(c), a), isinstance(I(a), c))
try: isinstance(1, 5)
except TypeError as e: print(e)
try: issubclass(5, int)
except TypeError as e: print(e)
try: issubclass(int, 5)
except TypeError as e: print(e)
def gen[*Ts = *tuple[int, str]](): pass
print(gen.__type_params__[0].__default__)
type A[*Ts = *tuple[int,...]] = 5
print(A.__type_params__[0].__default__)
