"""JSON by hand: a printer, a parser with positions, and a round trip against the library."""
import json
from string import hexdigits


class ParseError(ValueError):
    def __init__(self, message, text, position):
        line = text.count("\n", 0, position) + 1
        column = position - text.rfind("\n", 0, position)
        super().__init__(f"{message} at line {line}, column {column}")
        self.position = position


def dump(value, indent=2, level=0):
    space, inner = " " * indent * level, " " * indent * (level + 1)
    match value:
        case None: return "null"
        case True: return "true"
        case False: return "false"
        case int() | float(): return repr(value)
        case str(): return quote(value)
        case [] | (): return "[]"
        case {} if not value: return "{}"
        case list() | tuple():
            items = [inner + dump(item, indent, level + 1) for item in value]
            return "[\n" + ",\n".join(items) + "\n" + space + "]"
        case dict():
            items = [f"{inner}{quote(str(k))}: {dump(v, indent, level + 1)}" for k, v in value.items()]
            return "{\n" + ",\n".join(items) + "\n" + space + "}"
        case _: raise TypeError(f"cannot dump {type(value).__name__}")


ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}


def quote(text):
    return '"' + "".join(ESCAPES.get(c) or (c if " " <= c < "\x7f" else "".join(f"\\u{u:04x}" for u in units(c))) for c in text) + '"'


def units(character):
    point = ord(character)
    if point < 0x10000:
        yield point
    else:
        point -= 0x10000
        yield 0xD800 + (point >> 10)
        yield 0xDC00 + (point & 0x3FF)


class Parser:
    def __init__(self, text):
        self.text, self.at = text, 0

    def fail(self, message):
        raise ParseError(message, self.text, self.at)

    def peek(self):
        while self.text[self.at:self.at + 1].isspace():
            self.at += 1
        return self.text[self.at:self.at + 1]

    def expect(self, word):
        if not self.text.startswith(word, self.at):
            self.fail(f"expected {word!r}")
        self.at += len(word)

    def value(self):
        match self.peek():
            case "{": return dict(self.members())
            case "[": return list(self.elements())
            case '"': return self.string()
            case "t": return self.word("true", True)
            case "f": return self.word("false", False)
            case "n": return self.word("null", None)
            case "-" | "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9": return self.number()
            case "": self.fail("unexpected end")
            case other: self.fail(f"unexpected {other!r}")

    def word(self, word, value):
        self.expect(word)
        return value

    def elements(self, close="]", item=None):
        self.at += 1
        if self.peek() == close:
            self.at += 1
            return
        while True:
            yield (item or self.value)()
            if self.peek() == close:
                self.at += 1
                return
            self.expect(",")

    def members(self):
        yield from self.elements("}", self.member)

    def member(self):
        if self.peek() != '"':
            self.fail("expected a name")
        name = self.string()
        self.peek()
        self.expect(":")
        return name, self.value()

    def string(self):
        self.at += 1
        pieces = []
        while (c := self.text[self.at:self.at + 1]) != '"':
            if not c or c < " ":
                self.fail("unterminated string")
            self.at += 1
            if c == "\\":
                pieces.append(self.escape())
            else:
                pieces.append(c)
        self.at += 1
        return "".join(pieces).encode("utf-16", "surrogatepass").decode("utf-16")

    def escape(self):
        c = self.text[self.at:self.at + 1]
        self.at += 1
        if c == "u":
            digits = self.text[self.at:self.at + 4]
            if len(digits) < 4 or not set(digits) <= set(hexdigits):
                self.fail("bad \\u escape")
            self.at += 4
            return chr(int(digits, 16))
        for plain, escaped in ESCAPES.items():
            if escaped[1] == c:
                return plain
        if c == "/":
            return c
        self.fail("bad escape")

    def number(self):
        start = self.at
        while self.text[self.at:self.at + 1] in set("+-.eE0123456789"):
            self.at += 1
        text = self.text[start:self.at]
        try:
            return int(text)
        except ValueError:
            return float(text)


def parse(text):
    parser = Parser(text)
    value = parser.value()
    if parser.peek():
        parser.fail("extra text")
    return value


document = {"name": "Ünïcode \U0001f40d\n", "list": [1, -2.5, 1e100, True, None, [], {}], "nested": {"a": {"b": [[[]]]}}, "": "empty \"key\" \\ /", "tuple": (1, 2)}
text = dump(document)
print(text)
print(parse(text) == json.loads(text) == json.loads(json.dumps(document)), text == json.dumps(document, indent=2))
for wrong in ("", "[1,", "{1: 2}", '{"a" 1}', '"abc', "[1 2]", "tru", "[1]]", '"\\x"', '"\\u12g4"', "\n\n  ?", "-", "{\"a\": nul}"):
    try:
        print(parse(wrong))
    except ParseError as error:
        print(f"{wrong!r:<14} {error} (offset {error.position})")
    except ValueError as error:
        print(f"{wrong!r:<14} {error}")
try:
    dump({"x": {1, 2}})
except TypeError as error:
    print(error)
