# The logger of asyncio. Follows CPython 3.14, Lib/asyncio/log.py.
import logging

logger = logging.getLogger("asyncio")
