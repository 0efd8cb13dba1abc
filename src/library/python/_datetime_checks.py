# What datetime's types do not accept, in the words of CPython 3.14's Modules/_datetimemodule.c.
from _datetime import date_fields as _from_ordinal
from _datetime_text import _days_in_month

MINYEAR = 1
MAXYEAR = 9999
_ABSENT = object()  # None is a wrong value


def _is_listed(cls):
    # Our own class says "datetime.", a program's subclass only its name.
    return f"datetime.{cls.__name__}" if cls.__module__ == "datetime" else cls.__qualname__


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


def _refuse(name, given, more, unknown, most):
    # The wrong arguments of a constructor, as CPython's in C counts them.
    number = sum([value is not _ABSENT for value in given]) + len(more) + len(unknown)
    if number > most:
        raise TypeError(f"{name} takes at most {most} arguments ({number} given)")
    if more:
        raise TypeError(f"{name} takes at most {len(given)} positional arguments ({number} given)")
    _refuse_unknown("this function" if name == "function" else name, unknown)


def _refuse_unknown(name, unknown):
    raise TypeError(f"{name} got an unexpected keyword argument {next(iter(unknown))!r}")


def _given(**arguments):
    for place, (name, value) in enumerate(arguments.items(), 1):
        if value is _ABSENT:
            raise TypeError(f"function missing required argument {name!r} (pos {place})")
        _check_int(value)


def _checked_name(name):
    if name is not None and not isinstance(name, str):
        kind = type(name)
        shown = kind.__name__ if kind.__module__ != "datetime" else f"datetime.{kind.__name__}"
        raise TypeError(f"tzinfo.tzname() must return None or a string, not {shown!r}")
    return name


def _taking(common):
    # A decorator: the class gets what it has not itself, without a base that CPython's has not.
    def given(cls):
        for name, value in common.__dict__.items():
            if not name.startswith("__") and name not in cls.__dict__:
                setattr(cls, name, value)
        return cls
    return given


def _year_of(ordinal):
    # Also of days that no date can have.
    cycles, days = divmod(ordinal - 1, 146097)
    return cycles * 400 + _from_ordinal(days + 1)[0]


def _reading(arguments):
    # What strptime() is given.
    if len(arguments) != 2:
        raise TypeError(f"strptime() takes exactly 2 arguments ({len(arguments)} given)")
    for place, value in enumerate(arguments, 1):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {place} must be str, not {type(value).__name__}")
    return arguments
