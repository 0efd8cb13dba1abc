# In which order the parts of statements and expressions are evaluated.
trail = []


def t(name, value=None):
    trail.append(name)
    return value


def show(title):
    print(f"{title:<22}", " ".join(trail))
    trail.clear()


class Box:
    def __init__(self, name):
        self.name = name

    def __getitem__(self, key):
        trail.append(f"{self.name}[{key}]")
        return 1

    def __setitem__(self, key, value):
        trail.append(f"{self.name}[{key}]={value}")

    def __delitem__(self, key):
        trail.append(f"del {self.name}[{key}]")

    def __getattr__(self, key):
        trail.append(f"{self.name}.{key}")
        return 2


def f(*args, **kwargs):
    trail.append(f"f{args}{kwargs}")
    return lambda *a: t("inner", a)


box = Box("box")
t("a", 1) + t("b", 2) * t("c", 3) - t("d", 4) ** t("e", 0)
show("arithmetic")
t("a", 1) < t("b", 0) < t("c", 5)
show("chain stops")
t("a", 0) or t("b", []) or t("c", 3) and t("d", 4)
show("or and")
t("then") if t("test", True) else t("else")
show("conditional")
t("f", f)(t("x", 1), *t("star", (2,)), k=t("k", 3), **t("more", {"m": 4}))(t("y"))
show("call")
t("box", box)[t("key", "k")] = t("value", 9)
show("item assignment")
t("box", box)[t("key", "k")] += t("value", 9)
show("in place")
a, b = box[t("first", 1)], box[t("second", 2)] = t("p", 10), t("q", 20)
show("chained tuple targets")
del t("box", box)[t("i", 1)], t("box", box)[t("j", 2)]
show("del")
{t("k1", 1): t("v1"), **t("m", {}), t("k2", 2): t("v2")}
show("dict display")
[t("e1"), *t("s", ()), t("e2")]
show("list display")
{t("ck", i): t("cv", i) for i in t("it", (1, 2)) if t("if", i)}
show("dict comprehension")
box[t("lo", 1):t("hi", 2):t("st", 3)]
show("slice")
f"{t('one', 1):{t('spec', 3)}}{t('two', 2)!r}"
show("f-string")
lambda p=t("lambda default"): t("never")
show("lambda")


@t("decorator 1", lambda c: c)
@t("decorator 2", lambda c: c)
def g(x=t("default x"), *, y=t("default y")) -> t("annotation"):
    pass


show("def")


@t("decorator", lambda c: c)
class C(t("base", object), metaclass=t("meta", type)):
    t("body")
    x: t("annotation") = t("value")


show("class")
box[t("target", 0)]: t("ann") = t("value")
show("annotated item")
with t("cm", __import__("contextlib").nullcontext(5)) as box[t("as")]:
    t("body")
show("with")
for box[t("target", "i")] in t("iterable", [7, 8]):
    t("body")
show("for")
assert t("test", True), t("message")
show("assert")
try:
    raise t("exc", ValueError("e")) from t("cause", KeyError("c"))
except t("match", (KeyError,)):
    pass
except t("two", KeyError), t("types", OSError):
    pass
except t("second", ValueError):
    show("raise and except")
