# csv. Follows CPython 3.14, Lib/csv.py and Modules/_csv.c. There is no Sniffer.
from types import GenericAlias

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS",
           "QUOTE_NOTNULL", "Error", "Dialect", "excel", "excel_tab", "field_size_limit", "reader",
           "writer", "register_dialect", "get_dialect", "list_dialects", "unregister_dialect",
           "DictReader", "DictWriter", "unix_dialect"]
__in_c__ = ("reader", "writer")

(QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL) = range(6)


class Error(Exception):
    __module__ = "_csv"


class Dialect:
    delimiter = ","
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    quoting = QUOTE_ALL
    lineterminator = "\n"


_OPTIONS = ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting",
            "skipinitialspace", "strict")
_dialects = {}
_limit = 131072


def _dialect(base, options):
    if isinstance(base, str):
        base = get_dialect(base)
    made = Dialect()
    for name in _OPTIONS:
        value = getattr(base, name, getattr(Dialect, name)) if base is not None else getattr(Dialect, name)
        setattr(made, name, options.pop(name, value))
    if options:
        raise TypeError(f"this function got an unexpected keyword argument {next(iter(options))!r}")
    for name in ("delimiter", "quotechar", "escapechar"):
        value = getattr(made, name)
        if value is None and name != "delimiter":
            continue
        if not isinstance(value, str):
            kind = "a unicode character" if name == "delimiter" else "a unicode character or None"
            raise TypeError(f'"{name}" must be {kind}, not {type(value).__name__}')
        if len(value) != 1:
            kind = "a unicode character" if name == "delimiter" else "a unicode character or None"
            raise TypeError(f'"{name}" must be {kind}, not a string of length {len(value)}')
    if made.quoting not in range(6):
        raise TypeError('bad "quoting" value')
    if made.quoting != QUOTE_NONE and made.quotechar is None:
        raise TypeError("quotechar must be set if quoting enabled")
    if made.lineterminator is None:
        raise TypeError("lineterminator must be set")
    return made


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


def field_size_limit(new_limit=None, /):
    global _limit
    old, _limit = _limit, _limit if new_limit is None else new_limit
    return old


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


# ---- reading: a state machine over characters, as _csv.c's

class reader:
    __module__ = "_csv"

    def __init__(self, iterable, /, dialect=None, **fmtparams):
        self._lines = iter(iterable)
        self.dialect = made = _dialect(dialect, fmtparams)
        self._is_plain = (made.escapechar is None and not made.skipinitialspace and
                          made.quoting in (QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONE))
        self.line_num = 0

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
                    if self.dialect.strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    return self._fields
                raise
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} "
                            "(the file should be opened in text mode)")
            self.line_num += 1
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
        dialect = self.dialect
        text = line[:-2] if line.endswith("\r\n") else line[:-1] if line.endswith(("\n", "\r")) else line
        if "\n" in text or "\r" in text or len(text) > _limit or (dialect.quotechar or "\n") in text:
            return None
        return text.split(dialect.delimiter) if text else []

    def _start_field(self):
        self._field = []
        self._quoted = False

    def _save(self):
        text = "".join(self._field)
        quoting = self.dialect.quoting
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
        d = self.dialect
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
        d = self.dialect
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
        d = self.dialect
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
        d = self.dialect
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
        self.dialect = d = _dialect(dialect, fmtparams)
        # Without these characters a text is written as it is.
        special = {d.delimiter, d.escapechar, d.quotechar, "\r", "\n", *d.lineterminator} - {None}
        self._special = sorted(special)
        self._only_marks = not any([c.isalnum() for c in special])

    def writerow(self, row, /):
        d = self.dialect
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
        d = self.dialect
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
