# json. Follows CPython 3.14, Lib/json/ (encoder.py, decoder.py, scanner.py).

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r",
            "\t": "\\t"}


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


JSONDecodeError.__module__ = "json.decoder"


# --- text out ---

def _string(text, ensure_ascii):
    plain = True
    for char in text:
        if char < " " or char == '"' or char == "\\" or ensure_ascii and char > "~":
            plain = False
            break
    if plain:
        return f'"{text}"'
    out = []
    for char in text:
        if char in _ESCAPES:
            out.append(_ESCAPES[char])
        elif char < " " or ensure_ascii and char > "~":
            code = ord(char)
            if code > 0xFFFF:
                code -= 0x10000
                out.append(f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}")
            else:
                out.append(f"\\u{code:04x}")
        else:
            out.append(char)
    return '"' + "".join(out) + '"'


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = " " * indent if isinstance(indent, int) and not isinstance(indent,
                                                                                 bool) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        out = []
        self._write(o, out.append, 0, {})
        return "".join(out)

    def iterencode(self, o):
        yield self.encode(o)

    def _float(self, o):
        if o != o:
            text = "NaN"
        elif o in (float("inf"), float("-inf")):
            text = "Infinity" if o > 0 else "-Infinity"
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError(f"Out of range float values are not JSON compliant: {o!r}")
        return text

    def _write(self, o, put, level, open_):
        if isinstance(o, str):
            put(_string(o, self.ensure_ascii))
        elif o is None:
            put("null")
        elif o is True:
            put("true")
        elif o is False:
            put("false")
        elif isinstance(o, int):
            put(int.__repr__(o))
        elif isinstance(o, float):
            put(self._float(o))
        else:
            if id(o) in open_:
                raise ValueError("Circular reference detected")
            open_[id(o)] = o
            if isinstance(o, (list, tuple)):
                self._write_list(o, put, level + 1, open_)
            elif isinstance(o, dict):
                self._write_dict(o, put, level + 1, open_)
            else:
                self._write(self.default(o), put, level, open_)
            del open_[id(o)]

    def _breaks(self, level):
        if self.indent is None:
            return "", self.item_separator, ""
        line = "\n" + self.indent * level
        return line, self.item_separator + line, "\n" + self.indent * (level - 1)

    def _write_list(self, items, put, level, open_):
        if not items:
            put("[]")
            return
        first, between, last = self._breaks(level)
        put("[" + first)
        following = False
        for item in items:
            if following:
                put(between)
            following = True
            self._write(item, put, level, open_)
        put(last + "]")

    def _key(self, key):
        if isinstance(key, str):
            return key
        if key is True or key is False or key is None:
            return {True: "true", False: "false", None: "null"}[key]
        if isinstance(key, int):
            return int.__repr__(key)
        if isinstance(key, float):
            return self._float(key)
        if self.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")

    def _write_dict(self, dct, put, level, open_):
        if not dct:
            put("{}")
            return
        first, between, last = self._breaks(level)
        put("{" + first)
        following = False
        for key, value in sorted(dct.items()) if self.sort_keys else dct.items():
            key = self._key(key)
            if key is None:
                continue
            if following:
                put(between)
            following = True
            put(_string(key, self.ensure_ascii) + self.key_separator)
            self._write(value, put, level, open_)
        put(last + "}")


def dumps(obj, *, cls=None, **options):
    return (cls or JSONEncoder)(**options).encode(obj)


def dump(obj, fp, **options):
    fp.write(dumps(obj, **options))


# --- text in ---

