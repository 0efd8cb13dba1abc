# What stands for an item whose interpreter is gone. Follows CPython 3.14,
# Lib/concurrent/interpreters/_crossinterp.py.


class ItemInterpreterDestroyed(Exception):
    """Raised when trying to get an item whose interpreter was destroyed."""


class UnboundItem:
    """Represents a cross-interpreter item no longer bound to an interpreter.

    An item is unbound when the interpreter that added it to the
    cross-interpreter container is destroyed.
    """

    __slots__ = ("_text",)

    def __new__(cls):
        raise Exception("use concurrent.interpreters._crossinterp.UNBOUND")

    def __repr__(self):
        return self._text


def make_unbound(kind, module):
    subclass = type(f"Unbound{kind.capitalize()}Item", (UnboundItem,), {"__slots__": ()})
    item = object.__new__(subclass)
    item._text = f"{module}.UNBOUND"
    return item


UNBOUND_ERROR = object()
UNBOUND_REMOVE = object()
