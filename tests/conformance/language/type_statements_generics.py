type Alias = list[int]
type Pair[T] = tuple[T, T]
type Recursive = dict[str, Recursive] | None
type Lazy = undefined_thing
print(Alias, Alias.__name__, Alias.__value__, Alias.__type_params__, Pair.__type_params__, Recursive.__value__, type(Alias).__name__, repr(Pair))
try: Lazy.__value__
except NameError as e: print(e)
def first[T](items: list[T]) -> T: return items[0]
print(first([1]), first.__type_params__, first.__annotations__)
class Box[T]:
    def __init__(self, value: T): self.value = value
    def map[U](self, f) -> "Box[U]": return Box(f(self.value))
    def get(self) -> T: return self.value
print(Box(1).map(str).get(), Box.__type_params__, Box[int], Box[int](5).value, Box[int].__origin__ is Box)
class Bounded[T: int, U: (str, bytes), *Ts, **P]: pass
T, U, Ts, P = Bounded.__type_params__
print(T.__name__, Ts, P, type(T).__name__, type(Ts).__name__, type(P).__name__)
class Sub[K, V](dict[K, V]): pass
print(Sub({1: 2}), Sub[int, str])
def outer[T]():
    def inner[U](a: T, b: U) -> tuple[T, U]: pass
    return inner
print(outer().__type_params__, outer().__annotations__)
async def agen[T](x: T): yield x
print(agen.__type_params__)
for source in ("type X[T, T] = int", "def f[T](T): pass", "class A[T: (yield)]: pass", "type X = (y := 1)", "def f[T=int, U](): pass", "type type = int", "type X[T: await x] = int", "class A[*T: int]: pass", "type X", "type 5 = int", "def f[]() : pass", "type X[] = int", "class A[T]:\n def m[T](self): pass"):
    try: exec(source, {}); print(source, "fine")
    except SyntaxError as e: print(source, "->", e.msg)
print(isinstance(1, int | str), isinstance("a", int | None), issubclass(bool, int | str), int | str, int | None, None | int, (int | str) == (str | int), int | int, list[int] | str, (int | str).__args__)
try: isinstance(1, list[int])
except TypeError as e: print(e)
print(list[int], dict[str, list[int]], tuple[int, ...], list[int].__origin__, list[int].__args__, list[int]([1]), list[int] == list[int], hash(list[int]) == hash(list[int]), type[int], tuple[()], set[frozenset[int]], list["Forward"])
type = 5; print(type); type += 1; print(type)
