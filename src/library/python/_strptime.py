# Reading dates by a format, for time.strptime and datetime.strptime. The directives and the errors are
# those of CPython 3.14, Lib/_strptime.py, in the C locale; a format becomes a regular expression.
import re

_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september",
           "october", "november", "december"]


def _one_of(names):
    return "|".join(names)


_PATTERNS = {
    "d": r"3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9]", "f": r"[0-9]{1,6}", "H": r"2[0-3]|[0-1]\d|\d| \d",
    "I": r"1[0-2]|0[1-9]|[1-9]| [1-9]", "G": r"\d\d\d\d", "m": r"1[0-2]|0[1-9]|[1-9]",
    "j": r"36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]", "M": r"[0-5]\d|\d",
    "S": r"6[0-1]|[0-5]\d|\d", "U": r"5[0-3]|[0-4]\d|\d", "W": r"5[0-3]|[0-4]\d|\d", "w": "[0-6]",
    "u": "[1-7]", "V": r"5[0-3]|0[1-9]|[1-4]\d|\d", "y": r"\d\d", "Y": r"\d\d\d\d",
    "z": r"[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z)",
    "A": _one_of(_WEEKDAYS), "a": _one_of(name[:3] for name in _WEEKDAYS),
    "B": _one_of(sorted(_MONTHS, key=len, reverse=True)), "b": _one_of(name[:3] for name in _MONTHS),
    "p": "am|pm", "Z": "gmt|utc",
}
_SAME = {"e": "d", "k": "H", "l": "I", "P": "p"}
_LONG = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "T": "%H:%M:%S", "R": "%H:%M",
         "r": "%I:%M:%S %p"}
_FLAGS = re.compile("[-_0^#]*[0-9]*")
_known = {}


def _warn_of_leap_years():
    import warnings
    warnings.warn("""\
Parsing dates involving a day of month without a year specified is ambiguous
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647.""", DeprecationWarning, skip_file_prefixes=("<_strptime.py>", "<datetime.py>", "<time.py>"))


def _pattern_of(format):
    if format in _known:
        return _known[format]
    pieces = []
    at = 0
    while at < len(format):
        char = format[at]
        at += 1
        if char.isspace():
            while at < len(format) and format[at].isspace():
                at += 1
            pieces.append(r"\s+")
        elif char != "%":
            pieces.append(re.escape(char))
        elif at == len(format):
            raise ValueError(f"stray % in format {format!r}") from None
        else:
            at = _FLAGS.match(format, at).end()  # which do not matter for reading
            name = format[at:at + 1]
            name = _SAME.get(name, name)
            at += 1
            if name == "%":
                pieces.append("%")
            elif name in _LONG:
                pieces.append(_pattern_of(_LONG[name]).pattern)
            elif name in _PATTERNS:
                pieces.append(f"(?P<{name}>{_PATTERNS[name]})")
            else:
                raise ValueError(f"{name!r} is a bad directive in format {format!r}") from None
    if re.search(r"%d", format) and not re.search(r"%[YyG]", format):
        _warn_of_leap_years()
    _known[format] = made = re.compile("".join(pieces), re.IGNORECASE)
    return made


class _Parts:
    """What was read: year, month, day, time, and how the zone was given."""

    def __init__(self, found):
        self.year = self.month = self.day = self.julian = self.weekday = None
        self.iso_year = self.week = self.iso_week = None
        self.hour = self.minute = self.second = self.fraction = 0
        self.monday_first = False
        self.zone = self.offset = None
        self.offset_fraction = 0
        for name, text in found.items():
            if text is not None:
                getattr(self, "_read_" + name)(text)
        if "I" in found:
            self._read_half(found["I"], (found.get("p") or "").lower())

    def _read_d(self, text): self.day = int(text)
    def _read_f(self, text): self.fraction = int(text.ljust(6, "0"))
    def _read_H(self, text): self.hour = int(text)
    def _read_I(self, text): pass
    def _read_p(self, text): pass
    def _read_G(self, text): self.iso_year = int(text)
    def _read_m(self, text): self.month = int(text)
    def _read_j(self, text): self.julian = int(text)
    def _read_M(self, text): self.minute = int(text)
    def _read_S(self, text): self.second = int(text)
    def _read_w(self, text): self.weekday = (int(text) - 1) % 7
    def _read_u(self, text): self.weekday = int(text) - 1
    def _read_V(self, text): self.iso_week = int(text)
    def _read_y(self, text): self.year = int(text) + (2000 if int(text) <= 68 else 1900)
    def _read_Y(self, text): self.year = int(text)
    def _read_A(self, text): self.weekday = _WEEKDAYS.index(text.lower())
    def _read_a(self, text): self.weekday = [name[:3] for name in _WEEKDAYS].index(text.lower())
    def _read_B(self, text): self.month = _MONTHS.index(text.lower()) + 1
    def _read_b(self, text): self.month = [name[:3] for name in _MONTHS].index(text.lower()) + 1
    def _read_U(self, text): self.week = int(text)

    def _read_W(self, text):
        self.week = int(text)
        self.monday_first = True

    def _read_Z(self, text):
        self.zone = text

    def _read_z(self, text):
        if text == "Z":
            self.offset = 0
            return
        digits = text[1:].replace(":", "")
        whole, _, fraction = digits.partition(".")
        seconds = int(whole[:2]) * 3600 + int(whole[2:4]) * 60 + int(whole[4:6] or 0)
        sign = -1 if text[0] == "-" else 1
        self.offset = sign * seconds
        self.offset_fraction = sign * int(fraction.ljust(6, "0"))

    def _read_half(self, hour, half):
        self.hour = int(hour) % 12 + (12 if half == "pm" else 0)


