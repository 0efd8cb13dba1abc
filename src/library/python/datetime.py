# datetime. Follows CPython 3.14, Lib/_pydatetime.py. Local time is UTC.
# The rule: a date is its ordinal (days since 1 January of year 1, which is 1), a duration is (days,
# seconds, microseconds) with the last two never negative; all arithmetic goes through those.
import time as _time

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR",
           "UTC"]

MINYEAR = 1
MAXYEAR = 9999
_MONTH_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS = ("", "January", "February", "March", "April", "May", "June", "July", "August",
           "September",
           "October", "November", "December")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _MONTH_DAYS[month]


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_before_month(year, month):
    return sum(_MONTH_DAYS[1:month]) + (month > 2 and _is_leap(year))


def _to_ordinal(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _from_ordinal(n):
    year = n * 400 // 146097 + 1
    while _days_before_year(year) >= n:
        year -= 1
    while _days_before_year(year + 1) < n:
        year += 1
    n -= _days_before_year(year)
    month = 1
    while n > _days_in_month(year, month):
        n -= _days_in_month(year, month)
        month += 1
    return year, month, n


def _check_int(value):
    if not isinstance(value, int):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")


def _check_date(year, month, day):
    for value in (year, month, day):
        _check_int(value)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year must be in {MINYEAR}..{MAXYEAR}, not {year}")
    if not 1 <= month <= 12:
        raise ValueError(f"month must be in 1..12, not {month}")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError(f"day {day} must be in range 1..{_days_in_month(year, month)} for month {month} in "
                         f"year {year}")


def _check_time(hour, minute, second, microsecond):
    for value, name, top in ((hour, "hour", 23), (minute, "minute", 59), (second, "second", 59),
                             (microsecond, "microsecond", 999999)):
        _check_int(value)
        if not 0 <= value <= top:
            raise ValueError(f"{name} must be in 0..{top}, not {value}")


def _round_half_even(x):
    return round(x)


class timedelta:
    __slots__ = ("_days", "_seconds", "_microseconds")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                weeks=0):
        total = 0
        rest = 0.0
        for value, unit in ((days, 86400000000), (seconds, 1000000), (microseconds, 1),
                            (milliseconds, 1000),
                            (minutes, 60000000), (hours, 3600000000), (weeks, 604800000000)):
            if isinstance(value, int):
                total += value * unit
            else:
                whole = int(value)
                total += whole * unit
                rest += (value - whole) * unit
        return cls._of(total + _round_half_even(rest))

    @classmethod
    def _of(cls, microseconds):
        self = object.__new__(cls)
        seconds, self._microseconds = divmod(microseconds, 1000000)
        self._days, self._seconds = divmod(seconds, 86400)
        if abs(self._days) > 999999999:
            raise OverflowError(f"days={self._days}; must have magnitude <= 999999999")
        return self

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def total_seconds(self):
        return self._total() / 1000000

    def __repr__(self):
        parts = []
        if self._days:
            parts.append(f"days={self._days}")
        if self._seconds:
            parts.append(f"seconds={self._seconds}")
        if self._microseconds:
            parts.append(f"microseconds={self._microseconds}")
        return f"datetime.timedelta({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self._days:
            text = f"{self._days} day{'s' if abs(self._days) != 1 else ''}, " + text
        return text + (f".{self._microseconds:06d}" if self._microseconds else "")

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() + other._total())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() - other._total())
        return NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta._of(abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * other)
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return timedelta._of(_divide_round(self._total() * n, d))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return timedelta._of(_divide_round(self._total(), other))
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return timedelta._of(_divide_round(self._total() * d, n))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return timedelta._of(self._total() // other)
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._total() % other._total())

    def __divmod__(self, other):
        return self // other, self % other

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._total())

    def __bool__(self):
        return self._total() != 0

    def __reduce__(self):
        return timedelta, (self._days, self._seconds, self._microseconds)


def _divide_round(a, b):
    # a / b to the nearest whole number, halves to even.
    q, r = divmod(a, b)
    r *= 2
    if (r > b if b > 0 else r < b) or r == b and q % 2 == 1:
        q += 1
    return q


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    def utcoffset(self, dt):
        raise NotImplementedError("tzinfo subclass must override utcoffset()")


