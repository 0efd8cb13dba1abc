# dictConfig: references for whole sections, formatters by their own names, levels in handlers, loggers below.
import logging
import logging.config
import logging.handlers
import queue


class Custom(logging.Formatter):
    def format(self, record):
        return f"<{super().format(record)}>"


class Kept(logging.handlers.QueueHandler):
    def __init__(self, given, **others):
        super().__init__(given)
        self.others = others


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


for name in ("app.parser", "app-other", "app.lexer.deep", "unrelated"):
    logging.getLogger(name)

logging.config.dictConfig({
    "version": 1,
    "shapes": {"short": {"()": "__main__.Custom", "format": "{levelname} {message}", "style": "{",
                         ".": {"mark": "set"}},
               "plain": {"format": "%(name)s %(message)s"}},
    "ways": {"out": {"class": "logging.StreamHandler", "formatter": "short", "stream": "ext://sys.stdout"}},
    "formatters": "cfg://shapes",
    "handlers": {
        "out": "cfg://ways[out]",
        "held": {"class": "logging.handlers.MemoryHandler", "capacity": 10, "flushLevel": "WARNING",
                 "target": "out"},
        "kept": {"class": "__main__.Kept", "colour": "red", "size": 3},
    },
    "loggers": {"app": {"level": "INFO", "handlers": ["held", "kept"]}},
})
for name in ("app", "app.parser", "app-other", "app.lexer.deep", "unrelated"):
    logger = logging.getLogger(name)
    print(name, logger.disabled, logger.level, len(logger.handlers))
held, kept = logging.getLogger("app").handlers
print(held.flushLevel, held.target.formatter.mark, kept.others, type(kept.queue).__name__)
logging.getLogger("app.parser").info("held back")
logging.getLogger("app.parser").warning("and out")
print(kept.queue.qsize(), kept.queue.get().getMessage())
record = logging.getLogger("x").makeRecord("n", 13, None, None, None, None, None, extra={"key": 1})
print(record.filename, record.module, record.key, record)
logging.config.dictConfig({"version": 1, "incremental": True, "loggers": {"app": {"level": "ERROR"}},
                           "handlers": {"held": {"level": "CRITICAL"}}})
print(logging.getLogger("app").level, held.level)
for wrong in ({"version": 1, "formatters": {"f": {"()": "__main__.Custom", "nothing": 1}}},
              {"version": 1, "formatters": {"f": {"()": "__main__.Nothing"}}},
              {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "level": "LOUD"}}},
              {"version": 1, "formatters": "cfg://nowhere"}):
    attempt(lambda: logging.config.dictConfig(wrong))
