"""Values with units: operators, hashing, formatting, immutable records, conversion tables, caching."""
import math
from dataclasses import dataclass, field, fields
from enum import Enum
from fractions import Fraction
from functools import cached_property, singledispatch
from typing import ClassVar


class UnitError(TypeError):
    pass


class Unit(Enum):
    METRE = "m", 1, "length"
    KILOMETRE = "km", 1000, "length"
    MILE = "mi", Fraction(1609344, 1000), "length"
    SECOND = "s", 1, "time"
    HOUR = "h", 3600, "time"

    def __init__(self, symbol, factor, dimension):
        self.symbol, self.factor, self.dimension = symbol, Fraction(factor), dimension

    @classmethod
    def _missing_(cls, value):
        return next((unit for unit in cls if unit.symbol == value), None)

    def __rmul__(self, number):
        return Quantity(Fraction(number), self)

    def __str__(self):
        return self.symbol


@dataclass(frozen=True, eq=False)
class Quantity:
    amount: Fraction
    unit: Unit
    places: ClassVar[int] = 2

    def __post_init__(self):
        object.__setattr__(self, "amount", Fraction(self.amount))

    @cached_property
    def base(self):
        return self.amount * self.unit.factor

    def to(self, unit):
        unit = Unit(unit) if isinstance(unit, str) else unit
        if unit.dimension != self.unit.dimension:
            raise UnitError(f"cannot turn {self.unit.dimension} into {unit.dimension}")
        return Quantity(self.base / unit.factor, unit)

    def _combine(self, other, function):
        if not isinstance(other, Quantity):
            return NotImplemented
        return Quantity(function(self.amount, other.to(self.unit).amount), self.unit)

    def __add__(self, other): return self._combine(other, lambda a, b: a + b)
    def __sub__(self, other): return self._combine(other, lambda a, b: a - b)
    def __neg__(self): return Quantity(-self.amount, self.unit)
    def __abs__(self): return Quantity(abs(self.amount), self.unit)
    def __bool__(self): return bool(self.amount)
    def __mul__(self, k): return NotImplemented if isinstance(k, Quantity) else Quantity(self.amount * Fraction(k), self.unit)
    __rmul__ = __mul__
    def __truediv__(self, other): return self.base / other.base if isinstance(other, Quantity) else self * (1 / Fraction(other))
    def __floordiv__(self, other): return math.floor(self / other)
    def __mod__(self, other): return self - other * (self // other)
    def __divmod__(self, other): return self // other, self % other
    def __eq__(self, other): return isinstance(other, Quantity) and (self.unit.dimension, self.base) == (other.unit.dimension, other.base)
    def __hash__(self): return hash((self.unit.dimension, self.base))
    def __lt__(self, other): return self.base < other.to(self.unit).base
    def __le__(self, other): return self < other or self == other
    def __round__(self, places=0): return Quantity(round(self.amount, places), self.unit)
    def __float__(self): return float(self.amount)
    def __format__(self, spec): return f"{float(self.amount):{spec or f'.{self.places}f'}} {self.unit}"
    def __str__(self): return format(self)


km, mile, hour = Unit.KILOMETRE, Unit.MILE, Unit.HOUR
run = 10 * km
print(run, run.to("mi"), run.to(Unit.METRE), run + 500 * Unit.METRE, run - 1 * mile, -run, abs(-run), run * 3, Fraction(1, 3) * run, f"{run:.0f}", f"{run.to('m'):,.1f}")
print(run == 10000 * Unit.METRE, hash(run) == hash(10000 * Unit.METRE), run < 7 * mile, run >= 1 * km, sorted([5 * mile, 7 * km, 6000 * Unit.METRE]) [0] == 6 * km, max(1 * mile, 2 * km), run / (2 * km), run // (3 * km), run % (3 * km), divmod(run, 4 * km)[0], {run: "ten"}[10 * km], bool(0 * km))
print(sum([1 * km, 1 * mile], 0 * km), round(1 * mile.to if False else (1 * mile).to("km"), 1), float(run), Unit("h") is hour, Unit("km"), repr(run), [f.name for f in fields(run)], run.base, "base" in vars(run))
for bad in (lambda: run + 1 * hour, lambda: run + 5, lambda: 5 + run, lambda: run * run, lambda: run < 1 * hour, lambda: run.to("parsec"), lambda: setattr(run, "amount", 1), lambda: run < 5, lambda: Quantity("x", km), lambda: run / 0, lambda: f"{run:d}"):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


@dataclass(order=True, frozen=True)
class Money:
    cents: int
    currency: str = field(default="EUR", compare=False)
    rates: ClassVar[dict] = {("USD", "EUR"): Fraction(9, 10), ("EUR", "USD"): Fraction(10, 9)}

    @classmethod
    def parse(cls, text):
        amount, _, currency = text.partition(" ")
        whole, _, part = amount.replace(",", "").partition(".")
        return cls(int(whole) * 100 + int(f"{part:0<2}"), currency or "EUR")

    def split(self, *parts):
        shares = [self.cents * p // sum(parts) for p in parts]
        for i in range(self.cents - sum(shares)):
            shares[i] += 1
        return [Money(s, self.currency) for s in shares]

    def exchange(self, currency):
        return Money(round(self.cents * self.rates[self.currency, currency]), currency)

    def __str__(self):
        return f"{self.cents // 100:,}.{self.cents % 100:02} {self.currency}"


pot = Money.parse("1,000.5")
print(pot, *pot.split(1, 1, 1), *Money(5).split(3, 7), pot.exchange("USD"), Money.parse("9.99 USD").exchange("EUR"), Money(5) < Money(7), Money(100) == Money(100, "USD"))


@singledispatch
def describe(value):
    return f"something: {value}"


@describe.register
def _(value: Quantity):
    return f"quantity of {value.unit.dimension}"


@describe.register(Money)
def _(value):
    return f"money in {value.currency}"


print(describe(run), describe(pot), describe(5))
