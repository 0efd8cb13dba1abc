# json.encoder. Follows CPython 3.14, Lib/json/encoder.py; the writing is src/library/json_writer.cpp.

import _json

__all__ = ["JSONEncoder"]

# What the writer asks for.
_NOTHING, _OBJECT, _SEQUENCE, _MAPPING = range(4)


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
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        chunks = self.iterencode(o, _one_shot=True)
        if not isinstance(chunks, (list, tuple)):
            chunks = list(chunks)
        return "".join(chunks)

    def iterencode(self, o, _one_shot=False):
        if _one_shot:
            return (self._text(o),)
        return self._chunks(o)

    def _chunks(self, o):
        yield self._text(o)

    def _text(self, o):
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        writer = _json.writer(indent, self.item_separator, self.key_separator, self.sort_keys,
                              self.skipkeys, self.ensure_ascii, self.allow_nan,
                              self.check_circular)
        request, value = writer.write(o)
        while request != _NOTHING:
            try:
                if request == _OBJECT:
                    value = self.default(value)
                elif request == _SEQUENCE:
                    value = list(value)
                else:
                    value = list(value.items())
            except BaseException as error:
                writer.explain(error)
                raise
            request, value = writer.answer(value)
        return value
