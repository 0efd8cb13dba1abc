# The text of dates: what datetime writes by a format, and reads of ISO 8601; and the calendar's rules.
import datetime as _datetime

_MONTHS = ("", "January", "February", "March", "April", "May", "June", "July", "August",
           "September", "October", "November", "December")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


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


def offset_text(offset, colon=":"):
    if offset is None:
        return ""
    total = offset._us
    sign = "-" if total < 0 else "+"
    seconds, micro = divmod(abs(total), 1000000)
    text = f"{sign}{seconds // 3600:02d}{colon}{seconds // 60 % 60:02d}"
    if seconds % 60 or micro:
        text += f"{colon}{seconds % 60:02d}"
    return text + (f".{micro:06d}" if micro else "")


def strftime(obj, fmt):
    d = obj if isinstance(obj, _datetime.date) else _datetime.datetime(1900, 1, 1)
    t = obj if isinstance(obj, (_datetime.datetime, _datetime.time)) else MIDNIGHT
    first, *pieces = fmt.split("%")
    out = [first]
    at_percent = False  # the piece before was a percent sign's
    for place, piece in enumerate(pieces, 1):
        if at_percent:
            at_percent = False
            out.append(piece)
        elif not piece:
            at_percent = place < len(pieces)
            out.append("%")
        elif piece.startswith(":z"):
            out.append(offset_text(obj.utcoffset()) if getattr(obj, "tzinfo", None) else "")
            out.append(piece[2:])
        elif piece[0] in _MODIFIERS:
            out.append(_modified(piece, d, t, obj))
        else:
            out.append(_directive(piece[0], d, t, obj))
            out.append(piece[1:])
    return "".join(out)


# What each directive writes of a date and a time.
_SIMPLE = {
    "Y": lambda d, t: f"{d._year:04d}",
    "C": lambda d, t: f"{d._year // 100:02d}",
    "h": lambda d, t: _MONTHS[d._month][:3],
    "m": lambda d, t: f"{d._month:02d}",
    "d": lambda d, t: f"{d._day:02d}",
    "H": lambda d, t: f"{t._hour:02d}",
    "M": lambda d, t: f"{t._minute:02d}",
    "S": lambda d, t: f"{t._second:02d}",
    "f": lambda d, t: f"{t._microsecond:06d}",
    "y": lambda d, t: f"{d._year % 100:02d}",
    "I": lambda d, t: f"{t._hour % 12 or 12:02d}",
    "p": lambda d, t: "AM" if t._hour < 12 else "PM",
    "b": lambda d, t: _MONTHS[d._month][:3],
    "B": lambda d, t: _MONTHS[d._month],
    "a": lambda d, t: _WEEKDAYS[d.weekday()][:3],
    "A": lambda d, t: _WEEKDAYS[d.weekday()],
    "j": lambda d, t: f"{d._day_of_year():03d}",
    "w": lambda d, t: f"{d.isoweekday() % 7}",
    "u": lambda d, t: f"{d.isoweekday()}",
    "%": lambda d, t: "%",
    "e": lambda d, t: f"{d._day:2d}",
    "k": lambda d, t: f"{t._hour:2d}",
    "l": lambda d, t: f"{t._hour % 12 or 12:2d}",
    "P": lambda d, t: "am" if t._hour < 12 else "pm",
    "s": lambda d, t: f"{((d._days - 719163) * 24 + t._hour) * 3600 + t._minute * 60 + t._second}",
    "n": lambda d, t: "\n",
    "t": lambda d, t: "\t",
}


def _directive(char, d, t, obj):
    simple = _SIMPLE.get(char)
    if simple is not None:
        return simple(d, t)
    if char == "T" or char == "X":
        return f"{t.hour:02d}:{t.minute:02d}:{t.second:02d}"
    if char == "R":
        return f"{t.hour:02d}:{t.minute:02d}"
    if char == "F":
        return f"{d.year:04d}-{d.month:02d}-{d.day:02d}"
    if char in "Dx":
        return f"{d.month:02d}/{d.day:02d}/{d.year % 100:02d}"
    if char == "r":
        return f"{t._hour % 12 or 12:02d}:{t.minute:02d}:{t.second:02d} {_SIMPLE['p'](d, t)}"
    if char == "c":
        text = f"{_WEEKDAYS[d.weekday()][:3]} {_MONTHS[d.month][:3]} {d.day:2d} "
        return f"{text}{t.hour:02d}:{t.minute:02d}:{t.second:02d} {d.year}"
    if char in "zZ":
        if getattr(obj, "tzinfo", None) is None:
            return ""
        return offset_text(obj.utcoffset(), "") if char == "z" else obj.tzname() or ""
    if char in "VGg":
        calendar = d.isocalendar()
        if char == "V":
            return f"{calendar[1]:02d}"
        return f"{calendar[0] % 100:02d}" if char == "g" else f"{calendar[0]:04d}"
    if char in "UW":
        weekday = d.isoweekday() % 7 if char == "U" else d.weekday()
        return f"{(d._day_of_year() + 6 - weekday) // 7:02d}"
    return "%" + char


