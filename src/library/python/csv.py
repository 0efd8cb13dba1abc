# csv. Follows CPython 3.14, Lib/csv.py and Modules/_csv.c.
from types import GenericAlias

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS",
           "QUOTE_NOTNULL", "Error", "Dialect", "excel", "excel_tab", "field_size_limit", "reader",
           "writer", "register_dialect", "get_dialect", "list_dialects", "unregister_dialect",
           "Sniffer", "DictReader", "DictWriter", "unix_dialect"]
__in_c__ = ("reader", "writer")

(QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL) = range(6)


class Error(Exception):
    __module__ = "_csv"


class Dialect:
    delimiter = quotechar = escapechar = doublequote = None
    skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        try:
            _dialect(self, {})
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


# _csv.c's Dialect: a checked one, which does not change.
_OPTIONS = {"delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n",
            "quotechar": '"', "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False}
_Checked = type("Dialect", (), {"__module__": "_csv", "__slots__": tuple(_OPTIONS)})


def _refuse_change(self, name, *value):
    if name in _OPTIONS:
        raise AttributeError(f"attribute {name!r} of '_csv.Dialect' objects is not writable")
    raise AttributeError(f"'_csv.Dialect' object has no attribute {name!r}")


def _refuse_pickle(self, protocol):
    raise TypeError("cannot pickle 'Dialect' instances")


_Checked.__setattr__ = _Checked.__delattr__ = _refuse_change
_Checked.__reduce_ex__ = _refuse_pickle
_dialects = {}
_limit = 131072


# _csv.c, dialect_new
def _dialect(base, options):
    if isinstance(base, str):
        base = get_dialect(base)
    if type(base) is _Checked and not options:
        return base
    unknown = options.keys() - _OPTIONS.keys()
    if unknown:
        raise TypeError(f"this function got an unexpected keyword argument {unknown.pop()!r}")
    missing = object()
    made = _Checked()
    given = {}
    for name, otherwise in _OPTIONS.items():
        value = options.get(name, missing)
        if value is missing and base is not None:
            value = getattr(base, name, missing)
        given[name] = value
        value = otherwise if value is missing else _checked(name, value)
        object.__setattr__(made, name, value)
    if made.quoting not in range(6):
        raise TypeError('bad "quoting" value')
    if made.quotechar is None:
        if given["quoting"] is missing:
            object.__setattr__(made, "quoting", QUOTE_NONE)
        elif made.quoting != QUOTE_NONE:
            raise TypeError("quotechar must be set if quoting enabled")
    _check_characters(made)
    return made


def _checked(name, value):
    if name in ("delimiter", "quotechar", "escapechar"):
        kind = "a unicode character" if name == "delimiter" else "a unicode character or None"
        if isinstance(value, str) and len(value) != 1:
            raise TypeError(f'"{name}" must be {kind}, not a string of length {len(value)}')
        is_right = isinstance(value, str) or value is None and name != "delimiter"
    elif name == "lineterminator":
        kind, is_right = "a string", isinstance(value, str)
    elif name == "quoting":
        kind, is_right = "an integer", type(value) is int
    else:
        return bool(value)
    if not is_right:
        raise TypeError(f'"{name}" must be {kind}, not {type(value).__name__}')
    return value


def _check_characters(made):
    delimiter, escapechar, quotechar = made.delimiter, made.escapechar, made.quotechar
    for name, value in ("delimiter", delimiter), ("escapechar", escapechar), ("quotechar", quotechar):
        if value in ("\r", "\n") or value == " " and made.skipinitialspace and name != "delimiter":
            raise ValueError(f"bad {name} value")
    for names, one, other in (("delimiter or escapechar", delimiter, escapechar),
                              ("delimiter or quotechar", delimiter, quotechar),
                              ("escapechar or quotechar", escapechar, quotechar),
                              ("delimiter or lineterminator", delimiter, made.lineterminator),
                              ("escapechar or lineterminator", escapechar, made.lineterminator),
                              ("quotechar or lineterminator", quotechar, made.lineterminator)):
        if one is not None and other is not None and one in other:
            raise ValueError(f"bad {names} value")


def register_dialect(name, /, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _dialect(dialect, fmtparams)


def unregister_dialect(name, /):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name, /):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(*new_limit):
    global _limit
    if len(new_limit) > 1:
        raise TypeError(f"field_size_limit() takes at most 1 argument ({len(new_limit)} given)")
    if new_limit and type(new_limit[0]) is not int:
        raise TypeError("limit must be an integer")
    old = _limit
    if new_limit:
        _limit = new_limit[0]
    return old


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


# ---- reading: a state machine over characters, as _csv.c's

def _read_only(name):
    def refuse(self, *value):
        raise AttributeError("readonly attribute")
    return property(lambda self: getattr(self, name), refuse, refuse)


class reader:
    __module__ = "_csv"

    def __init__(self, iterable, /, dialect=None, **fmtparams):
        self._lines = iter(iterable)
        self._dialect = made = _dialect(dialect, fmtparams)
        self._is_plain = (made.escapechar is None and not made.skipinitialspace and
                          made.quoting in (QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONE))
        self._line_num = 0

    dialect = _read_only("_dialect")
    line_num = _read_only("_line_num")

    def __iter__(self):
        return self

    def __next__(self):
        self._fields = []
        self._start_field()
        self._state = self._at_record_start
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._field or self._state == self._in_quotes:
                    if self._dialect.strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    return self._fields
                raise
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} "
                            "(the file should be opened in text mode)")
            self._line_num += 1
            if self._is_plain and not self._fields and self._state == self._at_record_start:
                fields = self._split(line)
                if fields is not None:
                    return fields
            for c in line:
                self._state(c)
            self._state("")
            if self._state == self._at_record_start:
                return self._fields

    def _split(self, line):
        # A line without quotes is a record; None: it has some, or is to be looked at closely.
        dialect = self._dialect
        text = line[:-2] if line.endswith("\r\n") else line[:-1] if line.endswith(("\n", "\r")) else line
        if "\n" in text or "\r" in text or len(text) > _limit or (dialect.quotechar or "\n") in text:
            return None
        return text.split(dialect.delimiter) if text else []

    def _start_field(self):
        self._field = []
        self._quoted = False

    def _save(self):
        text = "".join(self._field)
        quoting = self._dialect.quoting
        value = text
        if not self._quoted:
            if quoting == QUOTE_NONNUMERIC or (quoting == QUOTE_STRINGS and text):
                value = float(text) if text or quoting == QUOTE_STRINGS else ""
                if quoting == QUOTE_NONNUMERIC and not text:
                    value = ""
            elif quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) and not text:
                value = None
        self._fields.append(value)
        self._start_field()

    def _add(self, c):
        if len(self._field) >= _limit:
            raise Error(f"field larger than field limit ({_limit})")
        self._field.append(c)

    # "" stands for the end of a line

    def _at_record_start(self, c):
        if c == "":
            return
        if c in "\r\n":
            self._state = self._after_end
            return
        self._state = self._at_field_start
        self._at_field_start(c)

    def _at_field_start(self, c):
        d = self._dialect
        if c == "" or c in "\r\n":
            self._save()
            self._state = self._at_record_start if c == "" else self._after_end
        elif c == d.quotechar and d.quoting != QUOTE_NONE:
            self._quoted = True
            self._state = self._in_quotes
        elif c == d.escapechar:
            self._state = self._escaped
        elif c == " " and d.skipinitialspace:
            pass
        elif c == d.delimiter:
            self._save()
            self._state = self._after_delimiter
        else:
            self._add(c)
            self._state = self._in_field

    def _after_delimiter(self, c):
        self._at_field_start(c)

    def _in_field(self, c):
        d = self._dialect
        if c == "" or c in "\r\n":
            self._save()
            self._state = self._at_record_start if c == "" else self._after_end
        elif c == d.escapechar:
            self._state = self._escaped
        elif c == d.delimiter:
            self._save()
            self._state = self._after_delimiter
        else:
            self._add(c)

    def _escaped(self, c):
        self._add(c or "\n")
        self._state = self._in_field

    def _in_quotes(self, c):
        d = self._dialect
        if c == "":
            return
        if c == d.escapechar:
            self._state = self._escaped_in_quotes
        elif c == d.quotechar and d.quoting != QUOTE_NONE:
            self._state = self._quote_in_quotes if d.doublequote else self._in_field
        else:
            self._add(c)

    def _escaped_in_quotes(self, c):
        self._add(c or "\n")
        self._state = self._in_quotes

    def _quote_in_quotes(self, c):
        d = self._dialect
        if c == d.quotechar and d.quoting != QUOTE_NONE and c:
            self._add(c)
            self._state = self._in_quotes
        elif c == d.delimiter:
            self._save()
            self._state = self._after_delimiter
        elif c == "" or c in "\r\n":
            self._save()
            self._state = self._at_record_start if c == "" else self._after_end
        elif not d.strict:
            self._add(c)
            self._state = self._in_field
        else:
            raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")

    def _after_end(self, c):
        if c == "":
            self._state = self._at_record_start
        elif c not in "\r\n":
            raise Error("new-line character seen in unquoted field - do you need to open the file "
                        "with newline=''?")


