# Loggers, levels, handlers, formats.
import io
import logging

out = io.StringIO()
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("%(levelname)s|%(name)s|%(message)s|%(threadName)s|%(funcName)s"))
logger = logging.getLogger("app.part")
logger.addHandler(handler)
logger.propagate = False
logger.setLevel(logging.DEBUG)


def work():
    logger.debug("value %d of %s", 3, "x")
    logger.info("dict %(a)s", {"a": 1})
    logger.warning("percent %%")
    logger.log(35, "custom")
    try:
        1 / 0
    except ZeroDivisionError:
        logger.exception("failed")
    logger.error("with extra", extra={"user": "u"})


work()
print("\n".join(line for line in out.getvalue().splitlines() if not line.startswith(" ")))
print(logger.getEffectiveLevel(), logger.isEnabledFor(10), logging.getLevelName(20), logging.getLevelName("ERROR"), logger.parent.name, logger.name, repr(logger))
logger.setLevel("ERROR")
print(logger.isEnabledFor(30), logging.getLogger("app.part") is logger, logging.getLogger().name, logger.hasHandlers())
logging.addLevelName(35, "NOTICE")
print(logging.getLevelName(35), logging.getLevelName(36))


class Only(logging.Filter):
    def filter(self, record):
        return "keep" in record.getMessage()


out.truncate(0)
out.seek(0)
handler.addFilter(Only())
logger.error("keep me")
logger.error("not me")
adapter = logging.LoggerAdapter(logger, {"id": 7})
adapter.error("keep adapted")
print(out.getvalue())
record = logging.makeLogRecord({"msg": "m %s", "args": ("x",), "levelname": "INFO"})
print(record.getMessage(), logging.Formatter("{levelname}-{message}", style="{").format(record), logging.Formatter("$message", style="$").format(record))
try:
    logger.setLevel("NOPE")
except ValueError as error:
    print(error)
