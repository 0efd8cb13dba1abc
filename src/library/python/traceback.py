# traceback. Follows CPython 3.14, Lib/traceback.py; the text of a whole exception is native.
import _interleave
import sys

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list",
           "format_stack", "format_tb", "print_exc", "format_exc", "print_exception", "print_last",
           "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary",
           "TracebackException", "walk_stack", "walk_tb", "print_list"]

_sentinel = object()


def _value(exc, value):
    return exc if value is _sentinel else value


def _write(text, file):
    (sys.stderr if file is None else file).write(text)


# ---- exceptions

def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    error = _value(exc, value)
    if error is None:
        return ["NoneType: None\n"]
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
    text = _interleave.format_exception(error)
    if not chain:
        text = _without_chain(text)
    lines = text.splitlines(True)
    return lines if limit is None else _limited(lines, limit)


def _without_chain(text):
    for link in ("\nThe above exception was the direct cause of the following exception:\n\n",
                 "\nDuring handling of the above exception, another exception occurred:\n\n"):
        text = text.rpartition(link)[2]
    return text


def _limited(lines, limit):
    # Only so many frames of each traceback; without any, no heading.
    out, frames, heading = [], [], None
    for line in lines:
        if line.startswith("Traceback ("):
            heading, frames = line, []
        elif heading is not None and line.startswith('  File "'):
            frames.append([line])
        elif heading is not None and line.startswith("  ") and frames:
            frames[-1].append(line)
        else:
            if heading is not None:
                kept = frames[:limit] if limit >= 0 else frames[limit:]
                out += [heading] * bool(kept) + [each for frame in kept for each in frame]
                heading = None
            out.append(line)
    return out


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True,
                    **kwargs):
    _write("".join(format_exception(exc, value, limit=limit, chain=chain)), file)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_exc"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def _type_name(kind):
    if kind.__module__ in ("builtins", "__main__"):
        return kind.__qualname__
    return f"{kind.__module__}.{kind.__qualname__}"


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    error = _value(exc, value)
    if error is None:
        return ["NoneType: None\n"]
    if not isinstance(error, BaseException):
        raise TypeError(f"Exception expected for value, {type(error).__name__} found")
    lines = _interleave.format_exception_only(error)
    if show_group and isinstance(error, BaseExceptionGroup):
        for part in error.exceptions:
            inner = "".join(format_exception_only(part, show_group=True))
            lines += ["   " + line for line in inner.splitlines(True)]
    return lines


# ---- frames

class FrameSummary:
    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._line = line
        self.locals = None if locals is None else {k: repr(v) for k, v in locals.items()}

    @property
    def line(self):
        if self._line is None:
            from warnings import _source_line
            self._line = _source_line(self.filename, self.lineno)
        return self._line

    def _key(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._key() == other._key() and self.locals == other.locals
        return self._key() == other if isinstance(other, tuple) else NotImplemented

    def __getitem__(self, position):
        return self._key()[position]

    def __iter__(self):
        return iter(self._key())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def _is_library(code):
    name = code.co_filename
    return name.startswith("<") and name.endswith(".py>")


class StackSummary(list):
    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        found = cls(FrameSummary(frame.f_code.co_filename, lineno, frame.f_code.co_name,
                                 locals=frame.f_locals if capture_locals else None)
                    for frame, lineno in frame_gen if not _is_library(frame.f_code))
        if limit is not None:
            found[:] = found[:limit] if limit >= 0 else found[limit:]
        return found

    @classmethod
    def from_list(cls, a_list):
        return cls(each if isinstance(each, FrameSummary) else
                   FrameSummary(each[0], each[1], each[2], line=each[3]) for each in a_list)

    def format_frame_summary(self, frame_summary, **kwargs):
        text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        if frame_summary.line:
            text += f"    {frame_summary.line.strip()}\n"
        for name, value in sorted((frame_summary.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        out = []
        last, count = None, 0
        for each in [*self, None]:
            key = each and (each.filename, each.lineno, each.name)
            if key is None or key != last:
                if count > 3:
                    times = count - 3
                    out.append(f"  [Previous line repeated {times} more time{'' if times == 1 else 's'}]\n")
                last, count = key, 0
            count += 1
            if each is not None and count <= 3:
                out.append(self.format_frame_summary(each))
        return out


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_tb(tb, limit=None):
    return StackSummary.extract(walk_tb(tb), limit=limit)


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe(1)
    found = StackSummary.extract(walk_stack(f))
    found.reverse()
    if limit is not None:
        found[:] = found[-limit:] if limit > 0 else found[:-limit]
    return found


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _write("".join(format_list(extracted_list)), file)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    _write("".join(format_tb(tb, limit)), file)


def format_stack(f=None, limit=None):
    return extract_stack(sys._getframe(1) if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    _write("".join(format_stack(sys._getframe(1) if f is None else f, limit)), file)


def clear_frames(tb):
    pass


class TracebackException:
    """What is known of an exception, without the exception."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.exc_type = exc_type
        self.exc_type_str = _type_name(exc_type) if exc_type else None
        self.stack = StackSummary.extract(walk_tb(exc_traceback), limit=limit,
                                          capture_locals=capture_locals)
        self._str = str(exc_value)
        self._only = format_exception_only(exc_value)
        self._text = _interleave.format_exception(exc_value) if exc_value is not None else ""
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)

        def other(error):
            if error is None or id(error) in seen:
                return None
            return TracebackException(type(error), error, error.__traceback__, limit=limit, _seen=seen,
                                      capture_locals=capture_locals)

        self.__cause__ = other(getattr(exc_value, "__cause__", None))
        context = getattr(exc_value, "__context__", None)
        self.__context__ = other(context)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [other(each) for each in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return self._str

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def format_exception_only(self, *, show_group=False, **kwargs):
        yield from self._only

    def format(self, *, chain=True, **kwargs):
        yield from (self._text if chain else _without_chain(self._text)).splitlines(True)

    def print(self, *, file=None, chain=True, **kwargs):
        _write("".join(self.format(chain=chain)), file)