# ---- writing

class writer:
    __module__ = "_csv"

    def __init__(self, fileobj, /, dialect=None, **fmtparams):
        if not hasattr(fileobj, "write"):
            raise TypeError('argument 1 must have a "write" method')
        self._write = fileobj.write
        self._dialect = d = _dialect(dialect, fmtparams)
        # Without these characters a text is written as it is.
        special = {d.delimiter, d.escapechar, d.quotechar, "\r", "\n", *d.lineterminator} - {None}
        self._special = sorted(special)
        self._only_marks = not any([c.isalnum() for c in special])

    dialect = _read_only("_dialect")

    def writerow(self, row, /):
        d = self._dialect
        try:
            row = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        fields = [self._field(value) for value in row]
        if len(fields) == 1 and fields[0] == "":
            if d.quoting == QUOTE_NONE or (row[0] is None and d.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL)):
                raise Error("single empty field record must be quoted")
            fields[0] = d.quotechar * 2
        return self._write(d.delimiter.join(fields) + d.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _field(self, value):
        d = self._dialect
        if isinstance(value, str):
            quoted = d.quoting in (QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_STRINGS, QUOTE_NOTNULL)
            text = value
        elif value is None:
            quoted, text = d.quoting == QUOTE_ALL, ""
            if d.quoting == QUOTE_NONNUMERIC:
                quoted = True
        else:
            is_number = isinstance(value, (int, float))
            quoted = (d.quoting in (QUOTE_ALL, QUOTE_NOTNULL)
                      or (d.quoting == QUOTE_NONNUMERIC and not is_number))
            text = str(value)
        if self._only_marks and text.isalnum() or not [c for c in self._special if c in text]:
            return d.quotechar + text + d.quotechar if quoted else text
        pieces = []
        for c in text:
            if (c in (d.delimiter, d.escapechar, d.quotechar) or c in "\r\n" or c in d.lineterminator):
                if d.quoting == QUOTE_NONE:
                    escape = True
                elif c == d.quotechar:
                    escape = not d.doublequote
                    if d.doublequote:
                        pieces.append(d.quotechar)
                        quoted = True
                elif c == d.escapechar:
                    escape = True
                else:
                    escape = False
                if escape:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    pieces.append(d.escapechar)
                elif c != d.quotechar or d.doublequote:
                    quoted = True
            pieces.append(c)
        body = "".join(pieces)
        return d.quotechar + body + d.quotechar if quoted else body


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        made = dict(zip(self.fieldnames, row))
        names, given = len(self.fieldnames), len(row)
        if names < given:
            made[self.restkey] = row[names:]
        elif names > given:
            for key in self.fieldnames[given:]:
                made[key] = self.restval
        return made

    __class_getitem__ = classmethod(GenericAlias)


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: "
                                 + ", ".join([repr(x) for x in wrong]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))

    __class_getitem__ = classmethod(GenericAlias)


