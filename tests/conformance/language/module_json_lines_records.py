# Records as JSON lines: json, dataclasses, datetime, io, itertools, operator, uuid.
import io
import json
import operator
import uuid
from collections import defaultdict
from dataclasses import asdict, dataclass, field, fields
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from fractions import Fraction
from itertools import groupby


class Kind(Enum):
    INCOME = "income"
    EXPENSE = "expense"


@dataclass(order=True)
class Entry:
    day: date
    kind: Kind = field(compare=False)
    amount: Fraction
    tags: set = field(default_factory=set, compare=False)
    id: uuid.UUID = field(default=uuid.UUID(int=0), compare=False)


def encode(value):
    match value:
        case date():
            return {"$date": value.isoformat()}
        case Enum():
            return value.value
        case Fraction():
            return f"{value.numerator}/{value.denominator}"
        case set() | frozenset():
            return sorted(value)
        case uuid.UUID():
            return value.hex[-4:]
    raise TypeError(f"cannot encode {type(value).__name__}")


def decode(pairs):
    record = dict(pairs)
    if "$date" in record:
        return date.fromisoformat(record["$date"])
    if "amount" in record:
        record["amount"] = Fraction(record["amount"])
        record["kind"] = Kind(record["kind"])
        record["tags"] = set(record["tags"])
        record["id"] = uuid.UUID(int=int(record["id"], 16))
        return Entry(**record)
    return record


entries = [
    Entry(date(2024, 1, 5), Kind.INCOME, Fraction(1000)),
    Entry(date(2024, 1, 7), Kind.EXPENSE, Fraction("12.50"), {"food", "cash"}, uuid.UUID(int=0xABCD)),
    Entry(date(2024, 2, 1), Kind.EXPENSE, Fraction(1, 3), {"odd"}),
]
stream = io.StringIO()
for entry in entries:
    json.dump(asdict(entry), stream, default=encode, separators=(",", ":"))
    stream.write("\n")
print(stream.getvalue(), end="")
stream.seek(0)
again = [json.loads(line, object_pairs_hook=decode) for line in stream]
print(again == entries, again[2], sorted(again[1].tags), again[1].id, [f.name for f in fields(Entry)])
for bad in ('{"amount": "x", "kind": "income", "tags": [], "id": "0"}', '{"amount": "1", "kind": "gift", "tags": []}', '{"$date": "2024-02-30"}', "{not json}"):
    try:
        print(json.loads(bad, object_pairs_hook=decode))
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
try:
    json.dumps([1j], default=encode)
except TypeError as error:
    print(error, getattr(error, "__notes__", []))
month = operator.attrgetter("day.year", "day.month")
for key, group in groupby(sorted(again), key=month):
    group = list(group)
    balance = sum(e.amount if e.kind is Kind.INCOME else -e.amount for e in group)
    print(key, len(group), balance, f"{float(balance):.2f}")
tags = defaultdict(list)
for e in again:
    for tag in sorted(e.tags):
        tags[tag].append(str(e.day))
print(json.dumps(tags, sort_keys=True, indent=1))
print(json.dumps({"when": datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=1)))}, default=str), json.dumps({Kind.INCOME.value: [*map(float, (Fraction(1, 4),))]}), json.dumps(again[0], default=lambda e: e.kind.name))
