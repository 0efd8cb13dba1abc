# Signatures of functions.
import functools
import inspect


def f(a, /, b: int, c=3, *args, d, e: str = "x", **kwargs) -> bool:
    """Doc.

        indented
    """


s = inspect.signature(f)
print(s, list(s.parameters), s.return_annotation, s.parameters["c"].default, s.parameters["d"].kind, s.parameters["e"])
for p in s.parameters.values():
    print(p.name, p.kind.name, p.default is inspect.Parameter.empty, p.annotation is p.empty, repr(p))
bound = s.bind(1, 2, d=4, z=5)
print(bound, bound.args, bound.kwargs, bound.arguments)
bound.apply_defaults()
print(bound.arguments)
for arguments, options in (((), {}), ((1, 2), {}), ((1, 2), {"a": 1, "d": 2})):
    try:
        print(s.bind(*arguments, **options))
    except TypeError as error:
        print(error)


class C:
    def __init__(self, x, y=2):
        pass

    def method(self, z):
        pass

    @staticmethod
    def static(q):
        pass

    @classmethod
    def of(cls, r):
        pass


print(inspect.signature(C), inspect.signature(C.method), inspect.signature(C(1).method), inspect.signature(C.static), inspect.signature(C.of))
print(inspect.signature(functools.partial(f, 1, d=2)), inspect.signature(lambda x, *, y: 0), inspect.getdoc(f))


@functools.wraps(f)
def wrapper(*args, **kwargs):
    pass


print(inspect.signature(wrapper), inspect.unwrap(wrapper) is f, s == inspect.signature(f), s.replace(return_annotation=int))
print(inspect.getfullargspec(f))
