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
    # Between the hyphens of ranges; one at the beginning or end, or behind a range, is itself.
    start, parts = 0, []
    hyphen = inside.find("-", 2 if inside[0] == "!" else 1)
    while hyphen >= 0:
        parts.append(inside[start:hyphen])
        start = hyphen + 1
        hyphen = inside.find("-", hyphen + 3)
    if start < len(inside):
        parts.append(inside[start:])
    else:
        parts[-1] += "-"
    for i in range(len(parts) - 1, 0, -1):
        if parts[i - 1][-1] > parts[i][0]:  # a range without a character, which re refuses
            parts[i - 1:i + 1] = [parts[i - 1][:-1] + parts[i][1:]]
    body = "-".join([part.replace("\\", "\\\\").replace("-", "\\-") for part in parts])
    if not body:
        return "(?!)"
    if body == "!":
        return "."
    body = re.sub("[&~|]", r"\\\g<0>", body)
    if body[0] == "!":
        return f"[^{body[1:]}]"
    return f"[\\{body}]" if body[0] in "^[" else f"[{body}]"


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
