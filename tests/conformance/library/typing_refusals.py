# typing: what is refused and in which words; records made by classes and by calls; evaluators.
from typing import *
import typing
T = TypeVar('T'); U = TypeVar('U')
def show(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e)
def case(label, source):
    def run():
        ns = dict(globals())
        exec(source, ns)
        return ns.get('r', 'ok')
    show(label, run)
case(1, 'class X(Generic): pass')
case(2, 'class X(Generic[T], Generic[T]): pass')
case(3, 'class X(Generic[T], Generic[U]): pass')
case(4, 'class X(Generic[T], Dict[T, U]): pass')
case(5, 'class X(Protocol, int): pass')
case(5, 'class X(Protocol): pass\nclass Y(X, int): pass\nclass Z(X, Protocol, Sized): pass\nclass Z(X, Protocol, Hashable): pass\nclass Z(Y, Protocol): pass')
case(6, 'class X(NamedTuple):\n  a: int\n  _fields = 5')
case(6, 'class X(NamedTuple):\n  a: int\n  def __new__(cls): pass')
for n in '__init__ __slots__ __getnewargs__ _field_defaults _make _replace _asdict _source _fields'.split():
    case(6, f'class X(NamedTuple):\n  a: int\n  {n} = 5')
case(7, 'class X(NamedTuple, int): a: int')
case(7, 'class X(NamedTuple, Generic[T]): a: T\nr = X[int], X(1), X.__orig_bases__[1:], X.__mro__, X.__parameters__, X[int](1)')
case(7, 'class X(NamedTuple): a: int\nr = X.__orig_bases__ == (NamedTuple,), X.__mro__, X.__bases__\nclass Y(X): pass\nr += (Y.__orig_bases__ == (NamedTuple,),)')
case(8, 'class D(TypedDict): a: int\nclass X(D, int): pass')
case(8, 'class D(TypedDict, foo=1): a: int')
case(8, 'class D(TypedDict, int): a: int')
case(9, '''class D(TypedDict):
  a: Required[ReadOnly[int]]
  b: NotRequired[Annotated[ReadOnly[int], 5]]
  c: ReadOnly[str]
  d: int
r = [sorted(x) for x in (D.__readonly_keys__, D.__mutable_keys__, D.__required_keys__, D.__optional_keys__)], D.__mro__, D.__total__, D.__orig_bases__ == (TypedDict,), D.__bases__''')
case(9, 'class D(TypedDict, Generic[T], total=False): a: T\nr = D.__parameters__, D[int], D.__mro__, D.__orig_bases__[1:], D.__total__, D[int](a=5), D.__annotations__\nclass E(D[int]): b: str\nr += E.__orig_bases__, E.__parameters__, E.__annotations__, E.__mro__')
case(9, 'class D(TypedDict): a: ReadOnly[int]\nclass E(D): a: int\nr = [sorted(x) for x in (E.__readonly_keys__, E.__mutable_keys__)]\nclass F(E): a: ReadOnly[int]\nr += [sorted(x) for x in (F.__readonly_keys__, F.__mutable_keys__)]')
case(9, 'class D(TypedDict): a: Required[int]\nclass E(D): a: NotRequired[int]\nr = 5')
case(9, 'r = 5')
case(9, 'class D(TypedDict): a: 5\nr=D')
case(9, 'class D[T](TypedDict): a: T\nr=D.__parameters__, D.__type_params__, D.__orig_bases__[1:]')
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    case(10, "r = TypedDict('X')")
    case(10, "r = TypedDict('X', {}), TypedDict('X', None)")
    case(10, "r = TypedDict('X', a=int)")
    case(10, "r = TypedDict('X', {'a': int}, b=int)")
    case(10, "r = TypedDict('X', {'a': int}, total=False).__optional_keys__")
    case(10, "r = TypedDict()")
    case(11, "r = NamedTuple('Q', a=int)")
    case(11, "r = NamedTuple('Q')")
    case(11, "r = NamedTuple('Q', None)._fields")
    case(11, "r = NamedTuple('Q', None, a=int)")
    case(11, "r = NamedTuple('Q', [('a', int)], a=int)")
    case(11, "r = NamedTuple('Q', [('a', 5)])")
    case(11, "r = NamedTuple('Q', [('a', int)]).__orig_bases__ == (NamedTuple,), NamedTuple('Q', []).__annotations__, NamedTuple('Q', [('a', 'int'), ('b', None)]).__annotations__")
    case(11, "r = NamedTuple()")
    case(11, "r = type(NamedTuple).__name__, type(TypedDict).__name__")
