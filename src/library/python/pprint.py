# pprint. Follows CPython 3.14, Lib/pprint.py: what fits on the line is left alone, what does not
# gets one item a line, below each other.

import sys

__all__ = ["pprint", "pformat", "pp", "isreadable", "isrecursive", "saferepr", "PrettyPrinter"]


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True,
                 underscore_numbers=False):
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = sys.stdout if stream is None else stream
        self._compact = compact
        self._sort_dicts = sort_dicts
        self._underscore = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        out = []
        self._format(object, out.append, 0, 0, 0, ())
        return "".join(out)

    def isreadable(self, object):
        return not self.isrecursive(object) and _is_readable(object)

    def isrecursive(self, object):
        return "<Recursion on " in self._repr(object, 0, ())

    def format(self, object, context, maxlevels, level):
        text = self._repr(object, level, tuple(context))
        return text, _is_readable(object), "<Recursion on " in text

    def _shown(self, obj, level, parents):
        if type(self).format is PrettyPrinter.format:
            return self._repr(obj, level, parents)
        return self.format(obj, dict.fromkeys(parents, 1), self._depth, level)[0]

    def _repr(self, obj, level, parents):
        kind = _kind(obj)
        if kind is int and self._underscore:
            return f"{obj:_d}"
        if kind in (dict, list, tuple) and obj:
            if id(obj) in parents:
                return f"<Recursion on {kind.__name__} with id={id(obj)}>"
            opening, closing = {dict: "{}", list: "[]", tuple: "()"}[kind]
            if self._depth is not None and level >= self._depth:
                return opening + "..." + closing
            parents = parents + (id(obj),)
            if kind is dict:
                parts = [f"{self._shown(k, level + 1, parents)}: {self._shown(v, level + 1, parents)}"
                         for k, v in self._pairs(obj)]
            else:
                parts = [self._shown(item, level + 1, parents) for item in obj]
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
        text = self.format(obj, parents, self._depth, level)[0]
        if len(text) <= self._width - indent - allowance or id(obj) in parents:
            put(text)
            return
        if self._depth is not None and level >= self._depth:
            put(text)
            return
        inside = parents + (id(obj),)
        kind = _kind(obj)
        special = _others().get(type(obj).__repr__)
        if kind is dict and obj:
            put("{" + " " * (self._indent - 1))
            self._format_pairs(self._pairs(obj), put, indent, allowance + 1, level + 1, inside)
            put("}")
        elif special is not None and (len(obj) if hasattr(obj, "__len__") else obj.__dict__):
            special(self, obj, put, indent, allowance, level + 1, inside)
        elif getattr(type(obj).__repr__, "_of_dataclass", False):
            self._format_dataclass(obj, put, indent, allowance, level + 1, inside)
        elif kind in (bytes, bytearray) and len(obj) > 4:
            self._format_bytes(obj, put, indent, allowance, level)
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
            plain = type(obj) is set
            opening = "{" if plain else type(obj).__name__ + "({"
            closing = "}" if plain else "})"
            put(opening)
            self._format_items(self._sorted(obj), put, indent + len(opening) - 1,
                               allowance + len(closing), level + 1, inside)
            put(closing)
        elif kind is str and obj:
            self._format_string(obj, put, indent, allowance, level)
        else:
            put(text)

    def _format_ordered(self, obj, put, indent, allowance, level, parents):
        name = type(obj).__name__
        put(name + "(")
        self._format(list(obj.items()), put, indent + len(name) + 1, allowance + 1, level - 1, parents)
        put(")")

    def _format_counter(self, obj, put, indent, allowance, level, parents):
        name = type(obj).__name__
        put(name + "({" + " " * (self._indent - 1))
        self._format_pairs(obj.most_common(), put, indent + len(name) + 1, allowance + 2, level, parents)
        put("})")

    def _format_deque(self, obj, put, indent, allowance, level, parents):
        name = type(obj).__name__
        indent += len(name) + 1
        put(name + "([")
        if obj.maxlen is None:
            self._format_items(obj, put, indent, allowance + 2, level, parents)
            put("])")
        else:
            self._format_items(obj, put, indent, 2, level, parents)
            put("],\n" + " " * indent + f"maxlen={obj.maxlen})")

    def _format_defaultdict(self, obj, put, indent, allowance, level, parents):
        name = type(obj).__name__
        indent += len(name) + 1
        factory = self._repr(obj.default_factory, level, parents)
        put(f"{name}({factory},\n" + " " * indent)
        put("{" + " " * (self._indent - 1))
        self._format_pairs(self._pairs(obj), put, indent, allowance + 2, level + 1, parents)
        put("})")

    def _format_proxy(self, obj, put, indent, allowance, level, parents):
        put("mappingproxy(")
        self._format(obj.copy(), put, indent + 13, allowance + 1, level - 1, parents)
        put(")")

    def _format_chain(self, obj, put, indent, allowance, level, parents):
        name = type(obj).__name__
        indent += len(name) + 1
        put(name + "(")
        for i, mapping in enumerate(obj.maps):
            last = i == len(obj.maps) - 1
            self._format(mapping, put, indent, allowance + 1 if last else 1, level - 1, parents)
            put(")" if last else ",\n" + " " * indent)

    def _format_user(self, obj, put, indent, allowance, level, parents):
        self._format(obj.data, put, indent, allowance, level - 1, parents)

    def _format_namespace(self, obj, put, indent, allowance, level, parents):
        from types import SimpleNamespace
        name = "namespace" if type(obj) is SimpleNamespace else type(obj).__name__
        put(name + "(")
        self._format_fields(list(obj.__dict__.items()), put, indent + len(name) + 1, allowance, level,
                            parents)
        put(")")

    def _format_dataclass(self, obj, put, indent, allowance, level, parents):
        name = type(obj).__name__
        indent += len(name) + 1
        put(name + "(")
        self._format_fields([(f.name, getattr(obj, f.name))
                             for f in obj.__dataclass_fields__.values() if f.repr and f._kind == "field"],
                            put, indent, allowance, level, parents)
        put(")")

    def _format_fields(self, fields, put, indent, allowance, level, parents):
        for i, (name, value) in enumerate(fields):
            last = i == len(fields) - 1
            put(name + "=")
            if id(value) in parents:
                put("...")
            else:
                self._format(value, put, indent + len(name) + 1, allowance if last else 1, level, parents)
            if not last:
                put(",\n" + " " * indent)

    def _format_bytes(self, obj, put, indent, allowance, level):
        around = level == 0
        name = "" if type(obj) is bytes else type(obj).__name__
        if name:
            indent += len(name) + 1
            allowance += 1
            put(name + "(")
        elif around:
            indent += 1
            allowance += 1
            put("(")
        width = self._width - indent
        lines = []
        current = b""
        data = bytes(obj)
        for i in range(0, len(data), 4):
            if i == len(data) // 4 * 4:
                width -= allowance
            if len(repr(current + data[i:i + 4])) > width:
                if current:
                    lines.append(repr(current))
                current = data[i:i + 4]
            else:
                current += data[i:i + 4]
        if current:
            lines.append(repr(current))
        put(("\n" + " " * indent).join(lines) + (")" if name or around else ""))

    def _format_pairs(self, pairs, put, indent, allowance, level, parents):
        indent += self._indent
        for i, (key, value) in enumerate(pairs):
            text = self._shown(key, level, parents) + ": "
            put(text)
            last = i == len(pairs) - 1
            self._format(value, put, indent + len(text), allowance if last else 1, level, parents)
            if not last:
                put(",\n" + " " * indent)

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
                text = self._shown(item, level, parents)
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


