# datetime: arithmetic, formatting, parsing, comparison, zones.
import copy
import pickle
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo

d = date(2024, 2, 29)
print(d, repr(d), d + timedelta(1), d - date(2023, 2, 28), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.timetuple().tm_yday, d.replace(year=2023, day=28), d.isoformat(), d.strftime("%A %d %B %Y, week %V day %j"), d.ctime(), f"{d:%d/%m/%y}", f"{d}", date.min, date.max, date.resolution)
print(date.fromordinal(738000), date.fromisoformat("2024-12-31"), date.fromisoformat("20241231"), date.fromisoformat("2024-W01-1"), date.fromisocalendar(2024, 9, 4), date.fromtimestamp(0), d == date(2024, 2, 29), d < date(2025, 1, 1), hash(d) == hash(date(2024, 2, 29)), d.isocalendar().week)
dt = datetime(2024, 3, 10, 14, 30, 15, 123456)
print(dt, repr(dt), dt.date(), dt.time(), dt.isoformat(" ", "minutes"), dt.isoformat(timespec="milliseconds"), dt + timedelta(days=1, hours=12), dt - datetime(2024, 1, 1), dt.replace(hour=0, microsecond=0), dt.strftime("%Y-%m-%dT%H:%M:%S.%f %p %I"), datetime.combine(d, time(8, 5)), dt.timestamp() == dt.replace(tzinfo=UTC).timestamp())
print(datetime.strptime("2024-03-10 14:30", "%Y-%m-%d %H:%M"), datetime.strptime("10/Mar/2024:14:30:15 +0200", "%d/%b/%Y:%H:%M:%S %z"), datetime.fromisoformat("2024-03-10T14:30:15.5+05:30"), datetime.fromisoformat("2024-03-10"), datetime.fromisoformat("2024-03-10T14:30Z"), datetime.fromtimestamp(86400, UTC), datetime.strptime("Mon Jan  1 01:02:03 2024", "%c") if True else 0)
t = timedelta(days=-1, hours=5, milliseconds=1)
print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds(), abs(t), -t, t * 2, t / 2, t // timedelta(hours=1), timedelta(hours=25) % timedelta(days=1), divmod(timedelta(hours=25), timedelta(days=1)), timedelta(1) / timedelta(hours=6), timedelta(weeks=1, minutes=90), timedelta(0), bool(timedelta()), timedelta.max, timedelta(microseconds=0.5), timedelta(days=1.5), sum([timedelta(1), timedelta(2)], timedelta()), 0.5 * timedelta(3), round(1.7) * timedelta(1))
tm = time(23, 59, 58, 7)
print(tm, repr(tm), tm.replace(minute=0), tm.isoformat("seconds"), time.fromisoformat("04:23:01.5"), time.min, time.max, time(1) < time(2), f"{tm:%H-%M}", time(5, tzinfo=UTC))
zone = timezone(timedelta(hours=5, minutes=30), "IST")
aware = datetime(2024, 1, 1, 12, tzinfo=zone)
print(aware, repr(aware), aware.astimezone(UTC), aware.utcoffset(), aware.tzname(), aware.dst(), zone, repr(zone), timezone.utc, repr(UTC), timezone(timedelta(hours=-3)), aware == datetime(2024, 1, 1, 6, 30, tzinfo=UTC), aware.timestamp(), aware.timetz(), aware - datetime(2024, 1, 1, tzinfo=UTC), aware.strftime("%z %Z"), aware.utctimetuple()[:5])


class Fixed(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=2)

    def tzname(self, dt):
        return "EET"

    def dst(self, dt):
        return timedelta(0)


print(datetime(2024, 6, 1, tzinfo=Fixed()), datetime(2024, 6, 1, 12, tzinfo=UTC).astimezone(Fixed()))
wrongs = [
    lambda: date(2023, 2, 29), lambda: date(2024, 13, 1), lambda: date(0, 1, 1), lambda: datetime(2024, 1, 1, 25), lambda: datetime(2024, 1, 1, 1, 60), lambda: time(24), lambda: d + 1, lambda: d - "x", lambda: d < dt.time(), lambda: dt < aware, lambda: dt - aware, lambda: date("2024"), lambda: date(2024), lambda: date.fromisoformat("2024-2-1"), lambda: datetime.strptime("x", "%Y"), lambda: datetime.strptime("2024-01-01 zz", "%Y-%m-%d"), lambda: timedelta("x"), lambda: timedelta(1) + 1, lambda: timedelta(1) / 0, lambda: timedelta(days=10**10), lambda: date.max + timedelta(1), lambda: timezone(5), lambda: timezone(timedelta(days=2)), lambda: d.replace(month=99), lambda: datetime(2024, 1, 1, tzinfo=5), lambda: datetime.fromisoformat("nope"), lambda: date.fromordinal(0), lambda: dt.isoformat(timespec="x"), lambda: aware < d, lambda: timedelta(1) < 5, lambda: setattr(d, "year", 3), lambda: time.fromisoformat("25:00"), lambda: dt.date() == dt and 1, lambda: timedelta(1) * None,
]
for wrong in wrongs:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(pickle.loads(pickle.dumps(aware)) == aware, copy.copy(d) is d or copy.copy(d) == d, isinstance(dt, date), MINYEAR, MAXYEAR, datetime.min, datetime.max, dt.fold, {d: 1}[date(2024, 2, 29)], sorted([date(2024, 5, 1), date(2023, 1, 1)])[0], max(dt, datetime(2025, 1, 1)))


class Birthday(date):
    def next(self):
        return self.replace(year=self.year + 1)


print(repr(Birthday(2000, 1, 1).next()), Birthday(2000, 1, 1) + timedelta(1), type(Birthday(2000, 1, 1) + timedelta(1)).__name__, type(datetime.now()), datetime.now(UTC).tzinfo, date.today() <= date.today())
