# _csv: where classes of csv say they are from, and where pickle looks for them.
from csv import (
    QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL, QUOTE_STRINGS, Error,
    _Checked as Dialect, field_size_limit, get_dialect, list_dialects, reader, register_dialect,
    unregister_dialect, writer,
)

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS",
           "QUOTE_NOTNULL", "Dialect", "Error", "field_size_limit", "get_dialect", "list_dialects",
           "reader", "register_dialect", "unregister_dialect", "writer"]
