# re. Follows CPython 3.14, Lib/re/__init__.py and Modules/_sre/sre.c. Matching itself is native: a
# match comes from there as a tuple of positions (src/library/regex_module.cpp).
import enum
import sys
from _sre import group_texts as _group_texts
from types import GenericAlias, MappingProxyType

from . import _compiler, _constants, _parser
from ._constants import PatternError

error = PatternError

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile",
    "purge", "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII",
    "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag",
    "PatternError"]


class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = _constants.ASCII
    IGNORECASE = I = _constants.IGNORECASE
    LOCALE = L = _constants.LOCALE
    UNICODE = U = _constants.UNICODE
    MULTILINE = M = _constants.MULTILINE
    DOTALL = S = _constants.DOTALL
    VERBOSE = X = _constants.VERBOSE
    DEBUG = _constants.DEBUG
    __str__ = object.__str__
    __repr__ = enum.global_flag_repr
    _numeric_repr_ = hex


globals().update(RegexFlag.__members__)


__in_c__ = ("Match", "Pattern")


def _sliced(string):
    # Of what is like bytes, and is searched as it is, the parts are bytes; those of any text are str.
    if string.__class__ is str or string.__class__ is bytes:
        return string
    return "".join((string,)) if isinstance(string, str) else bytes(string)


class Match:
    __slots__ = ("_at", "re", "string", "_pos", "_endpos")
    __module__ = "re"

    def __init__(self, at, pattern, string, pos, endpos):
        self._at = at
        self.re = pattern
        self.string = string
        self._pos = pos
        self._endpos = endpos

    def _number(self, group):
        try:
            if group.__class__ is not int:
                if isinstance(group, (str, bytes)):
                    group = self.re.groupindex[group]
                else:
                    group = group.__index__()
            if 0 <= group <= self.re.groups:
                return group
        except (AttributeError, KeyError):
            pass
        raise IndexError("no such group")

    def _text(self, group, default=None):
        at = self._at
        start = at[2 * group]
        return default if start < 0 else _sliced(self.string)[start:at[2 * group + 1]]

    def group(self, *groups):
        at = self._at
        if not groups:
            return _sliced(self.string)[at[0]:at[1]]
        if len(groups) == 1:
            group = groups[0]
            if group.__class__ is not int or not 0 <= group <= self.re.groups:
                group = self._number(group)
            start = at[2 * group]
            return None if start < 0 else _sliced(self.string)[start:at[2 * group + 1]]
        return tuple([self._text(self._number(group)) for group in groups])

    def __getitem__(self, group):
        return self._text(self._number(group))

    def groups(self, default=None):
        return _group_texts(self.string, self._at, default)

    def groupdict(self, default=None):
        return {name: self._text(group, default) for name, group in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._at[2 * self._number(group)]

    def end(self, group=0, /):
        return self._at[2 * self._number(group) + 1]

    def span(self, group=0, /):
        group = self._number(group)
        return self._at[2 * group:2 * group + 2]

    @property
    def pos(self):
        return min(max(self._pos, 0), len(self.string))

    @property
    def endpos(self):
        return min(max(self._endpos, 0), len(self.string))

    @property
    def regs(self):
        at = self._at
        return tuple([at[i:i + 2] for i in range(0, len(at) - 1, 2)])

    @property
    def lastindex(self):
        return self._at[-1] or None

    @property
    def lastgroup(self):
        return self.re._names.get(self._at[-1])

    def expand(self, template):
        return _expanded(_parser.parse_template(template, self.re), self, template[:0])

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self.group()!r}>"

    __class_getitem__ = classmethod(GenericAlias)


def _expanded(parts, match, empty):
    return empty.join([match._text(part, empty) if part.__class__ is int else part for part in parts])


