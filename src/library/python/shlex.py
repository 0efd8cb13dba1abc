# shlex: split, join and quote. Follows CPython 3.14, Lib/shlex.py; the class shlex is not here.
import re

__all__ = ["split", "quote", "join"]

_is_unsafe = re.compile(r"[^\w@%+=:,./-]", re.ASCII).search


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    words = []
    word = None  # None: between words
    at = 0
    while at < len(s):
        char = s[at]
        at += 1
        if char in " \t\r\n":
            if word is not None:
                words.append(word)
                word = None
        elif comments and char == "#":
            end = s.find("\n", at)
            at = len(s) if end < 0 else end + 1
            if word is not None and posix:
                words.append(word)
                word = None
        elif char == "\\" and posix:
            if at == len(s):
                raise ValueError("No escaped character")
            word = (word or "") + s[at]
            at += 1
        elif char in "'\"" and (posix or word is None):
            text, at = _quoted(s, at, char, posix)
            word = (word or "") + text
            if not posix:
                words.append(word)
                word = None
        else:
            word = (word or "") + char
    if word is not None:
        words.append(word)
    return words


def _quoted(s, at, quote, posix):
    # What stands between quotes, and where it ends. Not in a POSIX shell: with its quotes.
    text = "" if posix else quote
    while at < len(s):
        char = s[at]
        at += 1
        if char == quote:
            return text if posix else text + quote, at
        if char == "\\" and posix and quote == '"':
            if at == len(s):
                raise ValueError("No escaped character")
            following = s[at]
            at += 1
            text += following if following in '"\\' else "\\" + following
        else:
            text += char
    raise ValueError("No closing quotation")


def join(split_command):
    return " ".join(quote(arg) for arg in split_command)


def quote(s):
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f"expected string object, got {type(s).__name__!r}")
    if _is_unsafe(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
