# An ORM in small: metaclass, descriptors, __set_name__, __init_subclass__, __prepare__, operators that build queries.
import inspect
import operator
import types
from collections import OrderedDict, namedtuple
from functools import cached_property, partialmethod, wraps


class Field:
    counter = 0

    def __init__(self, kind, *, default=None, check=None):
        self.kind, self.default, self.check = kind, default, check
        Field.counter += 1
        self.order = Field.counter

    def __set_name__(self, owner, name):
        self.name, self.slot = name, "_" + name

    def __get__(self, row, owner=None):
        return self if row is None else getattr(row, self.slot, self.default)

    def __set__(self, row, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{type(row).__name__}.{self.name}: {value!r} is no {self.kind.__name__}")
        if self.check and not self.check(value):
            raise ValueError(f"{self.name}: {value!r} fails {self.check.__name__}")
        setattr(row, self.slot, value)

    def __delete__(self, row):
        delattr(row, self.slot)

    def _compare(self, other, op):
        return Query(lambda row: op(getattr(row, self.name), other), f"{self.name} {op.__name__} {other!r}")

    def __eq__(self, other): return self._compare(other, operator.eq)
    def __lt__(self, other): return self._compare(other, operator.lt)
    def __gt__(self, other): return self._compare(other, operator.gt)
    def __contains__(self, x): raise TypeError("use .among()")
    __hash__ = object.__hash__


class Query:
    def __init__(self, test, text): self.test, self.text = test, text
    def __and__(self, other): return Query(lambda r: self.test(r) and other.test(r), f"({self.text} & {other.text})")
    def __or__(self, other): return Query(lambda r: self.test(r) or other.test(r), f"({self.text} | {other.text})")
    def __invert__(self): return Query(lambda r: not self.test(r), f"~{self.text}")
    def __bool__(self): raise TypeError("a query has no truth; use & and |")
    def __repr__(self): return f"<{self.text}>"


class Table(type):
    tables = OrderedDict()

    @classmethod
    def __prepare__(mcls, name, bases, **options):
        return {"table_options": options}

    def __new__(mcls, name, bases, namespace, **options):
        cls = super().__new__(mcls, name, bases, dict(namespace))
        cls.fields = tuple(sorted((v for v in namespace.values() if isinstance(v, Field)), key=operator.attrgetter("order")))
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        cls.rows = []
        mcls = type(cls)
        if bases:
            mcls.tables[options.get("table", name.lower())] = cls

    def __iter__(cls): return iter(cls.rows)
    def __len__(cls): return len(cls.rows)
    def __getitem__(cls, query): return [row for row in cls.rows if query.test(row)]
    def __contains__(cls, row): return row in cls.rows
    def __repr__(cls): return f"<table {cls.__name__} of {len(cls)}>"
    def __bool__(cls): return True


class Model(metaclass=Table):
    def __init_subclass__(cls, /, abstract=False, **options):
        super().__init_subclass__()
        cls.abstract = abstract

    def __init__(self, **values):
        for field in self.fields:
            if field.name in values:
                setattr(self, field.name, values.pop(field.name))
        if values:
            raise TypeError(f"unknown fields: {', '.join(values)}")
        type(self).rows.append(self)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{f.name}={getattr(self, f.name)!r}' for f in self.fields)})"

    def as_text(self, form, *, end=""):
        return form.format(self) + end
    short = partialmethod(as_text, "<{0.name}>", end="!")


def positive(n): return n > 0


class City(Model, table="cities", abstract=True):
    name = Field(str)
    people = Field(int, default=1, check=positive)

    @cached_property
    def size(self):
        print("computed")
        return "big" if self.people > 10 else "small"


City(name="Rome", people=28), City(name="Oslo"), City(people=9, name="Bern")
print(City, len(City), list(City), bool(City), Table.tables, City.abstract, City.table_options)
print(City[City.people > 5], City[(City.name == "Oslo") | ~(City.people < 20)], City.name == "x", (City.people < 3) & (City.name > "A"))
rome = City.rows[0]
print(rome.size, rome.size, rome.short(), rome in City, vars(rome))
for wrong in (lambda: City(name=5), lambda: City(people=-1), lambda: City(mayor="x"), lambda: bool(City.name == "x"), lambda: "x" in City.name, lambda: [] if City.people < 3 < 5 else 0, lambda: Model.__prepare__(), lambda: setattr(rome, "people", "many"), lambda: Field.name, lambda: Table("X", (int, Model), {}).rows, lambda: City[5]):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
del rome.people
print(rome.people, len(City), inspect.isdatadescriptor(City.__dict__["name"]), City.__dict__["size"].attrname, type(City).__mro__[0].__name__, inspect.getattr_static(rome, "name") is City.__dict__["name"])
Dynamic = types.new_class("Dynamic", (Model,), {"table": "dyn"}, lambda ns: ns.update(tag=Field(str, default="none"), __doc__="made"))
print(Dynamic(), Dynamic.__doc__, Dynamic.tag.name, list(Table.tables), types.resolve_bases((Model,)), types.prepare_class("P", (Model,))[0] is Table)


class Proxy:
    def __init__(self, target): object.__setattr__(self, "_target", target)
    def __getattr__(self, name): return getattr(self._target, name)
    def __setattr__(self, name, value): print("set", name), setattr(self._target, name, value)
    def __dir__(self): return ["only", "these"]
    def __call__(self, *a, **k): return a, k
    def __instancecheck__(self, x): return True
    def __reversed__(self): return "backwards"
    def __index__(self): return 2
    def __missing__(self): pass
    def __length_hint__(self): return 7
    def __enter__(self): return self._target
    def __exit__(self, *info): return True


p = Proxy(rome)
p.people = 77
print(p.name, rome.people, dir(p), p(1, k=2), isinstance(5, p) if False else callable(p), reversed(p), "abc"[p], [1, 2, 3][p:], hex(p), operator.length_hint(p), range(5)[p])
with p as inside:
    raise KeyError("swallowed")
print(inside is rome)
Point = namedtuple("Point", "x y", defaults=[0])


class P3(Point):
    __slots__ = ()
    def __new__(cls, x, y=1, *, scale=1): return super().__new__(cls, x * scale, y * scale)
    def __add__(self, other): return type(self)(*map(operator.add, self, other))
    def __sub__(self, other): return self._replace(x=self.x - other.x)


print(P3(1, 2, scale=3) + P3(1), P3(5) - P3(2), Point(1), P3._fields, Point._field_defaults, P3(1)._asdict(), P3.__doc__, Point.__doc__)
