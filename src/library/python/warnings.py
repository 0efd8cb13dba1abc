# warnings, the everyday part. Follows CPython 3.14, Lib/warnings.py.
import sys

filters = []
_seen = set()
_recording = []


class WarningMessage:
    def __init__(self, message, category, filename, lineno):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno


def _action(category, text):
    for action, wanted, message in filters:
        if issubclass(category, wanted) and message in text:
            return action
    if issubclass(category, (DeprecationWarning, PendingDeprecationWarning, ImportWarning)):
        return "ignore"
    return "default"


def warn(message, category=None, stacklevel=1, source=None, **kwargs):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
        message = category(message)
    else:
        message = category(message)
    text = str(message)
    action = _action(category, text)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if _recording:
        _recording[-1].append(WarningMessage(message, category, "<program>", 0))
        return
    if action != "always" and (text, category) in _seen:
        return
    _seen.add((text, category))
    sys.stderr.write(f"{category.__name__}: {text}\n")


def simplefilter(action, category=Warning, lineno=0, append=False):
    entry = (action, category, "")
    filters.append(entry) if append else filters.insert(0, entry)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    entry = (action, category, message)
    filters.append(entry) if append else filters.insert(0, entry)


def resetwarnings():
    filters.clear()


class catch_warnings:
    def __init__(self, *, record=False, action=None, category=Warning, **kwargs):
        self._record = record
        self._action = action
        self._category = category

    def __enter__(self):
        self._saved = list(filters)
        if self._action is not None:
            simplefilter(self._action, self._category)
        if self._record:
            log = []
            _recording.append(log)
            return log

    def __exit__(self, *args):
        filters[:] = self._saved
        if self._record:
            _recording.pop()


def deprecated(message, /, *, category=DeprecationWarning, stacklevel=1):
    def decorate(arg):
        arg.__deprecated__ = message
        return arg
    return decorate
