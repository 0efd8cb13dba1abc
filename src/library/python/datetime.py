# datetime. Follows CPython 3.14, Lib/_pydatetime.py. Local time is UTC.
# The rule: a date is its ordinal (days since 1 January of year 1, which is 1), a duration is (days,
# seconds, microseconds) with the last two never negative; all arithmetic goes through those.
import time as _time

import _datetime_text as _text
from _datetime_checks import (MAXYEAR, MINYEAR, _ABSENT, _check_date, _check_int, _check_time,
                              _checked_name, _given, _is_listed, _reading, _refuse, _refuse_unknown,
                              _taking, _year_of)
from _datetime_text import _days_before_month, _days_before_year, _to_ordinal
from _datetime import (date_fields as _from_ordinal, iso_fields as _iso_fields, moment as _moment,
                       moment_fields as _moment_fields, ordinal as _ordinal)

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR",
           "UTC"]

__in_c__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "timezone.__new__",
            "date.fromisocalendar", "date.replace", "date.strftime", "time.replace", "time.strftime",
            "datetime.combine", "datetime.fromtimestamp", "datetime.now", "datetime.replace")


class timedelta:
    __slots__ = ("_us",)  # all of it, in microseconds

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                weeks=0, *more, **unknown):
        if more or unknown:
            given = (days, seconds, microseconds, milliseconds, minutes, hours, weeks) if more else ()
            _refuse("__new__()", given, more, unknown, 7)
        total = 0
        rest = 0.0
        for name, value, unit in (("days", days, 86400000000), ("seconds", seconds, 1000000),
                                  ("microseconds", microseconds, 1),
                                  ("milliseconds", milliseconds, 1000),
                                  ("minutes", minutes, 60000000), ("hours", hours, 3600000000),
                                  ("weeks", weeks, 604800000000)):
            if type(value) is int and value == 0:
                continue
            if isinstance(value, int):
                total += value * unit
            else:
                if not isinstance(value, float):
                    raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
                whole = int(value)
                total += whole * unit
                rest += (value - whole) * unit
        if rest:  # to the nearest microsecond, halves to the even one
            total += _divide_round(*((rest + total % 2).as_integer_ratio())) - total % 2
        return cls._of(total)

    @classmethod
    def _of(cls, microseconds):
        if not -86399999913600000000 <= microseconds <= 86399999999999999999:
            days = microseconds // 86400000000
            if abs(days) > 2**31 - 1:
                raise OverflowError("Python int too large to convert to C int")
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self = object.__new__(cls)
        self._us = microseconds
        return self

    @property
    def days(self):
        return self._us // 86400000000

    @property
    def seconds(self):
        return self._us // 1000000 % 86400

    @property
    def microseconds(self):
        return self._us % 1000000

    def total_seconds(self):
        return self._us / 1000000

    def _parts(self):
        seconds, microseconds = divmod(self._us, 1000000)
        return *divmod(seconds, 86400), microseconds

    def __repr__(self):
        days, seconds, microseconds = self._parts()
        parts = []
        if days:
            parts.append(f"days={days}")
        if seconds:
            parts.append(f"seconds={seconds}")
        if microseconds:
            parts.append(f"microseconds={microseconds}")
        return f"{_is_listed(type(self))}({', '.join(parts) or '0'})"

    def __str__(self):
        days, seconds, microseconds = self._parts()
        text = f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
        if days:
            text = f"{days} day{'s' if abs(days) != 1 else ''}, " + text
        return text + (f".{microseconds:06d}" if microseconds else "")

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._us + other._us)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._us - other._us)
        return NotImplemented

    def __neg__(self):
        return timedelta._of(-self._us)

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta._of(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._us * other)
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return timedelta._of(_divide_round(self._us * n, d))
        return NotImplemented

    __rmul__ = __mul__

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return other - self
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            if not other:
                raise ZeroDivisionError("division by zero")
            return self._us / other._us
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError("division by zero")
            return timedelta._of(_divide_round(self._us, other))
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return timedelta._of(_divide_round(self._us * d, n))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            if not other:
                raise ZeroDivisionError("division by zero")
            return self._us // other._us
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError("division by zero")
            return timedelta._of(self._us // other)
        return NotImplemented

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        if not other:
            raise ZeroDivisionError("division by zero")
        return timedelta._of(self._us % other._us)

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self // other, self % other

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._us)

    def __bool__(self):
        return self._us != 0

    def __reduce__(self):
        return timedelta, self._parts()


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
    def utcoffset(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def tzname(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def dst(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt, /):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        shift = offset - saving
        if shift:
            dt += shift
            saving = dt.dst()
            if saving is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + saving


class timezone(tzinfo):
    utc = None

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not "
                            f"{type(offset).__name__}")
        if name is not None and not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not -timedelta(1) < offset < timedelta(1):
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             f"timedelta(hours=24), not {offset!r}")
        if name is None and not offset and cls.utc is not None:
            return cls.utc
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def __reduce__(self):
        return timezone, (self._offset,) if self._name is None else (self._offset, self._name)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @staticmethod
    def _check(dt, method):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{method}(dt) argument must be a datetime instance or None, not "
                            f"{type(dt).__name__}")

    def utcoffset(self, dt, /):
        self._check(dt, "utcoffset")
        return self._offset

    def dst(self, dt, /):
        self._check(dt, "dst")
        return None

    def fromutc(self, dt, /):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def tzname(self, dt, /):
        self._check(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" if not self._offset else "UTC" + _text.offset_text(self._offset)

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


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type "
                        f"'{type(zone).__name__}'")


