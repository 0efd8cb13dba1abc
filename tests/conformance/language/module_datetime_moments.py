# datetime: fields, order and arithmetic at their limits.
import copy
import pickle
from datetime import date, datetime, time, timedelta, timezone, tzinfo

state = 12345


def draw(below):
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return state % below


for _ in range(60):
    moment = datetime(1 + draw(9998), 1 + draw(12), 1 + draw(28), draw(24), draw(60), draw(60), draw(1000000))
    span = timedelta(draw(4000) - 2000, draw(86400), draw(1000000))
    try:
        print(moment + span, moment - span, (moment + span) - moment == span, moment.weekday(), moment.toordinal(), moment.isocalendar()[:], moment.timetuple().tm_yday, end=" | ")
    except OverflowError as error:
        print(error, end=" | ")
    print(span, repr(span), -span, span * 3, span / 7, span // 1000, abs(span), span.days, span.seconds, span.microseconds, span.total_seconds(), hash(span) == hash(timedelta(microseconds=span // timedelta(microseconds=1))))
for year, month, day in ((2024, 2, 29), (1900, 2, 28), (2000, 2, 29), (1, 1, 1), (9999, 12, 31), (2023, 12, 31)):
    d = date(year, month, day)
    print(d, d.toordinal(), date.fromordinal(d.toordinal()) == d, d.isoweekday(), d.replace(day=1), d.strftime("%a %A %b %B %d %e %j %U %W %u %w %y %Y %G-%V %% %x %D %F %C|%n|%t|%h %q"), d < date(2000, 1, 1), d == datetime(year, month, day), hash(d) == hash(copy.copy(d)))
stamp = datetime(2024, 3, 5, 16, 7, 9, 42)
print(stamp.strftime("%H:%M:%S.%f %I %p %X %T %R %c %z%Z|%:z|%%|%%%Y|%"), time(5, 6).strftime("%H-%M %Y-%m-%d %p"), stamp.replace(tzinfo=timezone.utc).strftime("%z %:z %Z"), f"{stamp:%Y/%m/%d}", f"{stamp}")
zone = timezone(timedelta(hours=5, minutes=30), "IST")
aware = datetime(2024, 3, 5, 16, 7, tzinfo=zone)
print(aware, aware.astimezone(timezone.utc), aware.timestamp(), aware == aware.astimezone(timezone.utc), aware - datetime(2024, 3, 5, tzinfo=timezone.utc), datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1.5, zone), datetime.fromtimestamp(1e9, tz=timezone.utc))
for call in (lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: date(2020, 13, 1), lambda: datetime(2020, 1, 1, 24), lambda: datetime(2020, 1, 1, 1, 60), lambda: datetime(2020, 1, 1, microsecond=10**6), lambda: datetime(2020, 1),
             lambda: date("a", 1, 1), lambda: datetime(2020, 1, 1.5), lambda: timedelta(days=10**9), lambda: timedelta(days=10**12), lambda: timedelta("1"), lambda: date.max + timedelta(1), lambda: datetime.max + timedelta(microseconds=1), lambda: date.min - timedelta(1),
             lambda: stamp < aware, lambda: stamp - aware, lambda: stamp < date(2020, 1, 1), lambda: stamp < 5, lambda: datetime(2020, 1, 1, fold=2), lambda: datetime(2020, 1, 1, tzinfo=5), lambda: date.fromordinal(0), lambda: date.fromordinal(3652060), lambda: stamp + 1):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(stamp == aware, stamp == 5, date(2020, 1, 1) == datetime(2020, 1, 1), stamp != date(2024, 3, 5), sorted([stamp, datetime.min, datetime.max])[1], max(date.min, date.max), datetime(True, True, True), date(2020, True, 5).month is True or date(2020, 1, 5).month)


class Mine(datetime):
    def __new__(cls, *args, **kwargs):
        made = super().__new__(cls, *args, **kwargs)
        made.tag = "mine"
        return made


mine = Mine(2020, 1, 1)
print(type(mine + timedelta(1)).__name__, (mine + timedelta(1)).tag, type(mine.replace(day=2)).__name__, type(Mine.fromtimestamp(0, timezone.utc)).__name__, Mine.fromtimestamp(5, timezone.utc).tag, repr(mine), mine.date())


class Summer(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=1) if 4 <= dt.month < 10 else timedelta(0)

    def tzname(self, dt):
        return "S" if self.dst(dt) else "W"


for month in (1, 7):
    local = datetime(2024, month, 1, 12, tzinfo=Summer())
    print(local, local.tzname(), local.utctimetuple()[:6], local.astimezone(timezone.utc), datetime.fromtimestamp(local.timestamp(), Summer()))
for value in (stamp, aware, date(2020, 5, 6), timedelta(1, 2, 3), time(1, 2, 3, 4, zone), timezone.utc):
    print(pickle.loads(pickle.dumps(value)) == value, copy.deepcopy(value) == value, repr(value))
print(timedelta.min, timedelta.max, timedelta.resolution, timedelta(1.5, 0.5), timedelta(weeks=1, hours=-1), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(0, True), bool(timedelta(0)), timedelta(hours=25) > timedelta(1), divmod(timedelta(10), timedelta(3)), timedelta(10) % timedelta(3), timedelta(1) / timedelta(hours=5), timedelta(1) * 0.1, timedelta(seconds=-1))
