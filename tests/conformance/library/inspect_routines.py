# inspect: what is a routine, signatures of partial methods and of subclasses of Signature, and pickled ones.
import functools
import inspect
import pickle


def many(a, b, /, c=1, *args, d, e=2, **kw):
    pass


def few(*args):
    pass


class Mine(inspect.Signature):
    pass


class Both:
    def __get__(self, obj, cls=None):
        return self

    def __delete__(self, obj):
        pass


class C:
    filled = functools.partialmethod(many, 1, d=2)
    loose = functools.partialmethod(few, 1)

    @functools.singledispatchmethod
    def single(self, value):
        pass

    def method(self, value: int, *, flag=False) -> str:
        return ""


@functools.singledispatch
def single(value):
    pass


TESTS = ("isroutine", "isfunction", "isbuiltin", "ismethod", "ismethoddescriptor", "isdatadescriptor",
         "ismethodwrapper")
for name, each in {"single": single, "C.single": C.single, "C().single": C().single, "len": len,
                   "descriptor": C.__dict__["single"], "append": [].append, "list.append": list.append,
                   "int.__add__": int.__add__, "1 .__add__": (1).__add__, "__str__": object().__str__,
                   "partial": functools.partial(len), "C": C, "fromkeys": dict.__dict__["fromkeys"],
                   "filled": C.__dict__["filled"], "classmethod": classmethod(len), "both": Both(),
                   "staticmethod": staticmethod(len), "C().method": C().method, "None": None}.items():
    print(name, [test for test in TESTS if getattr(inspect, test)(each)])
print(inspect.signature(C.filled), inspect.signature(C().filled), inspect.signature(C.loose))
print(inspect.signature(C().loose))
found = inspect.signature(C.method)
again = pickle.loads(pickle.dumps(found))
print(again, again == found, again.return_annotation, again.parameters["flag"].default)
mine = Mine.from_callable(C.method)
print(type(mine).__name__, mine, type(pickle.loads(pickle.dumps(mine))).__name__)
bound = pickle.loads(pickle.dumps(found.bind(None, 1)))
print(bound, bound.signature == found)
