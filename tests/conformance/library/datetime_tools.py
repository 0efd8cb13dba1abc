from datetime import UTC, date, datetime, time, timedelta, timezone
import sched
d = date(2024, 2, 29); t = timedelta(days=1, hours=2, minutes=30, seconds=15, microseconds=5); n = datetime(2025, 11, 23, 14, 5, 9, 123456)
print(d, repr(d), d + timedelta(1), d - date(2024, 1, 1), d.weekday(), d.isoweekday(), d.isoformat(), d.replace(day=1), d.toordinal(), date.fromordinal(d.toordinal()) == d, d.strftime("%A %d %B %Y %j %y"), d.isocalendar()[:], date.fromisoformat("2023-12-31"), d < date(2025, 1, 1), f"{d:%d/%m/%Y}", date.max)
print(t, repr(t), t.total_seconds(), t.days, t.seconds, t.microseconds, t * 2, t / 2, t // timedelta(hours=1), -t, abs(-t), t + timedelta(1), t > timedelta(1), timedelta(hours=1) / timedelta(minutes=20), timedelta(seconds=1.5), timedelta(-1, 5), bool(timedelta()), t % timedelta(hours=1), timedelta(weeks=1), timedelta(days=0.5), t * 1.5, sum([timedelta(1), timedelta(2)], timedelta()), divmod(t, timedelta(hours=1)))
print(n, repr(n), n.date(), n.time(), n.isoformat(), n.strftime("%Y-%m-%d %H:%M:%S.%f %I %p %b %a %%"), n + timedelta(hours=12), n - datetime(2025, 1, 1), n.replace(hour=0, microsecond=0), n.isoformat(" ", "minutes"), n.timetuple()[:6], n == datetime.fromisoformat(n.isoformat()), f"{n:%H:%M}", n > datetime(2025, 1, 1), datetime.combine(d, time(1, 2)), n.ctime())
z = datetime(2025, 1, 1, 12, tzinfo=UTC); e = timezone(timedelta(hours=2)); print(z, repr(z), z.astimezone(e), z.timestamp(), datetime.fromtimestamp(0, UTC), z == z.astimezone(e), z.utcoffset(), z.tzname(), e, repr(e), z.strftime("%z %Z"), datetime.fromisoformat("2025-01-01T10:00:00+02:00"), timezone.utc is UTC)
print(datetime.strptime("23/11/2025 08:09", "%d/%m/%Y %H:%M"), datetime.strptime("Nov 5 24", "%b %d %y"), time(8, 30), repr(time(8, 30, 1)), time(8).isoformat(), time(1) < time(2), time(5, 6, 7, 8), {d: 1}[date(2024, 2, 29)], hash(n) == hash(n.replace()), type(datetime.now()).__name__, datetime.now() > n - timedelta(days=40000))
for f in (lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: datetime(2023, 1, 1, 25), lambda: z - n, lambda: datetime.strptime("x", "%Y"), lambda: date.fromisoformat("nope"), lambda: time(25)):
    try: print(f())
    except (ValueError, TypeError) as x: print(type(x).__name__, x)
s = sched.scheduler(); log = []
for delay, prio, name in ((0.08, 1, "late"), (0.001, 2, "b"), (0.001, 1, "a")): s.enter(delay, prio, log.append, (name,))
c = s.enter(5, 1, log.append, ("never",)); s.cancel(c); s.run(); print(sorted(log), log[-1], s.empty())