_SHOWN = ("IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "DEBUG", "ASCII")


# What Pattern.scanner gives: matches one behind the other, as Modules/_sre/sre.c, _sre.SRE_Scanner.
class _Scanner:
    __slots__ = ("pattern", "_string", "_pos", "_endpos", "_start", "_must_advance")

    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._string, self._pos, self._endpos = string, pos, endpos
        self._start, self._must_advance = pos, False

    def match(self):
        if self._start is None:
            return None
        # An empty match does not follow one at the same place.
        found = self.pattern._program.next(self._string, self._start, self._endpos, self._must_advance)
        return self._given(found if found and found[0] == self._start else None)

    def search(self):
        if self._start is None:
            return None
        return self._given(self.pattern._program.next(self._string, self._start, self._endpos,
                                                      self._must_advance))

    def _given(self, at):
        if not at:
            self._start = None
            return None
        self._start, self._must_advance = at[1], at[0] == at[1]
        return Match(at, self.pattern, self._string, self._pos, self._endpos)


class Pattern:
    __slots__ = ("pattern", "flags", "groups", "groupindex", "_names", "_program", "__weakref__")
    __module__ = "re"

    def __init__(self, *args):
        raise TypeError("cannot create 're.Pattern' instances")

    def match(self, string, pos=0, endpos=sys.maxsize):
        at = self._program.match(string, pos, endpos)
        return at and Match(at, self, string, pos, endpos)

    def fullmatch(self, string, pos=0, endpos=sys.maxsize):
        at = self._program.fullmatch(string, pos, endpos)
        return at and Match(at, self, string, pos, endpos)

    def search(self, string, pos=0, endpos=sys.maxsize):
        at = self._program.search(string, pos, endpos)
        return at and Match(at, self, string, pos, endpos)

    def findall(self, string, pos=0, endpos=sys.maxsize):
        return self._program.texts(string, pos, endpos)

    def finditer(self, string, pos=0, endpos=sys.maxsize):
        self._program.match(string, pos, pos)  # a wrong argument is said at once
        return self._matches(string, pos, endpos)

    def _matches(self, string, pos, endpos):
        step = self._program.next
        start, must_advance = pos, False
        while at := step(string, start, endpos, must_advance):
            yield Match(at, self, string, pos, endpos)
            start = at[1]
            must_advance = at[0] == start

    def scanner(self, string, pos=0, endpos=sys.maxsize):
        self._program.match(string, pos, pos)
        return _Scanner(self, string, pos, endpos)

    def split(self, string, maxsplit=0):
        return self._program.parts(string, 0, sys.maxsize, maxsplit)

    def subn(self, repl, string, count=0):
        if callable(repl):
            fill = None
        elif isinstance(repl, (str, bytes, bytearray)):
            backslash = "\\" if isinstance(repl, str) else b"\\"
            # Texts, and groups of a match.
            fill = _template(self, repl) if backslash in repl else [repl]
            if repl.__class__ is str and string.__class__ is str:
                return self._program.replaced(string, 0, sys.maxsize, count, fill)
        else:
            raise TypeError("decoding to str: need a bytes-like object, "
                            f"{type(repl).__name__} found")
        found = self._program.all(string, 0, sys.maxsize, count)
        whole, string = string, _sliced(string)
        empty = string[:0]
        pieces = []
        append = pieces.append
        last = 0
        for at in found:
            if at[0] > last:
                append(string[last:at[0]])
            last = at[1]
            if fill is not None:
                for part in fill:
                    if part.__class__ is not int:
                        append(part)
                    elif at[2 * part] >= 0:
                        append(string[at[2 * part]:at[2 * part + 1]])
            else:
                piece = repl(Match(at, self, whole, 0, len(string)))
                append(empty if piece is None else piece)
        if not pieces:
            return string if string.__class__ in (str, bytes) else string[:], 0
        pieces.append(string[last:])
        return empty.join(pieces), len(found)

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return _compile, (self.pattern, self.flags)

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.flags, type(self.pattern), self.pattern) == (
            other.flags, type(other.pattern), other.pattern)

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __repr__(self):
        flags = self.flags
        if isinstance(self.pattern, str):
            flags &= ~_constants.UNICODE
        shown = repr(self.pattern)[:200]
        names = [f"re.{name}" for name in _SHOWN if flags & getattr(_constants, name)]
        rest = flags & ~sum(getattr(_constants, name) for name in _SHOWN)
        if rest:
            names.append(hex(rest))
        return f"re.compile({shown}, {'|'.join(names)})" if names else f"re.compile({shown})"

    __class_getitem__ = classmethod(GenericAlias)


# ---- compiling, remembered

_cache = {}
_templates = {}
_MAXCACHE = 512


def _compile(pattern, flags):
    if flags.__class__ is not int:
        flags = flags._value_ if isinstance(flags, RegexFlag) else flags & -1
    try:
        return _cache[type(pattern), pattern, flags]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes, bytearray)):
        raise TypeError("first argument must be string or compiled pattern")
    made = object.__new__(Pattern)
    made.pattern = pattern
    program, made.flags, made.groups, names = _compiler.compile_pattern(pattern, flags)
    made._program = program
    made.groupindex = MappingProxyType(names)
    made._names = {group: name for name, group in names.items()}
    if not flags & _constants.DEBUG:
        if len(_cache) >= _MAXCACHE:
            del _cache[next(iter(_cache))]
        _cache[type(pattern), pattern, flags] = made
    return made


def _template(pattern, repl):
    try:
        return _templates[pattern, repl]
    except KeyError:
        pass
    parts = _parser.parse_template(repl, pattern)
    if len(_templates) >= _MAXCACHE:
        del _templates[next(iter(_templates))]
    _templates[pattern, repl] = parts
    return parts


def compile(pattern, flags=0):
    return _compile(pattern, flags)


def purge():
    _cache.clear()
    _templates.clear()


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


def _positional(function, name, args, number, flags):
    """The deprecated positional forms of count, maxsplit and flags."""
    if not args:
        return number, flags
    if len(args) > 2:
        raise TypeError(f"{function}() takes from {3 if name == 'count' else 2} to "
                        f"{5 if name == 'count' else 4} positional arguments but "
                        f"{(3 if name == 'count' else 2) + len(args)} were given")
    import warnings
    warnings.warn(f"'{name}' is passed as positional argument", DeprecationWarning, stacklevel=3)
    return args[0], args[1] if len(args) == 2 else flags


def split(pattern, string, *args, maxsplit=0, flags=0):
    maxsplit, flags = _positional("split", "maxsplit", args, maxsplit, flags)
    return _compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, *args, count=0, flags=0):
    count, flags = _positional("sub", "count", args, count, flags)
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=0, flags=0):
    count, flags = _positional("subn", "count", args, count, flags)
    return _compile(pattern, flags).subn(repl, string, count)


_special = {code: "\\" + chr(code) for code in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, "latin1").translate(_special).encode("latin1")