for x in w: print(x.category.__name__, x.message)
case(12, '''class P(Protocol):
  a: int
  def m(self): pass
class Q(P, Protocol):
  b: str
class R(Q): c = 5
r = sorted(P.__protocol_attrs__), sorted(Q.__protocol_attrs__), sorted(R.__protocol_attrs__), get_protocol_members(Q) == {'a','b','m'}, sorted(Protocol.__protocol_attrs__)''')
case(13, "r = repr(TypeVar('U', bound='X').__bound__), TypeVar('U', 'X', int).__constraints__, TypeVar('V', default='X').__default__, TypeVar('U', bound=None).__bound__")
case(14, 'TypeVar()'); case(14, 'TypeVar(5)'); case(14, 'TypeVar("T", foo=1)'); case(14, 'ParamSpec()'); case(14, 'ParamSpec(5)'); case(14, 'TypeVarTuple()'); case(14, 'TypeVarTuple(5)'); case(14, 'TypeVar("T", bound=5)'); case(14, 'TypeVar("T", int, 5)'); case(14, 'TypeVar("T", int, bound=5)'); case(14, 'ParamSpec("P", 5)'); case(14, 'TypeVarTuple("T", 5)'); case(14, 'TypeAliasType()'); case(14, 'TypeAliasType(5, int)'); case(14, 'TypeAliasType("a")'); case(14, 'TypeAliasType("a", int, 5)'); case(14, 'TypeAliasType("a", int, type_params=5)')
case(15, 'class X(Union[int,str]): pass'); case(15, 'class X(Union): pass'); case(15, 'class X(Optional[int]): pass'); case(15, 'class X(int|str): pass'); case(15, 'class X(T): pass'); case(15, 'class X(Literal[1]): pass'); case(15, 'class X(ClassVar[int]): pass'); case(15, 'class X(TypeVar): pass'); case(15, 'class X(Final): pass'); case(15, 'class X(Any): pass\nr=X.__mro__[1]'); case(15, 'class X(Callable): pass\nr=5'); case(15, 'P=ParamSpec("P")\nclass X(P): pass'); case(15, 'P=ParamSpec("P")\nclass X(P.args): pass'); case(15, 'P=ParamSpec("P")\nclass X(P.kwargs): pass'); case(15, 'type A = int\nclass X(A): pass')
P = ParamSpec('P')
show(16, lambda: [evaluate_forward_ref(ForwardRef('int')), evaluate_forward_ref(ForwardRef('List[T]'), globals=globals())])
show(16, lambda: evaluate_forward_ref(ForwardRef('nix')))
show(16, lambda: evaluate_forward_ref(ForwardRef('list["int"]')))
show(16, lambda: [P.args, P.kwargs, type(P.args), type(P.kwargs), isinstance(P.args, ParamSpecArgs), isinstance(P.kwargs, ParamSpecKwargs), P.args == P.args, P.args == P.kwargs, ParamSpecArgs(P) == P.args, P.args.__origin__ is P, get_origin(P.args) is P])
show(16, lambda: ParamSpecArgs()); 
import annotationlib
def f[T: int = str, *Ts = *tuple[int], **P = [int]](): pass
show(17, lambda: [(p.evaluate_bound if hasattr(p, 'evaluate_bound') else None) is not None for p in f.__type_params__])
TT, Ts, PP = f.__type_params__
show(17, lambda: [annotationlib.call_evaluate_function(TT.evaluate_bound, annotationlib.Format.VALUE), TT.evaluate_default(1), TT.evaluate_constraints, Ts.evaluate_default(1), PP.evaluate_default(1), T.evaluate_bound, T.evaluate_default])
show(17, lambda: annotationlib.call_evaluate_function(TT.evaluate_bound, annotationlib.Format.STRING))
type AA = list[int]
show(17, lambda: [AA.evaluate_value(1), annotationlib.call_evaluate_function(AA.evaluate_value, annotationlib.Format.STRING)])
show(17, lambda: [TypeVar('T', bound=int).evaluate_bound(1), TypeVar('T', int, str).evaluate_constraints(1), TypeVar('T', default=int).evaluate_default(1)])
show(17, lambda: [repr(TypeVar('T', bound=int).evaluate_bound), TypeVar('T', bound=int).evaluate_bound(4), TypeVar('T', bound=list[int]).evaluate_bound(4)])
show(18, lambda: [T.__name__, T.__covariant__, T.__module__])
