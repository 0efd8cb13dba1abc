# textwrap. Follows CPython 3.14, Lib/textwrap.py, with a scanner where CPython has regular
# expressions.
# The rule: a text is cut into chunks, which are never broken unless one is longer than a line: words,
# runs of spaces, and the parts of a hyphenated word.

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]


def _is_letter(char):
    return char == "_" or char.isalnum() and not char.isdecimal()


def _breaks_after(word, i):
    """May a line end behind the hyphen at i? Letters have to be around it: well-known, a-b-c."""
    before = word[max(0, i - 3):i]
    two_letters = len(before) >= 2 and _is_letter(before[-1]) and _is_letter(before[-2])
    letter_hyphen = (len(before) == 3 and _is_letter(before[-1]) and before[-2] == "-"
                     and _is_letter(before[-3]))
    rest = word[i + 1:]
    if not rest or not _is_letter(rest[0]):
        return False
    follows = len(rest) > 1 and (_is_letter(rest[1]) or rest[1] == "-" and len(rest) > 2
                                 and _is_letter(rest[2]))
    return follows and (two_letters or letter_hyphen)


def _pieces(word):
    out = []
    start = i = 0
    while i < len(word):
        if word[i] != "-":
            i += 1
            continue
        end = i
        while end < len(word) and word[end] == "-":
            end += 1
        joins = end < len(word) and (word[end].isalnum() or word[end] == "_")
        if end - i >= 2 and joins and i > 0 and (word[i - 1].isalnum() or word[i - 1] in "_!\"'&.,?"):
            out += [word[start:i], word[i:end]]  # a dash between words is a chunk of its own
            start = end
        elif end - i == 1 and _breaks_after(word, i):
            out.append(word[start:end])
            start = end
        i = end
    out.append(word[start:])
    return [piece for piece in out if piece]


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.tabsize = tabsize
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _split(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = "".join([" " if c in "\t\n\v\f\r" else c for c in text])
        chunks = []
        i = 0
        while i < len(text):
            end = i
            space = text[i] in " \t\n\v\f\r"
            while end < len(text) and (text[end] in " \t\n\v\f\r") == space:
                end += 1
            if space or not self.break_on_hyphens:
                chunks.append(text[i:end])
            else:
                chunks.extend(_pieces(text[i:end]))
            i = end
        return chunks

    def _fix_sentence_endings(self, chunks):
        for i in range(len(chunks) - 1):
            word = chunks[i].rstrip("\"'")
            ends = len(word) >= 2 and word[-1] in ".!?" and word[-2].islower()
            if chunks[i + 1] == " " and ends and len(chunks[i]) - len(word) <= 1:
                chunks[i + 1] = "  "

    def wrap(self, text):
        chunks = self._split(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._lines(chunks)

    def _check(self):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")

    def _lines(self, chunks):
        self._check()
        chunks.reverse()
        lines = []
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                chunks.pop()
            line = []
            length = 0
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._break_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == "":
                length -= len(line.pop())
            if not line:
                continue
            last = (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
            if (self.max_lines is None or len(lines) + 1 < self.max_lines or last and length <= width):
                lines.append(indent + "".join(line))
            else:
                self._cut(indent, line, length, width, lines)
                break
        return lines

    def _break_word(self, chunks, line, length, width):
        room = width - length if width >= 1 else 1
        if self.break_long_words and room > 0:
            word = chunks[-1]
            end = room
            if self.break_on_hyphens and len(word) > room:
                hyphen = word.rfind("-", 0, room)
                if hyphen > 0 and any(c != "-" for c in word[:hyphen]):
                    end = hyphen + 1
            line.append(word[:end])
            chunks[-1] = word[end:]
        elif not line:
            line.append(chunks.pop())

    def _cut(self, indent, line, length, width, lines):
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    if not isinstance(text, str):
        raise TypeError(f"expected str object, not {type(text).__qualname__!r}")
    lines = text.split("\n")
    margin = None
    for line in lines:
        stripped = line.lstrip(" \t")
        if not stripped:
            continue
        indent = line[:len(line) - len(stripped)]
        if margin is None:
            margin = indent
        else:
            common = 0
            while common < len(margin) and common < len(indent) and margin[common] == indent[common]:
                common += 1
            margin = margin[:common]
    size = len(margin or "")
    return "\n".join(line[size:] if line.strip() else "" for line in lines)


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return "".join(prefix + line if predicate(line) else line for line in text.splitlines(True))
