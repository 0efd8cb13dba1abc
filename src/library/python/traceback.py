# traceback. Follows CPython 3.14, Lib/traceback.py. Native are the lines of source with their marks and
# the line that names an exception; how they are put together is here.
import _interleave
import sys

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list",
           "format_stack", "format_tb", "print_exc", "format_exc", "print_exception", "print_last",
           "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary",
           "TracebackException", "walk_stack", "walk_tb", "print_list"]


class _Sentinel:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Sentinel()
_REPEATS_SHOWN = 3  # of the same frame in a row


def _write(text, file):
    (sys.stderr if file is None else file).write(text)


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except BaseException:
        return f"<{what} {func.__name__}() failed>"


# ---- exceptions

def _parsed(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _sentinel:
        return value, tb
    if exc is None:
        return None, None
    if not isinstance(exc, BaseException):
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return exc, exc.__traceback__


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    value, tb = _parsed(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True,
                    **kwargs):
    _write("".join(format_exception(exc, value, tb, limit, chain)), file)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_exc"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    if value is _sentinel:
        value = exc
    made = TracebackException(type(value), value, None, compact=True)
    return list(made.format_exception_only(show_group=show_group))


# ---- frames

class FrameSummary:
    # _marked: the lines of source with the marks below them, where they are known.
    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals",
                 "_marked")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._line = line
        self._marked = kwargs.get("_marked")
        self.locals = {k: _safe_string(v, "local", repr) for k, v in locals.items()} if locals else None

    @property
    def line(self):
        if self._line is None and self.lineno is not None:
            from warnings import _source_line
            self._line = _source_line(self.filename, self.lineno)
        return self._line and self._line.partition("\n")[0].strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (
                other.filename, other.lineno, other.name, other.locals)
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __getitem__(self, position):
        return (self.filename, self.lineno, self.name, self.line)[position]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def _is_library(code):
    name = code.co_filename
    return name.startswith("<") and name.endswith(".py>")


