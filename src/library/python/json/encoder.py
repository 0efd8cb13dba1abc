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
        newline = None if self.indent is None else "\n"
        return _Pieces(self).of(o, newline)

    def _indent(self):
        indent = self.indent
        return indent if indent is None or isinstance(indent, str) else " " * indent

    def _writer(self):
        return _json.writer(self._indent(), self.item_separator, self.key_separator, self.sort_keys,
                            self.skipkeys, self.ensure_ascii, self.allow_nan, self.check_circular)

    def _text(self, o):
        writer = self._writer()
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


_PLAIN = (str, int, float, type(None))


class _Pieces:
    """A text in the pieces that CPython's writer in Python gives."""

    # newline: None, or the one before what stands at this depth, with its indentation.

    def __init__(self, encoder):
        self.encoder = encoder
        self.indent = encoder._indent()
        self.write = encoder._writer().write  # for what has no parts
        self.open = {} if encoder.check_circular else None  # what is being written, by id

    def of(self, o, newline):
        if isinstance(o, _PLAIN):
            yield self.write(o)[1]
        elif isinstance(o, (list, tuple)):
            yield from self.of_list(o, newline)
        elif isinstance(o, dict):
            yield from self.of_dict(o, newline)
        else:
            self.enter(o)
            made = self.encoder.default(o)
            try:
                yield from self.of(made, newline)
            except GeneratorExit:
                raise
            except BaseException as error:
                error.add_note(f"when serializing {type(o).__name__} object")
                raise
            self.leave(o)

    def enter(self, o):
        if self.open is not None:
            if id(o) in self.open:
                raise ValueError("Circular reference detected")
            self.open[id(o)] = o

    def leave(self, o):
        if self.open is not None:
            del self.open[id(o)]

    def of_list(self, items, newline):
        if not items:
            yield "[]"
            return
        self.enter(items)
        write = self.write
        inner = None if newline is None else newline + self.indent
        before = "[" + (inner or "")
        between = self.encoder.item_separator + (inner or "")
        for i, value in enumerate(items):
            try:
                if isinstance(value, _PLAIN):
                    yield before + write(value)[1]
                else:
                    yield before
                    yield from self.of(value, inner)
            except GeneratorExit:
                raise
            except BaseException as error:
                error.add_note(f"when serializing {type(items).__name__} item {i}")
                raise
            before = between
        if newline is not None:
            yield newline
        yield "]"
        self.leave(items)

    def of_dict(self, items, newline):
        if not items:
            yield "{}"
            return
        self.enter(items)
        write, encoder = self.write, self.encoder
        inner = None if newline is None else newline + self.indent
        before = inner
        between = encoder.item_separator + (inner or "")
        yield "{"
        for key, value in sorted(items.items()) if encoder.sort_keys else items.items():
            if not isinstance(key, str):
                if not isinstance(key, _PLAIN):
                    if encoder.skipkeys:
                        continue
                    raise TypeError("keys must be str, int, float, bool or None, not "
                                    f"{key.__class__.__name__}")
                key = write(key)[1]
            if before is not None:
                yield before
            before = between
            yield write(key)[1]
            yield encoder.key_separator
            try:
                if isinstance(value, _PLAIN):
                    yield write(value)[1]
                else:
                    yield from self.of(value, inner)
            except GeneratorExit:
                raise
            except BaseException as error:
                error.add_note(f"when serializing {type(items).__name__} item {key!r}")
                raise
        if before is between and newline is not None:
            yield newline
        yield "}"
        self.leave(items)