def _checked_offset(offset, method):
    if offset is not None:
        if not isinstance(offset, timedelta):
            raise TypeError(f"tzinfo.{method}() must return None or timedelta, not '{type(offset).__name__}'")
        if not -timedelta(1) < offset < timedelta(1):
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             f"timedelta(hours=24), not {offset!r}")
    return offset


timezone.utc = UTC = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


class date:
    def __new__(cls, year=_ABSENT, month=_ABSENT, day=_ABSENT, *more, **unknown):
        days = None if more or unknown else _ordinal(year, month, day)
        if days is None:
            if more or len(unknown) > 1 or unknown and day is not _ABSENT:
                _refuse("function", (year, month, day), more, unknown, 3)
            _given(year=year, month=month, day=day)
            _check_date(year, month, day)
            year, month, day = +year, +month, +day
            days = _ordinal(year, month, day)
        self = object.__new__(cls)
        self._year, self._month, self._day, self._days = year, month, day, days
        return self

    @classmethod
    def fromordinal(cls, ordinal, /):
        _check_int(ordinal)
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > 3652059:
            raise ValueError(f"year must be in 1..9999, not {_year_of(ordinal)}")
        return cls(*_from_ordinal(+ordinal))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        for value in (year, week, day):
            _check_int(value)
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
        if not isinstance(t, float):
            _check_int(t)
        if abs(t) > 1 << 62:
            raise OverflowError("timestamp out of range for platform time_t")
        moment = _time.localtime(t)
        return cls(moment.tm_year, moment.tm_mon, moment.tm_mday)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        parts = _text.read_date(text)
        if parts is None:
            raise ValueError(f"Invalid isoformat string: {text!r}")
        return cls(*parts)

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
        return self._days

    def _day_of_year(self):
        return _days_before_month(self._year, self._month) + self._day

    def weekday(self):
        return (self._days + 6) % 7

    def isoweekday(self):
        return self._days % 7 or 7

    def isocalendar(self):
        thursday = self.toordinal() + 4 - self.isoweekday()
        year = _from_ordinal(thursday)[0]
        week = (thursday - _days_before_year(year) - 1) // 7 + 1
        return _text.iso_calendar_date((year, week, self.isoweekday()))

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def __repr__(self):
        return f"{_is_listed(type(self))}({self._year}, {self._month}, {self._day})"

    def ctime(self):
        return self.strftime("%c")

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
        return _text.strftime(self, format)

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(spec).__name__}")
        return self.strftime(spec) if spec else str(self)

    def replace(self, year=_ABSENT, month=_ABSENT, day=_ABSENT, **unknown):
        if unknown:
            _refuse_unknown("replace()", unknown)
        return type(self)(self._year if year is _ABSENT else year,
                          self._month if month is _ABSENT else month,
                          self._day if day is _ABSENT else day)

    __replace__ = replace

    @classmethod
    def strptime(cls, /, *arguments):
        import _strptime
        return _strptime.date_of(cls, *_reading(arguments))

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(),
                                  self._day_of_year(), -1))

    def __add__(self, other):
        if isinstance(other, timedelta):
            ordinal = self.toordinal() + other.days
            if not 1 <= ordinal <= 3652059:
                raise OverflowError("date value out of range")
            return type(self).fromordinal(ordinal)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _key(self):
        return self._year, self._month, self._day

    def _same(self, other):
        return isinstance(other, date) and isinstance(other, datetime) == isinstance(self, datetime)

    def __eq__(self, other):
        return self._days == other._days if self._same(other) else NotImplemented

    def __lt__(self, other):
        return self._days < other._days if self._same(other) else NotImplemented

    def __le__(self, other):
        return self._days <= other._days if self._same(other) else NotImplemented

    def __gt__(self, other):
        return self._days > other._days if self._same(other) else NotImplemented

    def __ge__(self, other):
        return self._days >= other._days if self._same(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return type(self), self._key()


class _Clock:
    # What times and datetimes have in common, and take from it: fields that are read only.
    def _set_clock(self, hour, minute, second, microsecond, tzinfo, fold):
        _check_time(hour, minute, second, microsecond)
        _check_zone(tzinfo)
        if fold not in (0, 1):
            raise ValueError(f"fold must be either 0 or 1, not {fold}")
        self._hour, self._minute, self._second = hour, minute, second
        self._microsecond, self._tzinfo, self._fold = microsecond, tzinfo, fold

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def _asked(self):
        return self

    def utcoffset(self):
        if self._tzinfo is None:
            return None
        return _checked_offset(self._tzinfo.utcoffset(self._asked()), "utcoffset")

    def dst(self):
        return None if self._tzinfo is None else _checked_offset(self._tzinfo.dst(self._asked()), "dst")

    def tzname(self):
        return None if self._tzinfo is None else _checked_name(self._tzinfo.tzname(self._asked()))

    def _clock_parts(self):
        parts = [self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        fold = f", fold={self._fold}" if self._fold else ""
        zone = "" if self._tzinfo is None else f", tzinfo={self._tzinfo!r}"
        return ", ".join(map(str, parts)) + fold + zone


@_taking(_Clock)
class time:
    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *more, fold=0,
                **unknown):
        if more or unknown:
            _refuse("function", (hour, minute, second, microsecond, tzinfo) if more else (), more, unknown, 6)
        self = object.__new__(cls)
        self._set_clock(hour, minute, second, microsecond, tzinfo, fold)
        return self

    def _asked(self):
        return None

    def isoformat(self, timespec="auto"):
        return _text.time_text(self, timespec) + _text.offset_text(self.utcoffset())

    __str__ = isoformat

    def __repr__(self):
        return f"{_is_listed(type(self))}({self._clock_parts()})"

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
        return _text.strftime(self, format)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=_ABSENT, minute=_ABSENT, second=_ABSENT, microsecond=_ABSENT, tzinfo=_ABSENT,
                *, fold=_ABSENT, **unknown):
        if unknown:
            _refuse_unknown("replace()", unknown)
        return type(self)(self._hour if hour is _ABSENT else hour,
                          self._minute if minute is _ABSENT else minute,
                          self._second if second is _ABSENT else second,
                          self._microsecond if microsecond is _ABSENT else microsecond,
                          self._tzinfo if tzinfo is _ABSENT else tzinfo,
                          fold=self._fold if fold is _ABSENT else fold)

    __replace__ = replace

    def _micro(self):
        total = (self._hour * 3600 + self._minute * 60 + self._second) * 1000000 + self._microsecond
        offset = self.utcoffset()
        return total if offset is None else total - offset._us

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._micro() == other._micro()

    @classmethod
    def fromisoformat(cls, text, /):
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        parts = _text.read_time(text.removeprefix("T"))
        if parts is None:
            raise ValueError(f"Invalid isoformat string: {text!r}")
        if parts[0] == 24:
            _text.check_midnight(parts)
            parts = 0, *parts[1:]
        return cls(*parts)

    @classmethod
    def strptime(cls, /, *arguments):
        import _strptime
        return _strptime.time_of(cls, *_reading(arguments))

    def _order(self, other):
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._micro() - other._micro()

    def __lt__(self, other):
        return self._order(other) < 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._order(other) <= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._order(other) > 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._order(other) >= 0 if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(self._micro())

    def __reduce__(self):
        return type(self), (self._hour, self._minute, self._second, self._microsecond, self._tzinfo)


