# shlex. Follows CPython 3.14, Lib/shlex.py, without what its debug levels print.
import re
import sys
from collections import deque
from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]

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


_LETTERS = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
_LATIN = "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"


class shlex:
    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        self.instream = sys.stdin if instream is None else instream
        self.infile = None if instream is None else infile
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = _LETTERS + (_LATIN if posix else "")
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.state = " "
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ""
        self.filestack = deque()
        self.source = None
        marks = "();<>|&" if punctuation_chars is True else punctuation_chars or ""
        self._punctuation_chars = marks
        if marks:
            self._pushback_chars = deque()
            self.wordchars = "".join([c for c in self.wordchars + "~-./*?=" if c not in marks])

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, newstream, 1

    def pop_source(self):
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = " "

    def get_token(self):
        if self.pushback:
            return self.pushback.popleft()
        raw = self.read_token()
        if self.source is not None:
            while raw == self.source:
                found = self.sourcehook(self.read_token())
                if found:
                    self.push_source(found[1], found[0])
                raw = self.get_token()
        while raw == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            raw = self.get_token()
        return raw

    # The states: None behind the end, " " between tokens, "a" in a word, "c" in punctuation, a quote in
    # quotes, an escape behind it. Each is a method that says whether the token is complete.
    def read_token(self):
        self._quoted = False
        self._behind_escape = " "
        complete = False
        while not complete:
            if self._punctuation_chars and self._pushback_chars:
                char = self._pushback_chars.pop()
            else:
                char = self.instream.read(1)
            if char == "\n":
                self.lineno += 1
            state = self.state
            if state is None:
                self.token = ""
                complete = True
            elif state == " ":
                complete = self._between(char)
            elif state in self.quotes:
                self._quoted = True
                complete = self._in_quotes(char)
            elif state in self.escape:
                self._escaped(char)
            elif state in ("a", "c"):
                complete = self._in_word(char)
        result, self.token = self.token, ""
        return None if self.posix and not self._quoted and result == "" else result

    def _has_token(self):
        return bool(self.token or self.posix and self._quoted)

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def _between(self, char):
        if not char:
            self.state = None
            return True
        if char in self.whitespace:
            return self._has_token()
        if char in self.commenters:
            self._skip_comment()
        elif self.posix and char in self.escape:
            self._behind_escape = "a"
            self.state = char
        elif char in self.wordchars:
            self.token, self.state = char, "a"
        elif char in self._punctuation_chars:
            self.token, self.state = char, "c"
        elif char in self.quotes:
            if not self.posix:
                self.token = char
            self.state = char
        else:
            self.token = char
            if not self.whitespace_split:
                return True
            self.state = "a"
        return False

    def _in_quotes(self, char):
        if not char:
            raise ValueError("No closing quotation")
        if char == self.state:
            if not self.posix:
                self.token += char
                self.state = " "
                return True
            self.state = "a"
        elif self.posix and char in self.escape and self.state in self.escapedquotes:
            self._behind_escape, self.state = self.state, char
        else:
            self.token += char
        return False

    def _escaped(self, char):
        if not char:
            raise ValueError("No escaped character")
        if self._behind_escape in self.quotes and char not in (self.state, self._behind_escape):
            self.token += self.state
        self.token += char
        self.state = self._behind_escape

    def _in_word(self, char):
        if not char:
            self.state = None
            return True
        if char in self.whitespace:
            self.state = " "
            return self._has_token()
        if char in self.commenters:
            self._skip_comment()
            if self.posix:
                self.state = " "
                return self._has_token()
        elif self.state == "c":
            if char not in self._punctuation_chars:
                self._pushback_chars.append(char)
                self.state = " "
                return True
            self.token += char
        elif self.posix and char in self.quotes:
            self.state = char
        elif self.posix and char in self.escape:
            self._behind_escape, self.state = "a", char
        elif (char in self.wordchars or char in self.quotes
              or self.whitespace_split and char not in self._punctuation_chars):
            self.token += char
        else:
            if self._punctuation_chars:
                self._pushback_chars.append(char)
            else:
                self.pushback.appendleft(char)
            self.state = " "
            return self._has_token()
        return False

    def sourcehook(self, newfile):
        import os.path
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile, "r")

    def error_leader(self, infile=None, lineno=None):
        infile = self.infile if infile is None else infile
        return f'"{infile}", line {self.lineno if lineno is None else lineno}: '

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token
