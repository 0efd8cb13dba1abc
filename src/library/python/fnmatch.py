# fnmatch. Follows CPython 3.14, Lib/fnmatch.py: shell patterns.
import re

__all__ = ["filter", "filterfalse", "fnmatch", "fnmatchcase", "translate"]

_compiled = {}


def _matcher(pat):
    if pat not in _compiled:
        is_bytes = isinstance(pat, bytes)
        expression = translate(str(pat, "latin-1") if is_bytes else pat)
        _compiled[pat] = re.compile(expression.encode("latin-1") if is_bytes else expression).match
    return _compiled[pat]


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def filter(names, pat):
    match = _matcher(pat)
    return [name for name in names if match(name)]


def filterfalse(names, pat):
    match = _matcher(pat)
    return [name for name in names if not match(name)]


def _set(inside):
    negated = inside[0] == "!"
    body = inside[1:] if negated else inside
    body = body.replace("\\", "\\\\").replace("[", "\\[").replace("&&", "\\&&").replace("~~", "\\~~")
    if not negated and body[0] == "^":
        body = "\\" + body
    return f"[{'^' if negated else ''}{body}]"


def translate(pat):
    parts = [[]]  # between the stars
    at = 0
    while at < len(pat):
        c = pat[at]
        at += 1
        pieces = parts[-1]
        if c == "*":
            if pieces or len(parts) == 1:
                parts.append([])
        elif c == "?":
            pieces.append(".")
        elif c == "[":
            end = pat.find("]", at + (2 if pat[at:at + 1] == "!" else 1))
            if end < 0:
                pieces.append("\\[")
            else:
                pieces.append(_set(pat[at:end]))
                at = end + 1
        else:
            pieces.append(re.escape(c))
    first, *rest = ["".join(pieces) for pieces in parts]
    if rest:
        # Whatever follows, the nearest place of what is between two stars will do: no way back into it.
        first += "".join(f"(?>.*?{part})" for part in rest[:-1]) + ".*" + rest[-1]
    return f"(?s:{first})\\z"
