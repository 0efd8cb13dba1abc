# Where types made by a call say they are from, so that pickle finds them.
import pickle, typing, collections
from typing import *
T = TypeVar('T'); P = ParamSpec('P'); Ts = TypeVarTuple('Ts')
print(T.__module__, P.__module__, Ts.__module__)
Emp = NamedTuple('Emp', [('a', int)])
print(Emp.__module__, pickle.loads(pickle.dumps(Emp(1))))
D = TypedDict('D', {'a': int}); print(D.__module__)
N = NewType('N', int); print(N.__module__)
print(pickle.loads(pickle.dumps(T)) is T, pickle.loads(pickle.dumps(List[T])))
Pt = collections.namedtuple('Pt', 'x y'); print(Pt.__module__, pickle.loads(pickle.dumps(Pt(1,2))))
import enum
Color = enum.Enum('Color', 'RED BLUE'); print(Color.__module__, pickle.loads(pickle.dumps(Color.RED)))
import dataclasses
DC = dataclasses.make_dataclass('DC', ['x']); print(DC.__module__)
print(Emp.__annotations__, Emp._fields, D.__annotations__, D.__total__)
def f[X](a: X): ...
print(f.__type_params__[0].__module__)
try: pickle.dumps(f.__type_params__[0])
except Exception as e: print(e)