time.min = time(0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


@_taking(_Clock)
class datetime(date):
    def __new__(cls, year=_ABSENT, month=_ABSENT, day=_ABSENT, hour=0, minute=0, second=0, microsecond=0,
                tzinfo=None, *more, fold=0, **unknown):
        moment = _moment(year, month, day, hour, minute, second, microsecond)
        if moment is None or tzinfo is not None or fold != 0 or more or unknown:
            if more:
                _refuse("function", (year, month, day, hour, minute, second, microsecond, tzinfo), more,
                        unknown, 9)
            _given(year=year, month=month, day=day)
            if unknown:
                _refuse_unknown("this function", unknown)
            _check_date(year, month, day)
            _check_time(hour, minute, second, microsecond)
            _check_zone(tzinfo)
            if fold not in (0, 1):
                raise ValueError(f"fold must be either 0 or 1, not {fold}")
            year, month, day, hour, minute = +year, +month, +day, +hour, +minute
            second, microsecond = +second, +microsecond
            moment = _moment(year, month, day, hour, minute, second, microsecond)
        self = object.__new__(cls)
        self._us = moment  # since the day before year 1, by the clock
        self._year, self._month, self._day = year, month, day
        self._hour, self._minute, self._second = hour, minute, second
        self._microsecond, self._tzinfo, self._fold = microsecond, tzinfo, fold
        return self

    @classmethod
    def _of(cls, moment, tz=None):
        fields = _moment_fields(moment)
        if fields is None:
            raise OverflowError("date value out of range")
        if cls is not datetime:
            return cls(*fields, tz)
        self = object.__new__(cls)
        self._us = moment
        self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond = fields
        self._tzinfo = tz
        self._fold = 0
        return self

    @property
    def _days(self):
        return self._us // 86400000000

    def _utc_micro(self):
        offset = self.utcoffset()
        return self._us if offset is None else self._us - offset._us

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        if type(timestamp) is not float and not isinstance(timestamp, (int, float)):
            raise TypeError(f"argument must be int or float, not {type(timestamp).__name__}")
        if timestamp != timestamp:
            raise ValueError("Invalid value NaN (not a number)")
        if not -2.0**63 <= timestamp < 2.0**63:
            raise OverflowError("timestamp out of range for platform time_t")
        whole = int(timestamp)
        moment = (719163 * 86400 + whole) * 1000000 + round((timestamp - whole) * 1000000)
        if not 86400000000 <= moment < 3652060 * 86400000000:
            raise ValueError(f"year must be in 1..9999, not {_year_of(moment // 86400000000)}")
        result = cls._of(moment, tz)
        return result if tz is None or tz is UTC else tz.fromutc(result)

    @classmethod
    def utcfromtimestamp(cls, t, /):
        _text.deprecated("utcfromtimestamp", "fromtimestamp(timestamp, datetime.UTC)")
        return cls.fromtimestamp(t)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        _text.deprecated("utcnow", "now(datetime.UTC)")
        return cls.now()

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        for place, value, kind in ((1, date, _date), (2, time, _time_of_day)):
            if not isinstance(value, kind):
                raise TypeError(f"combine() argument {place} must be {_is_listed(kind)}, not "
                                f"{type(value).__name__}")
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, text, /):
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        fields = _iso_fields(text)
        if fields is not None:
            return cls(*fields if fields[3] != 24 else _text.next_midnight(*fields))
        sizes = (10, 8, 7)
        if text[4:5] == "W":
            # YYYYWww or YYYYWwwd, and what separates the time may be a digit.
            end = 7
            while end < len(text) and text[end].isdigit():
                end += 1
            sizes = (end if end < 9 else 7 + end % 2,)
        for size in sizes:
            if len(text) == size or size == len(text) - 1 or len(text) > size + 1:
                day = _text.read_date(text[:size])
                if day is None or size == 7 and "W" not in text[:size]:
                    continue
                clock = _text.read_time(text[size + 1:]) if len(text) > size else (0, 0, 0, 0, None)
                if clock is not None:
                    return cls(*(day + clock if clock[0] != 24 else _text.next_midnight(*day, *clock)))
        raise ValueError(f"Invalid isoformat string: {text!r}")

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo,
                    fold=self._fold)

    def timestamp(self):
        return (self._utc_micro() - 719163 * 86400000000) / 1000000

    def astimezone(self, tz=None):
        if tz is None:
            tz = _LOCAL
        elif not isinstance(tz, tzinfo):
            raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type "
                            f"'{type(tz).__name__}'")
        if tz is self._tzinfo:
            return self
        return tz.fromutc(type(self)._of(self._utc_micro(), tz))

    def replace(self, year=_ABSENT, month=_ABSENT, day=_ABSENT, hour=_ABSENT, minute=_ABSENT, second=_ABSENT,
                microsecond=_ABSENT, tzinfo=_ABSENT, *, fold=_ABSENT, **unknown):
        if unknown:
            _refuse_unknown("replace()", unknown)
        return type(self)(self._year if year is _ABSENT else year,
                          self._month if month is _ABSENT else month,
                          self._day if day is _ABSENT else day,
                          self._hour if hour is _ABSENT else hour,
                          self._minute if minute is _ABSENT else minute,
                          self._second if second is _ABSENT else second,
                          self._microsecond if microsecond is _ABSENT else microsecond,
                          self._tzinfo if tzinfo is _ABSENT else tzinfo,
                          fold=self._fold if fold is _ABSENT else fold)

    __replace__ = replace

    def isoformat(self, sep="T", timespec="auto"):
        if not isinstance(sep, str) or len(sep) != 1:
            what = f"a string of length {len(sep)}" if isinstance(sep, str) else type(sep).__name__
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not {what}")
        clock = _text.time_text(self, timespec) + _text.offset_text(self.utcoffset())
        return date.isoformat(self) + sep + clock

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        return (f"{_is_listed(type(self))}({self._year}, {self._month}, {self._day}, "
                f"{self._clock_parts()})")

    def timetuple(self):
        saving = self.dst()
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute,
                                  self._second, self.weekday(), self._day_of_year(),
                                  -1 if saving is None else int(bool(saving))))

    def utctimetuple(self):
        utc = self - self.utcoffset() if self.utcoffset() else self
        return _time.struct_time((utc._year, utc._month, utc._day, utc._hour, utc._minute, utc._second,
                                  utc.weekday(), utc._day_of_year(), 0))

    @classmethod
    def strptime(cls, /, *arguments):
        import _strptime
        return _strptime.datetime_of(cls, *_reading(arguments))

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of(self._us + other._us, self._tzinfo)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of(self._us - other._us, self._tzinfo)
        if isinstance(other, datetime):
            if self._tzinfo is other._tzinfo:
                return timedelta._of(self._us - other._us)
            if (self.utcoffset() is None) != (other.utcoffset() is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            return timedelta._of(self._utc_micro() - other._utc_micro())
        return NotImplemented

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return self._us == other._us
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._utc_micro() == other._utc_micro()

    def _order(self, other):
        if self._tzinfo is other._tzinfo:
            return self._us - other._us
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._utc_micro() - other._utc_micro()

    def __lt__(self, other):
        return self._order(other) < 0 if isinstance(other, datetime) else NotImplemented

    def __le__(self, other):
        return self._order(other) <= 0 if isinstance(other, datetime) else NotImplemented

    def __gt__(self, other):
        return self._order(other) > 0 if isinstance(other, datetime) else NotImplemented

    def __ge__(self, other):
        return self._order(other) >= 0 if isinstance(other, datetime) else NotImplemented

    def _key(self):
        return self._utc_micro()

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return type(self), (self._year, self._month, self._day, self.hour, self.minute, self.second,
                            self.microsecond, self.tzinfo)


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_date, _time_of_day = date, time  # which datetime's methods hide
_LOCAL = timezone(timedelta(0), "UTC")
_text.MIDNIGHT = time()
