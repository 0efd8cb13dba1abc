# Dates, times, differences, formats, zones.
from datetime import UTC, date, datetime, time, timedelta, timezone

d = date(2024, 2, 28)
print(d + timedelta(days=2), d.replace(day=1), d.weekday(), d.isoweekday(), tuple(d.isocalendar()), d.strftime("%A %d %B %Y %j"), d.toordinal(), date.fromordinal(738944), date.fromisoformat("2024-12-31"), date.fromisocalendar(2024, 9, 3))
t = timedelta(days=1, hours=2, minutes=3, seconds=4.5)
print(t, repr(t), t.total_seconds(), -t, t * 2, t / 2, t // timedelta(hours=1), t % timedelta(hours=1), divmod(t, timedelta(days=1)), abs(-t), timedelta(seconds=-1), timedelta.max)
m = datetime(2024, 5, 6, 7, 8, 9, 123456)
print(m, repr(m), m.isoformat(" ", "minutes"), m.date(), m.time(), m.timetuple()[:6], m.strftime("%Y-%m-%d %H:%M:%S.%f %p %I %y %%"), datetime.strptime("06/05/24 07:08", "%d/%m/%y %H:%M"))
print(datetime.fromisoformat("2024-05-06T07:08:09+02:00"), m - datetime(2024, 1, 1), m.replace(hour=0), m < datetime(2025, 1, 1), datetime.combine(d, time(1, 2)))
zone = timezone(timedelta(hours=2), "CEST")
a = datetime(2024, 5, 6, 12, tzinfo=zone)
print(a, a.astimezone(UTC), a.utcoffset(), a.tzname(), a == datetime(2024, 5, 6, 10, tzinfo=UTC), a.timestamp(), datetime.fromtimestamp(0, UTC), zone, timezone.utc, a.isoformat(), time(1, 2, 3, tzinfo=UTC))
for wrong in (lambda: date(2024, 13, 1), lambda: date(2023, 2, 29), lambda: datetime(2024, 1, 1, 25), lambda: a - m, lambda: date.fromisoformat("x"), lambda: datetime.strptime("x", "%Y"), lambda: timedelta(days=10 ** 9), lambda: a < m):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(sorted([date(2024, 1, 2), date(2023, 5, 5)]), max(time(1), time(2)), {d: 1}[date(2024, 2, 28)], f"{d:%d.%m.%Y}", f"{m:%H:%M}", d.ctime(), time.fromisoformat("04:05:06"), date.min, datetime.max, time(12, 30).strftime("%I %p"))
