# Dates that programs walk over: datetime, calendar, itertools, collections.
import calendar
from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import islice, takewhile


def days(start, stop, step=timedelta(days=1)):
    while start < stop:
        yield start
        start += step


def business_days(start):
    while True:
        if start.weekday() < 5:
            yield start
        start += timedelta(days=1)


def months(start, count):
    for n in range(count):
        years, month = divmod(start.month - 1 + n, 12)
        last = calendar.monthrange(start.year + years, month + 1)[1]
        yield start.replace(year=start.year + years, month=month + 1, day=min(start.day, last))


print([d.isoformat() for d in days(date(2024, 2, 27), date(2024, 3, 2))])
print([f"{d:%a %d}" for d in islice(business_days(date(2024, 5, 31)), 4)])
print([str(m) for m in months(date(2023, 10, 31), 6)])
print([d.day for d in takewhile(lambda d: d.month == 5, days(date(2024, 5, 6), date.max, timedelta(weeks=1)))])
by_week = defaultdict(list)
for d in days(date(2024, 12, 28), date(2025, 1, 3)):
    year, week, _ = d.isocalendar()
    by_week[year, week].append(d.day)
print(dict(by_week))


def human(delta):
    parts, seconds = [], int(delta.total_seconds())
    for name, size in (("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1)):
        count, seconds = divmod(seconds, size)
        if count:
            parts.append(f"{count} {name}{'s' * (count != 1)}")
    return ", ".join(parts) or "now"


print(human(timedelta(days=1, hours=2, seconds=1)), "|", human(timedelta(0)), "|", human(datetime(2024, 3, 1) - datetime(2024, 2, 28, 23, 59)))
zones = {"London": timezone.utc, "Delhi": timezone(timedelta(hours=5, minutes=30)), "New York": timezone(timedelta(hours=-5), "EST")}
moment = datetime(2024, 1, 1, 22, 15, tzinfo=UTC)
for city, zone in zones.items():
    local = moment.astimezone(zone)
    print(f"{city:<9}{local:%Y-%m-%d %H:%M %z} {local.tzname()} {local == moment} {local.date() > moment.date()}")
opening = [(time(9), time(12, 30)), (time(13, 30), time(17))]
print([any(start <= t < stop for start, stop in opening) for t in (time(8, 59), time(9), time(13), time(16, 59, 59))])
births = {"Ada": date(1815, 12, 10), "Alan": date(1912, 6, 23), "Grace": date(1906, 12, 9)}


def age(born, on):
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


print({name: age(born, date(2024, 12, 9)) for name, born in births.items()}, min(births, key=births.get), max(births.values()) - min(births.values()))
stamps = ["2024-03-10T10:00:00+00:00", "2024-03-10T12:30:00+02:00", "2024-03-10T05:15:00-05:00"]
parsed = sorted(map(datetime.fromisoformat, stamps))
print([p.isoformat() for p in parsed], parsed[-1] - parsed[0], [int(p.timestamp()) for p in parsed])
easter = lambda y: (lambda a, b, c: (lambda d, e: date(y, (d + e + 114) // 31, (d + e + 114) % 31 + 1))(d := (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30, (lambda e: e - 7 * ((a + 11 * d + 22 * e) // 451))((32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7)))(y % 19, y // 100, y % 100)
print([easter(y).strftime("%d %b %Y") for y in (2000, 2024, 2025)])
friday13 = [d for y in (2023, 2024) for m in range(1, 13) if (d := date(y, m, 13)).weekday() == calendar.FRIDAY]
print([f"{d:%b %Y}" for d in friday13], sum(timedelta(hours=h) for h in ()) if False else sum((timedelta(hours=h) for h in (1, 2.5)), timedelta()))