# What glibc allows between a percent sign and its letter: flags, a width, E or O for a locale's own way,
# which no letter of these has.
_FLAGS = "_-0^#"
_MODIFIERS = f"{_FLAGS}123456789EO"
_WITHOUT = {"E": "aAbBdDeFgGhHIjklmMSUVwW", "O": "aAcDFxXY"}


def _modified(piece, d, t, obj):
    at, pad, cases = 0, "", ""
    while at < len(piece) and piece[at] in _FLAGS:
        if piece[at] in "^#":
            cases += piece[at]
        else:
            pad = piece[at]
        at += 1
    begin = at
    while at < len(piece) and piece[at] in "0123456789":
        at += 1
    width = int(piece[begin:at] or 0)
    without = _WITHOUT.get(piece[at:at + 1], "")
    at += bool(without)
    char = piece[at:at + 1]
    if not char or char in without or char == "f":
        return "%" + piece
    text = _directive(char, d, t, obj)
    if text[:1] == "%":
        return "%" + piece
    if char == "F":
        text = text.lstrip("0")
    if char != "s" and text.lstrip().isdigit():
        digits = 1 if char in "YGC" else len(text)
        text = text.lstrip(" 0") or "0"
        pad = pad or ("_" if char in "ekl" else "0")
        if pad != "-":
            text = text.rjust(digits, " " if pad == "_" else "0")
    if "#" in cases and char in "pZ":
        text = text.lower()
    elif "^" in cases and char != "P" or "#" in cases and char in "aAbBh":
        text = text.upper()
    return text.rjust(width, "0" if pad == "0" else " ") + piece[at + 1:]


# ---- ISO 8601: the parts of what is written, or None

def _digits(text):
    if not (text.isascii() and text.isdigit()):
        raise ValueError(text)
    return int(text)


def read_date(text):
    try:
        if len(text) == 10 and text[4] == text[7] == "-" and text[5] != "W":
            return _digits(text[:4]), _digits(text[5:7]), _digits(text[8:])
        if len(text) == 8 and "W" not in text and "-" not in text:
            return _digits(text[:4]), _digits(text[4:6]), _digits(text[6:])
        plain = text.replace("-", "")
        week = f"{plain[:4]}-{plain[4:7]}"
        if plain[4:5] == "W" and text in (plain, week, f"{week}-{plain[7:]}"):
            day = _digits(plain[7:]) if plain[7:] else 1
            made = _datetime.date.fromisocalendar(_digits(plain[:4]), _digits(plain[5:7]), day)
            return made._year, made._month, made._day
    except ValueError as error:
        if error.args[0].startswith("Invalid week"):
            raise
    return None


def _read_clock(text):
    # hh[:mm[:ss[.ffffff]]] or hh[mm[ss[.ffffff]]] -> [hour, minute, second, microsecond]
    whole, dot, fraction = text.replace(",", ".").partition(".")
    pieces = whole.split(":") if ":" in whole else [whole[i:i + 2] for i in range(0, len(whole), 2)]
    if not 1 <= len(pieces) <= 3 or any(len(piece) != 2 for piece in pieces):
        raise ValueError(text)
    if dot and (len(pieces) != 3 or not fraction):
        raise ValueError(text)
    values = [_digits(piece) for piece in pieces] + [0] * (3 - len(pieces))
    return values + [_digits(fraction[:6].ljust(6, "0")) if dot and _digits(fraction) >= 0 else 0]


def read_time(text):
    zone = None
    try:
        if text.endswith("Z"):
            text, zone = text[:-1], _datetime.UTC
        else:
            at = max(text.rfind("+"), text.rfind("-"))
            if at >= 0:
                hours, minutes, seconds, micro = _read_clock(text[at + 1:])
                offset = _datetime.timedelta(hours=hours, minutes=minutes, seconds=seconds,
                                             microseconds=micro)
                if text[at] == "-":
                    offset = -offset
                zone = _datetime.timezone(offset) if offset else _datetime.UTC
                text = text[:at]
        return *_read_clock(text), zone
    except ValueError:
        return None


def check_midnight(clock):
    if any(clock[1:4]):
        raise ValueError("minute, second, and microsecond must be 0 when hour is 24")


def next_midnight(year, month, day, *clock):
    # 24:00 is when the next day begins.
    if month <= 12 and day <= (last := _days_in_month(year, month)):
        check_midnight(clock)
        clock = 0, *clock[1:]
        day += 1
        if day > last:
            year, month, day = (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)
    return year, month, day, *clock


_TIMESPECS = ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds")


def time_text(t, timespec):
    if timespec not in _TIMESPECS:
        raise ValueError("Unknown timespec value")
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


def deprecated(name, instead):
    import warnings
    warnings.warn(f"datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. Use "
                  f"timezone-aware objects to represent datetimes in UTC: datetime.datetime.{instead}.",
                  DeprecationWarning, stacklevel=3)


_kinds = []  # the type of isocalendar()'s result, once somebody has asked for one


def iso_calendar_date(fields):
    if not _kinds:
        from _interleave import struct_sequence
        _kinds.append(struct_sequence("datetime", "IsoCalendarDate", ("year", "week", "weekday")))
    return _kinds[0](fields)
