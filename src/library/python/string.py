# string. Follows CPython 3.14, Lib/string/__init__.py.
import re as _re

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


class Template:
    delimiter = "$"
    idpattern = "(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = _re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        pattern = cls.__dict__.get("pattern")
        if isinstance(pattern, _re.Pattern):
            return
        if pattern is None:
            delim = _re.escape(cls.delimiter)
            bid = cls.braceidpattern or cls.idpattern
            pattern = (f"{delim}(?:(?P<escaped>{delim})|(?P<named>{cls.idpattern})|"
                       f"{{(?P<braced>{bid})}}|(?P<invalid>))")
        cls.pattern = _re.compile(pattern, cls.flags | _re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _invalid(self, found):
        start = found.start("invalid")
        lines = self.template[:start].splitlines(keepends=True)
        column = start + 1 if not lines else start - len("".join(lines[:-1]))
        raise ValueError(f"Invalid placeholder in string: line {len(lines) or 1}, col {column}")

    def _unknown_group(self):
        raise ValueError("Unrecognized named group in pattern", self.pattern)

    def substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws} if kws else mapping

        def convert(found):
            name = found["named"] or found["braced"]
            if name is not None:
                return str(values[name])
            if found["escaped"] is not None:
                return self.delimiter
            if found["invalid"] is None:
                self._unknown_group()
            self._invalid(found)

        return self.pattern.sub(convert, self.template)

    def safe_substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws} if kws else mapping

        def convert(found):
            name = found["named"] or found["braced"]
            if name is not None:
                try:
                    return str(values[name])
                except KeyError:
                    return found[0]
            if found["escaped"] is not None:
                return self.delimiter
            if found["invalid"] is None:
                self._unknown_group()
            return found[0]

        return self.pattern.sub(convert, self.template)

    def is_valid(self):
        for found in self.pattern.finditer(self.template):
            if found["invalid"] is not None:
                return False
            if found["named"] is None and found["braced"] is None and found["escaped"] is None:
                self._unknown_group()
        return True

    def get_identifiers(self):
        names = []
        for found in self.pattern.finditer(self.template):
            name = found["named"] or found["braced"]
            if name is not None and name not in names:
                names.append(name)
            elif name is None and found["invalid"] is None and found["escaped"] is None:
                self._unknown_group()
        return names


Template.__init_subclass__()


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, number=0):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        pieces = []
        for literal, field, spec, conversion in self.parse(format_string):
            pieces.append(literal)
            if field is None:
                continue
            first = _first_of(field)
            if first == "":
                if number is False:
                    raise ValueError("cannot switch from manual field specification to automatic "
                                     "field numbering")
                field = str(number) + field
                number += 1
            elif first.isdigit():
                if number:
                    raise ValueError("cannot switch from automatic field numbering to manual field "
                                     "specification")
                number = False
            value, name = self.get_field(field, args, kwargs)
            used.add(name)
            value = self.convert_field(value, conversion)
            spec, number = self._vformat(spec, args, kwargs, used, depth - 1, number)
            pieces.append(self.format_field(value, spec))
        return "".join(pieces), number

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion in ("s", "r", "a"):
            return {"s": str, "r": repr, "a": ascii}[conversion](value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        return iter(_fields(format_string))

    def get_field(self, field_name, args, kwargs):
        first = _first_of(field_name)
        value = self.get_value(int(first) if first.isdigit() else first, args, kwargs)
        rest = field_name[len(first):]
        while rest:
            if rest[0] == ".":
                name = _re.match(r"[^.\[]*", rest[1:])[0]
                value = getattr(value, name)
                rest = rest[1 + len(name):]
            else:
                key, bracket, rest = rest[1:].partition("]")
                if not bracket:
                    raise ValueError("Missing ']' in format string")
                value = value[int(key) if key.isdigit() else key]
        return value, int(first) if first.isdigit() else first


def _first_of(field):
    return _re.match(r"[^.\[]*", field)[0]


def _fields(text):
    """Literal texts and replacement fields: Objects/stringlib/unicode_format.h, MarkupIterator."""
    at = 0
    while at < len(text):
        end = at
        while end < len(text) and text[end] not in "{}":
            end += 1
        if end == len(text):
            yield text[at:], None, None, None
            return
        brace = text[end]
        if text[end + 1:end + 2] == brace:
            yield text[at:end + 1], None, None, None
            at = end + 2
            continue
        if brace == "}":
            raise ValueError("Single '}' encountered in format string")
        literal = text[at:end]
        depth, close = 1, end + 1
        while close < len(text) and depth:
            depth += {"{": 1, "}": -1}.get(text[close], 0)
            close += 1
        if depth:
            raise ValueError("Single '{' encountered in format string" if end + 1 == len(text)
                             else "expected '}' before end of string")
        inside = text[end + 1:close - 1]
        name = _re.match(r"(?:[^!:\[]|\[[^\]]*\])*", inside)[0]
        rest = inside[len(name):]
        conversion = None
        if rest.startswith("!"):
            conversion = rest[1:2]
            if not conversion:
                raise ValueError("end of string while looking for conversion specifier")
            rest = rest[2:]
            if rest and rest[0] != ":":
                raise ValueError("expected ':' after conversion specifier")
        yield literal, name, rest[1:], conversion
        at = close