_SPACE = " \t\n\r"
_UNESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_CONSTANTS = {"null": None, "true": True, "false": False, "NaN": float("nan"),
              "Infinity": float("inf"),
              "-Infinity": float("-inf")}


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        value, end = self.raw_decode(s, self._skip(s, 0))
        end = self._skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        return self._value(s, idx)

    @staticmethod
    def _skip(s, i):
        while i < len(s) and s[i] in _SPACE:
            i += 1
        return i

    def _value(self, s, i):
        char = s[i:i + 1]
        if char == '"':
            return self._string(s, i + 1)
        if char == "{":
            return self._object(s, i + 1)
        if char == "[":
            return self._array(s, i + 1)
        if char and (char.isdigit() or char == "-" and s[i + 1:i + 2].isdigit()):
            return self._number(s, i)
        for word, value in _CONSTANTS.items():
            if s.startswith(word, i):
                if self.parse_constant is not None and word[-1] in "Ny":
                    value = self.parse_constant(word)
                return value, i + len(word)
        raise JSONDecodeError("Expecting value", s, i)

    def _number(self, s, start):
        i = start + (s[start] == "-")
        if s[i] == "0":
            i += 1
        else:
            while s[i:i + 1].isdigit():
                i += 1
        whole = True
        if s[i:i + 1] == "." and s[i + 1:i + 2].isdigit():
            whole = False
            i += 1
            while s[i:i + 1].isdigit():
                i += 1
        if s[i:i + 1] in ("e", "E"):
            j = i + 1 + (s[i + 1:i + 2] in ("+", "-"))
            if s[j:j + 1].isdigit():
                whole = False
                while s[j:j + 1].isdigit():
                    j += 1
                i = j
        text = s[start:i]
        return (self.parse_int(text) if whole else self.parse_float(text)), i

    def _string(self, s, i):
        begin = i - 1
        out = []
        while True:
            start = i
            while i < len(s) and s[i] != '"' and s[i] != "\\" and s[i] >= " ":
                i += 1
            if i >= len(s):
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            out.append(s[start:i])
            char = s[i]
            if char == '"':
                return "".join(out), i + 1
            if char < " ":
                if self.strict:
                    raise JSONDecodeError("Invalid control character at", s, i)
                out.append(char)
                i += 1
                continue
            escape = s[i + 1:i + 2]
            if not escape:
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            if escape == "u":
                code = self._hex(s, i + 2)
                i += 6
                if 0xD800 <= code <= 0xDBFF and s[i:i + 2] == "\\u":
                    low = self._hex(s, i + 2)
                    if 0xDC00 <= low <= 0xDFFF:
                        code = 0x10000 + (code - 0xD800 << 10) + (low - 0xDC00)
                        i += 6
                out.append(chr(code))
            elif escape in _UNESCAPES:
                out.append(_UNESCAPES[escape])
                i += 2
            else:
                raise JSONDecodeError("Invalid \\escape", s, i)

    @staticmethod
    def _hex(s, i):
        digits = s[i:i + 4]
        try:
            if len(digits) == 4 and digits.isalnum():
                return int(digits, 16)
        except ValueError:
            pass
        raise JSONDecodeError("Invalid \\uXXXX escape", s, i - 1)

    def _array(self, s, i):
        values = []
        i = self._skip(s, i)
        if s[i:i + 1] == "]":
            return values, i + 1
        while True:
            value, i = self._value(s, i)
            values.append(value)
            i = self._skip(s, i)
            char = s[i:i + 1]
            if char == "]":
                return values, i + 1
            if char != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            comma = i
            i = self._skip(s, i + 1)
            if s[i:i + 1] == "]":
                raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)

    def _object(self, s, i):
        pairs = []
        i = self._skip(s, i)
        if s[i:i + 1] != "}":
            i = self._pairs(s, i, pairs)
        else:
            i += 1
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), i
        result = dict(pairs)
        if self.object_hook is not None:
            result = self.object_hook(result)
        return result, i

    def _pairs(self, s, i, pairs):
        while True:
            if s[i:i + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, i)
            key, i = self._string(s, i + 1)
            i = self._skip(s, i)
            if s[i:i + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, i)
            value, i = self._value(s, self._skip(s, i + 1))
            pairs.append((key, value))
            i = self._skip(s, i)
            char = s[i:i + 1]
            if char == "}":
                return i + 1
            if char != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            comma = i
            i = self._skip(s, i + 1)
            if s[i:i + 1] == "}":
                raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)


def loads(s, *, cls=None, **options):
    if isinstance(s, (bytes, bytearray)):
        s = bytes(s).decode("utf-8")
    elif not isinstance(s, str):
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    return (cls or JSONDecoder)(**options).decode(s)


def load(fp, **options):
    return loads(fp.read(), **options)
