# Formatters whose format changes, adapters that say who called them, loggers' children, handlers by name.
import logging
import logging.config
import logging.handlers
import sys
import warnings


class ByLevel(logging.Formatter):
    FORMATS = {logging.ERROR: "!! %(message)s", logging.INFO: "%(message)s"}

    def format(self, record):
        before = self._style._fmt
        self._style._fmt = self.FORMATS.get(record.levelno, before)
        text = super().format(record)
        self._style._fmt = before
        return text


class Braces:
    def __init__(self, text, args):
        self.text, self.args = text, args

    def __str__(self):
        return self.text.format(*self.args)


class BraceAdapter(logging.LoggerAdapter):
    def log(self, level, msg, /, *args, stacklevel=1, **kwargs):
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, Braces(msg, args), **kwargs, stacklevel=stacklevel + 1)


class Shouting(logging.Formatter):
    def format(self, record):
        return super().format(record).upper()


def make_filter(word):
    return lambda record: word not in record.getMessage()


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


def stream(formatter):
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(formatter)
    return handler


def formats():
    logger = logging.Logger("levels")
    logger.addHandler(stream(ByLevel("%(levelname)s: %(message)s")))
    for level in (logging.INFO, logging.WARNING, logging.ERROR):
        logger.log(level, "text %d", level)
    kinds = logging.PercentStyle, logging.StrFormatStyle, logging.StringTemplateStyle
    for style, kind in zip("%{$", kinds):
        formatter = logging.Formatter(style=style)
        print(formatter._fmt, type(formatter._style) is kind, kind.asctime_format, formatter.usesTime())
        print(logging.Formatter(kind.asctime_format + " x", style=style).usesTime(), kind.__module__)
    record = logging.makeLogRecord({"msg": "hello", "name": "n"})
    print(logging.Formatter("{name} {who} {message}", style="{", defaults={"who": "me"}).format(record))
    print(logging.Formatter("$name $who $message", style="$", defaults={"who": "me"}).format(record))
    attempt(lambda: logging.Formatter("%(nothing)s").format(record))
    attempt(lambda: logging.Formatter("%(name)s", style="{"))
    attempt(lambda: logging.Formatter("$$", style="$"))
    attempt(lambda: logging.Formatter("x", style="?"))


def callers():
    logger = logging.Logger("called")
    logger.addHandler(stream(logging.Formatter("%(funcName)s: %(message)s")))
    adapter = BraceAdapter(logger)
    adapter.warning("a {} b {}", 1, 2)
    BraceAdapter(logging.LoggerAdapter(logger)).error("deeper {}", 3)
    logging.LoggerAdapter(logger).warning("plain")

    def helper():
        logger.warning("from outside", stacklevel=2)
        adapter.warning("from outside, too", stacklevel=2)

    helper()
    print(logging.LoggerAdapter(logger, merge_extra=True).process("x", {"extra": {"a": 1}}))
    print(logging.LoggerAdapter(logger, {"b": 2}, merge_extra=True).process("x", {"extra": {"a": 1}}))
    print(logging.LoggerAdapter(logger, {"b": 2}).process("x", {"extra": {"a": 1}}))


def trees():
    for name in ("top", "top.middle", "top.other.deep", "top.middle.low"):
        logging.getLogger(name)
    for name in ("top", "top.middle", "top.other"):
        print(name, sorted(each.name for each in logging.getLogger(name).getChildren()))

    class Mine(logging.Logger):
        pass

    logging.getLogger().manager.setLoggerClass(Mine)
    print(type(logging.getLogger("mine")).__name__)
    logging.getLogger().manager.loggerClass = None
    attempt(lambda: logging.getLogger().manager.setLoggerClass(int))


def configured():
    logging.config.dictConfig({
        "version": 1,
        "formatters": {"loud": {"class": "__main__.Shouting", "format": "{levelname}-{message}", "style": "{"},
                       "made": {"()": "__main__.Shouting", "fmt": "%(name)s"}},
        "filters": {"no": {"()": "__main__.make_filter", "word": "secret"}},
        "handlers": {"out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout",
                             "formatter": "loud", "filters": ["no"]},
                     "held": {"class": "logging.handlers.MemoryHandler", "capacity": 2, "target": "out"}},
        "loggers": {"app": {"level": "DEBUG", "handlers": ["held"], "propagate": False}},
    })
    logger = logging.getLogger("app")
    for text in ("one", "a secret", "two", "three"):
        logger.info(text)
    print(sorted(logging.getHandlerNames()), logging.getHandlerByName("held").capacity)
    logger.error("last")


def filters():
    for arguments in (("foo",), ("ignore", Warning, "x"), ("ignore", Warning, -1)):
        attempt(lambda: warnings.simplefilter(*arguments))
    for arguments in (("foo",), ("ignore", 0), ("ignore", "", int), ("ignore", "", Warning, 0)):
        attempt(lambda: warnings.filterwarnings(*arguments))


filters()
formats()
callers()
trees()
configured()
