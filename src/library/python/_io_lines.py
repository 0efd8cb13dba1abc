# What io knows of ends of lines, and of the sizes and bytes that programs give. Follows CPython 3.14,
# Modules/_io/stringio.c and _Py_convert_optional_to_ssize_t in Modules/_io/_iomodule.c.


def index_of(value):
    if type(value) is int:
        return value
    from operator import index
    return index(value)


def size_of(value):
    """One that may be left out."""
    if value is not None and type(value) is not int and not hasattr(type(value), "__index__"):
        raise TypeError(f"argument should be integer or None, not {type(value).__name__!r}")
    return None if value is None else index_of(value)


def ends_in(text):
    pairs = text.count("\r\n")
    found = {"\r\n": pairs, "\r": text.count("\r") - pairs, "\n": text.count("\n") - pairs}
    return {end for end, times in found.items() if times}


def line_end(newline, text, at):
    """Where the line's end is over, or 0 where there is none."""
    if newline != "":
        found = text.find(newline or "\n", at)
        return found + len(newline or "\n") if found >= 0 else 0
    found = [end for end in (text.find("\n", at), text.find("\r", at)) if end >= 0]
    if not found:
        return 0
    return min(found) + (2 if text.startswith("\r\n", min(found)) else 1)


class IncrementalNewlineDecoder:
    __module__ = "_io"

    def __init__(self, decoder, translate, errors="strict"):
        self.translate = translate

    def decode(self, text, final=False):
        return text.replace("\r\n", "\n").replace("\r", "\n") if self.translate else text


def as_bytes(data):
    if isinstance(data, bytes):
        return data
    try:
        return bytes(memoryview(data))
    except TypeError:
        if hasattr(data, "__buffer__"):
            raise
    if type(data).__name__ == "array":
        return data.tobytes()
    raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}")
