# logging: loggers, levels, handlers, formatters, filters, hierarchy.
import io
import logging
import logging.handlers
import queue
import sys
import threading
from logging import CRITICAL, DEBUG, ERROR, INFO, WARNING, Filter, Formatter, Handler, LoggerAdapter, LogRecord, NullHandler, StreamHandler, getLogger

root = getLogger()
print(root, root.level, logging.getLevelName(30), logging.getLevelName("INFO"), logging.getLevelName(35), getLogger("a.b").parent.name, getLogger("a") is getLogger("a"), getLogger("a.b").getEffectiveLevel(), logging.getLevelNamesMapping()["DEBUG"], logging.lastResort)
logging.basicConfig(stream=sys.stdout, level=INFO, format="%(levelname)-8s|%(name)s|%(message)s")
logging.info("to the %s logger, %d times", "root", 2)
logging.debug("not shown")
log = getLogger("app.db")
log.setLevel(DEBUG)
log.debug("shown: own level"), log.warning("%(user)s logged in", {"user": "ann"}), log.log(25, "between"), log.error("100%")
try:
    1 / 0
except ZeroDivisionError:
    log.error("division", exc_info=False)
out = io.StringIO()
handler = StreamHandler(out)
handler.setFormatter(Formatter("{asctime} {levelname} {threadName} {funcName} {lineno} {message}", datefmt="DATE", style="{"))
log.addHandler(handler)
log.propagate = False


def where():
    log.info("here", stacklevel=1)


where()
print(out.getvalue(), end="")
try:
    {}["k"]
except KeyError:
    log.exception("lookup failed for %r", "k")
text = out.getvalue().splitlines()
print(text[1].split(" ", 1)[1].rpartition(" l")[2], text[2], text[-1], log.handlers, handler.level, sep="\n")


class OnlyEven(Filter):
    def filter(self, record):
        record.extra_field = "x"
        return record.args[0] % 2 == 0


class ListHandler(Handler):
    def __init__(self):
        super().__init__(level=WARNING)
        self.records = []

    def emit(self, record):
        self.records.append(self.format(record))


collected = ListHandler()
collected.setFormatter(Formatter("%(extra_field)s:%(message)s"))
collected.addFilter(OnlyEven())
collected.addFilter(lambda record: record.args[0] != 4)
noisy = getLogger("noisy")
noisy.propagate = False
noisy.addHandler(collected)
for n in range(6):
    noisy.warning("n=%d", n)
    noisy.info("too low %d", n)
print(collected.records, noisy.isEnabledFor(INFO), noisy.hasHandlers(), noisy.filter(LogRecord("x", 10, "p", 1, "m", (), None)) is not False)
adapter = LoggerAdapter(getLogger("adapted"), {"request": 7})
adapter.info("with extra"), adapter.warning("again")
getLogger("extra").info("%s", "fine", extra={"custom": 1})
for wrong in (lambda: log.setLevel("LOUD"), lambda: log.log("high", "x"), lambda: getLogger(3), lambda: log.info("x", extra={"message": 1}), lambda: Formatter("%(message)s", style="?"), lambda: Formatter("{message", style="{"), lambda: Formatter("no field"), lambda: logging.basicConfig(nope=1), lambda: logging.basicConfig(stream=1, filename="x", force=True), lambda: log.addHandler(None) if False else StreamHandler().setLevel([])):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
root.setLevel(INFO)
if not root.handlers:
    logging.basicConfig(stream=sys.stdout, level=INFO, format="%(levelname)-8s|%(name)s|%(message)s", force=True)
logging.disable(WARNING)
logging.warning("disabled"), logging.error("enabled")
logging.disable(logging.NOTSET)
logging.addLevelName(15, "TRACE")
trace = getLogger("trace")
trace.setLevel(15)
trace.log(15, "custom level")
getLogger("lib").addHandler(NullHandler())
messages = queue.Queue()
listener_log = getLogger("queued")
listener_log.propagate = False
listener_log.addHandler(logging.handlers.QueueHandler(messages))
final = ListHandler()
listener = logging.handlers.QueueListener(messages, final, respect_handler_level=True)
listener.start()
threads = [threading.Thread(target=listener_log.error, args=("from %s", name)) for name in "ab"]
[t.start() for t in threads]
[t.join() for t in threads]
listener.stop()
print(sorted(final.records))
memory = logging.handlers.MemoryHandler(10, flushLevel=ERROR, target=final)
buffered = getLogger("buffered")
buffered.propagate = False
buffered.addHandler(memory)
buffered.warning("kept back")
print(len(final.records), end=" ")
buffered.error("flushes")
print(final.records[2:])
record = LogRecord("name", WARNING, "/path/file.py", 12, "msg %s", ("arg",), None, "func")
print(record, record.getMessage(), record.filename, record.module, record.levelno, record.funcName, Formatter().format(record), logging.makeLogRecord({"msg": "made"}).getMessage(), logging.BASIC_FORMAT)
child = log.getChild("inner")
print(child.name, child.parent is log, sorted(c.name for c in log.getChildren()), logging.getHandlerNames(), logging.raiseExceptions)
logging.captureWarnings(True)
import warnings
warnings.formatwarning = lambda message, category, filename, lineno, line=None: f"{category.__name__}: {message}"
warnings.warn("captured")
logging.captureWarnings(False)
logging.shutdown()
