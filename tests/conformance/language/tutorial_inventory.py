"""An inventory with abstract items, a registry of kinds, search by predicate, and CSV-like text."""
from abc import ABC, abstractmethod
from collections import defaultdict
from functools import total_ordering
from itertools import groupby
from operator import attrgetter


class Item(ABC):
    kinds = {}

    def __init_subclass__(cls, /, kind=None, **options):
        super().__init_subclass__(**options)
        if kind:
            if kind in Item.kinds:
                raise TypeError(f"kind {kind!r} is taken by {Item.kinds[kind].__name__}")
            Item.kinds[kind] = cls
            cls.kind = kind

    def __init__(self, name, price):
        self.name = name
        self.price = price

    @property
    def price(self):
        return self._price

    @price.setter
    def price(self, value):
        if not isinstance(value, (int, float)) or value < 0:
            raise ValueError(f"bad price for {self.name}: {value!r}")
        self._price = value

    @abstractmethod
    def tax(self):
        """What the state wants."""

    @property
    @abstractmethod
    def label(self): ...

    @classmethod
    def parse(cls, line):
        kind, *fields = (part.strip() for part in line.split(","))
        try:
            made = cls.kinds[kind]
        except KeyError:
            raise LookupError(f"unknown kind {kind!r}") from None
        return made(*map(convert, fields))

    def __format__(self, spec):
        match spec:
            case "long": return f"{self.label} ({self.kind}) at {self.price:.2f} + {self.tax():.2f}"
            case "": return self.label
            case _: return format(self.label, spec)

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r}, {self.price!r})"

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self):
        return hash((type(self), self.name))


def convert(text):
    for kind in int, float:
        try:
            return kind(text)
        except ValueError:
            pass
    return {"yes": True, "no": False}.get(text, text)


@total_ordering
class Book(Item, kind="book"):
    def __init__(self, name, price, pages=100):
        super().__init__(name, price)
        self.pages = pages

    def tax(self):
        return self.price * 0.05

    @property
    def label(self):
        return f"“{self.name}”, {self.pages} p."

    def __lt__(self, other):
        return self.pages < other.pages


class Food(Item, kind="food"):
    def __init__(self, name, price, fresh=True):
        super().__init__(name, price)
        self.fresh = fresh

    def tax(self):
        return 0

    label = property(lambda self: self.name + (" (fresh)" if self.fresh else ""))


class Gadget(Item, kind="gadget"):
    tax = lambda self: self.price * 0.2
    label = "gadget"


text = """\
book, Dune, 9.99, 412
book, Emma, 5, 350
food, Apple, 0.5, yes
food, Beans, 2, no
gadget, Phone, 500
toy, Ball, 3
book, Broken, -1
food, Bad, cheap
book
"""
stock = []
for number, line in enumerate(text.splitlines(), 1):
    try:
        stock.append(Item.parse(line))
    except (LookupError, ValueError, TypeError) as error:
        print(f"line {number}: {type(error).__name__}: {error}")
for item in stock:
    print(f"{item:long} | {item:>22} | {item!r}")
stock.sort(key=attrgetter("kind", "price"))
for kind, items in groupby(stock, key=attrgetter("kind")):
    items = list(items)
    print(f"{kind}: {len(items)} worth {sum(i.price for i in items):.2f}, dearest {max(items, key=attrgetter('price'))}")
books = [i for i in stock if isinstance(i, Book)]
print(min(books), max(books), books[0] <= books[1], books[0] == Book("Emma", 5, 350), len({*books, Book("Emma", 5, 350)}))
by_tax = defaultdict(list)
for item in stock:
    by_tax[item.tax() > 0].append(item.name)
print(dict(by_tax), sorted(Item.kinds))
for bad in (lambda: Item("x", 1), lambda: setattr(stock[0], "price", "free"), lambda: type("Copy", (Item,), {}, kind="book"), lambda: type("Half", (Item,), {"tax": lambda s: 0})("h", 1)):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(Item.__abstractmethods__ == {"tax", "label"}, Book.__abstractmethods__, Item.tax.__doc__, issubclass(Gadget, Item), Gadget("g", 1).label, Gadget("g", 10).tax())