def _kind(obj):
    # The built-in type that shows it: also that of a subclass which does not show itself.
    return _shown_by.get(type(obj).__repr__, type(obj))


_shown_by = {kind.__repr__: kind for kind in (dict, list, tuple, set, frozenset)}


def _others():
    if not _special:
        from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString
        from collections import defaultdict, deque
        from types import MappingProxyType, SimpleNamespace
        _special.update({Counter.__repr__: PrettyPrinter._format_counter,
                         OrderedDict.__repr__: PrettyPrinter._format_ordered,
                         defaultdict.__repr__: PrettyPrinter._format_defaultdict,
                         deque.__repr__: PrettyPrinter._format_deque,
                         ChainMap.__repr__: PrettyPrinter._format_chain,
                         UserDict.__repr__: PrettyPrinter._format_user,
                         UserList.__repr__: PrettyPrinter._format_user,
                         UserString.__repr__: PrettyPrinter._format_user,
                         MappingProxyType.__repr__: PrettyPrinter._format_proxy,
                         SimpleNamespace.__repr__: PrettyPrinter._format_namespace})
    return _special


_special = {}


def _is_readable(obj):
    text = repr(obj)
    return bool(text) and not text.startswith("<") and "<" not in text.replace("'<", "")


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
    return PrettyPrinter().isrecursive(object)


def isreadable(object):
    return PrettyPrinter().isreadable(object)