class Sniffer:
    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        sample = sample.replace("\r\n", "\n").replace("\r", "\n")
        quote, doubles, delimiter, skips = self._guess_quote_and_delimiter(sample, delimiters)
        if not delimiter:
            delimiter, skips = self._guess_delimiter(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")
        return type("dialect", (Dialect,), {
            "__module__": "csv", "_name": "sniffed", "lineterminator": "\r\n", "quoting": QUOTE_MINIMAL,
            "doublequote": doubles, "delimiter": delimiter, "quotechar": quote or '"',
            "skipinitialspace": skips})

    # From what stands between two quotes of a kind, and between the same character.
    def _guess_quote_and_delimiter(self, data, delimiters):
        import re
        body = r"""(?P<quote>["'])(?:(?P=quote){2}|(?!(?P=quote)).)*+(?P=quote)"""
        delim, space = r"""(?P<delim>[^\w\n"'])""", "(?P<space> ?)"
        for pattern in (delim + space + body + "(?P=delim)", r"(?:^|\n)" + body + delim + space,
                        delim + space + body + r"(?:$|\n)", r"(?:^|\n)" + body + r"(?:$|\n)"):
            found = [m.groupdict() for m in re.finditer(pattern, data, re.DOTALL | re.MULTILINE)]
            if found:
                break
        else:
            return "", False, None, 0
        quotes = [m["quote"] for m in found]
        quote = max(dict.fromkeys(quotes), key=quotes.count)
        delims = [d for m in found if (d := m.get("delim")) and (delimiters is None or d in delimiters)]
        if not delims:
            return quote, False, "", 0
        delim = max(dict.fromkeys(delims), key=delims.count)
        skips = delims.count(delim) == len([m for m in found if m["space"]])
        # A doubled quote in a whole field
        field = (f"(?:(?<={re.escape(delim)})|^){' *+' if delim != ' ' else ''}{quote}"
                 f"((?:{quote}{quote}|[^{quote}]++)*+){quote}(?:{re.escape(delim)}|$)")
        doubles = any([quote * 2 in m[1] for m in re.finditer(field, data, re.MULTILINE)])
        return quote, doubles, delim, skips

    # The character that is there equally often in (nearly) all lines, looked at by tens.
    def _guess_delimiter(self, data, delimiters):
        lines = [line for line in data.split("\n") if line]
        chunk = min(10, len(lines))
        frequencies = {chr(c): {} for c in range(127)}
        modes = {}
        found = {}
        for start in range(0, len(lines), chunk or 1):
            for line in lines[start:start + chunk]:
                for char, counts in frequencies.items():
                    count = line.count(char)
                    counts[count] = counts.get(count, 0) + 1
            for char, counts in frequencies.items():
                if list(counts) != [0]:
                    mode, often = max(counts.items(), key=lambda item: item[1])
                    modes[char] = mode, often - (sum(counts.values()) - often)
            total = float(min(start + chunk, len(lines)))
            consistency = 1.0
            while not found and consistency >= 0.9:
                for char, (mode, often) in modes.items():
                    if (mode > 0 and often > 0 and often / total >= consistency
                            and (delimiters is None or char in delimiters)):
                        found[char] = mode, often
                consistency -= 0.01
            if len(found) == 1:
                break
        if not found:
            return "", 0
        likely = [d for d in self.preferred if d in found] if len(found) > 1 else list(found)
        delim = likely[0] if likely else max([(value, char) for char, value in found.items()])[1]
        return delim, lines[0].count(delim) == lines[0].count(f"{delim} ")

    # Columns vote: all of them numbers or of one length, except for the first row.
    def has_header(self, sample):
        from io import StringIO
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        checked = 0
        for row in rows:
            if checked > 20:
                break
            checked += 1
            if len(row) != len(header):
                continue
            for column in list(kinds):
                kind = complex if _is_number(row[column]) else len(row[column])
                if kinds[column] is None:
                    kinds[column] = kind
                elif kind != kinds[column]:
                    del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            text = header[column]
            is_other = len(text) != kind if isinstance(kind, int) else kind is None or not _is_number(text)
            votes += 1 if is_other else -1
        return votes > 0


def _is_number(text):
    try:
        complex(text)
    except (ValueError, OverflowError):
        return False
    return True
