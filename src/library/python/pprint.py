# pprint. Follows CPython 3.14, Lib/pprint.py: what fits on the line is left alone, what does not
# gets one item a line, below each other.

__all__ = ["pprint", "pformat", "pp", "isreadable", "isrecursive", "saferepr", "PrettyPrinter"]


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True,
                 underscore_numbers=False):
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = stream
        self._compact = compact
        self._sort_dicts = sort_dicts
        self._underscore = underscore_numbers

    def pprint(self, object):
        import sys
        (self._stream or sys.stdout).write(self.pformat(object) + "\n")

    def pformat(self, object):
        out = []
        self._format(object, out.append, 0, 0, 0, ())
        return "".join(out)

    def _repr(self, obj, level, parents):
        kind = type(obj)
        if kind is int and self._underscore:
            return f"{obj:_d}"
        if kind in (dict, list, tuple, set, frozenset) and obj:
            if id(obj) in parents:
                return f"<Recursion on {kind.__name__} with id={id(obj)}>"
            opening, closing = {dict: "{}", list: "[]", tuple: "()", set: "{}",
                                frozenset: ("frozenset({", "})")}[kind]
            if self._depth is not None and level >= self._depth:
                return opening + "..." + closing
            parents = parents + (id(obj),)
            if kind is dict:
                parts = [f"{self._repr(k, level + 1, parents)}: {self._repr(v, level + 1, parents)}"
                         for k, v in self._pairs(obj)]
            else:
                items = self._sorted(obj) if kind in (set, frozenset) else obj
                parts = [self._repr(item, level + 1, parents) for item in items]
            inner = ", ".join(parts)
            return opening + inner + ("," if kind is tuple and len(obj) == 1 else "") + closing
        return repr(obj)

    @staticmethod
    def _sorted(items):
        try:
            return sorted(items)
        except TypeError:
            return sorted(items, key=lambda x: (str(type(x)), id(x)))

    def _pairs(self, obj):
        if not self._sort_dicts:
            return list(obj.items())
        try:
            return sorted(obj.items(), key=lambda pair: pair[0])
        except TypeError:
            return sorted(obj.items(), key=lambda pair: (str(type(pair[0])), str(pair[0])))

    def _format(self, obj, put, indent, allowance, level, parents):
        text = self._repr(obj, level, parents)
        if len(text) <= self._width - indent - allowance or id(obj) in parents:
            put(text)
            return
        if self._depth is not None and level >= self._depth:
            put(text)
            return
        inside = parents + (id(obj),)
        kind = type(obj)
        if kind is dict and obj:
            self._format_dict(obj, put, indent, allowance + 1, level + 1, inside)
        elif kind is list and obj:
            put("[")
            self._format_items(obj, put, indent, allowance + 1, level + 1, inside)
            put("]")
        elif kind is tuple and obj:
            end = ",)" if len(obj) == 1 else ")"
            put("(")
            self._format_items(obj, put, indent, allowance + len(end), level + 1, inside)
            put(end)
        elif kind in (set, frozenset) and obj:
            opening = "{" if kind is set else "frozenset({"
            closing = "}" if kind is set else "})"
            put(opening)
            self._format_items(self._sorted(obj), put, indent + len(opening) - 1,
                               allowance + len(closing), level + 1, inside)
            put(closing)
        elif kind is str and obj:
            self._format_string(obj, put, indent, allowance, level)
        else:
            put(text)

    def _format_dict(self, obj, put, indent, allowance, level, parents):
        put("{" + " " * (self._indent - 1))
        indent += self._indent
        pairs = self._pairs(obj)
        for i, (key, value) in enumerate(pairs):
            text = self._repr(key, level, parents) + ": "
            put(text)
            last = i == len(pairs) - 1
            self._format(value, put, indent + len(text), allowance if last else 1, level, parents)
            if not last:
                put(",\n" + " " * indent)
        put("}")

    def _format_items(self, items, put, indent, allowance, level, parents):
        indent += self._indent
        put(" " * (self._indent - 1))
        items = list(items)
        width = room = self._width - indent + 1
        separator = ""
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, level, parents)
                needed = len(text) + 2
                if room < needed:
                    room = width
                    if separator:
                        separator = ",\n" + " " * indent
                if room >= needed:
                    room -= needed
                    put(separator + text)
                    separator = ", "
                    continue
            put(separator)
            separator = ",\n" + " " * indent
            self._format(item, put, indent, allowance if last else 1, level, parents)

    def _format_string(self, obj, put, indent, allowance, level):
        chunks = []
        lines = obj.splitlines(True)
        if level == 0:
            indent += 1
            allowance += 1
        width = room = self._width - indent
        for i, line in enumerate(lines):
            if i == len(lines) - 1:
                room -= allowance
            if len(repr(line)) <= room:
                chunks.append(repr(line))
                continue
            current = ""
            words = _words(line)
            for j, word in enumerate(words):
                limit = width - allowance if j == len(words) - 1 and i == len(lines) - 1 else width
                if len(repr(current + word)) > limit:
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current += word
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            put(repr(obj))
            return
        body = ("\n" + " " * indent).join(chunks)
        put("(" + body + ")" if level == 0 else body)


def _words(line):
    # Words with the white space that follows them.
    words = []
    start = 0
    for i in range(1, len(line)):
        if line[i - 1].isspace() and not line[i].isspace():
            words.append(line[start:i])
            start = i
    words.append(line[start:])
    return words


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._repr(object, 0, ())


def isrecursive(object):
    return "<Recursion on " in saferepr(object)


def isreadable(object):
    return not isrecursive(object)
