# What assert* methods say when they fail: Lib/unittest/case.py and util.py, CPython 3.14.
import collections
import pprint
import re

_MAX = 80


def shown(value, short=False):
    try:
        text = repr(value)
    except Exception:
        text = object.__repr__(value)
    if not short or len(text) < _MAX:
        return text
    return text[:_MAX] + " [truncated]..."


def short_pair(first, second):
    """Both, without the long part that they have in common."""
    texts = [shown(first), shown(second)]
    longest = max(map(len, texts))
    if longest <= _MAX:
        return texts
    common = 0
    while common < min(map(len, texts)) and texts[0][common] == texts[1][common]:
        common += 1
    room = _MAX - (longest - common + 5 + 12)
    if room > 5:
        prefix = _cut(texts[0][:common], 5, room)
        return [prefix + text[common:] for text in texts]
    prefix = _cut(texts[0][:common], 5, 5)
    return [prefix + _cut(text[common:], 41, 5) for text in texts]


def _cut(text, head, tail):
    skip = len(text) - head - tail
    return f"{text[:head]}[{skip} chars]{text[len(text) - tail:]}" if skip > 12 else text


def difference(first, second):
    import difflib
    return "\n" + "\n".join(difflib.ndiff(first, second))


def sequence_message(first, second, kind):
    name = kind.__name__ if kind is not None else "sequence"
    if kind is not None:
        for which, value in (("First", first), ("Second", second)):
            if not isinstance(value, kind):
                return f"{which} sequence is not a {name}: {shown(value)}", None
    lengths = []
    for which, value in (("First", first), ("Second", second)):
        try:
            lengths.append(len(value))
        except (TypeError, NotImplementedError):
            return f"{which} {name} has no length.    Non-sequence?", _formatted_difference(first, second)
    pair = tuple(short_pair(first, second))
    message = f"{name.capitalize()}s differ: {pair[0]} != {pair[1]}\n"
    for i in range(min(lengths)):
        items = []
        for which, value in (("first", first), ("second", second)):
            try:
                items.append(value[i])
            except (TypeError, IndexError, NotImplementedError):
                message += f"\nUnable to index element {i} of {which} {name}\n"
                break
        if len(items) < 2:
            break
        if items[0] != items[1]:
            texts = short_pair(*items)
            message += f"\nFirst differing element {i}:\n{texts[0]}\n{texts[1]}\n"
            break
    else:
        if lengths[0] == lengths[1] and kind is None and type(first) is not type(second):
            return None, None
    if lengths[0] != lengths[1]:
        which, longer = ("First", first) if lengths[0] > lengths[1] else ("Second", second)
        at, more = min(lengths), max(lengths) - min(lengths)
        message += f"\n{which} {name} contains {more} additional elements.\n"
        try:
            message += f"First extra element {at}:\n{shown(longer[at])}\n"
        except (TypeError, IndexError, NotImplementedError):
            message += f"Unable to index element {at} of {which.lower()} {name}\n"
    return message, _formatted_difference(first, second)


def _formatted_difference(first, second):
    return difference(pprint.pformat(first).splitlines(), pprint.pformat(second).splitlines())


class Raises:
    """assertRaises and assertRaisesRegex, also as a context."""
    base, kinds = BaseException, "an exception type or tuple of exception types"

    def __init__(self, expected, test, pattern=None):
        self.expected = expected
        self.test = test
        self.pattern = None if pattern is None else re.compile(pattern)
        self.msg = None
        self.obj_name = None

    def handle(self, name, args, kwargs):
        each = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all(isinstance(kind, type) and issubclass(kind, self.base) for kind in each):
            raise TypeError(f"{name}() arg 1 must be {self.kinds}")
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
            return self
        function, *args = args
        self.obj_name = getattr(function, "__name__", str(function))
        with self:
            function(*args, **kwargs)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            expected = getattr(self.expected, "__name__", str(self.expected))
            by = f" by {self.obj_name}" if self.obj_name else ""
            self.fail(f"{expected} not raised{by}")
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        if self.pattern is not None and not self.pattern.search(str(error)):
            self.fail(f'"{self.pattern.pattern}" does not match "{error}"')
        return True

    def fail(self, text):
        raise self.test.failureException(self.test._formatMessage(self.msg, text))


class Warns(Raises):
    base, kinds = Warning, "a warning type or tuple of warning types"

    def __enter__(self):
        import warnings
        self._catch = warnings.catch_warnings(record=True)
        self.warnings = self._catch.__enter__()
        warnings.simplefilter("always", self.expected if isinstance(self.expected, type) else Warning)
        return self

    def __exit__(self, kind, error, trace):
        self._catch.__exit__(kind, error, trace)
        if kind is not None:
            return False
        first = None
        for each in self.warnings:
            if not isinstance(each.message, self.expected):
                continue
            first = first or each.message
            if self.pattern is not None and not self.pattern.search(str(each.message)):
                continue
            self.warning, self.filename, self.lineno = each.message, each.filename, each.lineno
            return None
        if first is not None:
            self.fail(f'"{self.pattern.pattern}" does not match "{first}"')
        expected = getattr(self.expected, "__name__", str(self.expected))
        self.fail(f"{expected} not triggered" + (f" by {self.obj_name}" if self.obj_name else ""))


_LoggingWatcher = collections.namedtuple("_LoggingWatcher", "records output")


class Logs:
    """assertLogs and assertNoLogs."""

    def __init__(self, test, logger, level, none):
        import logging
        self.test = test
        self.name = logger
        self.level = logging.getLevelNamesMapping().get(level, level) if level else logging.INFO
        self.none = none

    def __enter__(self):
        import logging
        logger = self.name if isinstance(self.name, logging.Logger) else logging.getLogger(self.name)
        self.logger = logger
        watcher = self.watcher = _LoggingWatcher([], [])

        class Handler(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))

        handler = Handler()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        self.old = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.none else watcher

    def __exit__(self, kind, error, trace):
        import logging
        self.logger.handlers, level, self.logger.propagate = self.old
        self.logger.setLevel(level)
        if kind is not None:
            return False
        level = logging.getLevelName(self.level)
        if self.none and self.watcher.records:
            self._fail(f"Unexpected logs found: {self.watcher.output!r}")
        if not self.none and not self.watcher.records:
            self._fail(f"no logs of level {level} or higher triggered on {self.logger.name}")

    def _fail(self, text):
        raise self.test.failureException(self.test._formatMessage(None, text))
