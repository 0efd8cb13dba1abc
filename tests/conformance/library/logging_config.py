# logging.config.dictConfig, and what else of logging a program sets up once.
import io
import logging
import logging.config
import logging.handlers
import pickle
import queue
import sys

memory = io.StringIO()


class Only(logging.Filter):
    def __init__(self, word="", shout=False):
        super().__init__()
        self.word = word
        self.shout = shout

    def filter(self, record):
        if self.shout:
            record.msg += "!"
        return self.word in record.getMessage().lower()


class Braces(logging.Formatter):
    prefix = ""

    def format(self, record):
        return f"{self.prefix}{{{record.levelname}}} {record.getMessage()}"


CONFIG = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {"format": "%(levelname)-8s %(name)s: %(message)s"},
        "dollar": {"format": "$levelname/$message/$app", "style": "$", "defaults": {"app": "demo"}},
        "braces": {"()": "__main__.Braces", ".": {"prefix": "> "}},
        "own": {"class": "__main__.Braces", "format": "%(message)s"},
    },
    "filters": {"jobs": {"()": Only, "word": "job", "shout": True}, "below": {"name": "app.db"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "level": "INFO", "formatter": "plain",
                    "stream": "ext://sys.stdout"},
        "memory": {"class": "logging.StreamHandler", "formatter": "dollar", "filters": ["jobs"],
                   "stream": memory},
        "buffer": {"class": "logging.handlers.MemoryHandler", "capacity": 2, "target": "console",
                   "flushLevel": logging.CRITICAL},
        "braces": {"class": "logging.StreamHandler", "formatter": "braces", "stream": "cfg://custom.streams[0]"},
    },
    "loggers": {
        "app": {"level": "DEBUG", "handlers": ["console", "memory"], "propagate": False},
        "app.db": {"level": "WARNING", "handlers": ["buffer"], "propagate": False},
        "braces": {"handlers": ["braces"], "level": 15},
    },
    "root": {"level": "ERROR", "handlers": ["console"]},
    "custom": {"streams": [sys.stdout]},
}
logging.config.dictConfig(CONFIG)
app = logging.getLogger("app")
app.debug("not on the console: job")
app.info("started")
app.warning("job %d failed", 3)
db = logging.getLogger("app.db")
db.info("no")
db.warning("first")
print("buffered")
db.error("second")
logging.getLogger("other").warning("below the root's level")
logging.getLogger("other").error("root")
logging.getLogger("braces").log(15, "custom %s", "formatter")
print(memory.getvalue(), end="")
print(sorted(logging.getHandlerNames()), logging.getHandlerByName("memory").name)

logging.config.dictConfig({"version": 1, "incremental": True, "handlers": {"console": {"level": "ERROR"}},
                           "loggers": {"app": {"level": "ERROR"}}})
app.warning("no longer")
app.error("still")
existing = logging.getLogger("existing")
logging.config.dictConfig({"version": 1, "loggers": {"new": {"level": "INFO"}}})
print(existing.disabled, app.disabled, logging.getLogger("new").disabled, existing.isEnabledFor(50))

for wrong in ({}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "nowhere.Handler"}}},
              {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "f"}}},
              {"version": 1, "loggers": {"l": {"handlers": ["missing"]}}},
              {"version": 1, "root": {"level": "LOUD"}}):
    try:
        logging.config.dictConfig(wrong)
    except ValueError as error:
        print(error, "|", repr(error.__cause__))

logging.config.dictConfig({
    "version": 1,
    "formatters": {"f": {"format": "%(threadName)s %(message)s"}},
    "handlers": {
        "out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "f"},
        "queued": {"class": "logging.handlers.QueueHandler", "handlers": ["out"], "respect_handler_level": True}},
    "loggers": {"q": {"handlers": ["queued"], "level": "INFO", "propagate": False}}})
handler = logging.getHandlerByName("queued")
print(type(handler.queue) is queue.Queue, type(handler.listener).__name__)
handler.listener.start()
logging.getLogger("q").info("through a queue")
handler.listener.stop()

# --- other things
print(pickle.loads(pickle.dumps(app)) is app, pickle.loads(pickle.dumps(logging.getLogger())) is logging.root)
print([name for name in sorted(logging.root.manager.loggerDict) if name.startswith("app")])
record = logging.LogRecord("n", logging.INFO, "/path/to/file.py", 12, "%s-%s", ("a", "b"), None)
print(record, record.filename, record.module, record.getMessage())
buffering = logging.BufferingFormatter(logging.Formatter("<%(message)s>"))
print(buffering.format([record, record]), repr(buffering.format([])))
formatter = logging.Formatter("%(message)s")
try:
    1 / 0
except ZeroDivisionError:
    record = logging.LogRecord("n", logging.INFO, "file.py", 1, "failed", (), sys.exc_info())
text = formatter.format(record)
print(text.splitlines()[0], text.splitlines()[-1])
record = logging.makeLogRecord({"msg": "made", "stack_info": "Stack:\n  here"})
print(formatter.format(record), record.levelname)
for fields in ("%(nothing)s", "{nothing}"):
    try:
        logging.Formatter(fields, style=fields[0]).format(record)
    except ValueError as error:
        print(error)
adapter = logging.LoggerAdapter(app, {"id": 1})
print(repr(adapter), repr(app), repr(logging.root))
print(logging.getLevelName("WARNING"), logging.getLevelName(35), logging._nameToLevel["WARN"])
late = logging.handlers.MemoryHandler(10, target=logging.StreamHandler(sys.stdout))
late.handle(logging.makeLogRecord({"msg": "written at the end", "levelno": 20}))
print("end")
