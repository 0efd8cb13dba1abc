# def f[T], class C[T], type X[T]: parameters, bounds, defaults, scopes, and what is lazy.
import typing


def first[T](items: list[T]) -> T:
    return items[0]


class Box[T: (int, str) = int]:
    def __init__(self, value: T):
        self.value = value

    def map[U](self, function: typing.Callable[[T], U]) -> "Box[U]":
        return Box(function(self.value))


class Pair[K, V](dict[K, V]):
    pass


def call[**P, R](function: typing.Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    return function(*args, **kwargs)


def gather[*Ts](*args: *Ts) -> tuple[*Ts]:
    return args


type Number = int | float
type Tree[T] = T | list[Tree[T]]
type Lazy = undefined_name
print(first([1, 2]), first.__type_params__, Box.__type_params__, Box(3).map(str).value, call(max, 1, 2), gather(1, "a"))
(T,) = Box.__type_params__
print(T, T.__name__, T.__bound__, T.__constraints__, T.__default__, T.has_default(), T.__covariant__, T.__infer_variance__)
(P, R) = call.__type_params__
print(P, R, type(P).__name__, type(R).__name__, P.args, P.kwargs, R.__default__ is typing.NoDefault)
(Ts,) = gather.__type_params__
print(Ts, type(Ts).__name__, gather.__annotations__)
print(Number, Number.__name__, Number.__value__, Number.__type_params__, type(Number).__name__, Number.__module__)
print(Tree, Tree.__type_params__, Tree[int], Tree[int].__origin__, Tree[int].__args__)
try:
    Lazy.__value__
except NameError as error:
    print(error)
undefined_name = str
print(Lazy.__value__)
print(Box[int], Box[int](5).value, Pair[str, int], Pair[str, int]({"a": 1}), Box.__orig_bases__, Pair.__orig_bases__, Pair.__mro__)
print(isinstance(Pair(), dict), Box.__parameters__, Pair[str, int].__args__, Pair[str, int].__origin__ is Pair)
for wrong in (lambda: Box[int, str], lambda: Pair[int], lambda: isinstance(1, Number), lambda: Number(), lambda: Tree[int, str],
              lambda: isinstance(Box(1), Box[int]), lambda: int[str], lambda: Number.x, lambda: setattr(Number, "x", 1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


class Outer[T]:
    T2 = T

    def method[S](self, x: T, y: S) -> T | S:
        return T, S

    class Inner[U]:
        pair = (T, U)


print(Outer.T2, Outer().method(1, 2), Outer.Inner.pair, "T" in globals(), Outer.method.__annotations__)


def scoped[X](default=5):
    X = 3
    return X, default


print(scoped(), scoped.__type_params__)


class Bound[T: "Later", S: list[Later2]]:
    pass


print(Bound.__type_params__[0].__bound__)
try:
    Bound.__type_params__[1].__bound__
except NameError as error:
    print(error)
Later2 = int
print(Bound.__type_params__[1].__bound__)
print(typing.TypeVar("Old", bound=int), typing.ParamSpec("Q"), typing.TypeVarTuple("Vs"), int | None, list[int] | dict[str, int])
print(list[int], dict[str, list[int]], tuple[int, ...], type[int], list[T], list[T][int], tuple[()], list[int] == list[int],
      hash(list[int]) == hash(list[int]), list[int].__origin__, list[int](), isinstance([], list))
print(int | str, (int | str).__args__, int | str == str | int, isinstance(1, int | str), issubclass(bool, int | str), None | int)
for source in ("type X[T = int, U] = T", "def f[T: int, T](): pass", "class A[*T: int]: pass", "type X = (yield)", "def f[T: (x := 1)](): pass",
               "type x.y = int", "class A[T](metaclass=(yield)): pass", "def f[](): pass", "type X[] = int", "def f[T=](): pass", "lambda[T]: 1"):
    try:
        compile(source, "<s>", "exec")
        print(source, "fine")
    except SyntaxError as error:
        print(source, "->", error.msg)
