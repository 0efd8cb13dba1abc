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
        return self._pieces(o, "\n" if self.indent is not None else None, {})

    # In the pieces that CPython's writer in Python gives. newline: the one before what stands at this
    # depth, with its indentation; open_ones: what is being written, by id.
    def _pieces(self, o, newline, open_ones):
        if isinstance(o, (list, tuple)):
            if not o:
                yield "[]"
                return
            yield from self._list_pieces(o, newline, open_ones)
        elif isinstance(o, dict):
            if not o:
                yield "{}"
                return
            yield from self._dict_pieces(o, newline, open_ones)
        elif o is None or isinstance(o, (str, int, float)):
            yield self._text(o)
        else:
            self._opened(o, open_ones)
            made = self.default(o)
            try:
                yield from self._pieces(made, newline, open_ones)
            except GeneratorExit:
                raise
            except BaseException as error:
                error.add_note(f"when serializing {type(o).__name__} object")
                raise
            open_ones.pop(id(o), None)

    def _opened(self, o, open_ones):
        if self.check_circular:
            if id(o) in open_ones:
                raise ValueError("Circular reference detected")
            open_ones[id(o)] = o

    def _deeper(self, newline):
        if newline is None:
            return None
        return newline + (self.indent if isinstance(self.indent, str) else " " * self.indent)

    def _list_pieces(self, items, newline, open_ones):
        self._opened(items, open_ones)
        inner = self._deeper(newline)
        before = "[" + (inner or "")
        for i, value in enumerate(items):
            try:
                if value is None or isinstance(value, (str, int, float)):
                    yield before + self._text(value)
                else:
                    yield before
                    yield from self._pieces(value, inner, open_ones)
            except GeneratorExit:
                raise
            except BaseException as error:
                error.add_note(f"when serializing {type(items).__name__} item {i}")
                raise
            before = self.item_separator + (inner or "")
        if newline is not None:
            yield newline
        yield "]"
        open_ones.pop(id(items), None)

    def _dict_pieces(self, items, newline, open_ones):
        self._opened(items, open_ones)
        inner = self._deeper(newline)
        yield "{"
        is_first = True
        for key, value in sorted(items.items()) if self.sort_keys else items.items():
            if not isinstance(key, str):
                if key is not None and not isinstance(key, (int, float)):
                    if self.skipkeys:
                        continue
                    raise TypeError("keys must be str, int, float, bool or None, not "
                                    f"{key.__class__.__name__}")
                key = self._text(key)
            if not is_first:
                yield self.item_separator + (inner or "")
            elif inner is not None:
                yield inner
            is_first = False
            yield self._text(key)
            yield self.key_separator
            try:
                yield from self._pieces(value, inner, open_ones)
            except GeneratorExit:
                raise
            except BaseException as error:
                error.add_note(f"when serializing {type(items).__name__} item {key!r}")
                raise
        if not is_first and newline is not None:
            yield newline
        yield "}"
        open_ones.pop(id(items), None)

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
