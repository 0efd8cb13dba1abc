# What names of typing stand for when classes derive from them or checks ask.
import collections.abc, re
from typing import *
T = TypeVar("T")


class OrderedSet(AbstractSet[T]):
    def __init__(self, items): self.items = list(items)
    def __contains__(self, x): return x in self.items
    def __iter__(self): return iter(self.items)
    def __len__(self): return len(self.items)
print(sorted(OrderedSet("abc") & OrderedSet("bcd")), OrderedSet("ab") <= OrderedSet("abc"))
print(issubclass(OrderedSet, collections.abc.Set), AbstractSet[int], get_origin(AbstractSet[int]), isinstance(set(), AbstractSet))


class Text(Generic[AnyStr]):
    def __init__(self, text: AnyStr): self.text = text
print(Text[str]("a").text, AnyStr, AnyStr.__constraints__, Text.__parameters__)
class Managed(ContextManager["Managed"]):
    def __exit__(self, *a): print("exit")
with Managed() as m: print(type(m).__name__)
class Half(SupportsAbs[int], SupportsRound[int]):
    def __abs__(self): return 1
    def __round__(self, ndigits=0): return 2
print(abs(Half()), round(Half()), isinstance(3, SupportsAbs), isinstance("", SupportsAbs), SupportsAbs[int])
print(isinstance(re.compile("a"), Pattern), isinstance(re.match("a", "a"), Match), get_origin(Pattern[str]) is re.Pattern, Pattern[str])
def concat(a: AnyStr, b: AnyStr) -> AnyStr: return a + b
print(get_type_hints(concat))
try: AbstractSet()
except TypeError as e: print(e)
try: Pattern()
except TypeError as e: print(e)

K = TypeVar("K")
V = TypeVar("V")
P = ParamSpec("P")
Handler = Callable[[K], V]
print(Handler, Handler[int, str], Callable[..., V][int], Handler.__parameters__)
Raw = collections.abc.Callable[[K], V]
print(Raw, Raw[int, str], Raw.__parameters__)
Any_ = Callable[P, V]
print(Any_, Any_[[int, str], float], Any_[..., int])
try:
    Callable[[int], str][int]
except TypeError as e:
    print(e)
