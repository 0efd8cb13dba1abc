# A pattern's text becomes a tree. The syntax and its complaints are those of CPython 3.14's
# Lib/re/_parser.py; the tree and the parser are our own.
#
# A tree is a list of nodes, tuples by their first item:
#   ("character", code)              ("any",)                  ("set", negate, items)
#   ("at", what)                     ("branch", [tree, ...])   ("group", number or None, on, off, tree)
#   ("repeat", least, most, mode, tree)                        ("atomic", tree)
#   ("look", behind, negative, tree) ("reference", number)     ("choice", number, yes, no)
# A set's items: ("character", code), ("range", first, last), ("category", which, negated).
from ._constants import *

_DIGITS = frozenset("0123456789")
_OCTAL = frozenset("01234567")
_HEX = frozenset("0123456789abcdefABCDEF")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_SPACES = frozenset(" \t\n\r\v\f")
_SPECIAL = frozenset(".\\[{()*+?^$|")
_ESCAPES = {"a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11, "\\": 92}
_CATEGORIES = {"d": (DIGIT, False), "D": (DIGIT, True), "s": (SPACE, False), "S": (SPACE, True),
               "w": (WORD, False), "W": (WORD, True)}
_POSITIONS = {"A": "begin text", "Z": "end text", "z": "end text", "b": "boundary",
              "B": "no boundary"}
_FLAGS = {"i": IGNORECASE, "L": LOCALE, "m": MULTILINE, "s": DOTALL, "x": VERBOSE, "a": ASCII,
          "u": UNICODE}
_OPERATIONS = {"-": "set difference", "&": "set intersection", "~": "set symmetric difference",
               "|": "set union"}
_TYPE_FLAGS = ASCII | LOCALE | UNICODE


class _VerboseFound(Exception):
    """(?x) at the beginning: everything is read again by its rules."""


class Parser:
    def __init__(self, pattern, flags):
        self.pattern = pattern
        self.is_text = isinstance(pattern, str)
        self.text = pattern if self.is_text else str(pattern, "latin-1")
        self.flags = flags
        self.at = 0
        self.groups = 1  # the next one's number
        self.names = {}
        self.open = set()
        self.checks = {}  # groups that conditions name: where
        self.first_in_lookbehind = None

    # ---- reading

    def error(self, message, position=None):
        return PatternError(message, self.pattern, self.at if position is None else position)

    def peek(self):
        """The next token: a character, a backslash with what follows it, or None."""
        text, at = self.text, self.at
        if at >= len(text):
            return None
        if text[at] == "\\":
            if at + 1 == len(text):
                raise PatternError("bad escape (end of pattern)", self.pattern, at)
            return text[at:at + 2]
        return text[at]

    def get(self):
        token = self.peek()
        if token is not None:
            self.at += len(token)
        return token

    def accept(self, token):
        if self.peek() == token:
            self.at += len(token)
            return True
        return False

    def take(self, most, characters):
        start = self.at
        while self.at < len(self.text) and self.at - start < most and self.text[self.at] in characters:
            self.at += 1
        return self.text[start:self.at]

    def until(self, end, what):
        start = self.at
        while True:
            token = self.get()
            if token is None:
                if self.at == start:
                    raise self.error("missing " + what)
                raise self.error(f"missing {end}, unterminated name", start)
            if token == end:
                if self.at - 1 == start:
                    raise self.error("missing " + what, self.at - 1)
                return self.text[start:self.at - 1]

    def check_name(self, name):
        position = self.at - len(name) - 1
        if not (self.is_text or name.isascii()):
            raise self.error(f"bad character in group name {name!a}", position)
        if not name.isidentifier():
            raise self.error(f"bad character in group name {name!r}", position)

    # ---- the grammar

    def whole(self):
        try:
            tree = self.alternatives(self.flags & VERBOSE, True)
        except _VerboseFound:
            again = Parser(self.pattern, self.flags | VERBOSE)
            tree = again.alternatives(True, True)
            self.__dict__.update(again.__dict__)
        if self.peek() is not None:
            raise self.error("unbalanced parenthesis")
        for group, position in self.checks.items():
            if group >= self.groups:
                raise self.error(f"invalid group reference {group}", position)
        return tree

    def alternatives(self, verbose, outermost=False):
        branches = [self.sequence(verbose, outermost)]
        while self.accept("|"):
            branches.append(self.sequence(verbose))
        return branches[0] if len(branches) == 1 else [("branch", branches)]

    def sequence(self, verbose, first=False):
        tree = []
        while True:
            token = self.peek()
            if token is None or token == "|" or token == ")":
                return tree
            self.at += len(token)
            if verbose and token in _SPACES:
                continue
            if verbose and token == "#":
                end = self.text.find("\n", self.at)
                self.at = len(self.text) if end < 0 else end + 1
            elif token[0] == "\\":
                tree.append(self.escape(token))
            elif token not in _SPECIAL:
                tree.append(("character", ord(token)))
            elif token == "[":
                tree.append(self.set())
            elif token in "?*+{":
                self.repeat(token, tree)
            elif token == ".":
                tree.append(("any",))
            elif token == "(":
                node = self.group(verbose, first and not tree)
                if node is not None:
                    tree.append(node)
            else:
                tree.append(("at", "begin" if token == "^" else "end"))

    def repeat(self, token, tree):
        start = self.at - 1
        least, most = {"?": (0, 1), "*": (0, MAXREPEAT), "+": (1, MAXREPEAT)}.get(token, (0, 0))
        if token == "{":
            bounds = self.bounds(start)
            if bounds is None:
                tree.append(("character", ord("{")))
                return
            least, most = bounds
        if not tree or tree[-1][0] == "at":
            raise self.error("nothing to repeat", start)
        item = tree[-1]
        if item[0] == "repeat":
            raise self.error("multiple repeat", start)
        mode = LAZY if self.accept("?") else POSSESSIVE if self.accept("+") else GREEDY
        tree[-1] = ("repeat", least, most, mode, [item])

    def bounds(self, start):
        """Of {least,most}; None when it is not that but text."""
        after = self.at
        if self.peek() == "}":
            return None
        low = self.take(len(self.text), _DIGITS)
        high = self.take(len(self.text), _DIGITS) if self.accept(",") else low
        if not self.accept("}"):
            self.at = after
            return None
        least, most = int(low or 0), int(high) if high else MAXREPEAT
        if least >= MAXREPEAT or (high and most >= MAXREPEAT):
            raise OverflowError("the repetition number is too large")
        if most < least:
            raise self.error("min repeat greater than max repeat", start + 1)
        return least, most

    # ---- escapes

    def code_escape(self, escape):
        """A character by its number: its code, or None when the escape is another one."""
        kind = escape[1]
        start = self.at - len(escape)
        digits = {"x": 2, "u": 4, "U": 8}.get(kind)
        if digits is not None and (kind == "x" or self.is_text):
            number = self.take(digits, _HEX)
            if len(number) != digits:
                raise self.error(f"incomplete escape {escape}{number}", start)
            code = int(number, 16)
            if code > 0x10ffff:
                raise self.error(f"bad escape {escape}{number}", start)
            return code
        if kind == "N" and self.is_text:
            if not self.accept("{"):
                raise self.error("missing {")
            name = self.until("}", "character name")
            try:
                return ord(f"\\N{{{name}}}".encode().decode("unicode_escape"))
            except UnicodeError:
                problem = self.error(f"undefined character name {name!r}", self.at - len(name) - 4)
            raise problem
        return None

    def octal(self, digits, start):
        code = int(digits, 8)
        if code > 0o377:
            raise self.error(f"octal escape value \\{digits} outside of range 0-0o377", start)
        return code

    def escape(self, escape):
        kind = escape[1]
        start = self.at - len(escape)
        if kind in _POSITIONS:
            return "at", _POSITIONS[kind]
        if kind in _CATEGORIES:
            return "set", False, [("category", *_CATEGORIES[kind])]
        if kind in _ESCAPES:
            return "character", _ESCAPES[kind]
        code = self.code_escape(escape)
        if code is not None:
            return "character", code
        if kind == "0":
            return "character", int("0" + self.take(2, _OCTAL), 8)
        if kind in _DIGITS:
            return self.numbered_escape(kind, start)
        if kind in _LETTERS:
            raise self.error(f"bad escape {escape}", start)
        return "character", ord(kind)

    def numbered_escape(self, digits, start):
        digits += self.take(1, _DIGITS)
        if len(digits) == 2 and digits[0] in _OCTAL and digits[1] in _OCTAL:
            third = self.take(1, _OCTAL)
            if third:
                return "character", self.octal(digits + third, start)
        group = int(digits)
        if group >= self.groups:
            raise self.error(f"invalid group reference {group}", start + 1)
        self.check_reference(group, start)
        return "reference", group

    def check_reference(self, group, position):
        if group in self.open:
            raise self.error("cannot refer to an open group", position)
        first = self.first_in_lookbehind
        if first is not None and group >= first:
            raise self.error("cannot refer to group defined in the same lookbehind subpattern")

    # ---- sets

    def set(self):
        start = self.at - 1
        if self.text.startswith("[", self.at):
            self.warn_of_set("nested set", self.at)
        negate = self.accept("^")
        items = []
        while True:
            token = self.get()
            if token is None:
                raise self.error("unterminated character set", start)
            if token == "]" and items:
                return self.simplified(negate, items)
            if items and token in _OPERATIONS and self.text.startswith(token, self.at):
                self.warn_of_set(_OPERATIONS[token], self.at - 1)
            item = self.set_item(token)
            if not self.accept("-"):
                items.append(item)
                continue
            end = self.get()
            if end is None:
                raise self.error("unterminated character set", start)
            if end == "]":
                items += [item, ("character", ord("-"))]
                return self.simplified(negate, items)
            if end == "-":
                self.warn_of_set("set difference", self.at - 2)
            last = self.set_item(end)
            if item[0] != "character" or last[0] != "character" or last[1] < item[1]:
                raise self.error(f"bad character range {token}-{end}",
                                 self.at - len(token) - 1 - len(end))
            items.append(("range", item[1], last[1]))

    def warn_of_set(self, what, position):
        import sys
        import warnings
        frame, level = sys._getframe(1), 2
        while frame is not None and frame.f_globals.get("__name__", "").partition(".")[0] == "re":
            frame, level = frame.f_back, level + 1
        warnings.warn(f"Possible {what} at position {position}", FutureWarning, level)

    def simplified(self, negate, items):
        if len(items) == 1 and not negate and items[0][0] == "character":
            return items[0]
        return "set", negate, items

    def set_item(self, token):
        if token[0] != "\\":
            return "character", ord(token)
        kind = token[1]
        start = self.at - len(token)
        if kind in _CATEGORIES:
            return "category", *_CATEGORIES[kind]
        if kind in _ESCAPES:
            return "character", _ESCAPES[kind]
        code = self.code_escape(token)
        if code is not None:
            return "character", code
        if kind in _OCTAL:
            return "character", self.octal(kind + self.take(2, _OCTAL), start)
        if kind in _DIGITS or kind in _LETTERS:
            raise self.error(f"bad escape {token}", start)
        return "character", ord(kind)

    # ---- groups

    def group(self, verbose, first):
        """Behind its "(". None: a comment, or flags for everything."""
        start = self.at - 1
        number = name = None
        on = off = 0
        kind = ""
        if not self.accept("?"):
            number = self.open_group(None)
        else:
            kind = self.get()
            if kind is None:
                raise self.error("unexpected end of pattern")
            if kind == "P":
                name = self.named(start)
                if isinstance(name, tuple):
                    return name
                number = self.open_group(name)
            elif kind == "#":
                return self.comment(start)
            elif kind in ("=", "!", "<"):
                return self.look(kind, verbose, start)
            elif kind == "(":
                return self.condition(verbose, start)
            elif kind in _FLAGS or kind == "-":
                flags = self.read_flags(kind)
                if flags is None:
                    return self.flags_for_all(first, verbose, start)
                on, off = flags
            elif kind not in (":", ">"):
                raise self.error(f"unknown extension ?{kind}", self.at - len(kind) - 1)
        inside = (verbose or on & VERBOSE) and not off & VERBOSE
        tree = self.alternatives(inside)
        self.close(start)
        if number is not None:
            self.open.discard(number)
        if kind == ">":
            return "atomic", tree
        return "group", number, on, off, tree

    def close(self, start):
        if not self.accept(")"):
            raise self.error("missing ), unterminated subpattern", start)

    def open_group(self, name):
        number = self.groups
        self.groups += 1
        if number >= MAXGROUPS:
            raise self.error("too many groups")
        if name is not None:
            if name in self.names:
                raise self.error(f"redefinition of group name {name!r} as group {number}; "
                                 f"was group {self.names[name]}", self.at - len(name) - 1)
            self.names[name] = number
        self.open.add(number)
        return number

    def named(self, start):
        """(?P<name>: the name. (?P=name): a node."""
        if self.accept("<"):
            name = self.until(">", "group name")
            self.check_name(name)
            return name
        if self.accept("="):
            name = self.until(")", "group name")
            self.check_name(name)
            position = self.at - len(name) - 1
            if name not in self.names:
                raise self.error(f"unknown group name {name!r}", position)
            self.check_reference(self.names[name], position)
            return "reference", self.names[name]
        kind = self.get()
        if kind is None:
            raise self.error("unexpected end of pattern")
        raise self.error(f"unknown extension ?P{kind}", self.at - len(kind) - 2)

    def comment(self, start):
        while True:
            token = self.get()
            if token is None:
                raise self.error("missing ), unterminated comment", start)
            if token == ")":
                return None

    def look(self, kind, verbose, start):
        behind = kind == "<"
        if behind:
            kind = self.get()
            if kind is None:
                raise self.error("unexpected end of pattern")
            if kind not in ("=", "!"):
                raise self.error(f"unknown extension ?<{kind}", self.at - len(kind) - 2)
        outer = self.first_in_lookbehind
        if behind and outer is None:
            self.first_in_lookbehind = self.groups
        tree = self.alternatives(verbose)
        self.first_in_lookbehind = outer
        self.close(start)
        return "look", behind, kind == "!", tree

    def condition(self, verbose, start):
        name = self.until(")", "group name")
        position = self.at - len(name) - 1
        if name.isdecimal() and name.isascii():
            number = int(name)
            if number == 0:
                raise self.error("bad group number", position)
            if number >= MAXGROUPS:
                raise self.error(f"invalid group reference {number}", position)
            self.checks.setdefault(number, position)
        else:
            self.check_name(name)
            if name not in self.names:
                raise self.error(f"unknown group name {name!r}", position)
            number = self.names[name]
        if self.first_in_lookbehind is not None:
            if number >= self.groups:
                raise self.error("cannot refer to an open group")
            self.check_reference(number, None)
        yes = self.sequence(verbose)
        no = self.sequence(verbose) if self.accept("|") else []
        if self.peek() == "|":
            raise self.error("conditional backref with more than two branches")
        self.close(start)
        return "choice", number, yes, no

    # ---- flags

    def flags_for_all(self, first, verbose, start):
        if not first:
            raise self.error("global flags not at the start of the expression", start)
        if self.flags & VERBOSE and not verbose:
            raise _VerboseFound
        return None

    def read_flags(self, letter):
        """(on, off); None: of the whole pattern, and noted."""
        on = off = 0
        if letter != "-":
            while True:
                on |= self.type_checked(letter, on)
                letter = self.flag_letter("missing -, : or )", ")-:")
                if letter in ")-:":
                    break
        if letter == ")":
            self.flags |= on
            return None
        if letter == "-":
            letter = self.flag_letter("missing flag", "")
            while True:
                flag = _FLAGS[letter]
                if flag & _TYPE_FLAGS:
                    raise self.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
                off |= flag
                letter = self.flag_letter("missing :", ":")
                if letter == ":":
                    break
        if on & off:
            raise self.error("bad inline flags: flag turned on and off", self.at - 1)
        return on, off

    def flag_letter(self, missing, ends):
        letter = self.get()
        if letter is None:
            raise self.error(missing)
        if letter not in _FLAGS and (not ends or letter not in ends):
            raise self.error("unknown flag" if letter.isalpha() else missing, self.at - len(letter))
        return letter

    def type_checked(self, letter, before):
        flag = _FLAGS[letter]
        if self.is_text and letter == "L":
            raise self.error("bad inline flags: cannot use 'L' flag with a str pattern")
        if not self.is_text and letter == "u":
            raise self.error("bad inline flags: cannot use 'u' flag with a bytes pattern")
        if flag & _TYPE_FLAGS and (before | flag) & _TYPE_FLAGS != flag:
            raise self.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
        return flag


def checked_flags(is_text, flags):
    """With UNICODE where that is the rule; ValueError for those that do not go together."""
    if is_text:
        if flags & LOCALE:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & ASCII and flags & UNICODE:
            raise ValueError("ASCII and UNICODE flags are incompatible")
        return flags if flags & ASCII else flags | UNICODE
    if flags & UNICODE:
        raise ValueError("cannot use UNICODE flag with a bytes pattern")
    if flags & LOCALE and flags & ASCII:
        raise ValueError("ASCII and LOCALE flags are incompatible")
    return flags


def parse_template(template, pattern):
    """What sub() puts in: a list of texts and group numbers."""
    is_text = isinstance(template, str)
    text = template if is_text else bytes(template).decode("latin-1")
    parts, piece = [], []
    at = 0

    def wrong(message, position):
        return PatternError(message, template, position)

    def finish(group):
        if piece:
            joined = "".join(piece)
            parts.append(joined if is_text else joined.encode("latin-1"))
            piece.clear()
        if group is not None:
            parts.append(group)

    while at < len(text):
        start = text.find("\\", at)
        if start < 0:
            piece.append(text[at:])
            break
        piece.append(text[at:start])
        if start + 1 == len(text):
            raise wrong("bad escape (end of pattern)", start)
        kind = text[start + 1]
        at = start + 2
        if kind == "g":
            if text[at:at + 1] != "<":
                raise wrong("missing <", at)
            end = text.find(">", at + 1)
            if end < 0:
                raise wrong("missing group name" if at + 1 == len(text)
                            else "missing >, unterminated name", at + 1)
            name = text[at + 1:end]
            if not name:
                raise wrong("missing group name", at + 1)
            finish(_template_group(name, at + 1, pattern, wrong))
            at = end + 1
        elif kind == "0":
            digits = kind
            while len(digits) < 3 and text[at:at + 1] in _OCTAL:
                digits += text[at]
                at += 1
            piece.append(chr(int(digits, 8) & 0xff))
        elif kind in _DIGITS:
            digits = kind
            if text[at:at + 1] in _DIGITS:
                digits += text[at]
                at += 1
                if digits[0] in _OCTAL and digits[1] in _OCTAL and text[at:at + 1] in _OCTAL:
                    digits += text[at]
                    at += 1
                    code = int(digits, 8)
                    if code > 0o377:
                        raise wrong(f"octal escape value \\{digits} outside of range 0-0o377", start)
                    piece.append(chr(code))
                    continue
            group = int(digits)
            if group > pattern.groups:
                raise wrong(f"invalid group reference {group}", start + 1)
            finish(group)
        elif kind in _ESCAPES:
            piece.append(chr(_ESCAPES[kind]))
        elif kind in _LETTERS:
            raise wrong(f"bad escape \\{kind}", start)
        else:
            piece.append("\\" + kind)
    finish(None)
    return parts


def _template_group(name, position, pattern, wrong):
    if name.isdecimal() and name.isascii():
        group = int(name)
        if group > pattern.groups:
            raise wrong(f"invalid group reference {group}", position)
        return group
    if isinstance(pattern.pattern, bytes) and not name.isascii():
        raise wrong(f"bad character in group name {name!a}", position)
    if not name.isidentifier():
        raise wrong(f"bad character in group name {name!r}", position)
    try:
        return pattern.groupindex[name]
    except KeyError:
        raise IndexError(f"unknown group name {name!r}") from None