class timezone(tzinfo):
    def __init__(self, offset, name=None):
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return "UTC" if not self._offset else "UTC" + _offset_text(self._offset)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"datetime.timezone({self._offset!r}{name})"

    def __str__(self):
        return self.tzname(None)

    def __reduce__(self):
        return timezone, (self._offset, self._name)


def _offset_text(offset):
    minutes = offset._total() // 60000000
    sign = "-" if minutes < 0 else "+"
    hours, minutes = divmod(abs(minutes), 60)
    return f"{sign}{hours:02d}:{minutes:02d}"


timezone.utc = UTC = timezone(timedelta(0))


def _strftime(obj, fmt):
    d = obj if isinstance(obj, date) else datetime(1900, 1, 1)
    t = obj if not type(obj) is date else time()
    out = []
    i = 0
    while i < len(fmt):
        char = fmt[i]
        i += 1
        if char != "%" or i == len(fmt):
            out.append(char)
            continue
        char = fmt[i]
        i += 1
        out.append(_directive(char, d, t, obj))
    return "".join(out)


def _directive(char, d, t, obj):
    hour12 = t.hour % 12 or 12
    simple = {
        "Y": f"{d.year}", "m": f"{d.month:02d}", "d": f"{d.day:02d}", "H": f"{t.hour:02d}",
        "M": f"{t.minute:02d}", "S": f"{t.second:02d}", "f": f"{t.microsecond:06d}",
        "y": f"{d.year % 100:02d}",
        "I": f"{hour12:02d}", "p": "AM" if t.hour < 12 else "PM", "b": _MONTHS[d.month][:3],
        "B": _MONTHS[d.month], "a": _WEEKDAYS[d.weekday()][:3], "A": _WEEKDAYS[d.weekday()],
        "j": f"{d._day_of_year():03d}", "w": f"{d.isoweekday() % 7}", "u": f"{d.isoweekday()}",
        "%": "%",
        "e": f"{d.day:2d}", "n": "\n", "t": "\t",
    }
    if char in simple:
        return simple[char]
    if char == "T" or char == "X":
        return f"{t.hour:02d}:{t.minute:02d}:{t.second:02d}"
    if char == "R":
        return f"{t.hour:02d}:{t.minute:02d}"
    if char == "F":
        return f"{d.year}-{d.month:02d}-{d.day:02d}"
    if char in "Dx":
        return f"{d.month:02d}/{d.day:02d}/{d.year % 100:02d}"
    if char == "c":
        return f"{_WEEKDAYS[d.weekday()][:3]} {_MONTHS[d.month][:3]} {d.day:2d} {simple['H']}:{simple['M']}:{simple['S']} {d.year}"
    zone = getattr(obj, "tzinfo", None)
    if char == "z":
        return "" if zone is None else _offset_text(zone.utcoffset(obj)).replace(":", "")
    if char == "Z":
        return "" if zone is None else zone.tzname(obj)
    if char in "VG":
        calendar = d.isocalendar()
        return f"{calendar[1]:02d}" if char == "V" else f"{calendar[0]}"
    return "%" + char