def _check_weeks(parts):
    if parts.iso_year is not None:
        if parts.julian is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                             "Use '%Y' instead.")
        if parts.iso_week is None or parts.weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a "
                             "weekday directive ('%A', '%a', '%w', or '%u').")
    elif parts.iso_week is not None:
        if parts.year is None or parts.weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a "
                             "weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO "
                         "year '%G' instead.")


def _julian_of_week(year, week, weekday, monday_first):
    import datetime
    first = datetime.date(year, 1, 1).weekday()
    if not monday_first:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    until_week_one = (7 - first) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + until_week_one + 7 * (week - 1) + weekday


def _complete(parts):
    """The date's missing parts."""
    import datetime
    leap_day_alone = parts.year is None and parts.month == 2 and parts.day == 29
    year = 1904 if leap_day_alone else 1900 if parts.year is None else parts.year
    if parts.julian is None and parts.weekday is not None:
        if parts.week is not None and parts.year is not None:
            parts.julian = _julian_of_week(year, parts.week, parts.weekday, parts.monday_first)
        elif parts.iso_year is not None:
            date = datetime.date.fromisocalendar(parts.iso_year, parts.iso_week, parts.weekday + 1)
            year, parts.month, parts.day = date.year, date.month, date.day
        if parts.julian is not None and parts.julian <= 0:
            year -= 1
            parts.julian += 366 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 365
    if parts.julian is None:
        date = datetime.date(year, parts.month or 1, parts.day or 1)
        parts.julian = date.toordinal() - datetime.date(year, 1, 1).toordinal() + 1
    else:
        date = datetime.date.fromordinal(parts.julian - 1 + datetime.date(year, 1, 1).toordinal())
        year = date.year
    parts.month, parts.day = date.month, date.day
    if parts.weekday is None:
        parts.weekday = date.weekday()
    parts.year = 1900 if leap_day_alone else year


def parse(text, format):
    for index, argument in enumerate((text, format)):
        if not isinstance(argument, str):
            raise TypeError(f"strptime() argument {index} must be str, not {type(argument)}")
    found = _pattern_of(format).match(text)
    if found is None:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if found.end() != len(text):
        raise ValueError(f"unconverted data remains: {text[found.end():]}")
    parts = _Parts(found.groupdict())
    _check_weeks(parts)
    _complete(parts)
    return parts


def struct_time_of(text, format):
    import time
    parts = parse(text, format)
    daylight = 0 if parts.zone is not None else -1
    return time.struct_time((parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second,
                             parts.weekday, parts.julian, daylight, parts.zone, parts.offset))


def datetime_of(cls, text, format):
    from datetime import timedelta, timezone
    parts = parse(text, format)
    zone = None
    if parts.offset is not None:
        offset = timedelta(seconds=parts.offset, microseconds=parts.offset_fraction)
        zone = timezone(offset, parts.zone) if parts.zone else timezone(offset)
    return cls(parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second,
               parts.fraction, tzinfo=zone)


def date_of(cls, text, format):
    parts = parse(text, format)
    return cls(parts.year, parts.month, parts.day)


def time_of(cls, text, format):
    from datetime import datetime
    made = datetime_of(datetime, text, format)
    return cls(made.hour, made.minute, made.second, made.microsecond, made.tzinfo)
