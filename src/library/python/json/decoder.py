# json.decoder. Follows CPython 3.14, Lib/json/decoder.py; the reading is src/library/json_reader.cpp.

import _json

__all__ = ["JSONDecoder", "JSONDecodeError"]

# What the reader asks for besides the hooks.
_NOTHING = 0
_ERROR = 6


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


_CONSTANTS = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self._own_constants = bool(parse_constant)

    def decode(self, s):
        value, end = self.raw_decode(s, _json.skip_space(s, 0))
        end = _json.skip_space(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        reader = _json.reader(s, idx, self.strict, self.parse_float is not float,
                              self.parse_int is not int, self._own_constants,
                              self.object_hook is not None, self.object_pairs_hook is not None)
        request, value = reader.read()
        while request != _NOTHING:
            if request == _ERROR:
                raise JSONDecodeError(*value)
            hook = (self.parse_float, self.parse_int, self.parse_constant, self.object_hook,
                    self.object_pairs_hook)[request - 1]
            request, value = reader.read(hook(value))
        return value, reader.end