class date:
    def __new__(cls, year, month, day):
        _check_date(year, month, day)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        return self

    @classmethod
    def fromordinal(cls, n):
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f"year must be in {MINYEAR}..{MAXYEAR}, not {year}")
        fourth = _to_ordinal(year, 1, 4)
        monday = fourth - (fourth + 6) % 7
        next_fourth = _to_ordinal(year + 1, 1, 4)
        if not 1 <= week <= (next_fourth - (next_fourth + 6) % 7 - monday) // 7:
            raise ValueError(f"Invalid week: {week}")
        if not 1 <= day <= 7:
            raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
        return cls.fromordinal(monday + (week - 1) * 7 + day - 1)

    @classmethod
    def fromtimestamp(cls, t):
        return cls.fromordinal(719163 + int(t // 86400))

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromisoformat(cls, text):
        try:
            if len(text) == 10 and text[4] == text[7] == "-":
                return cls(int(text[:4]), int(text[5:7]), int(text[8:]))
            if len(text) == 8 and text.isdigit():
                return cls(int(text[:4]), int(text[4:6]), int(text[6:]))
        except ValueError as error:
            raise ValueError(str(error)) from None
        raise ValueError(f"Invalid isoformat string: {text!r}")

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def _day_of_year(self):
        return _days_before_month(self._year, self._month) + self._day

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        from collections import namedtuple
        thursday = self.toordinal() + 4 - self.isoweekday()
        year = _from_ordinal(thursday)[0]
        week = (thursday - _days_before_year(year) - 1) // 7 + 1
        return namedtuple("IsoCalendarDate", "year week weekday", module="datetime")(
            year, week, self.isoweekday())

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def __repr__(self):
        return f"datetime.date({self._year}, {self._month}, {self._day})"

    def ctime(self):
        return self.strftime("%c")

    def strftime(self, format):
        return _strftime(self, format)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, year=None, month=None, day=None):
        return type(self)(year or self._year, month or self._month, day or self._day)

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(),
                                  self._day_of_year(), -1))

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self).fromordinal(self.toordinal() + other.days)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _key(self):
        return self._year, self._month, self._day

    def _same(self, other):
        return isinstance(other, date) and isinstance(other, datetime) == isinstance(self, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._same(other) else NotImplemented

    def _order(self, other):
        if (getattr(self, "tzinfo", None) is None) != (getattr(other, "tzinfo", None) is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        left, right = self._key(), other._key()
        return (left > right) - (left < right)

    def __lt__(self, other):
        return self._order(other) < 0 if self._same(other) else NotImplemented

    def __le__(self, other):
        return self._order(other) <= 0 if self._same(other) else NotImplemented

    def __gt__(self, other):
        return self._order(other) > 0 if self._same(other) else NotImplemented

    def __ge__(self, other):
        return self._order(other) >= 0 if self._same(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return type(self), self._key()


class time:
    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_time(hour, minute, second, microsecond)
        self = object.__new__(cls)
        self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond
        self.tzinfo = tzinfo
        self.fold = fold
        return self

    def isoformat(self, timespec="auto"):
        zone = "" if self.tzinfo is None else _offset_text(self.tzinfo.utcoffset(None))
        return _time_text(self, timespec) + zone

    __str__ = isoformat

    def __repr__(self):
        parts = [self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        zone = "" if self.tzinfo is None else f", tzinfo={self.tzinfo!r}"
        return f"datetime.time({', '.join(map(str, parts))}{zone})"

    def strftime(self, format):
        return _strftime(self, format)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, **changes):
        values = {"hour": self.hour, "minute": self.minute, "second": self.second,
                  "microsecond": self.microsecond, "tzinfo": self.tzinfo, **changes}
        return time(**values)

    def _key(self):
        return self.hour, self.minute, self.second, self.microsecond

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, time) else NotImplemented

    @classmethod
    def fromisoformat(cls, text):
        try:
            made = datetime.fromisoformat("2000-01-01T" + text.removeprefix("T"))
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {text!r}") from None
        return cls(made.hour, made.minute, made.second, made.microsecond, made.tzinfo)

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return time, self._key() + (self.tzinfo,)


def _time_text(t, timespec):
    if timespec == "auto":
        timespec = "microseconds" if t.microsecond else "seconds"
    text = f"{t.hour:02d}:{t.minute:02d}"
    if timespec == "hours":
        return text[:2]
    if timespec == "minutes":
        return text
    text += f":{t.second:02d}"
    if timespec == "milliseconds":
        return text + f".{t.microsecond // 1000:03d}"
    return text + f".{t.microsecond:06d}" if timespec == "microseconds" else text


class datetime(date):
    def __new__(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *,
                fold=0):
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond
        self.tzinfo = tzinfo
        self.fold = fold
        return self

    @classmethod
    def _of(cls, microseconds, tz=None):
        # Microseconds since the day before year 1.
        seconds, micro = divmod(microseconds, 1000000)
        days, seconds = divmod(seconds, 86400)
        if not 1 <= days <= 3652059:
            raise OverflowError("date value out of range")
        year, month, day = _from_ordinal(days)
        return cls(year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, micro, tz)

    def _micro(self):
        seconds = self.toordinal() * 86400 + self.hour * 3600 + self.minute * 60 + self.second
        return seconds * 1000000 + self.microsecond

    def _utc_micro(self):
        offset = self.utcoffset()
        return self._micro() - (0 if offset is None else offset._total())

    @classmethod
    def fromtimestamp(cls, t, tz=None):
        result = cls._of(719163 * 86400000000 + round(t * 1000000), UTC)
        return result.astimezone(tz) if tz is not None else result.replace(tzinfo=None)

    @classmethod
    def utcfromtimestamp(cls, t):
        return cls.fromtimestamp(t)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.now()

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def fromordinal(cls, n):
        return cls(*_from_ordinal(n))

    @classmethod
    def combine(cls, date, time, tzinfo=None):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond,
                   tzinfo or time.tzinfo)

    @classmethod
    def fromisoformat(cls, text):
        day = date.fromisoformat(text[:10])
        rest = text[11:]
        zone = None
        for mark in ("+", "-", "Z"):
            if mark in rest:
                rest, _, offset = rest.partition(mark)
                if mark == "Z":
                    zone = UTC
                else:
                    hours, minutes = int(offset[:2]), int(offset[3:5] or 0)
                    sign = -1 if mark == "-" else 1
                    zone = timezone(timedelta(hours=sign * hours, minutes=sign * minutes))
                break
        whole, _, fraction = rest.partition(".")
        parts = [int(p) for p in whole.split(":")] if whole else [0]
        if len(parts) > 3:
            raise ValueError(f"Invalid isoformat string: {text!r}")
        parts += [0] * (3 - len(parts))
        return cls(day.year, day.month, day.day, *parts, int((fraction + "000000")[:6]), zone)

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(self)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(self)

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond)

    def timestamp(self):
        return (self._utc_micro() - 719163 * 86400000000) / 1000000

    def astimezone(self, tz=None):
        tz = UTC if tz is None else tz
        return type(self)._of(self._utc_micro() + tz.utcoffset(self)._total(), tz)

    def replace(self, **changes):
        values = {"year": self._year, "month": self._month, "day": self._day, "hour": self.hour,
                  "minute": self.minute, "second": self.second, "microsecond": self.microsecond,
                  "tzinfo": self.tzinfo, **changes}
        return type(self)(**values)

    def isoformat(self, sep="T", timespec="auto"):
        zone = "" if self.tzinfo is None else _offset_text(self.utcoffset())
        return date.isoformat(self) + sep + _time_text(self, timespec) + zone

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        parts = [self._year, self._month, self._day, self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        zone = "" if self.tzinfo is None else f", tzinfo={self.tzinfo!r}"
        return f"datetime.datetime({', '.join(map(str, parts))}{zone})"

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, self.hour, self.minute,
                                  self.second,
                                  self.weekday(), self._day_of_year(), -1))

    @classmethod
    def strptime(cls, text, format):
        found = {"Y": 1900, "m": 1, "d": 1, "H": 0, "M": 0, "S": 0, "f": 0}
        at = i = 0
        bad = ValueError(f"time data {text!r} does not match format {format!r}")
        while i < len(format):
            char = format[i]
            i += 1
            if char != "%":
                if text[at:at + 1] != char:
                    raise bad
                at += 1
                continue
            char = format[i]
            i += 1
            if char in "bB":
                for number, name in enumerate(_MONTHS[1:], 1):
                    name = name if char == "B" else name[:3]
                    if text[at:].lower().startswith(name.lower()):
                        found["m"] = number
                        at += len(name)
                        break
                else:
                    raise bad
                continue
            width = {"Y": 4, "f": 6}.get(char, 2)
            end = at
            while end < len(text) and end - at < width and text[end].isdigit():
                end += 1
            if end == at or char not in found and char != "y":
                raise bad
            digits = text[at:end]
            if char == "f":
                digits = digits.ljust(6, "0")
            if char == "y":
                char, digits = "Y", str(int(digits) + (2000 if int(digits) < 69 else 1900))
            found[char] = int(digits)
            at = end
        if at != len(text):
            raise ValueError(f"unconverted data remains: {text[at:]}")
        return cls(*[found[key] for key in "YmdHMSf"])

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of(self._micro() + other._total(), self.tzinfo)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of(self._micro() - other._total(), self.tzinfo)
        if isinstance(other, datetime):
            if (self.tzinfo is None) != (other.tzinfo is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            return timedelta._of(self._utc_micro() - other._utc_micro())
        return NotImplemented

    def _key(self):
        return self._utc_micro()

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return type(self), (self._year, self._month, self._day, self.hour, self.minute, self.second,
                            self.microsecond, self.tzinfo)


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)
time.min, time.max, time.resolution = time(), time(23, 59, 59, 999999), timedelta(microseconds=1)
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
