# string. Follows CPython 3.14, Lib/string/__init__.py.

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


class Template:
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _expand(self, mapping, safe):
        text = self.template
        out = []
        i = 0
        while i < len(text):
            at = text.find(self.delimiter, i)
            if at < 0:
                break
            out.append(text[i:at])
            i = at + 1
            if text[i:i + 1] == self.delimiter:
                out.append(self.delimiter)
                i += 1
                continue
            braced = text[i:i + 1] == "{"
            start = i + braced
            end = start
            while end < len(text) and text[start:end + 1].isidentifier() and text[end].isascii():
                end += 1
            name = text[start:end]
            if not name or braced and text[end:end + 1] != "}":
                if not safe:
                    lines = text[:i].splitlines() or [""]
                    raise ValueError(f"Invalid placeholder in string: line {len(lines)}, col {len(lines[-1])}")
                out.append(self.delimiter)
                continue
            i = end + braced
            if safe and name not in mapping:
                out.append(text[at:i])
            else:
                out.append(str(mapping[name]))
        out.append(text[i:])
        return "".join(out)

    def substitute(self, mapping={}, /, **kws):
        return self._expand({**mapping, **kws}, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._expand({**mapping, **kws}, True)


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return format_string.format(*args, **kwargs)
