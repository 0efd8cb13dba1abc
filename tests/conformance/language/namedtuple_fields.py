# Fields of named tuples are read by their place, whatever the class does with [].
from collections import namedtuple
P=namedtuple("P","x y")
print(P.x.__doc__, P(1,2).x)
try: P.x.__get__(5)
except TypeError as e: print(e)
try: P(1,2).x=3
except AttributeError as e: print(e)
class Q(P):
    @property
    def z(self): return self.x+self.y
    def __getitem__(self,i): return 99
print(Q(1,2).z, Q(1,2).x, Q(1,2)[0])
print(tuple.__new__(P,(1,)).x)
try: tuple.__new__(P,()).x
except IndexError as e: print(e)
