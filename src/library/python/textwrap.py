# textwrap. Follows CPython 3.14, Lib/textwrap.py, without breaking at hyphens inside words of
# dashes.

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]


def _pieces(word):
    # "well-known" may be broken after the hyphen.
    out = []
    start = 0
    for i in range(1, len(word) - 1):
        if word[i] == "-" and word[i - 1].isalpha() and word[i + 1].isalpha():
            out.append(word[start:i + 1])
            start = i + 1
    out.append(word[start:])
    return out


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
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _split(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = "".join(" " if c in "\t\n\v\f\r" else c for c in text)
        chunks = []
        i = 0
        while i < len(text):
            end = i
            space = text[i] == " "
            while end < len(text) and (text[end] == " ") == space:
                end += 1
            if space or not self.break_on_hyphens:
                chunks.append(text[i:end])
            else:
                chunks.extend(_pieces(text[i:end]))
            i = end
        return chunks

    def wrap(self, text):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        chunks = self._split(text)
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
                room = width - length if width >= 1 else 1
                if self.break_long_words:
                    word = chunks.pop()
                    line.append(word[:room])
                    chunks.append(word[room:])
                elif not line:
                    line.append(chunks.pop())
            if self.drop_whitespace and line and line[-1].strip() == "":
                line.pop()
            if line:
                rest = any(c.strip() for c in chunks)
                if self.max_lines is not None and len(lines) + 1 == self.max_lines and rest:
                    lines.append(self._cut(indent, line, width, lines))
                    break
                lines.append(indent + "".join(line))
        return lines

    def _cut(self, indent, line, width, lines):
        while line and (line[-1].strip() == ""
                        or len("".join(line)) + len(self.placeholder) > width):
            line.pop()
        if line:
            return indent + "".join(line) + self.placeholder
        return indent + self.placeholder.lstrip()

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
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