def _limited(found, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        limit = limit if limit is None else max(limit, 0)
    if limit is not None:
        found[:] = found[:limit] if limit >= 0 else found[limit:]
    return found


def _marked_sources(tb):
    # What stands below each frame's "File" in the native text of an exception with this traceback.
    lines = _interleave.format_exception(Exception().with_traceback(tb)).splitlines(True)[1:-1]
    sources = []
    for line in lines:
        if line.startswith('  File "'):
            sources.append("")
        elif not line.startswith("  ["):
            sources[-1] += line
    return sources


def _extract(tb, limit, capture_locals=False):
    # StackSummary.extract() for a traceback, which knows which part of a line was executed.
    found = StackSummary.extract(walk_tb(tb), limit=sys.maxsize, capture_locals=capture_locals)
    sources = iter(_marked_sources(tb) if found else ())
    last, count = None, 0
    for frame in found:
        key = frame.filename, frame.lineno, frame.name
        count = count + 1 if key == last else 1
        last = key
        if count <= _REPEATS_SHOWN:  # the others are not in that text
            marked = next(sources, None)
        frame._marked = marked
    return _limited(found, limit)


class StackSummary(list):
    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        found = cls(FrameSummary(frame.f_code.co_filename, lineno, frame.f_code.co_name,
                                 locals=frame.f_locals if capture_locals else None)
                    for frame, lineno in frame_gen if not _is_library(frame.f_code))
        return _limited(found, limit)

    @classmethod
    def from_list(cls, a_list):
        return cls(each if isinstance(each, FrameSummary) else
                   FrameSummary(each[0], each[1], each[2], line=each[3]) for each in a_list)

    def format_frame_summary(self, frame_summary, **kwargs):
        text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        if frame_summary._marked:
            text += frame_summary._marked
        elif frame_summary.line:
            text += f"    {frame_summary.line}\n"
        for name, value in sorted((frame_summary.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        out = []
        last, count = None, 0

        def end_repeats():
            if count > _REPEATS_SHOWN:
                times = count - _REPEATS_SHOWN
                out.append(f"  [Previous line repeated {times} more time{'' if times == 1 else 's'}]\n")

        for each in self:
            text = self.format_frame_summary(each)
            if text is None:
                continue
            key = each.filename, each.lineno, each.name
            if key != last:
                end_repeats()
                last, count = key, 0
            count += 1
            if count <= _REPEATS_SHOWN:
                out.append(text)
        end_repeats()
        return out


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = sys._getframe(1)
    return _walk(f)


def _walk(f):
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_tb(tb, limit=None):
    return _extract(tb, limit)


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe(1)
    found = StackSummary.extract(_walk(f), limit=limit)
    found.reverse()
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


# ---- an exception without the exception

class _Place:
    """Where in nested groups TracebackException.format() is."""

    def __init__(self):
        self.depth = 0
        self.need_close = False

    def indent(self):
        return "  " * self.depth

    def emit(self, texts, margin="|"):
        lead = f"{self.indent()}{margin} " if self.depth else ""
        for text in texts:
            yield "".join([lead + line for line in text.splitlines(True)]) if lead else text


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 save_exc_type=True, _seen=None):
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        self.stack = _extract(exc_traceback, limit, capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._have_exc_type = exc_type is not None
        self.exc_type_qualname = self.exc_type_module = None
        if exc_type is not None:
            self.exc_type_qualname, self.exc_type_module = exc_type.__qualname__, exc_type.__module__
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as e:
            self.__notes__ = [f"Ignored error getting __notes__: {_safe_string(e, '__notes__', repr)}"]
        self.__suppress_context__ = False if exc_value is None else exc_value.__suppress_context__
        self._is_syntax_error = bool(exc_type and issubclass(exc_type, SyntaxError))
        self._head = self._name_it(exc_value, exc_traceback)
        self.__cause__ = self.__context__ = self.exceptions = None
        if _seen is not None:
            return
        # By a list of what is left to do: a chain may be longer than calls may be deep.
        seen = {id(exc_value)}

        def other(error):
            return None if error is None or id(error) in seen else made(error)

        def made(error):
            seen.add(id(error))
            one = TracebackException(type(error), error, error.__traceback__, limit=limit,
                                     capture_locals=capture_locals, max_group_width=max_group_width,
                                     max_group_depth=max_group_depth, _seen=seen)
            left.append((one, error))
            return one

        left = [(self, exc_value)] if exc_value is not None else []
        while left:
            one, error = left.pop()
            one.__cause__ = other(error.__cause__)
            if not compact or one.__cause__ is None and not error.__suppress_context__:
                one.__context__ = other(error.__context__)
            if isinstance(error, BaseExceptionGroup):
                one.exceptions = [made(each) for each in error.exceptions]

    def _name_it(self, value, tb):
        # Sets what str() gives and returns the lines before the notes.
        self._str = _safe_string(value, "exception")
        if not isinstance(value, BaseException):
            return [f"{self.exc_type_str}: {self._str}\n"]
        lines = _interleave.format_exception_only(value)
        at = 0
        while at + 1 < len(lines) and lines[at].startswith(" "):
            at += 1
        place, line = lines[:at], lines[at]
        if self._is_syntax_error:
            for name in ("filename", "text", "offset", "end_offset", "msg"):
                setattr(self, name, getattr(value, name))
            for name in ("lineno", "end_lineno"):
                number = getattr(value, name)
                setattr(self, name, None if number is None else str(number))
            return [*place, line]
        # What is similar to a NameError's name is looked for in the traceback's last frame.
        if tb is None and isinstance(value, NameError) and (similar := getattr(value, "_suggestion", None)):
            line = line.replace(f". Did you mean: '{similar}'? Or did", ". Did")
            line = line.replace(f". Did you mean: '{similar}'?", "")
        self._str = line[:-1].partition(": ")[2]
        return [f"{self.exc_type_str}: {self._str}\n" if self._str else f"{self.exc_type_str}\n"]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if not self._have_exc_type:
            return None
        module = self.exc_type_module
        if module in ("__main__", "builtins"):
            return self.exc_type_qualname
        return f"{module if isinstance(module, str) else '<unknown>'}.{self.exc_type_qualname}"

    def __str__(self):
        return self._str

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    __hash__ = None

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        indent = "   " * _depth
        for text in self._head:
            if _depth:
                yield from [f"{indent}{line}\n" for line in text[:-1].split("\n")]
            else:
                yield text
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                yield from [f"{indent}{line}\n" for line in _safe_string(note, "note").split("\n")]
        elif notes is not None:
            yield f"{indent}{_safe_string(notes, '__notes__', repr)}\n"
        if self.exceptions and show_group:
            for each in self.exceptions:
                yield from each.format_exception_only(show_group=True, _depth=_depth + 1)

    def _chain(self):
        # (exception, how it led to the one before), from the last.
        error = self
        while error is not None:
            if error.__cause__ is not None:
                before = error.__cause__
                link = "\nThe above exception was the direct cause of the following exception:\n\n"
            else:
                before = None if error.__suppress_context__ else error.__context__
                link = "\nDuring handling of the above exception, another exception occurred:\n\n"
            yield error, link if before is not None else None
            error = before

    def format(self, *, chain=True, _ctx=None, **kwargs):
        place = _Place() if _ctx is None else _ctx
        for error, link in reversed([*self._chain()] if chain else [(self, None)]):
            if link is not None:
                yield from place.emit([link])
            if error.exceptions is not None:
                yield from error._format_group(place, chain, self.max_group_width, self.max_group_depth)
                continue
            if error.stack:
                yield from place.emit(["Traceback (most recent call last):\n"])
                yield from place.emit(error.stack.format())
            yield from place.emit(error.format_exception_only())

    def _format_group(self, place, chain, widest, deepest):
        if place.depth > deepest:
            yield from place.emit([f"... (max_group_depth is {deepest})\n"])
            return
        is_top = place.depth == 0
        place.depth += is_top
        if self.stack:
            yield from place.emit(["Exception Group Traceback (most recent call last):\n"],
                                  "+" if is_top else "|")
            yield from place.emit(self.stack.format())
        yield from place.emit(self.format_exception_only())
        more = len(self.exceptions) - widest
        parts = [*self.exceptions[:widest], None] if more > 0 else self.exceptions
        place.need_close = False
        for i, part in enumerate(parts):
            is_last = i == len(parts) - 1
            if is_last:
                place.need_close = True  # unless the last one, a group, does it
            title = "..." if part is None else i + 1
            yield f"{place.indent()}{'  ' if i else '+-'}+---------------- {title} ----------------\n"
            place.depth += 1
            if part is None:
                yield from place.emit([f"and {more} more exception{'s' if more > 1 else ''}\n"])
            else:
                yield from part.format(chain=chain, _ctx=place)
            if is_last and place.need_close:
                yield f"{place.indent()}+------------------------------------\n"
                place.need_close = False
            place.depth -= 1
        place.depth -= is_top

    def print(self, *, file=None, chain=True, **kwargs):
        _write("".join(self.format(chain=chain)), file)
